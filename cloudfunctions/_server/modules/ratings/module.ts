/** 评星: a run over everybody, published, corrected and final. */
import type { ratingActions } from '@core/modules/ratings/actions';
import type { Jobs } from '@server/runtime/jobs/job';
import type { RoutesOf } from '@server/runtime/route';
import { continueRatings } from './advance';
import { listCorrections, signCorrection } from './corrections';
import { openRating } from './open-rating';
import { advanceRating, finalizeRun, listRuns, publishRun, startRun } from './runs';

type Actions = typeof ratingActions;

export const desk = {
  'rating.list': listRuns,
  'rating.start': startRun,
  'rating.advance': advanceRating,
  'rating.publish': publishRun,
  'rating.finalize': finalizeRun,
  'rating.open': openRating,
  'rating.corrections': listCorrections,
  'rating.correct': signCorrection,
} satisfies RoutesOf<Actions, 'desk'>;

export const jobs = {
  continueRatings: { stage: 'count', run: continueRatings },
} satisfies Jobs;
