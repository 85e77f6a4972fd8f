/** Their form, filled: a superior's blank workbook whose headings are mapped once to what the records know. */
import { id, instant } from '@core/shared/primitives';
import * as z from '@core/shared/zod';
import { namesOf } from '@core/shared/names-of';
import { formRowTitles } from './labels';

export * from './labels';
export const formRows = z.enum(namesOf(formRowTitles));

const column = z.int().min(0).max(199);
/** Code of a fact of `core/modules/forms/facts`. */
const factCode = z.string().regex(/^[A-Za-z.]{1,40}$/);

export const formColumn = z.object({
  column,
  heading: z.string(),
  /** Null: left as it is. */
  fact: factCode.nullable(),
  /** Why the column stays empty whatever is asked: identity numbers, disciplinary matters. */
  refused: z.string().optional(),
});
export type FormColumn = z.infer<typeof formColumn>;

export const form = z.object({
  formId: id,
  fileName: z.string(),
  at: instant,
  /** False until a person has confirmed the mapping. */
  confirmed: z.boolean(),
  sheet: z.string(),
  rows: formRows,
  /** Last row of the header. */
  headerRow: z.int().min(1),
  columns: z.array(formColumn),
});
export type Form = z.infer<typeof form>;
