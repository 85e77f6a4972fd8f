/** A year at once says the same as one verdict at a time, over districts that hold the hard cases. */
import fc from 'fast-check';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { judgeFounding, judgeUnit, type JudgeSetting } from '@core/modules/cadence/judge';
import { judgeByPlan, judgeInstructorByPlan } from '@core/modules/cadence/judge-plan';
import { planNow, planYear, type Plan } from '@core/modules/cadence/plan';
import { huangshi } from '@core/rulepacks/huangshi';
import { yongchuan } from '@core/rulepacks/yongchuan';
import type { Verdict } from '@core/modules/cadence/contract';
import type { Mark } from '@core/modules/cadence/verdict';
import { districtYear, type DistrictYear } from '../../../bench/cadence/district-year';

const calendar = createWorkCalendar();
const DAYS = ['2026-03-09', '2026-12-28', '2027-02-01'];

const settingOn = (today: string, pack = yongchuan): JudgeSetting => ({ pack, calendar, today });

/** What a verdict and a mark have in common. */
const short = (v: Mark | Verdict | null) =>
  v && {
    state: v.state,
    reason: v.reason,
    days: v.days,
    waiting: v.waiting,
    contested: v.contested,
    workingDaysLeft: v.workingDaysLeft,
    backfillUntil: v.backfillUntil,
  };

/** Every mark of the year beside its single verdict. */
function* pairs(district: DistrictYear, plan: Plan, setting: JudgeSetting) {
  const leavesOf = (id: string) => district.leaves.get(id) ?? [];
  for (const facts of district.units) {
    for (const { instructorId, marks } of judgeByPlan(facts, leavesOf, plan)) {
      const who = { instructorId, leaves: leavesOf(instructorId) };
      for (const [i, { obligation, period }] of plan.terms.entries()) {
        yield [marks[i] ?? null, judgeUnit(facts, who, obligation.code, period, setting)] as const;
      }
      const founding = judgeInstructorByPlan(district.units, instructorId, leavesOf, plan);
      for (const [i, { period }] of plan.ofInstructors.entries()) {
        const single = judgeFounding(district.units, who, period, setting);
        yield [founding.marks[i] ?? null, single] as const;
      }
    }
  }
}

it.each([
  ['永川', yongchuan],
  ['黄石', huangshi],
])('%s: marks of a year equal single verdicts', (_title, pack) => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.constantFrom(...DAYS), (seed, today) => {
      const setting = settingOn(today, pack);
      const district = districtYear({ units: 3, instructors: 4 }, seed);
      for (const [mark, verdict] of pairs(district, planYear(2026, setting), setting)) {
        expect(short(mark)).toEqual(short(verdict));
      }
    }),
    { numRuns: 40 },
  );
});

it('plans 53 weeks, 12 months, 4 quarters and the year, and one term of the instructor', () => {
  const { terms, ofInstructors } = planYear(2026, settingOn('2026-12-28'));
  const counts = new Map<string, number>();
  for (const { obligation } of terms)
    counts.set(obligation.code, (counts.get(obligation.code) ?? 0) + 1);
  expect([...counts]).toEqual([
    ['call', 53],
    ['visit', 12],
    ['interview', 4],
    ['develop', 1],
  ]);
  expect(ofInstructors.map(({ obligation, period }) => [obligation.code, period.key])).toEqual([
    ['foundBranch', '2026'],
  ]);
});

it('plans from the last period that is settled to the running one', () => {
  const { terms } = planNow(settingOn('2026-06-10'));
  expect(terms.map(({ obligation, period }) => `${obligation.code} ${period.key}`)).toEqual([
    'call 2026-W22',
    'call 2026-W23',
    'call 2026-W24',
    'visit 2026-05',
    'visit 2026-06',
    'interview 2026-Q1',
    'interview 2026-Q2',
    'develop 2025',
    'develop 2026',
  ]);
  // 05-31 + 7 days of grace has not passed on 06-07.
  const early = planNow(settingOn('2026-06-07')).terms.map(({ period }) => period.key);
  expect(early).toEqual(expect.arrayContaining(['2026-04', '2026-05', '2026-06']));
});

it('the district of the bench holds every state, and every reason that the year can give', () => {
  const seen = new Set<string>();
  const district = districtYear({ units: 1_500, instructors: 110 }, 2_026);
  for (const today of ['2026-12-28', '2027-02-01']) {
    const plan = planYear(2026, settingOn(today));
    const leavesOf = (id: string) => district.leaves.get(id) ?? [];
    for (const facts of district.units)
      for (const { marks } of judgeByPlan(facts, leavesOf, plan))
        for (const { state, reason = '', waiting, contested } of marks) {
          seen.add(`${state} ${reason}`.trim());
          if (waiting) seen.add('waiting');
          if (contested) seen.add('contested');
        }
  }
  expect([...seen].sort()).toEqual([
    'contested',
    'dueSoon',
    'exempt beforeRecords',
    'exempt closure',
    'exempt conditionsLacking',
    'exempt contestUpheld',
    'exempt leave',
    'exempt tenure',
    'met',
    'missed',
    'notApplicable beforeRecords',
    'notApplicable noWorkingDay',
    'notApplicable notResponsible',
    'notApplicable unitClosed',
    'open',
    'open awaitingNotice',
    'waiting',
  ]);
});
