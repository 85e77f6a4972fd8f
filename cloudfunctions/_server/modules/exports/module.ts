/** Exports: the roster and the archive, read page by page and kept for some days. */
import type { exportActions } from '@core/modules/exports/actions';
import type { Jobs } from '@server/runtime/jobs/job';
import type { RoutesOf } from '@server/runtime/route';
import { expireExports } from './expire';
import { advanceExport, fileOfExport, listExports, openExport, startExport } from './runs';

type Actions = typeof exportActions;

export const files = {
  'export.start': startExport,
  'export.advance': advanceExport,
  'export.open': openExport,
  'export.list': listExports,
  'export.file': fileOfExport,
} satisfies RoutesOf<Actions, 'files'>;

export const jobs = {
  expireExports: { stage: 'remove', run: expireExports },
} satisfies Jobs;
