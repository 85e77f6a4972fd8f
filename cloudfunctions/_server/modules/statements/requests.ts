/** Taking back what one asked an office: about one's own data, or 投诉与建议. */
import { doneWith } from '@server/modules/suggestions/act';
import { notYours, requireWaiting, type TakeBack } from './take-back';

export const withdrawDataRequest: TakeBack = async (deps, tx, { personId }, { itemId }) => {
  const request = await tx.get('dataRequests', itemId);
  if (request?.personId !== personId) throw notYours();
  requireWaiting(request.waitKey !== undefined, request.withdrawnAt !== undefined);
  const { waitKey: _key, waitsIn: _in, ...rest } = request;
  await tx.set('dataRequests', { ...rest, withdrawnAt: deps.now() });
};

/** Also one that was opened again, as long as it is not answered again. */
export const withdrawSuggestion: TakeBack = async (deps, tx, { personId }, { id, itemId }) => {
  const suggestion = await tx.get('suggestions', itemId);
  if (suggestion?.personId !== personId) throw notYours();
  requireWaiting(suggestion.state === 'open', suggestion.state === 'withdrawn');
  const step = { id, kind: 'withdraw' as const, by: personId, at: deps.now() };
  await tx.set('suggestions', doneWith(suggestion, 'withdrawn', step));
};
