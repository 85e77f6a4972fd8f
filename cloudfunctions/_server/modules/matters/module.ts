/** 诉求和承诺: raised at a unit, and settled. */
import type { matterActions } from '@core/modules/matters/actions';
import type { RoutesOf } from '@server/runtime/route';
import { listNeeds } from './list-needs';
import { makePromise, raiseNeed, settlePromise, updateNeed } from './matters';

type Actions = typeof matterActions;

export const api = {
  'need.raise': raiseNeed,
  'need.update': updateNeed,
  'promise.make': makePromise,
  'promise.settle': settlePromise,
} satisfies RoutesOf<Actions, 'api'>;

export const desk = {
  'need.list': listNeeds,
} satisfies RoutesOf<Actions, 'desk'>;
