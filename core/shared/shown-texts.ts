/** Texts that people type and others read: found in an input by its schema, so that no action names them again. */
import { shown } from './primitives';
import type * as z from './zod';

export interface ShownText {
  /** As in an issue: `input.minutes.content`. */
  readonly path: string;
  readonly text: string;
}

/** The shown texts of a value that `schema` has parsed, in the order of its fields. */
export function shownTextsOf(schema: z.ZodType, value: unknown, path = 'input'): ShownText[] {
  if (value === undefined || value === null || value === '') return [];
  if (typeof value === 'string' && shown.get(schema)) return [{ path, text: value }];
  return partsOf(schema, value).flatMap(([part, of, key]) =>
    shownTextsOf(part, of, key === '' ? path : `${path}.${key}`),
  );
}

type Part = readonly [schema: z.ZodType, value: unknown, key: string];

/** What a schema is made of, one level down; an empty key is the same place in the input. */
function partsOf(schema: z.ZodType, value: unknown): Part[] {
  const { def } = (schema as unknown as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).map(([key, part]) => [
        part as z.ZodType,
        (value as Readonly<Record<string, unknown>>)[key],
        key,
      ]);
    case 'array':
      return (value as readonly unknown[]).map((of, i) => [
        def.element as z.ZodType,
        of,
        String(i),
      ]);
    case 'record':
      return Object.entries(value as object).map(([key, of]) => [
        def.valueType as z.ZodType,
        of,
        key,
      ]);
    case 'union': {
      const own = (def.options as readonly z.ZodType[]).find((o) => o.safeParse(value).success);
      return own ? [[own, value, '']] : [];
    }
    case 'optional':
    case 'nullable':
    case 'default':
      return [[def.innerType as z.ZodType, value, '']];
    default:
      return [];
  }
}
