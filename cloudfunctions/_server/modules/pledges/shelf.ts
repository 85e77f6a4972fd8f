/** Where a pledge stands in lists: worked out of its log at each write. */
import type { Pledge } from '@core/modules/pledges/contract';
import type { PledgeKind } from '@core/modules/pledges/rules.contract';
import { pledgeStanding } from '@core/modules/pledges/standing';
import { versionOn } from '@core/modules/standards/versions';
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

/** @throws AppError CONFLICT where the district has chosen another pack since. */
export function kindOfPledge(
  deps: Pick<Deps, 'pack'>,
  { kind, rulesFrom }: Pick<StoredPledge, 'kind' | 'rulesFrom'>,
): PledgeKind {
  const version = practicesOf(deps).pledges.find(({ from }) => from === rulesFrom);
  const found = version?.pledges.find(({ code }) => code === kind);
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
    ...dueIn(kind, stored, standing, calendar),
  };
}

/** An objection first; of a post the next look at it; then what ends it. */
function dueIn(
  { title, ends, judgeDays, superviseAfter, shape }: PledgeKind,
  { until }: StoredPledge,
  { state, openContests, reviewBy }: ReturnType<typeof pledgeStanding>,
  calendar: WorkCalendar,
): Partial<StoredDue> {
  const [contest] = openContests;
  const [first] = ends;
  if (!first) return {};
  const due = (dueOn: string, dueFrom: string, what: string, dueBy: StoredDue['dueBy']) => ({
    dueOn,
    dueFrom,
    dueBy,
    dueWhat: `${title}·${what}`,
    superviseFrom: afterWorkingDays(dueOn, superviseAfter, calendar),
  });
  if (contest) {
    const by = ends.filter((one) => one !== 'branch');
    const settledBy = by.length > 0 ? by : [...ends];
    return due(
      afterWorkingDays(contest.on, SETTLE_DAYS, calendar),
      contest.on,
      '处理异议',
      settledBy,
    );
  }
  if (state !== 'public') return {};
  const closeOn = afterWorkingDays(until, judgeDays, calendar);
  if (reviewBy && reviewBy < closeOn) {
    return due(reviewBy, afterMonths(reviewBy, -1), '定期评估', [first]);
  }
  const what = shape === 'post' ? '期满，续设或撤岗' : '评议并公示结果';
  return due(closeOn, afterMonths(until, -1), what, [first]);
}
