/**
 * Deciding claims together. The decision leaves its audit line first, by its
 * client-made id; then each subject's claims are decided in one transaction with
 * the ledger. Sent again, it goes on where it stopped and changes nothing twice.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { ClaimDecision, ClaimState } from '@core/modules/deed-claims/actions';
import { AppError } from '@core/shared/errors';
import { requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { mayClaimFor, mayDecide } from '@server/modules/points/policy';
import type { Transaction } from '@server/runtime/store';
import type { StoredClaim, StoredClaimStep } from './stored';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { appendEntries, entrySeed } from '@server/modules/points/ledger';
import { claimsById } from './repository';

type Input = ActionInput<'claim.decide'>;
type Output = ActionOutput<'claim.decide'>;

const STATES: Readonly<Record<ClaimDecision, ClaimState>> = {
  confirm: 'confirmed',
  refuse: 'refused',
  askBack: 'askedBack',
};

export async function decideClaims(deps: Deps, actor: Actor, input: Input): Promise<Output> {
  const wanted = [...new Set(input.claimIds)];
  const claims = await claimsById(deps.store, wanted);
  const mine = claims.filter((claim) => mayDecide('claim.decide', actor, claim));
  // All or none: a list with a foreign claim is not ours, and says nothing of what is there.
  if (mine.length < wanted.length) {
    throw new AppError(
      'FORBIDDEN',
      '有申报不在您的确认范围内，或是您本人的、您代报的，请由另一人确认',
    );
  }
  const receipt = await writeOnce(
    deps,
    {
      id: input.id,
      action: 'claim.decide',
      actorId: actor.personId,
      targetId: wanted.length === 1 ? (wanted[0] ?? '') : `${wanted.length} claims`,
      content: input,
      ...(input.reason ? { reason: input.reason } : {}),
    },
    async () => undefined,
  );
  const subjects = [...new Set(claims.map(({ subjectId }) => subjectId))].sort();
  const results = await Promise.all(
    subjects.map((subjectId) =>
      deps.store.transaction((tx) =>
        decideOfSubject(
          deps,
          tx,
          actor,
          input,
          claims.filter((claim) => claim.subjectId === subjectId),
        ),
      ),
    ),
  );
  const [only, ...others] = results.flat();
  // One claim: whoever decided learns that its author was first.
  if (only?.state === 'withdrawn' && others.length === 0) {
    throw new AppError('CONFLICT', '申报人已收回');
  }
  return { receipt, results: results.flat() };
}

async function decideOfSubject(
  deps: Deps,
  tx: Transaction,
  actor: Actor,
  input: Input,
  claims: readonly StoredClaim[],
): Promise<Output['results']> {
  const results: Output['results'] = [];
  for (const { _id } of claims) {
    const claim = await tx.get('claims', _id);
    if (!claim) continue;
    const isDone = claim.steps.some(({ id }) => id === input.id);
    const isOpen = claim.state === 'waiting' || claim.state === 'askedBack';
    if (isDone || !isOpen) {
      results.push({ claimId: _id, state: claim.state, changed: isDone });
      continue;
    }
    const state = STATES[input.decision];
    const step = stepOf(deps, actor, input.id, input.decision, input.reason);
    await tx.set('claims', { ...claim, state, steps: [...claim.steps, step] });
    if (input.decision === 'confirm') await award(deps, tx, actor, claim);
    results.push({ claimId: _id, state, changed: true });
  }
  return results;
}

async function award(deps: Deps, tx: Transaction, actor: Actor, claim: StoredClaim): Promise<void> {
  const { _id, subjectKind, subjectId, indicator, on, points } = claim;
  await appendEntries(deps, tx, { subjectKind, subjectId }, [
    {
      seed: entrySeed.claim(_id),
      indicator,
      on,
      points,
      origin: { kind: 'claim', id: _id },
      by: actor.personId,
    },
  ]);
}

/** Answers what was asked back: the claim waits again. */
export async function answerClaim(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'claim.answer'>,
): Promise<ActionOutput<'claim.answer'>> {
  const write = writeOf('claim.answer', actor, input, input.claimId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const claim = await tx.get('claims', input.claimId);
    if (!claim) throw new AppError('FORBIDDEN', '不在您的工作范围内');
    const isMine = claim.by === actor.personId || claim.subjectId === actor.personId;
    requireGrant(
      'claim.answer',
      actor,
      (grant) => mayClaimFor(claim)(grant) && (grant.role !== 'member' || isMine),
    );
    if (claim.state !== 'askedBack') throw new AppError('CONFLICT', '这条申报没有等待补充');
    const step = stepOf(deps, actor, input.id, 'answer', input.text);
    await tx.set('claims', { ...claim, state: 'waiting', steps: [...claim.steps, step] });
  });
  return { receipt };
}

function stepOf(
  deps: Deps,
  actor: Actor,
  id: string,
  kind: StoredClaimStep['kind'],
  text: string | undefined,
): StoredClaimStep {
  return { id, kind, by: actor.personId, at: deps.now(), ...(text ? { text } : {}) };
}
