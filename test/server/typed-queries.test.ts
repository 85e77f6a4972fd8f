/** Queries are typed by the documents that they ask: what is misspelled does not compile (`npm run verify`). */
import type { StoredUnit } from '@server/modules/units/stored';
import type { Some, Where } from '@server/runtime/store';

it('a field that a document does not have is no condition', () => {
  const right: Where<StoredUnit> = { townId: 't1', 'closures.from': { gt: '2026-01-01' } };
  // @ts-expect-error townId, misspelled
  const wrong: Where<StoredUnit> = { twonId: 't1' };
  expect([right, wrong]).toHaveLength(2);
});

it('what was not asked for is not there to be read', () => {
  const nameOf = (unit: Some<StoredUnit, 'name'>): string => unit.name;
  // @ts-expect-error the town was not asked for
  const townOf = (unit: Some<StoredUnit, 'name'>): string => unit.townId;
  expect([nameOf, townOf]).toHaveLength(2);
});
