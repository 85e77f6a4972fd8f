/** Where a grant stands in lists, and its sums: worked out of its log at each write. */
import type { Grant } from '@core/modules/means/contract';
import type { Entitlement, MeansRules } from '@core/modules/means/rules.contract';
import { grantStanding } from '@core/modules/means/standing';
import type { SummedGrant } from '@core/modules/means/sums';
import { versionOn } from '@core/modules/standards/versions';
import type { Day } from '@core/shared/calendar/day';
import { afterWorkingDays } from '@core/shared/calendar/deadline';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';
import { AppError } from '@core/shared/errors';
import type { Deps } from '@server/runtime/deps';
import { withoutDue } from '@server/modules/standards/due';
import { practicesOf } from '@server/modules/standards/rules';
import type { StoredDue } from '@server/modules/standards/stored';
import type { StoredGrant } from './stored';

/** The rules in force on a day, with the first day of their version; null of a pack without means. */
export function meansOn(
  deps: Pick<Deps, 'pack'>,
  on: Day,
): { from: string; means: MeansRules } | null {
  return versionOn(practicesOf(deps).means, on);
}

/** The rules that a grant began with; null where the district has chosen another pack since. */
export function meansKnown(
  deps: Pick<Deps, 'pack'>,
  { rulesFrom, channel }: Pick<StoredGrant, 'rulesFrom' | 'channel'>,
): MeansRules | null {
  const found = practicesOf(deps).means.find(({ from }) => from === rulesFrom)?.means;
  return found?.channels.some(({ code }) => code === channel) ? found : null;
}

/** @throws AppError CONFLICT where the district has chosen another pack since. */
export function meansOfGrant(
  deps: Pick<Deps, 'pack'>,
  grant: Pick<StoredGrant, 'rulesFrom' | 'channel'>,
): MeansRules {
  const found = meansKnown(deps, grant);
  if (!found) {
    throw new AppError('CONFLICT', '规则包已更换，这笔经费不再办理');
  }
  return found;
}

export const entitlementIn = (
  { entitlements }: MeansRules,
  code: string | undefined,
): Entitlement | undefined => entitlements.find((one) => one.code === code);

/** A stored grant as the engine takes it. */
export const grantOf = (stored: StoredGrant): Grant => ({
  grantId: stored._id,
  rulesFrom: stored.rulesFrom,
  subject: { kind: stored.subjectKind, id: stored.subjectId },
  ...(stored.entitlement ? { entitlement: stored.entitlement } : {}),
  channel: stored.channel,
  purpose: stored.purpose,
  fen: stored.fen,
  ground: stored.ground,
  raised: stored.raised,
  begunOn: stored.begunOn,
  begunBy: stored.begunBy,
  entries: stored.entries,
});

/** As sums take it. */
export const summedOf = ({
  channel,
  townId,
  unitKind,
  year,
  granted,
  paid,
  spent,
}: SummedGrant): SummedGrant => ({ channel, townId, unitKind, year, granted, paid, spent });

/** Working days in which an objection is settled. *ours* */
const SETTLE_DAYS = 10;

/** The grant with its place and its sums as they follow from its log. */
export function shelvedGrant(
  rules: MeansRules,
  stored: StoredGrant,
  calendar: WorkCalendar,
): StoredGrant {
  const { state, granted, paid, spent } = grantStanding(grantOf(stored));
  const [next] = grantDues(rules, stored, calendar);
  return { ...withoutDue(stored), state, granted, paid, spent, ...next };
}

/**
 * What is due of a grant: an objection first; then the second signature, the payment, and from
 * the last payment on the account of what it was spent for.
 */
export function grantDues(
  rules: MeansRules,
  stored: StoredGrant,
  calendar: WorkCalendar,
): StoredDue[] {
  const standing = grantStanding(grantOf(stored));
  const { state, granted, paid, spent, openContests, since, pays } = standing;
  const [contest] = openContests;
  const due = (
    from: Day,
    days: number,
    dueBy: StoredDue['dueBy'],
    dueWhat: string,
  ): StoredDue[] => {
    const dueOn = afterWorkingDays(from, days, calendar);
    const superviseFrom = afterWorkingDays(dueOn, rules.superviseAfter, calendar);
    return [{ dueOn, dueFrom: from, dueBy: [...dueBy], dueWhat, superviseFrom }];
  };
  const lastPay = pays
    .map(({ on }) => on)
    .sort()
    .pop();
  const accountsBy = stored.organizationIds.length > 0 ? ['branch' as const] : rules.proposes;
  const isOwed = rules.spendDays && state === 'granted' && paid > spent;
  return [
    ...(contest ? due(contest.on, SETTLE_DAYS, rules.signs, '处理经费异议') : []),
    ...(state === 'proposed'
      ? due(stored.begunOn, rules.signDays, rules.signs, '经费第二人签字')
      : []),
    ...(state === 'granted' && since && paid < granted
      ? due(since, rules.payDays, rules.proposes, '登记经费拨付')
      : []),
    ...(isOwed && lastPay && rules.spendDays
      ? due(lastPay, rules.spendDays, accountsBy, '登记经费支出')
      : []),
  ];
}
