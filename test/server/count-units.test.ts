/** Units counted on what was kept are the units counted whole, after any history of changes, days, leaves and rules. */
import fc from 'fast-check';
import type { UnitCount } from '@core/modules/counts/kept-unit';
import type { UnitFacts } from '@core/modules/cadence/contract';
import { planMonth } from '@core/modules/cadence/plan';
import { addDays } from '@core/shared/calendar/day';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { huangshi } from '@core/rulepacks/huangshi';
import { yongchuan } from '@core/rulepacks/yongchuan';
import type { StoredPerson } from '@server/modules/people/stored';
import { countUnitsOf } from '@server/modules/counts/count-units';
import type { StoredCountedUnits } from '@server/modules/counts/stored';
import type { StoredUnitYear } from '@server/modules/units/stored';
import type { Deps } from '@server/runtime/deps';
import { putOnLeave } from '../support/counted-world';
import { fakeStore } from '../support/fake-store';
import { leavesOn, PEOPLE, unitFactsOn } from '../support/unit-facts';

const STATE = { status: 'operating', kind: 'enterprise', formation: 'none' } as const;
const calendar = createWorkCalendar();
const MONTHS = ['2026-05', '2026-04'];
const UNITS = ['u0', 'u1', 'u2', 'u3', 'u4'];
const LISTED = UNITS.map((_id) => ({ _id, ...STATE }));
const facts = unitFactsOn('2026-06-11', ['call', 'visit'], ['2026-W20', '2026-05']);

/** What happens between two counts. */
const change = fc.oneof(
  fc.record({ unit: fc.nat(UNITS.length - 1), facts }),
  fc.record({ leaves: leavesOn('2026-06-11') }),
  fc.record({ pack: fc.constantFrom(yongchuan, huangshi) }),
  fc.record({ months: fc.integer({ min: 1, max: 2 }) }),
);
const counts = fc.array(
  fc.record({ days: fc.integer({ min: -2, max: 9 }), changes: fc.array(change, { maxLength: 3 }) }),
  { minLength: 2, maxLength: 8 },
);

const yearOf = (unitId: string, { unitId: _id, ...rest }: UnitFacts, rev: number) =>
  ({
    _id: `${unitId}_2026`,
    schemaVersion: 1,
    unitId,
    year: 2026,
    instructorIds: [...new Set(rest.responsibilities.map((r) => r.instructorId))].sort(),
    facts: rest,
    rev: `r${rev}`,
  }) as StoredUnitYear;

const said = (views: readonly (readonly UnitCount[])[]) =>
  views.map((units) => units.map(({ until: _until, ...unit }) => unit));

test('always', async () => {
  const seen = { asked: 0, whole: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(facts, { minLength: 5, maxLength: 5 }),
      counts,
      async (all, steps) => {
        const unitYears = all.map((one, i) => yearOf(UNITS[i] ?? '', one, i));
        const persons = PEOPLE.map((_id) => ({ _id, leaves: [] }) as unknown as StoredPerson);
        const countedUnits: StoredCountedUnits[] = [];
        let [pack, today, months, rev] = [yongchuan, '2026-05-20', MONTHS, 100];
        for (const { days, changes } of steps) {
          today = addDays(today, days);
          for (const one of changes) {
            if ('unit' in one)
              unitYears[one.unit] = yearOf(UNITS[one.unit] ?? '', one.facts, (rev += 1));
            if ('pack' in one) ({ pack } = one);
            if ('months' in one) months = MONTHS.slice(0, one.months);
            if ('leaves' in one) putOnLeave(persons, one.leaves);
          }
          const views = months.map((month) => ({
            slot: month,
            plan: planMonth(month, { pack, calendar, today }),
            months: [month],
          }));
          const count = (kept: StoredCountedUnits[], tell: () => void) => {
            const asked = (what: string): void => (what === 'find unitYears' ? tell() : undefined);
            const store = fakeStore({ unitYears, persons, countedUnits: kept }, asked);
            const randomCode = () => String(seen.whole);
            const deps = { store, pack, notices: {}, calendar, today, randomCode };
            return countUnitsOf(
              deps as unknown as Deps,
              views,
              { townId: 't', part: 0 },
              LISTED,
            ).then(({ counted }) => counted);
          };
          const incremental = await count(countedUnits, () => (seen.asked += 1));
          const whole = await count([], () => (seen.whole += 1));
          expect(said(incremental)).toEqual(said(whole));
        }
      },
    ),
    { numRuns: 150 },
  );
  // What was kept was used: many a count read no year again.
  expect(seen.asked).toBeLessThan(seen.whole);
});
