/** 督办: drafted by the clock, signed by a person, answered, closed. */
import type { followUpActions } from '@core/modules/follow-ups/actions';
import type { Jobs } from '@server/runtime/jobs/job';
import type { RoutesOf } from '@server/runtime/route';
import { draftFollowUps } from './draft-job';
import { raiseFollowUp, signFollowUp } from './issue';
import { listFollowUps, listOwnFollowUps } from './list';
import { openFollowUp } from './open';
import { closeFollowUp, dropFollowUp, replyToFollowUp } from './settle';

type Actions = typeof followUpActions;

export const desk = {
  'followUp.list': listFollowUps,
  'followUp.mine': listOwnFollowUps,
  'followUp.open': openFollowUp,
  'followUp.sign': signFollowUp,
  'followUp.drop': dropFollowUp,
  'followUp.reply': replyToFollowUp,
  'followUp.close': closeFollowUp,
  'followUp.raise': raiseFollowUp,
} satisfies RoutesOf<Actions, 'desk'>;

export const jobs = {
  draftFollowUps: { stage: 'draft', run: draftFollowUps },
} satisfies Jobs;
