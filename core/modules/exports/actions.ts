/** Exports of a town or the district: asked for with a reason, read page by page, noted. */
import { exportKind, exportStatus, filePiece, partOfFile } from './contract';
import { id, line } from '@core/shared/primitives';
import * as z from '@core/shared/zod';
import { offices } from '@core/modules/access';
import { action } from '@core/modules/action';

export const exportActions = {
  /** Notes who takes what along and why, and begins; without a town, the whole district. */
  'export.start': action({
    again: true,
    runsIn: 'files',
    input: z.strictObject({
      id,
      kind: exportKind,
      townId: id.optional(),
      reason: line(100),
      /** Phones in full; the roster has them always, since it is read back. */
      withPhones: z.boolean().optional(),
    }),
    output: exportStatus,
    access: offices,
  }),
  /** Reads the next pages, for a few seconds. Safe to call at any time. */
  'export.advance': action({
    runsIn: 'files',
    input: z.strictObject({ id }),
    output: exportStatus,
    access: offices,
  }),
  'export.open': action({
    runsIn: 'files',
    input: z.strictObject({ id }),
    output: exportStatus,
    access: offices,
  }),
  /** One's own exports that are still kept, newest first. */
  'export.list': action({
    runsIn: 'files',
    input: z.strictObject({}),
    output: z.object({ exports: z.array(exportStatus) }),
    access: offices,
  }),
  /** The finished file, for the person who asked for it. */
  'export.file': action({
    runsIn: 'files',
    input: z.strictObject({ id, part: partOfFile }),
    output: filePiece,
    access: offices,
  }),
};
