/** The 台账 as the rest of the product sees it: its table as a list, and the schemas made from it. */
import * as z from '@core/shared/zod';
import { day, id, line } from '@core/shared/primitives';
import { unitKind } from '@core/modules/units/contract';
import type { LedgerValue } from './spec.contract';
import {
  fiveClearTitles,
  ledgerFields,
  threeClearTitles,
  type LedgerCode,
  type LedgerField,
} from './labels';
import { whyUnfit } from './why-unfit';
import { namesOf } from '@core/shared/names-of';

export * from './labels';

/** What may be stated in a field; null takes it back to unknown. */
const stated = (field: LedgerField): z.ZodType<LedgerValue> =>
  field.kind === 'text'
    ? line(field.max)
    : (z.unknown().check((ctx) => {
        const message = whyUnfit(field, ctx.value);
        if (message) ctx.issues.push({ code: 'custom', message, input: ctx.value });
      }) as unknown as z.ZodType<LedgerValue>);

type Stated = z.ZodOptional<z.ZodNullable<z.ZodType<LedgerValue>>>;

/** Fields that a person states, by code; no other is taken. */
export const statedValues = z
  .strictObject(
    Object.fromEntries(
      ledgerFields
        .filter((field) => field.source === 'stated')
        .map((field) => [field.code, stated(field).nullable().optional()]),
    ) as Record<LedgerCode, Stated>,
  )
  .refine((values) => Object.values(values).some((v) => v !== undefined), '请至少填一项');
export type StatedValues = z.infer<typeof statedValues>;

const code = z.enum(ledgerFields.map((field) => field.code));
const value = z.union([z.string(), z.number(), z.boolean()]);

/** A fact that is known: from the records, or as somebody stated it. */
export const ledgerFact = z.object({
  code,
  value,
  from: z.enum(['records', 'stated']),
  byName: z.string().optional(),
  on: day.optional(),
});
export type LedgerFact = z.infer<typeof ledgerFact>;

/** Whether one thing of 五个清 or 三清 is known, by whom and when; else what is missing. */
export const clearState = z.object({
  clear: z.enum([...namesOf(fiveClearTitles), ...namesOf(threeClearTitles)]),
  known: z.boolean(),
  missing: z.array(code),
  /** The last statement that it rests on; absent when records alone tell it. */
  byName: z.string().optional(),
  on: day.optional(),
});
export type ClearState = z.infer<typeof clearState>;

/** One statement in the history: each field with what stood there before. */
export const ledgerChange = z.object({
  id,
  on: day,
  byName: z.string(),
  receipt: z.string(),
  lines: z.array(z.object({ code, before: value.optional(), after: value.optional() })),
});
export type LedgerChange = z.infer<typeof ledgerChange>;

/** The unit as its 台账 asks: which fields there are follows from it. */
export const ledgerUnit = z.object({
  unitId: id,
  name: z.string(),
  kind: unitKind,
  organized: z.boolean(),
});
export type LedgerUnit = z.infer<typeof ledgerUnit>;

/** One thing that a pair, a grant or a pledge says of a day; `kind` says which page opens with the id. */
export const ledgerPractice = z.object({
  kind: z.enum(['pair', 'means', 'pledge']),
  id,
  on: day,
  text: z.string(),
});
export type LedgerPractice = z.infer<typeof ledgerPractice>;

/** `2026-06`, the last first within it. */
export const ledgerMonth = z.object({ month: z.string(), lines: z.array(ledgerPractice) });
export type LedgerMonth = z.infer<typeof ledgerMonth>;
