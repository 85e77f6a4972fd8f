/**
 * What the charts of 总览 need of a town beside its present figures: marks of past weeks,
 * contacts and needs of past months. Summed page by page like the rest of the town.
 */
import type { Leave } from '@core/modules/cadence/contract';
import type { MonthCounts } from '@core/modules/reports/contract';
import { addCompliance, complianceOf, type Compliance } from '@core/modules/cadence/compliance';
import { judgeByPlan } from '@core/modules/cadence/judge-plan';
import type { JudgeSetting } from '@core/modules/cadence/judge';
import { planWeeks, type Plan } from '@core/modules/cadence/plan';
import { formatDay, toDayNumber } from '@core/shared/calendar/day';
import { periodAt, previousPeriod } from '@core/shared/calendar/period';
import { addMonths, countContacts, emptyMonth } from '@core/modules/reports/count-month';
import { countNeeds, type CountedNeed } from '@core/modules/reports/count-needs';
import type { StoredCharts } from './stored';
import { periodFigures, type CountedUnit } from './town-count';

/** Weeks and months that are shown: what fits a phone, and reaches over a half-year. */
const WEEKS = 10;
const MONTHS = 6;

/** What is counted: worked out once for a district. */
export interface ChartFrame {
  readonly plan: Plan;
  readonly months: readonly string[];
}

/** Sums of a town in hand, as plain data. */
export interface ChartSums {
  /** One for each term of the plan. */
  readonly weeks: readonly Compliance[];
  /** One for each month. */
  readonly contacts: readonly MonthCounts['contacts'][];
}

export function chartFrame(setting: JudgeSetting): ChartFrame {
  const months: string[] = [];
  let month = periodAt('month', toDayNumber(setting.today));
  for (let i = 0; i < MONTHS; i += 1, month = previousPeriod(month)) {
    months.unshift(formatDay(month.first).slice(0, 7));
  }
  return { plan: planWeeks(WEEKS, setting), months };
}

export const beginCharts = ({ plan, months }: ChartFrame): ChartSums => ({
  weeks: plan.terms.map(() => complianceOf([])),
  contacts: months.map(() => emptyMonth().contacts),
});

/** The sums with more units. */
export function countCharts(
  sums: ChartSums,
  units: readonly CountedUnit[],
  leaves: ReadonlyMap<string, readonly Leave[]>,
  { plan, months }: ChartFrame,
): ChartSums {
  const parties = units.flatMap(({ facts }) =>
    judgeByPlan(facts, (instructorId) => leaves.get(instructorId) ?? [], plan),
  );
  return {
    weeks: sums.weeks.map((sum, term) =>
      addCompliance(sum, complianceOf(parties.flatMap(({ marks }) => marks[term] ?? []))),
    ),
    contacts: sums.contacts.map((sum, i) =>
      units.reduce((all, { facts }) => added(all, facts.contacts, months[i] ?? ''), sum),
    ),
  };
}

const added = (
  sum: MonthCounts['contacts'],
  contacts: CountedUnit['facts']['contacts'],
  month: string,
): MonthCounts['contacts'] =>
  addMonths(
    { ...emptyMonth(), contacts: sum },
    { ...emptyMonth(), contacts: countContacts(contacts, month) },
  ).contacts;

/** The charts of a town that is counted whole. */
export const chartsOf = (
  { weeks, contacts }: ChartSums,
  { plan, months }: ChartFrame,
  needs: readonly CountedNeed[],
): StoredCharts => ({
  weeks: periodFigures(plan, weeks),
  months: months.map((month, i) => ({
    month,
    contacts: contacts[i] ?? emptyMonth().contacts,
    needs: countNeeds(needs, month),
  })),
});
