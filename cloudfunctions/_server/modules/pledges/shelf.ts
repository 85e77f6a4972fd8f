/** Where a pledge stands in lists: worked out of its log at each write. */
import type { Pledge } from '@core/modules/pledges/contract';
import type { PledgeKind } from '@core/modules/pledges/rules.contract';
import { pledgeStanding, type PledgeStanding } from '@core/modules/pledges/standing';
import { versionOn } from '@core/modules/standards/versions';
import type { Day } from '@core/shared/calendar/day';
import { afterMonths, afterWorkingDays } from '@core/shared/calendar/deadline';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';
import { AppError } from '@core/shared/errors';
import type { Deps } from '@server/runtime/deps';
import { withoutDue } from '@server/modules/standards/due';
import { practicesOf } from '@server/modules/standards/rules';
import type { StoredDue } from '@server/modules/standards/stored';
import type { StoredPledge } from './stored';

/** Working days in which an objection is settled. *ours* */
const SETTLE_DAYS = 10;

/** The kinds in force today, with the first day of their version. */
export const pledgeKindsOn = (
  deps: Pick<Deps, 'pack'>,
  on: string,
): { from: string; pledges: readonly PledgeKind[] } =>
  versionOn(practicesOf(deps).pledges, on) ?? { from: on, pledges: [] };

/** The kind that a pledge was made under; undefined where the district has chosen another pack since. */
export const pledgeKindKnown = (
  deps: Pick<Deps, 'pack'>,
  { kind, rulesFrom }: Pick<StoredPledge, 'kind' | 'rulesFrom'>,
): PledgeKind | undefined =>
  practicesOf(deps)
    .pledges.find(({ from }) => from === rulesFrom)
    ?.pledges.find(({ code }) => code === kind);

/** @throws AppError CONFLICT where the district has chosen another pack since. */
export function kindOfPledge(
  deps: Pick<Deps, 'pack'>,
  pledge: Pick<StoredPledge, 'kind' | 'rulesFrom'>,
): PledgeKind {
  const found = pledgeKindKnown(deps, pledge);
  if (!found) throw new AppError('CONFLICT', '规则包已更换，这项承诺不再办理');
  return found;
}

/** A stored pledge as the engine takes it. */
export const pledgeOf = (stored: StoredPledge): Pledge => ({
  pledgeId: stored._id,
  kind: stored.kind,
  rulesFrom: stored.rulesFrom,
  subject: { kind: stored.subjectKind, id: stored.subjectId },
  ...(stored.form ? { form: stored.form } : {}),
  says: stored.says,
  begunOn: stored.begunOn,
  begunBy: stored.begunBy,
  until: stored.until,
  entries: stored.entries,
});

/** Where it lies: of a person the branch. */
export const placeRefOf = ({
  subjectKind,
  subjectId,
  organizationIds,
}: Pick<StoredPledge, 'subjectKind' | 'subjectId' | 'organizationIds'>) =>
  subjectKind === 'person'
    ? ({ kind: 'organization', id: organizationIds[0] ?? '' } as const)
    : ({ kind: subjectKind, id: subjectId } as const);

/** The pledge with its place as it follows from its log. */
export function shelvedPledge(
  kind: PledgeKind,
  stored: StoredPledge,
  calendar: WorkCalendar,
): StoredPledge {
  const { publicOn: _public, outcome: _outcome, endedOn: _on, ...rest } = withoutDue(stored);
  const standing = pledgeStanding(kind, pledgeOf(stored));
  const { state, publicOn, end } = standing;
  return {
    ...rest,
    state,
    ...(publicOn ? { publicOn } : {}),
    ...(end ? { outcome: end.outcome, endedOn: end.on } : {}),
    ...pledgeDues(kind, stored, standing, calendar)[0],
  };
}

/** What is due of a pledge: an objection first; of a post the next look at it; then what ends it. */
export function pledgeDues(
  { title, ends, judgeDays, superviseAfter, shape }: PledgeKind,
  { until }: Pick<StoredPledge, 'until'>,
  { state, openContests, reviewBy }: PledgeStanding,
  calendar: WorkCalendar,
): StoredDue[] {
  const [contest] = openContests;
  const [first] = ends;
  if (!first) return [];
  const due = (dueOn: Day, dueFrom: Day, what: string, dueBy: StoredDue['dueBy']): StoredDue => ({
    dueOn,
    dueFrom,
    dueBy,
    dueWhat: `${title}·${what}`,
    superviseFrom: afterWorkingDays(dueOn, superviseAfter, calendar),
  });
  const others = ends.filter((one) => one !== 'branch');
  const settledBy = others.length > 0 ? others : [...ends];
  const settleBy = contest && afterWorkingDays(contest.on, SETTLE_DAYS, calendar);
  const objection = contest && settleBy ? [due(settleBy, contest.on, '处理异议', settledBy)] : [];
  if (state !== 'public') return objection;
  const closeOn = afterWorkingDays(until, judgeDays, calendar);
  if (reviewBy && reviewBy < closeOn) {
    return [...objection, due(reviewBy, afterMonths(reviewBy, -1), '定期评估', [first])];
  }
  const what = shape === 'post' ? '期满，续设或撤岗' : '评议并公示结果';
  return [...objection, due(closeOn, afterMonths(until, -1), what, [first])];
}

/** The same of a stored pledge; nothing where the district has chosen another pack since. */
export function pledgeOwes(
  deps: Pick<Deps, 'pack' | 'calendar'>,
  stored: StoredPledge,
): StoredDue[] {
  const kind = pledgeKindKnown(deps, stored);
  const standing = kind && pledgeStanding(kind, pledgeOf(stored));
  return kind && standing ? pledgeDues(kind, stored, standing, deps.calendar) : [];
}
