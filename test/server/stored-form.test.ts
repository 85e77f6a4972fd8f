/** Years of units as they lie in the database: as they are written, and as releases of before wrote them. */
import fc from 'fast-check';
import type { UnitFacts } from '@core/modules/cadence/contract';
import { neededFacts, neededFrom } from '@core/modules/cadence/lights';
import { packContact } from '@core/modules/cadence/packed-contact';
import { yongchuan } from '@core/rulepacks/yongchuan';
import { toDayNumber } from '@core/shared/calendar/day';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { quarterOf, unpackedYear } from '@server/modules/units/stored-form';
import type { StoredUnitYear } from '@server/modules/units/stored';
import { toSeen, toStored } from '@server/platform/stored-form';
import { revisionAt, revisionsFrom } from '@server/runtime/revision';
import { unitFactsOn } from '../support/unit-facts';

const yearOf = ({ unitId, ...facts }: UnitFacts): StoredUnitYear => ({
  _id: `${unitId}_2026`,
  schemaVersion: 1,
  unitId,
  year: 2026,
  name: '甲一',
  townId: 't',
  townName: '甲街道',
  partyOrganizationIds: [],
  instructorIds: ['me'],
  packed: 'texts',
  facts,
});
const TODAY = '2026-06-11';
const years = unitFactsOn(TODAY, ['call'], ['2026-W24']).map(yearOf);

/** As the database gives it back. */
const written = (year: StoredUnitYear): StoredUnitYear =>
  JSON.parse(JSON.stringify(toStored('unitYears', year))) as StoredUnitYear;
/** Their order is nobody's. */
const inOrder = ({ facts, ...year }: StoredUnitYear): StoredUnitYear => ({
  ...year,
  facts: { ...facts, contacts: [...facts.contacts].sort((a, b) => (a.id < b.id ? -1 : 1)) },
});

it('a year is read as it was written, and its contacts are two texts', () => {
  fc.assert(
    fc.property(years, (year) => {
      const stored = written(year);
      expect(stored.facts).not.toHaveProperty('contacts');
      expect([typeof stored.earlier, typeof stored.recent]).toEqual(['string', 'string']);
      expect(inOrder(toSeen('unitYears', stored))).toEqual(inOrder(year));
    }),
  );
});

it('without what was earlier it says all that today and the card before a call can depend on', () => {
  const setting = { pack: yongchuan, calendar: createWorkCalendar(), today: TODAY };
  expect(neededFrom(setting)).toBe(toDayNumber(quarterOf(TODAY)));
  const needed = ({ facts, unitId }: StoredUnitYear): string[] =>
    neededFacts({ ...facts, unitId }, setting).contacts.map(({ id }) => id);
  let shorter = 0;
  fc.assert(
    fc.property(years, (year) => {
      const { earlier, ...current } = written(year);
      if (earlier) shorter += 1;
      const seen = toSeen('unitYears', current as StoredUnitYear);
      expect(needed(seen).sort()).toEqual(needed(year).sort());
    }),
  );
  expect(shorter).toBeGreaterThan(10);
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
  expect(toSeen('unitYears', written(noted))).toEqual(noted);
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
