/**
 * Needs of a month.
 *
 * M3 A need belongs to the month of the day it was raised, its end to the month of its
 *    last step. Until then it is open at the end of every month.
 */
import type { NeedMeasure } from '@core/modules/matters/labels';
import type { MonthCounts } from './contract';

/** A need with the days of its steps. */
export interface CountedNeed {
  readonly raisedOn: string;
  readonly steps: readonly { readonly on: string; readonly state: string }[];
}

/** What of the month a need is counted as: a list of what a number counts is made with it. */
export function countedAs(
  { raisedOn, steps }: CountedNeed,
  month: string,
): ReadonlySet<NeedMeasure> {
  const as = new Set<NeedMeasure>();
  const raisedIn = raisedOn.slice(0, 7);
  if (raisedIn > month) return as;
  if (raisedIn === month) as.add('raised');
  const known = steps.filter(({ on }) => on.slice(0, 7) <= month);
  const last = known[known.length - 1];
  const ended = last?.state === 'solved' || last?.state === 'declined';
  if (!ended) as.add('open');
  else if (last.on.startsWith(month)) as.add(last.state === 'solved' ? 'solved' : 'declined');
  return as;
}

/** M3. */
export function countNeeds(needs: readonly CountedNeed[], month: string): MonthCounts['needs'] {
  const counts = { raised: 0, solved: 0, declined: 0, open: 0 };
  for (const need of needs) for (const measure of countedAs(need, month)) counts[measure] += 1;
  return counts;
}
