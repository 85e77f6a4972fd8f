/**
 * What may be added to a pair, and why not.
 *
 * A8 What has ended goes on no more. Nothing is dated before the beginning or after today.
 * A9 An activity is the kind's, with the kind's counts. Only what stands is corrected or voided.
 * A10 The pack's offices look at it and end it; it ends as reached when the records say that a
 *    goal is.
 * A11 A contest is against an entry that stands, and is settled by an office, never by who
 *    contested or by who made the entry.
 */
import type { GoalState, Pair, PairEntry } from './contract';
import type { PairKind } from './rules.contract';
import { pairStanding, type PairStanding } from './standing';
import { namesOf } from '@core/modules/standards/contest';
import type { Refusal } from '@core/modules/standards/contract';
import { refuse } from '@core/modules/standards/refuse';
import type { Day } from '@core/shared/calendar/day';

interface Adding {
  readonly today: Day;
  /** How the goals stand in the records now. */
  readonly goals: readonly GoalState[];
}

/** A8–A11: null when the entry may be added. */
export function mayAddToPair(
  kind: PairKind,
  pair: Pair,
  entry: PairEntry,
  { today, goals }: Adding,
): Refusal | null {
  const standing = pairStanding(kind, pair);
  const on = entry.kind === 'correct' ? entry.doneOn : entry.on;
  if (on > today || entry.on > today) return refuse('A8', '日期不能晚于今天');
  if (on < pair.begunOn) return refuse('A8', `日期不能早于结对的 ${pair.begunOn}`);
  if (standing.end && entry.kind !== 'contest' && entry.kind !== 'settle')
    return refuse('A8', '已经结束，不再登记');
  switch (entry.kind) {
    case 'activity':
      return checkDoing(kind, entry);
    case 'correct':
      return stands(standing, entry.entry) ?? checkDoing(kind, entry);
    case 'void':
      return stands(standing, entry.entry);
    case 'review':
      return byOffices(kind, entry);
    case 'end': {
      const reached = entry.end !== 'reached' || goals.some((one) => one.reached);
      return byOffices(kind, entry) ?? (reached ? null : refuse('A10', '记录中还没有达到的目标'));
    }
    case 'contest':
      return mayContest(standing, entry);
    case 'settle':
      return maySettle(kind, pair, standing, entry);
  }
}

type Of<K extends PairEntry['kind']> = Extract<PairEntry, { kind: K }>;

/** A9. */
function checkDoing(kind: PairKind, { activity, counts }: Of<'activity'> | Of<'correct'>) {
  if (!kind.activities.some(({ code }) => code === activity)) return refuse('A9', '没有这一类活动');
  const strange = Object.keys(counts).some((code) => !kind.counts.some((one) => one.code === code));
  return strange ? refuse('A9', '没有这一项数量') : null;
}

const stands = ({ done }: PairStanding, entryId: string): Refusal | null =>
  done.some(({ id }) => id === entryId) ? null : refuse('A9', '没有这条活动，或已作废');

/** A10. */
const byOffices = ({ reviews }: PairKind, { office }: PairEntry): Refusal | null =>
  reviews.includes(office) ? null : refuse('A10', `由${namesOf(reviews)}办理`);

/** A11. */
function mayContest({ done, reviews, end, openContests }: PairStanding, { entry }: Of<'contest'>) {
  const known = [...done, ...reviews, ...(end ? [end] : [])].some(({ id }) => id === entry);
  if (!known) return refuse('A11', '没有这条记录，或已作废');
  return openContests.some((one) => one.entry === entry)
    ? refuse('A11', '已有一条未处理的异议')
    : null;
}

/** A11. */
function maySettle(
  kind: PairKind,
  pair: Pair,
  { openContests }: PairStanding,
  entry: Of<'settle'>,
) {
  const contest = openContests.find(({ id }) => id === entry.contest);
  if (!contest) return refuse('A11', '没有这条未处理的异议');
  if (!kind.reviews.includes(entry.office))
    return refuse('A11', `异议由${namesOf(kind.reviews)}处理`);
  const about = pair.entries.find(({ id }) => id === contest.entry);
  return contest.by === entry.by || about?.by === entry.by
    ? refuse('A11', '不能处理自己提出或与自己有关的异议')
    : null;
}
