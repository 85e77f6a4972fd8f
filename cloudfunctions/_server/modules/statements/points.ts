/** Taking back a claim of points, and 异议: by whoever made it, on whose behalf it was. */
import { notYours, requireWaiting, type TakeBack } from './take-back';

export const withdrawClaim: TakeBack = async (deps, tx, { personId }, { id, itemId }) => {
  const claim = await tx.get('claims', itemId);
  if (claim?.by !== personId) throw notYours();
  const { state, steps } = claim;
  requireWaiting(state === 'waiting' || state === 'askedBack', state === 'withdrawn');
  const step = { id, kind: 'withdraw' as const, by: personId, at: deps.now() };
  await tx.set('claims', { ...claim, state: 'withdrawn', steps: [...steps, step] });
};

export const withdrawDispute: TakeBack = async (deps, tx, { personId }, { itemId }) => {
  const dispute = await tx.get('disputes', itemId);
  if (dispute?.by !== personId) throw notYours();
  requireWaiting(dispute.open, dispute.withdrawnAt !== undefined);
  await tx.set('disputes', { ...dispute, open: false, withdrawnAt: deps.now() });
};
