/** Years of units as they lie in the database: packed, as of the release before, and of both while one follows the other. */
import fc from 'fast-check';
import { packedYear, pushContact, unpackedYear } from '@server/modules/units/stored-form';
import type { StoredUnitYear } from '@server/modules/units/stored';
import type { Transaction } from '@server/runtime/store';
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
    packed: true,
    facts,
  }),
);

it('a packed year is read as it was written, and holds no contact with fields', () => {
  fc.assert(
    fc.property(years, (year) => {
      const stored = JSON.parse(JSON.stringify(toStored('unitYears', year))) as StoredUnitYear;
      expect(stored.facts.contacts.every((one) => typeof one === 'string')).toBe(true);
      expect(toSeen('unitYears', stored)).toEqual(year);
    }),
  );
});

it('one of the release before is written and read as it is', () => {
  fc.assert(
    fc.property(years, ({ packed: _packed, ...before }) => {
      expect(packedYear(before)).toBe(before);
      expect(unpackedYear(before)).toBe(before);
    }),
  );
});

it('one that both releases wrote to is read whole, in its order', () => {
  fc.assert(
    fc.property(years, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (year, old) => {
      const { facts } = packedYear(year) as { facts: { contacts: string[] } };
      const contacts = year.facts.contacts.map((one, i) => (old[i] ? one : facts.contacts[i]));
      const mixed = { ...year, facts: { ...year.facts, contacts } } as StoredUnitYear;
      expect(unpackedYear(mixed)).toEqual(year);
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

it.each([
  ['a packed year', true as const, 'c1|2026-06-11|me|pr'],
  ['one of the release before', undefined, { id: 'c1' }],
])('a contact is added to %s in its form', async (_, packed, form) => {
  const pushed: unknown[] = [];
  const tx = {
    push: (...all: unknown[]) => Promise.resolve(void pushed.push(...all)),
  } as unknown as Transaction;
  const contact = {
    id: 'c1',
    on: '2026-06-11',
    by: 'me',
    channel: 'phone',
    outcome: 'reached',
    metOwner: false,
    recordedOn: '2026-06-11',
  } as const;
  const year = { _id: 'u_2026', ...(packed ? { packed } : {}) } as StoredUnitYear;
  await pushContact(tx, year, contact);
  expect(pushed.slice(0, 3)).toEqual(['unitYears', 'u_2026', 'facts.contacts']);
  if (typeof form === 'string') expect(pushed[3]).toBe(form);
  else expect(pushed[3]).toBe(contact);
});
