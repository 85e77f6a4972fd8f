/** What an office takes along: the roster as a workbook, or everything as plain files. */
import { id, instant } from '@core/shared/primitives';
import * as z from '@core/shared/zod';
import { namesOf } from '@core/shared/names-of';
import { exportKindTitles } from './labels';

export * from './labels';
export const exportKind = z.enum(namesOf(exportKindTitles));

/** A cell of a table: text, a number or a Beijing day; null where nothing is stated. */
export const exportCell = z.union([
  z.string(),
  z.number(),
  z.object({ day: z.string() }),
  z.null(),
]);
export type ExportCell = z.infer<typeof exportCell>;
/** Rows by table; the tables are those of `core/modules/exports/tables`. */
export type ExportRows = Partial<Record<string, ExportCell[][]>>;

/** Life of an export: read page by page, then put together, then kept for some days. */
export const exportStatus = z.object({
  exportId: id,
  kind: exportKind,
  scopeName: z.string(),
  startedAt: instant,
  state: z.enum(['reading', 'done']),
  /** Rows read so far. */
  rows: z.int(),
  /** Table that is being read, or of the finished file. */
  at: z.string(),
  fileName: z.string().optional(),
  bytes: z.int().optional(),
});
export type ExportStatus = z.infer<typeof exportStatus>;

/**
 * A file as it travels: in pieces that fit a function's answer (1 MB), so that no address of the
 * cloud's storage has to be opened to phones, and the right is asked again for each piece. Pieces
 * of one file have one digest.
 */
export const filePiece = z.object({
  fileName: z.string(),
  base64: z.string(),
  part: z.int().min(0),
  parts: z.int().min(1),
  digest: z.string(),
});
export type FilePiece = z.infer<typeof filePiece>;

/** Which piece is asked for: the first, unless said. */
export const partOfFile = z.int().min(0).max(99).optional();
