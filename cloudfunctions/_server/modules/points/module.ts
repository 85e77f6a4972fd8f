/** 积分: entries, stars, reviews and vetoes. */
import type { pointsActions } from '@core/modules/points/actions';
import type { reviewActions } from '@core/modules/points/reviews.actions';
import type { Jobs } from '@server/runtime/jobs/job';
import type { RoutesOf } from '@server/runtime/route';
import { openBranchStars } from './branches';
import { derivePoints } from './derive-job';
import { openPoints } from './open-points';
import { listOrganizations } from './organizations';
import { reverseEntry } from './reverse';
import { openReview, signReview } from './reviews';
import { imposeVeto, withdrawVeto } from './vetoes';

type Actions = typeof pointsActions & typeof reviewActions;

export const api = {
  'points.open': openPoints,
  'points.branches': openBranchStars,
  'points.reverse': reverseEntry,
} satisfies RoutesOf<Actions, 'api'>;

export const desk = {
  'veto.impose': imposeVeto,
  'veto.withdraw': withdrawVeto,
  'review.open': openReview,
  'review.sign': signReview,
  'organization.list': listOrganizations,
} satisfies RoutesOf<Actions, 'desk'>;

export const jobs = {
  derivePoints: { stage: 'count', run: derivePoints },
} satisfies Jobs;
