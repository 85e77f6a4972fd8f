/** The 台账 as the rest of the product sees it: its table as a list, and the schemas made from it. */
import * as z from '@core/shared/zod';
import { day, id, line } from '@core/shared/primitives';
import { unitKind } from '@core/modules/units/contract';
import { ledgerGroups } from './table.contract';
import type { FieldSpec, FiveClear, LedgerValue, ThreeClear } from './spec.contract';

export { ledgerGroups };
export type { FiveClear, LedgerValue, ThreeClear } from './spec.contract';

export type LedgerGroup = keyof typeof ledgerGroups;
type CodesOf<G extends LedgerGroup> = keyof (typeof ledgerGroups)[G]['fields'] & string;
export type LedgerCode = { [G in LedgerGroup]: CodesOf<G> }[LedgerGroup];

export type LedgerField = FieldSpec & { readonly code: LedgerCode; readonly group: LedgerGroup };

/** The table as a list, in its order. */
export const ledgerFields: readonly LedgerField[] = (
  Object.keys(ledgerGroups) as LedgerGroup[]
).flatMap((group) =>
  Object.entries<FieldSpec>(ledgerGroups[group].fields).map(([code, spec]) => ({
    ...spec,
    code: code as LedgerCode,
    group,
  })),
);

export const fiveClearTitles: Readonly<Record<FiveClear, string>> = {
  operation: '经营',
  staff: '职工',
  members: '党员',
  founding: '建立党组织',
  investor: '出资人',
};
export const threeClearTitles: Readonly<Record<ThreeClear, string>> = {
  basics: '企业基本情况',
  coverage: '党组织覆盖',
  work: '党的工作覆盖',
};

/** What may be stated in a field; null takes it back to unknown. */
export function valueSchema(field: LedgerField): z.ZodType<LedgerValue> {
  switch (field.kind) {
    case 'text':
      return line(field.max);
    case 'number':
      return z
        .number('请填整数')
        .refine(Number.isInteger, '请填整数')
        .min(0, '不能小于 0')
        .max(field.max, `不能大于 ${field.max}`);
    case 'choice':
      return z.enum(Object.keys(field.options), '请从选项中选');
    case 'yesNo':
      return z.boolean('请选是或否');
    case 'date':
      return day;
  }
}

type Stated = z.ZodOptional<z.ZodNullable<z.ZodType<LedgerValue>>>;

/** Fields that a person states, by code; no other is taken. */
export const statedValues = z
  .strictObject(
    Object.fromEntries(
      ledgerFields
        .filter((field) => field.source === 'stated')
        .map((field) => [field.code, valueSchema(field).nullable().optional()]),
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
  clear: z.enum([...keysOf(fiveClearTitles), ...keysOf(threeClearTitles)]),
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

function keysOf<K extends string>(titles: Readonly<Record<K, string>>): K[] {
  return Object.keys(titles) as K[];
}
