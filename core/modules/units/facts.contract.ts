/** Facts of a unit that the app adds and puts right: the same that a roster tells (`roster-rows.ts`). */
import * as z from '@core/shared/zod';
import { day, id, line } from '@core/shared/primitives';
import { unitKind, unitKindTitles, type UnitKind } from './contract';
import { namesOf } from '@core/shared/names-of';
import { unitChangeTitles, type UnitFact } from './facts.labels';

export * from './facts.labels';

const MOST_STAFF = 9_999_999;

/** As it is typed: the server reads it as it reads a row of a roster, and says the same of it. */
const typed = {
  name: line(100),
  creditCode: line(40),
  kind: unitKind,
  townId: id,
  address: line(100),
  mapPoint: line(40),
  headcount: z
    .int('人数应是整数')
    .min(0, '人数不能是负数')
    .max(MOST_STAFF, '人数大得不合理，请核对'),
  contactName: line(50),
  contactPost: line(50),
  phone: line(40),
};
const { name, kind, townId, ...others } = typed;

export const newUnitFacts = z.strictObject({ name, kind, townId, ...optionalOf(others) });

/** What changes; null takes away what stands there. */
export const changedUnitFacts = z
  .strictObject({
    name: name.optional(),
    kind: kind.optional(),
    townId: townId.optional(),
    creditCode: others.creditCode.nullable().optional(),
    address: others.address.nullable().optional(),
    mapPoint: others.mapPoint.nullable().optional(),
    headcount: others.headcount.nullable().optional(),
    contactName: others.contactName.nullable().optional(),
    contactPost: others.contactPost.nullable().optional(),
    phone: others.phone.nullable().optional(),
  })
  .refine((changes) => Object.keys(changes).length > 0, '请说明改什么');
export type ChangedUnitFacts = z.infer<typeof changedUnitFacts>;

function optionalOf({
  creditCode,
  address,
  mapPoint,
  headcount,
  contactName,
  contactPost,
  phone,
}: typeof others) {
  return {
    creditCode: creditCode.optional(),
    address: address.optional(),
    mapPoint: mapPoint.optional(),
    headcount: headcount.optional(),
    contactName: contactName.optional(),
    contactPost: contactPost.optional(),
    phone: phone.optional(),
  };
}
export const unitChangeKind = z.enum(namesOf(unitChangeTitles));

/** One change as 变更记录 shows it, in words: a line a field, from → to. */
export const unitChange = z.object({
  changeId: id,
  kind: unitChangeKind,
  on: day,
  byName: z.string(),
  reason: z.string().optional(),
  receipt: z.string(),
  lines: z.array(z.object({ title: z.string(), before: z.string(), after: z.string() })),
  /** Taken back since. */
  undone: z.boolean(),
  /** The caller may take it back: it is the last, and nothing newer rests on it. */
  mayUndo: z.boolean(),
});
export type UnitChange = z.infer<typeof unitChange>;

/** A value in words; empty where there is none. Towns are named by their names. */
export function factWords(
  fact: UnitFact,
  value: string | number | undefined,
  townName: (townId: string) => string,
): string {
  if (value === undefined) return '';
  if (fact === 'kind') return unitKindTitles[value as UnitKind];
  return fact === 'townId' ? townName(String(value)) : String(value);
}
