/** Uploaded files, until they are read. */
import type { uploadActions } from '@core/modules/uploads/actions';
import type { Jobs } from '@server/runtime/jobs/job';
import type { RoutesOf } from '@server/runtime/route';
import { expireUploads } from './expire-job';
import { beginUpload } from './uploads';

type Actions = typeof uploadActions;

export const files = {
  'upload.begin': beginUpload,
} satisfies RoutesOf<Actions, 'files'>;

export const jobs = {
  expireUploads: { stage: 'remove', run: expireUploads },
} satisfies Jobs;
