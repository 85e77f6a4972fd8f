/** 系统状态: migrations, the nightly check, and what phones could not deliver. */
import type { systemActions } from '@core/modules/system/actions';
import type { Jobs } from '@server/runtime/jobs/job';
import type { RoutesOf } from '@server/runtime/route';
import { tellHeld } from './held';
import { migrate } from './migrate-job';
import { reconcile } from './reconcile-job';
import { openStatus } from './status';

type Actions = typeof systemActions;

export const desk = {
  'held.tell': tellHeld,
  'system.status': openStatus,
} satisfies RoutesOf<Actions, 'desk'>;

export const jobs = {
  migrate: { stage: 'migrate', run: migrate },
  reconcile: { stage: 'check', run: reconcile },
} satisfies Jobs;
