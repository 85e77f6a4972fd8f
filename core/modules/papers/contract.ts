/**
 * A paper: what a document says, before it is docx, xlsx or a screen. Every number in it is
 * a cell or a run of its own with `from`, the sentence that says what was counted.
 */
import * as z from '@core/shared/zod';

/** A run of a paragraph: words, or a figure with what it counts. */
const run = z.object({
  text: z.string(),
  /** What was counted, for a figure out of the records. */
  from: z.string().optional(),
  bold: z.boolean().optional(),
});
export type Run = z.infer<typeof run>;

/** A cell: text, a whole number, a share of two numbers, or a day. */
export const cell = z.union([
  z.string(),
  z.number(),
  /** Shown `617/624` beside its percentage; in a workbook the percentage is a number. */
  z.object({ part: z.int(), of: z.int() }),
  z.object({ day: z.string() }),
]);
export type Cell = z.infer<typeof cell>;

const column = z.object({
  title: z.string(),
  /** What the column counts. */
  from: z.string().optional(),
  /** Share of the width; columns without one take 1. */
  width: z.number().optional(),
});
export type Column = z.infer<typeof column>;

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), runs: z.array(run) }),
  z.object({
    kind: z.literal('table'),
    /** Stable within the paper; names the sheet of a workbook. */
    name: z.string(),
    columns: z.array(column),
    rows: z.array(z.array(cell)),
    /** Its last row is a sum. */
    summed: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('chart'),
    title: z.string(),
    categories: z.array(z.string()),
    series: z.array(z.object({ name: z.string(), values: z.array(z.number()) })),
    /** Values are shares of 1, shown in percent. */
    percent: z.boolean().optional(),
  }),
  /** Lines to sign on: label, and what is filled in already. */
  z.object({
    kind: z.literal('lines'),
    lines: z.array(z.object({ label: z.string(), text: z.string() })),
  }),
  z.object({ kind: z.literal('note'), text: z.string() }),
]);
export type Block = z.infer<typeof block>;

export const paper = z.object({
  title: z.string(),
  /** 编号 such as 〔2026〕3号; a draft has none. */
  number: z.string().optional(),
  /** Under the title: scope, 截至. */
  subtitle: z.string(),
  blocks: z.array(block),
  /** Who issues it, and when; empty on a draft. */
  issuer: z.string(),
  issuedOn: z.string().optional(),
});
export type Paper = z.infer<typeof paper>;

export const paperFormat = z.enum(['docx', 'xlsx']);
export type PaperFormat = z.infer<typeof paperFormat>;

/** A document as it travels: whole, so that no link to it can be passed on. At most 700 KB. */
export const paperFile = z.object({ fileName: z.string(), base64: z.string() });
