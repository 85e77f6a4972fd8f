/** Claims and 异议 that somebody made, for themselves or on behalf of others. */
import type { Submitted, SubmittedState } from '@core/modules/statements/withdrawals.contract';
import type { ClaimState } from '@core/modules/deed-claims/actions';
import type { StoredClaim, StoredDispute } from '@server/modules/deed-claims/stored';
import type { Deps } from '@server/runtime/deps';
import { claimsMadeBy, disputesMadeBy } from '@server/modules/deed-claims/repository';

const STATES: Readonly<Record<ClaimState, SubmittedState>> = {
  waiting: 'waiting',
  askedBack: 'waiting',
  confirmed: 'granted',
  refused: 'refused',
  withdrawn: 'withdrawn',
};

/** Two requests. */
export async function submittedPoints(
  { store, pack }: Deps,
  by: string,
  limit: number,
): Promise<Submitted[]> {
  const claims = await claimsMadeBy(store, by, limit);
  const disputes = await disputesMadeBy(store, by, limit);
  const titles = new Map(
    pack.points.flatMap(({ member, organization }) =>
      [...member.indicators, ...organization.indicators].map((i) => [i.code, i.title] as const),
    ),
  );
  return [...claims.map((claim) => ofClaim(claim, titles)), ...disputes.map(ofDispute)];
}

function ofClaim(claim: StoredClaim, titles: ReadonlyMap<string, string>): Submitted {
  const { _id, receivedAt, indicator, text, state, steps } = claim;
  const refusal = [...steps].reverse().find((step) => step.kind === 'refuse')?.text;
  return {
    kind: 'claim',
    itemId: _id,
    at: receivedAt,
    about: titles.get(indicator) ?? '',
    text,
    state: STATES[state],
    ...(refusal ? { decision: refusal } : {}),
  };
}

function ofDispute({ _id, at, text, answer, withdrawnAt }: StoredDispute): Submitted {
  return {
    kind: 'dispute',
    itemId: _id,
    at,
    text,
    state: withdrawnAt ? 'withdrawn' : answer ? 'answered' : 'waiting',
    ...(answer ? { decision: answer.text } : {}),
  };
}
