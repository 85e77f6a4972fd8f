/**
 * What was said of a mark beside the records: 条件不具备 and contests.
 *
 * V3 条件不具备 (发展党员, 组建 only) exempts when a supervisor has acknowledged it.
 * V6 A contest is a flag on the mark until a person decides; upheld, it exempts;
 *    the decision and its reason stay either way.
 */
import { numberToCivil } from '@core/shared/calendar/day';
import type { Period } from '@core/shared/calendar/period';
import type { UnitFacts } from './contract';
import type { Obligation } from '@core/rulepacks/rule-pack.contract';
import type { Claims } from './verdict';

const NO_CLAIMS: Claims = { contested: false, waiting: false };

/** Evidence for which 条件不具备 may be stated. */
export function mayLackConditions({ evidence }: Pick<Obligation, 'evidence'>): boolean {
  return evidence === 'development' || evidence === 'founding';
}

/** The claims of an instructor on one obligation in one period, over one unit or several. */
export function claimsOf(
  units: readonly UnitFacts[],
  obligation: Obligation,
  period: Period,
  instructorId: string,
): Claims {
  if (!units.some((u) => u.lacking?.length || u.contests?.length)) return NO_CLAIMS;
  const { year } = numberToCivil(period.first);
  const mine = (claim: { obligation: string; instructorId: string }): boolean =>
    claim.obligation === obligation.code && claim.instructorId === instructorId;
  const lacking = mayLackConditions(obligation)
    ? units.flatMap((u) => u.lacking?.filter((l) => mine(l) && l.year === year) ?? [])
    : [];
  const contests = units.flatMap(
    (u) => u.contests?.filter((c) => mine(c) && c.periodKey === period.key) ?? [],
  );
  if (lacking.length + contests.length === 0) return NO_CLAIMS;
  const contested = contests.some((c) => !c.decision);
  const decision = [...lacking, ...contests].reduce<Claims['decision']>(
    (latest, claim) => claim.decision ?? latest,
    undefined,
  );
  const exemptBy = contests.some((c) => c.decision?.granted)
    ? 'contestUpheld'
    : lacking.some((l) => l.decision?.granted)
      ? 'conditionsLacking'
      : undefined;
  return {
    contested,
    waiting: contested || lacking.some((l) => !l.decision),
    ...(decision ? { decision } : {}),
    ...(exemptBy ? { exemptBy } : {}),
  };
}

/** For those who make no claims: the unit itself, and branches. */
export const noClaims = NO_CLAIMS;
