/** G1, G2: one figure says on every day what the engine says of the mark on that day. */
import fc from 'fast-check';
import { complianceOf } from '@core/modules/cadence/compliance';
import { judgeByPlan } from '@core/modules/cadence/judge-plan';
import { planAllMonth, planNow, planWeeks } from '@core/modules/cadence/plan';
import {
  afterGrace,
  complianceIn,
  isSettled,
  missedIn,
  packMarks,
  sumMarks,
} from '@core/modules/counts/mark-figure';
import { addDays } from '@core/shared/calendar/day';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { huangshi } from '@core/rulepacks/huangshi';
import { yongchuan } from '@core/rulepacks/yongchuan';
import { leavesOn, unitFactsOn } from '../../support/unit-facts';

const calendar = createWorkCalendar();
const pack = fc.constantFrom(yongchuan, huangshi);
const WEEKS = 10;

it('says of every mark on every day what the engine says', () => {
  const seen = { open: 0, missed: 0, contested: 0, exempt: 0 };
  fc.assert(
    fc.property(
      unitFactsOn(
        '2026-12-11',
        ['call', 'visit', 'interview', 'develop'],
        ['2026-W49', '2026-11', '2027-W01'],
      ),
      leavesOn('2026-12-11'),
      pack,
      // Usual holidays of 2027 have no notice yet: what lies around them is 暂计.
      fc.integer({ min: 0, max: 75 }).map((days) => addDays('2026-11-20', days)),
      (facts, leaves, rules, today) => {
        const leavesOf = (id: string) => leaves.filter(({ instructorId }) => instructorId === id);
        const plan = planAllMonth(WEEKS, () => [], { pack: rules, calendar, today });
        const then = judgeByPlan(facts, leavesOf, afterGrace(plan));
        const figures = then.map(({ marks }) => packMarks(marks));
        const now = judgeByPlan(facts, leavesOf, plan);
        for (const [i, term] of plan.terms.entries()) {
          const said = complianceIn(sumMarks(figures, i), isSettled(term, today));
          expect(said).toEqual(complianceOf(now.flatMap(({ marks }) => marks[i] ?? [])));
          for (const state of Object.keys(seen) as (keyof typeof seen)[])
            seen[state] += said[state];
        }
      },
    ),
    { numRuns: 400 },
  );
  expect(Object.values(seen).every((times) => times > 50)).toBe(true);
});

it('counts all month long what is shown on any of its days', () => {
  fc.assert(
    fc.property(
      pack,
      fc.integer({ min: 0, max: 800 }).map((days) => addDays('2025-12-01', days)),
      (rules, today) => {
        const namesOf = ({ terms }: ReturnType<typeof planNow>) =>
          terms.map(({ obligation, told }) => `${obligation.code} ${told.key}`);
        const month = (day: string) =>
          namesOf(planAllMonth(WEEKS, () => [], { pack: rules, calendar, today: day }));
        expect(month(today)).toEqual(month(`${today.slice(0, 7)}-01`));
        const setting = { pack: rules, calendar, today };
        const shown = [...namesOf(planNow(setting)), ...namesOf(planWeeks(WEEKS, setting))];
        expect(shown.filter((name) => !month(today).includes(name))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

it('says how often a party missed, also where it is contested', () => {
  expect([missedIn('12013', [0, 1, 2, 4]), missedIn('12013', [2, 4])]).toEqual([2, 0]);
});
