/** Years of units as they lie in the database: as they are written, and as releases of before wrote them. */
import fc from 'fast-check';
import { packContact } from '@core/modules/cadence/packed-contact';
import { unpackedYear } from '@server/modules/units/stored-form';
import type { StoredUnitYear } from '@server/modules/units/stored';
import { toSeen, toStored } from '@server/platform/stored-form';
import { revisionAt, revisionsFrom } from '@server/runtime/revision';
import { unitFactsOn } from '../support/unit-facts';

const years = unitFactsOn('2026-06-11', ['call'], ['2026-W24']).map(
  ({ unitId, ...facts }): StoredUnitYear => ({
    _id: `${unitId}_2026`,
    schemaVersion: 1,
    unitId,
    year: 2026,
    name: '甲一',
    townId: 't',
    townName: '甲街道',
    partyOrganizationIds: [],
    instructorIds: ['me'],
    packed: 'text',
    facts,
  }),
);

it('a year is read as it was written, and its contacts are one text', () => {
  fc.assert(
    fc.property(years, (year) => {
      const stored = JSON.parse(JSON.stringify(toStored('unitYears', year))) as StoredUnitYear;
      expect(typeof stored.facts.contacts).toBe('string');
      expect(toSeen('unitYears', stored)).toEqual(year);
    }),
  );
});

it('a note may hold what stands between contacts', () => {
  const [year] = fc.sample(years, 1) as [StoredUnitYear];
  const contact = {
    id: 'c1',
    on: '2026-06-11',
    by: 'me',
    channel: 'phone',
    outcome: 'reached',
    metOwner: false,
    recordedOn: '2026-06-11',
  } as const;
  const contacts = ['周三; 见|面;', '"\\;\n'].map((note) => ({ ...contact, note }));
  const noted = { ...year, facts: { ...year.facts, contacts } };
  expect(toSeen('unitYears', toStored('unitYears', noted))).toEqual(noted);
});

it('one of a release before is read whole, in its order, whatever was in a text by then', () => {
  fc.assert(
    fc.property(years, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (year, old) => {
      const contacts = year.facts.contacts.map((one, i) => (old[i] ? one : packContact(one, '')));
      const before = { ...year, facts: { ...year.facts, contacts } } as StoredUnitYear;
      expect(unpackedYear(before)).toEqual(year);
    }),
  );
});

it('a document of which some fields were asked for is given as it came', () => {
  const some = { _id: 'u_2026', name: '甲一' };
  expect(toSeen('unitYears', some)).toBe(some);
  expect(toSeen('units', some)).toBe(some);
  expect(toStored('persons', some)).toBe(some);
});

it('a unit says when it was written only to whoever asks for that', () => {
  const unit = { _id: 'u', nameKey: '甲一' };
  const stored = toStored('units', unit) as { rev: string };
  expect(stored.rev > revisionsFrom(Date.now() - 60_000)).toBe(true);
  expect(stored.rev < revisionsFrom(Date.now() + 60_000)).toBe(true);
  expect(toSeen('units', stored)).toEqual(unit);
  const asked = { _id: 'u', rev: stored.rev };
  expect(toSeen('units', asked)).toBe(asked);
});

it('revisions sort by the instant, after the random letters of before', () => {
  const at = Date.parse('2026-11-19T10:00:00+08:00');
  expect(revisionAt(at, 'a') > revisionsFrom(at)).toBe(true);
  expect(revisionAt(at, 'zz') < revisionsFrom(at + 1)).toBe(true);
  expect('zzzzzzzz' < revisionsFrom(0)).toBe(true);
});
