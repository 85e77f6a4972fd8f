/** K1, K2: what was kept of a unit and still stands is what counting it anew says, on every other day. */
import fc from 'fast-check';
import { planMonth } from '@core/modules/cadence/plan';
import { countUnit, packUnit, stands, unpackUnit } from '@core/modules/counts/kept-unit';
import { addDays } from '@core/shared/calendar/day';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { yongchuan } from '@core/rulepacks/yongchuan';
import { leavesOn, unitFactsOn } from '../../support/unit-facts';

const calendar = createWorkCalendar();
const MONTH = '2026-05';
const viewOn = (today: string) => ({
  plan: planMonth(MONTH, { pack: yongchuan, calendar, today }),
  months: [MONTH, '2026-04'],
});
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
      const count = (day: string) => countUnit(facts, 'r1', leavesOf, viewOn(day));
      const today = addDays(countedOn, later);
      const counted = { ...count(countedOn), ...STATE };
      const kept = unpackUnit(packUnit(counted));
      expect(kept).toEqual(counted);
      expect(stands(kept, countedOn, today)).toBe(!kept.until || today < kept.until);
      // Marks and contacts are the same on every day; whether somebody is responsible, as long as it stands.
      const { until: _kept, hasInstructor, ...said } = kept;
      const { until: _now, hasInstructor: hasNow, ...now } = { ...count(today), ...STATE };
      expect(said).toEqual(now);
      seen[stands(kept, countedOn, today) ? 'stood' : 'cameDue'] += 1;
      if (stands(kept, countedOn, today)) expect(hasInstructor).toBe(hasNow);
    }),
    { numRuns: 2_000 },
  );
  expect(seen.stood).toBeGreaterThan(300);
  expect(seen.cameDue).toBeGreaterThan(50);
});

it('is counted again on a day before the one that it was counted on', () => {
  const facts = {
    unitId: 'u',
    responsibilities: [],
    closures: [],
    contacts: [],
    developments: [],
  };
  const unit = countUnit(facts, '', () => [], viewOn('2026-06-11'));
  expect(stands(unit, '2026-06-11', '2026-06-11')).toBe(true);
  expect(stands(unit, '2026-06-11', '2026-06-10')).toBe(false);
});
