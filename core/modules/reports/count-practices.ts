/**
 * Standards, processes and pairs of a month, by their titles in the pack's order.
 *
 * P1 Done are standards whose acceptance came into force, and processes that were reached, within
 *    the month.
 * P2 Held are standards in force on the month's last day.
 * P3 Under way and overdue are as they stood when it was counted: what was due by that day, or by
 *    the month's last where it is earlier.
 * P4 What nobody has begun is left out.
 * P5 Of pairs, done are those that ended in the month with a goal reached; what was done together in
 *    it is counted beside.
 */
import type { Day } from '@core/shared/calendar/day';

export interface PracticeCount {
  readonly title: string;
  readonly kind: 'standard' | 'process' | 'pair';
  readonly underWay: number;
  readonly overdue: number;
  readonly done: number;
  /** Of standards. */
  readonly held?: number;
  /** Of pairs: activities of the month. */
  readonly together?: number;
}

/** A check or a run as lists know it. */
export interface CountedPractice {
  readonly code: string;
  readonly begunOn: Day;
  /** Neither accepted nor ended. */
  readonly open: boolean;
  /** First day in force, or day on which it was reached. */
  readonly doneOn?: Day | undefined;
  readonly heldUntil?: Day | undefined;
  readonly dueOn?: Day | undefined;
  /** Days of what was done together. */
  readonly togetherOn?: readonly Day[];
}

interface Titled {
  readonly code: string;
  readonly title: string;
}

export function countPractices(
  kind: PracticeCount['kind'],
  titles: readonly Titled[],
  practices: readonly CountedPractice[],
  { last, knownOn }: { readonly last: Day; readonly knownOn: Day },
): PracticeCount[] {
  const month = last.slice(0, 7);
  const asOf = knownOn < last ? knownOn : last;
  const inMonth = ({ togetherOn = [] }: CountedPractice): number =>
    togetherOn.filter((on) => on.startsWith(month)).length;
  return titles.flatMap(({ code, title }) => {
    const own = practices.filter((one) => one.code === code && one.begunOn <= last);
    if (own.length === 0) return [];
    const count = (is: (one: CountedPractice) => boolean): number => own.filter(is).length;
    const held = count(
      ({ open, doneOn, heldUntil }) =>
        !open && Boolean(doneOn && doneOn <= last) && (!heldUntil || heldUntil >= last),
    );
    return [
      {
        title,
        kind,
        underWay: count(({ open }) => open),
        overdue: count(({ dueOn }) => Boolean(dueOn && dueOn < asOf)),
        done: count(({ doneOn }) => doneOn?.startsWith(month) ?? false),
        ...(kind === 'standard' ? { held } : {}),
        ...(kind === 'pair' ? { together: own.reduce((sum, one) => sum + inMonth(one), 0) } : {}),
      },
    ];
  });
}
