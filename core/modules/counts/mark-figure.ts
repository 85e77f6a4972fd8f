/**
 * A mark as one figure that no day moves, so that what was counted once is counted for good.
 *
 * G1 A mark depends on the day in one thing: until its period's grace is over, what would be missed is open still, and
 *    so is what is exempt as lying before the records. So a mark is judged as it is after the grace, and the figure says
 *    which of both it was until then.
 * G2 What is 暂计 is open before and after: the notice is part of what was judged by.
 */
import { complianceOf, type Compliance } from '@core/modules/cadence/compliance';
import type { Plan } from '@core/modules/cadence/plan';
import type { Term } from '@core/modules/cadence/term';
import type { Mark } from '@core/modules/cadence/verdict';
import { formatDay, toDayNumber, type Day } from '@core/shared/calendar/day';

/** What each figure is once the grace is over. */
const SETTLED = [
  'met',
  'missed',
  'contested',
  'exempt',
  'notApplicable',
  'open',
  'exempt',
] as const satisfies readonly (keyof Compliance)[];
const [MISSED, CONTESTED, BEFORE_RECORDS] = [1, 2, 6];
const OPEN_UNTIL_THEN = new Set([MISSED, CONTESTED, BEFORE_RECORDS]);

/** How many marks have each figure. */
export type MarkSum = readonly number[];

export const noMarks = (): number[] => SETTLED.map(() => 0);

/** The plan on a day on which the grace of all its terms is over. */
export function afterGrace(plan: Plan): Plan {
  const last = plan.terms.map(({ period, rules }) => period.last + rules.graceDays);
  return { ...plan, today: formatDay(Math.max(toDayNumber(plan.today), ...last) + 1) };
}

/** True once the marks of a term no longer move by the day. */
export const isSettled = ({ period, rules }: Term, today: Day): boolean =>
  period.last + rules.graceDays < toDayNumber(today);

/** G1: of a mark that was judged after the grace. */
function figureOf(mark: Mark): string {
  if (mark.state === 'exempt' && mark.reason === 'beforeRecords') return String(BEFORE_RECORDS);
  const counts = complianceOf([mark]);
  return String(SETTLED.findIndex((state) => counts[state] > 0));
}

/** A party's marks as a text: a figure for each term. */
export const packMarks = (marks: readonly Mark[]): string => marks.map(figureOf).join('');

/** The marks of the term of this order, of all parties. */
export function sumMarks(parties: readonly string[], term: number): number[] {
  const sum = noMarks();
  for (const figures of parties) {
    const figure = Number(figures[term]);
    sum[figure] = (sum[figure] ?? 0) + 1;
  }
  return sum;
}

/** The sum as it stands before or after the end of the grace. */
export function complianceIn(sum: MarkSum, settled: boolean): Compliance {
  const counts = { ...complianceOf([]) };
  for (const [figure, n] of sum.entries()) {
    const state = !settled && OPEN_UNTIL_THEN.has(figure) ? 'open' : SETTLED[figure];
    if (state) counts[state] += n;
  }
  return counts;
}

/** How often a party missed among the terms of these orders, also where it is contested. */
export const missedIn = (figures: string, terms: readonly number[]): number =>
  terms.filter((term) => [MISSED, CONTESTED].includes(Number(figures[term]))).length;
