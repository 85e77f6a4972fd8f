/**
 * How a pair stands, out of its log, whatever order the entries came in.
 *
 * S1 An activity that was corrected stands as it was corrected last; one that was voided, or
 *    whose contest was upheld, does not count.
 * S2 It ends with its first end that was not upheld against.
 * S3 It is looked at every so many months from its beginning or from the last time.
 */
import { inOrder } from '@core/modules/standards/in-order';
import type { Pair, PairEntry } from './contract';
import type { PairKind } from './rules.contract';
import type { Day } from '@core/shared/calendar/day';
import { afterMonths } from '@core/shared/calendar/deadline';

type Of<K extends PairEntry['kind']> = Extract<PairEntry, { kind: K }>;

/** One activity as it stands. */
export interface Done {
  readonly id: string;
  readonly on: Day;
  readonly activity: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly words?: string | undefined;
  readonly by: string;
  readonly corrected: boolean;
}

export interface PairStanding {
  readonly done: readonly Done[];
  readonly reviews: readonly Of<'review'>[];
  readonly end: Of<'end'> | null;
  readonly openContests: readonly Of<'contest'>[];
  /** By when it is looked at; null once it has ended. */
  readonly reviewBy: Day | null;
}

/** S1–S3. */
export function pairStanding(kind: Pick<PairKind, 'reviewMonths'>, pair: Pair): PairStanding {
  const entries = inOrder(pair.entries);
  const all = <K extends PairEntry['kind']>(wanted: K): Of<K>[] =>
    entries.filter((one): one is Of<K> => one.kind === wanted);
  const settled = new Map(all('settle').map((one) => [one.contest, one.upheld]));
  const contests = all('contest');
  const gone = new Set([
    ...all('void').map(({ entry }) => entry),
    ...contests.filter(({ id }) => settled.get(id)).map(({ entry }) => entry),
  ]);
  const corrections = new Map(all('correct').map((one) => [one.entry, one]));
  const done = all('activity')
    .filter(({ id }) => !gone.has(id))
    .map((one) => doneOf(one, corrections.get(one.id)))
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const reviews = all('review').filter(({ id }) => !gone.has(id));
  const end = all('end').find(({ id }) => !gone.has(id)) ?? null;
  const last = reviews.reduce((day, { on }) => (on > day ? on : day), pair.begunOn);
  return {
    done,
    reviews,
    end,
    openContests: contests.filter(({ id }) => !settled.has(id)),
    reviewBy: end ? null : afterMonths(last, kind.reviewMonths),
  };
}

function doneOf(first: Of<'activity'>, put: Of<'correct'> | undefined): Done {
  const { activity, counts, words } = put ?? first;
  return {
    id: first.id,
    on: put?.doneOn ?? first.on,
    activity,
    counts,
    words,
    by: first.by,
    corrected: Boolean(put),
  };
}

/** Sums of what activities count, by the kind's codes. */
export const sumsOf = (
  { counts }: Pick<PairKind, 'counts'>,
  done: readonly Pick<Done, 'counts'>[],
): { code: string; title: string; unit: string; sum: number }[] =>
  counts.map(({ code, title, unit }) => ({
    code,
    title,
    unit,
    sum: done.reduce((sum, one) => sum + (one.counts[code] ?? 0), 0),
  }));
