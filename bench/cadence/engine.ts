/** The engine's side: every verdict of the district's year, kept in memory as the SQL keeps its table. */
import type { UnitFacts } from '@core/modules/cadence/contract';
import type { Day } from '@core/shared/calendar/day';
import { createWorkCalendar, PUBLISHED } from '@core/shared/calendar/work-calendar';
import {
  judgeByPlan,
  judgeInstructorByPlan,
  type PartyMarks,
} from '@core/modules/cadence/judge-plan';
import { planYear, type Plan } from '@core/modules/cadence/plan';
import { yongchuan } from '@core/rulepacks/yongchuan';
import type { DistrictYear } from './district-year';

export interface JudgedYear {
  readonly plan: Plan;
  readonly units: readonly { readonly unitId: string; readonly parties: readonly PartyMarks[] }[];
  readonly instructors: readonly PartyMarks[];
}

/** 2027's New Year as an administrator would enter it: without it the year's last week is 暂计. */
const NOTICES = {
  ...PUBLISHED,
  2027: { holidays: ['2027-01-01', '2027-01-02', '2027-01-03'], workdays: [] },
};

/** Judges 2026 as of a day. */
export function judgeDistrict(district: DistrictYear, today: Day): JudgedYear {
  const calendar = createWorkCalendar(yongchuan.calendarOverride, NOTICES);
  const plan = planYear(2026, { pack: yongchuan, calendar, today });
  const leavesOf = (instructorId: string) => district.leaves.get(instructorId) ?? [];
  const theirs = new Map<string, UnitFacts[]>();
  const units = district.units.map((facts) => {
    const parties = judgeByPlan(facts, leavesOf, plan);
    for (const { instructorId } of parties) {
      const known = theirs.get(instructorId);
      if (known) known.push(facts);
      else theirs.set(instructorId, [facts]);
    }
    return { unitId: facts.unitId, parties };
  });
  const instructors = [...theirs].map(([instructorId, facts]) =>
    judgeInstructorByPlan(facts, instructorId, leavesOf, plan),
  );
  return { plan, units, instructors };
}
