/** Where a pair stands in lists: worked out of its log at each write. */
import type { Pair } from '@core/modules/pairs/contract';
import type { PairKind } from '@core/modules/pairs/rules.contract';
import { pairStanding, type PairStanding } from '@core/modules/pairs/standing';
import { versionOn } from '@core/modules/standards/versions';
import type { Day } from '@core/shared/calendar/day';
import { afterMonths, afterWorkingDays } from '@core/shared/calendar/deadline';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';
import type { Deps } from '@server/runtime/deps';
import { withoutDue } from '@server/modules/standards/due';
import { practicesOf } from '@server/modules/standards/rules';
import type { StoredDue } from '@server/modules/standards/stored';
import type { StoredPair } from './stored';

/** Working days in which an objection is settled. *ours* */
const SETTLE_DAYS = 10;

/** The kinds in force today, with the first day of their version. */
export function pairKindsToday(deps: Pick<Deps, 'pack' | 'today'>): {
  from: string;
  pairs: readonly PairKind[];
} {
  return versionOn(practicesOf(deps).pairs, deps.today) ?? { from: deps.today, pairs: [] };
}

/** The kind that a pair began with; null where the district has chosen another pack since. */
export function kindOfPair(
  deps: Pick<Deps, 'pack'>,
  { kind, rulesFrom }: Pick<StoredPair, 'kind' | 'rulesFrom'>,
): PairKind | null {
  const version = practicesOf(deps).pairs.find(({ from }) => from === rulesFrom);
  return version?.pairs.find(({ code }) => code === kind) ?? null;
}

/** A stored pair as the engine takes it. */
export const pairOf = ({ _id, ...stored }: StoredPair): Pair => ({
  pairId: _id,
  kind: stored.kind,
  rulesFrom: stored.rulesFrom,
  from: stored.from,
  to: stored.to,
  goals: stored.goals,
  before: stored.before,
  begunOn: stored.begunOn,
  begunBy: stored.begunBy,
  entries: stored.entries,
});

/** The pair with its place as it follows from its log. */
export function shelvedPair(
  kind: PairKind,
  stored: StoredPair,
  calendar: WorkCalendar,
): StoredPair {
  const { endKind: _kind, endedOn: _on, ...rest } = withoutDue(stored);
  const standing = pairStanding(kind, pairOf(stored));
  const { end } = standing;
  return {
    ...rest,
    state: end ? 'ended' : 'underWay',
    ...(end ? { endKind: end.end, endedOn: end.on } : {}),
    ...officeDues(kind, standing, calendar)[0],
  };
}

/** What the offices owe a pair: an objection first, then the next look at it, from a month before. */
export function officeDues(
  { title, reviews, superviseAfter }: PairKind,
  { reviewBy, openContests }: Pick<PairStanding, 'reviewBy' | 'openContests'>,
  calendar: WorkCalendar,
): StoredDue[] {
  const [first] = reviews;
  const [contest] = openContests;
  if (!first) return [];
  const due = (dueOn: Day, dueFrom: Day, dueBy: StoredDue['dueBy'], what: string): StoredDue => ({
    dueOn,
    dueFrom,
    dueBy,
    dueWhat: `${title}·${what}`,
    superviseFrom: afterWorkingDays(dueOn, superviseAfter, calendar),
  });
  const settleBy = contest && afterWorkingDays(contest.on, SETTLE_DAYS, calendar);
  return [
    ...(contest && settleBy ? [due(settleBy, contest.on, [...reviews], '处理异议')] : []),
    ...(reviewBy ? [due(reviewBy, afterMonths(reviewBy, -1), [first], '阶段评估')] : []),
  ];
}

/** The same of a stored pair; nothing where the district has chosen another pack since. */
export function pairOwes(deps: Pick<Deps, 'pack' | 'calendar'>, stored: StoredPair): StoredDue[] {
  const kind = kindOfPair(deps, stored);
  return kind ? officeDues(kind, pairStanding(kind, pairOf(stored)), deps.calendar) : [];
}
