/**
 * Standards, processes and pairs of a month, by their titles in the pack's order.
 *
 * P1 Done are standards whose acceptance came into force, and processes that were reached, within
 *    the month.
 * P2 Held are standards in force on the month's last day.
 * P3 Under way and overdue are as they stood when it was counted: what was due by that day, or by
 *    the month's last where it is earlier.
 * P4 What nobody has begun is left out.
 * P5 Of pairs, done are those that ended in the month with a goal reached, of pledges those that were
 *    kept or held to their end; what was done in the month is counted beside.
 * P6 Of means, the year's grants up to the month's last day are summed by channel as they stood when
 *    they were counted.
 */
import { sumMeans, type SummedGrant } from '@core/modules/means/sums';
import type { Day } from '@core/shared/calendar/day';

export interface PracticeCount {
  readonly title: string;
  readonly kind: 'standard' | 'process' | 'pair' | 'means' | 'pledge';
  readonly underWay: number;
  readonly overdue: number;
  readonly done: number;
  /** Of standards. */
  readonly held?: number;
  /** Of pairs and pledges: what was done in the month. */
  readonly together?: number;
  /** Of means by channel, in 分: of the year up to the month. */
  readonly sums?: { readonly granted: number; readonly paid: number; readonly spent: number };
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

/** P6: a line a channel, in the pack's order. */
export function countMeans(
  channels: readonly Titled[],
  grants: readonly (SummedGrant & { readonly begunOn: Day })[],
  last: Day,
): PracticeCount[] {
  const own = grants.filter(({ begunOn, year }) => year === last.slice(0, 4) && begunOn <= last);
  const sums = new Map(sumMeans(own, 'channel').map((sum) => [sum.key, sum]));
  return channels.flatMap(({ code, title }): PracticeCount[] => {
    const sum = sums.get(code);
    if (!sum) return [];
    const { count: done, granted, paid, spent } = sum;
    return [
      { title, kind: 'means', underWay: 0, overdue: 0, done, sums: { granted, paid, spent } },
    ];
  });
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
        ...(kind === 'pair' || kind === 'pledge'
          ? { together: own.reduce((sum, one) => sum + inMonth(one), 0) }
          : {}),
      },
    ];
  });
}
