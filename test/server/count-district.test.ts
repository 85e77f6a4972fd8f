/**
 * A district counted on what was kept of its towns is the district counted whole, after any history: contacts, their
 * corrections, leaves, rules, days, units that come, go, move, close, and writes that are seen late.
 */
import fc from 'fast-check';
import { planMonth } from '@core/modules/cadence/plan';
import { countTowns } from '@server/modules/counts/count-towns';
import type { Deps } from '@server/runtime/deps';
import { CountedWorld, histories, TOWN_IDS } from '../support/counted-world';

const MONTHS = ['2026-05', '2026-04'];

/** Counts as a report of the district does. */
async function count(deps: Deps, months: string[]) {
  const views = months.map((month, i) => ({
    slot: String(i),
    plan: planMonth(month, deps),
    months: [month],
  }));
  const counting = { id: `r${deps.now()}`, townIds: TOWN_IDS, ofDistrict: true };
  const { whole, left } = await countTowns(deps, views, counting, TOWN_IDS, null, Infinity);
  expect(left).toBeNull();
  return whole.map(({ sums }) => sums);
}

test('always', async () => {
  const seen = { stood: 0, whole: 0 };
  await fc.assert(
    fc.asyncProperty(
      histories,
      fc.infiniteStream(fc.integer({ min: 1, max: 2 })),
      async ({ all, steps }, months) => {
        const world = new CountedWorld('2026-05-20', all);
        const kept = { countedUnits: [], countedTowns: [] };
        for (const step of steps) {
          world.happens(step);
          const some = MONTHS.slice(0, Number(months.next().value));
          let kepts = 0;
          const asked = (what: string): void => void (kepts += Number(what === 'set countedTowns'));
          const onKept = await count(world.deps(kept, asked), some);
          // A whole count also writes when it begins.
          seen[kepts === some.length ? 'stood' : 'whole'] += 1;
          expect(onKept).toEqual(await count(world.deps({}), some));
        }
      },
    ),
    { numRuns: 150 },
  );
  // What was kept was used in many a count.
  expect(seen.stood).toBeGreaterThan(50);
  expect(seen.whole).toBeGreaterThan(50);
});

test('also where the clock was set back and forward again between two counts of a view', async () => {
  const nobody = {
    unitId: 'u',
    responsibilities: [],
    closures: [],
    contacts: [],
    developments: [],
  };
  const begun = { instructorId: 'me', kind: '帮建', from: '2026-05-20' };
  const facts = { ...nobody, responsibilities: [begun] };
  // Written while the clock said the day before, and seen after that count.
  const change = { of: 'year', unit: 0, year: 2026, facts, late: 14 } as const;
  const world = new CountedWorld(
    '2026-05-20',
    Array.from({ length: 6 }, () => nobody),
  );
  const kept = { countedUnits: [], countedTowns: [] };
  const counts = async (
    days: number,
    months: string[],
    changes: readonly (typeof change)[] = [],
  ) => {
    world.happens({ days, changes });
    return count(world.deps(kept), months);
  };
  await counts(0, MONTHS);
  await counts(-1, MONTHS.slice(0, 1));
  await counts(1, MONTHS.slice(0, 1), [change]);
  const onKept = await counts(0, MONTHS);
  expect(onKept).toEqual(await count(world.deps({}), MONTHS));
  expect(onKept[0]?.[1]?.withoutInstructor).toBe(1);
});
