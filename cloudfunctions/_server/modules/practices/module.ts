/** What standards, processes and the office's meetings ask of somebody now, and what the records do to them overnight. */
import type { practiceActions } from '@core/modules/practices/actions';
import type { Jobs } from '@server/runtime/jobs/job';
import type { RoutesOf } from '@server/runtime/route';
import { openDue } from './due';
import { openPracticeOverview } from './overview';
import { tendPractices } from './tend-job';

export const desk = {
  'practice.due': openDue,
  'practice.overview': openPracticeOverview,
} satisfies RoutesOf<typeof practiceActions, 'desk'>;

export const jobs = {
  tendPractices: { stage: 'count', run: tendPractices },
} satisfies Jobs;
