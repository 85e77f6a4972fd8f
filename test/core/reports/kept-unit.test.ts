/** K1–K3: what was kept of a unit and still stands is what counting it anew says, on every later day. */
import fc from 'fast-check';
import { planMonth } from '@core/modules/cadence/plan';
import {
  complianceIn,
  dueOf,
  packUnit,
  stands,
  unitMonth,
  unpackUnit,
} from '@core/modules/reports/kept-unit';
import { addDays } from '@core/shared/calendar/day';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { yongchuan } from '@core/rulepacks/yongchuan';
import { leavesOn, unitFactsOn } from '../../support/unit-facts';

const calendar = createWorkCalendar();
const MONTH = '2026-05';
const planOn = (today: string) => planMonth(MONTH, { pack: yongchuan, calendar, today });
const codes = ['call', 'visit', 'interview', 'develop'];
const keys = ['2026-W19', '2026-W20', '2026-05', '2026-Q2'];

const STATE = { operating: true, kind: 'enterprise', formation: 'none' } as const;

const situations = fc.record({
  facts: unitFactsOn('2026-06-11', codes, keys),
  leaves: leavesOn('2026-06-11'),
  countedOn: fc.integer({ min: 0, max: 45 }).map((days) => addDays('2026-05-01', days)),
  later: fc.integer({ min: 0, max: 45 }),
});

it('stands on a later day only where it says the same then', () => {
  const seen = { stood: 0, cameDue: 0 };
  fc.assert(
    fc.property(situations, ({ facts, leaves, countedOn, later }) => {
      const leavesOf = (id: string) => leaves.filter(({ instructorId }) => instructorId === id);
      const count = (day: string) => unitMonth(facts, 'r1', leavesOf, planOn(day), MONTH);
      const today = addDays(countedOn, later);
      const counted = { ...count(countedOn), ...STATE };
      const kept = unpackUnit(packUnit(counted));
      expect(kept).toEqual(counted);
      const due = dueOf(kept, countedOn, planOn(countedOn));
      expect(stands(kept, countedOn, planOn(today))).toBe(!due || today < due);
      if (!stands(kept, countedOn, planOn(today))) {
        seen.cameDue += 1;
        return;
      }
      seen.stood += 1;
      const { until: _kept, ...said } = kept;
      const { until: _now, ...now } = { ...count(today), ...STATE };
      expect(said).toEqual(now);
    }),
    { numRuns: 2_000 },
  );
  expect(seen.stood).toBeGreaterThan(300);
  expect(seen.cameDue).toBeGreaterThan(300);
});

it('is counted again on a day before the one that it was counted on', () => {
  const facts = {
    unitId: 'u',
    responsibilities: [],
    closures: [],
    contacts: [],
    developments: [],
  };
  const unit = unitMonth(facts, '', () => [], planOn('2026-06-11'), MONTH);
  expect(stands(unit, '2026-06-11', planOn('2026-06-11'))).toBe(true);
  expect(stands(unit, '2026-06-11', planOn('2026-06-10'))).toBe(false);
});

it('adds the marks of all parties', () => {
  expect(complianceIn('0015')).toEqual({
    met: 2,
    missed: 1,
    contested: 0,
    exempt: 0,
    notApplicable: 0,
    open: 1,
  });
});
