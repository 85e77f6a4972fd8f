/** 申报 and 异议: made by members or for them, decided by branches and offices. */
import type { deedClaimActions } from '@core/modules/deed-claims/actions';
import type { RoutesOf } from '@server/runtime/route';
import { claimPoints } from './claim';
import { answerClaim, decideClaims } from './decide';
import { answerDispute, listDisputes, openDispute } from './disputes';
import { listClaims } from './list';

type Actions = typeof deedClaimActions;

export const api = {
  'points.claim': claimPoints,
  'claim.list': listClaims,
  'claim.decide': decideClaims,
  'claim.answer': answerClaim,
  'dispute.open': openDispute,
} satisfies RoutesOf<Actions, 'api'>;

export const desk = {
  'dispute.answer': answerDispute,
  'dispute.list': listDisputes,
} satisfies RoutesOf<Actions, 'desk'>;
