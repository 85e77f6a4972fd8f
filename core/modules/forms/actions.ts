/** Forms of a superior: uploaded once, mapped once, filled from the records. */
import { filePiece, partOfFile } from '@core/modules/exports/contract';
import { form, formRows } from './contract';
import { day, id, line } from '@core/shared/primitives';
import { month } from '@core/modules/reports/contract';
import * as z from '@core/shared/zod';
import { action } from '@core/modules/action';

const access = { districtSupervisor: 'all', administrator: 'all' } as const;

export const formActions = {
  /** Reads the headings of a blank workbook and suggests what each column takes. */
  'form.upload': action({
    runsIn: 'files',
    input: z.strictObject({ id, fileId: z.string().min(1).max(500), fileName: line(200) }),
    output: form,
    access,
  }),
  /** A person's word on what each column takes; columns left out stay as they are. */
  'form.map': action({
    runsIn: 'files',
    input: z.strictObject({
      id,
      formId: id,
      rows: formRows,
      columns: z
        .array(
          z.strictObject({
            column: z.int().min(0).max(199),
            fact: z
              .string()
              .regex(/^[A-Za-z.]{1,40}$/, '没有这一项')
              .nullable(),
          }),
        )
        .max(200),
    }),
    output: form,
    access,
  }),
  'form.list': action({
    runsIn: 'files',
    input: z.strictObject({}),
    output: z.object({
      forms: z.array(form),
      /** Months whose counting is finished, latest first: what a form by town is filled from. */
      months: z.array(month),
      towns: z.array(z.object({ id, name: z.string() })),
    }),
    access,
  }),
  /** The same workbook with its cells filled in; by town of a month, by unit as it stands. */
  'form.fill': action({
    runsIn: 'files',
    input: z.strictObject({
      formId: id,
      month: month.optional(),
      townId: id.optional(),
      part: partOfFile,
    }),
    output: filePiece.extend({
      asOf: day,
      filled: z.int(),
      /** What was left empty and why. */
      notes: z.array(z.string()),
    }),
    access,
  }),
  'form.remove': action({
    runsIn: 'files',
    input: z.strictObject({ id, formId: id }),
    output: z.object({ receipt: z.string() }),
    access,
  }),
};
