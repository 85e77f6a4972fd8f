import * as z from '@core/shared/zod';
import { day, id, line } from '@core/shared/primitives';
import { recognition, rosterMapping } from './contract';
import { rosterReport } from './rows.contract';
import { action } from '@core/modules/action';

const staff = { districtSupervisor: 'all', administrator: 'all' } as const;

/**
 * Life of an import: `unsure` (a person must map first) → `planning` (what would
 * change is counted) → `ready` (a dry run ends here) → `applying` → `done`;
 * undone whole: `checkingUndo` → `undoing` → `undone`.
 */
export const importState = z.enum([
  'unsure',
  'planning',
  'ready',
  'applying',
  'done',
  'checkingUndo',
  'undoing',
  'undone',
]);
export type ImportState = z.infer<typeof importState>;

/** Issues that travel with a status; the totals count all. */
export const ISSUES_SHOWN = 500;

export const importStatus = z.object({
  importId: id,
  /** The upload, and the answers that the check rests on: answering goes on where it stood. */
  fileId: z.string(),
  mapping: rosterMapping.optional(),
  fileName: z.string(),
  startedAt: z.int(),
  state: importState,
  recognition,
  report: rosterReport,
  /** Issues beyond those shown. */
  moreIssues: z.int(),
  counts: z.object({ added: z.int(), changed: z.int(), unchanged: z.int() }),
  progress: z.object({ done: z.int(), total: z.int() }),
  /** Rows that the records themselves refuse. */
  conflicts: z.array(z.object({ sheet: z.string(), row: z.int(), why: z.string() })),
  /** Facts that were put right in the app and that the file says otherwise. */
  corrected: z
    .array(
      z.object({
        sheet: z.string(),
        row: z.int(),
        unit: z.string(),
        field: z.string(),
        /** What stands in the app since when, and what the file says. */
        here: z.string(),
        since: day,
        there: z.string(),
      }),
    )
    .optional(),
  /** The file's word was taken where the two differ. */
  takesFile: z.boolean().optional(),
  /** Why it cannot be undone: what was recorded on top of it since. */
  blockers: z.array(z.string()),
});
export type ImportStatus = z.infer<typeof importStatus>;

export const rosterActions = {
  /** Reads an uploaded workbook and checks it row by row; writes nothing to the roster. */
  'roster.inspect': action({
    runsIn: 'files',
    input: z.strictObject({
      id,
      fileId: z.string().min(1).max(500),
      fileName: line(200),
      mapping: rosterMapping.optional(),
    }),
    output: importStatus,
    access: staff,
  }),
  /** Starts writing an import that is ready. */
  'roster.apply': action({
    runsIn: 'files',
    input: z.strictObject({
      id,
      /** Takes the file's word also where the app was put right before; else the app's stays. */
      takesFile: z.boolean().optional(),
    }),
    output: importStatus,
    access: staff,
  }),
  /** Does the next chunks of whatever the import is at, for a few seconds. Safe to call at any time. */
  'roster.advance': action({
    runsIn: 'files',
    input: z.strictObject({ id }),
    output: importStatus,
    access: staff,
  }),
  /** Starts undoing an import whole. */
  'roster.undo': action({
    runsIn: 'files',
    input: z.strictObject({ id, reason: line(100) }),
    output: importStatus,
    access: staff,
  }),
  'roster.open': action({
    runsIn: 'files',
    input: z.strictObject({ id }),
    output: importStatus,
    access: staff,
  }),
  /** The latest imports, newest first. */
  'roster.list': action({
    runsIn: 'files',
    input: z.strictObject({}),
    output: z.object({
      imports: z.array(
        importStatus.pick({
          importId: true,
          fileName: true,
          startedAt: true,
          state: true,
          counts: true,
        }),
      ),
    }),
    access: staff,
  }),
};
