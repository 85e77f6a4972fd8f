/** Where a file of the caller's goes: asked for before it is uploaded, so that the server knows whose it is. */
import { id, line } from '@core/shared/primitives';
import * as z from '@core/shared/zod';
import { action } from '@core/modules/action';

export const uploadActions = {
  /** A path nobody can guess, noted as the caller's: only they may name its file in another action. */
  'upload.begin': action({
    runsIn: 'files',
    input: z.strictObject({ id, fileName: line(200) }),
    output: z.object({ path: z.string() }),
    access: { districtSupervisor: 'all', administrator: 'all' },
  }),
};
