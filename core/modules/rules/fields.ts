/**
 * A part of the rules as an editor shows it: one field for each value that can be typed or chosen, made
 * of the part's own schema, named in plain words, within what it belongs to.
 */
import type * as z from '@core/shared/zod';
import { rulePack } from '@core/rulepacks/rule-pack.contract';
import type { RuleField } from './contract';
import { BETWEEN_DAYS } from './edit';
import { factorOf, fieldNames, shownNumber } from './field-names';
import { isVersioned, type RulePart } from './labels';
import { optionName } from './option-names';

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly (string | number)[];
}
const defOf = (schema: z.ZodType): Definition => (schema as unknown as { def: Definition }).def;

/** The schema of a part's value: of a part with versions, of one version. */
export function schemaOf(part: RulePart): z.ZodType {
  const schema = bare(rulePack.shape[part]);
  return isVersioned(part) ? bare(defOf(schema).element ?? schema) : schema;
}

/** Without `optional`. */
const bare = (schema: z.ZodType): z.ZodType => {
  const { innerType } = defOf(schema);
  return innerType ? bare(innerType) : schema;
};

/** What stands in a source is quoted, and what a thing is known by stays. */
const LEFT: ReadonlySet<string> = new Set(['source', 'code', 'ours']);

/** Lists of days that are typed as one text: they may be empty. */
const DAY_LISTS: ReadonlySet<string> = new Set(['holidays', 'workdays']);

/** What fields that name something of the pack may name: by the field, each with its title. */
export type Named = Readonly<Record<string, readonly { value: string; title: string }[]>>;

interface Around {
  readonly part: RulePart;
  readonly named: Named;
  readonly at: readonly (string | number)[];
  readonly key: string;
  /** What the value belongs to, from the outside in. */
  readonly within: readonly string[];
}

/** Every value of a part that can be changed by itself, in the order of its schema. */
export function fieldsOf(part: RulePart, value: unknown, named: Named = {}): RuleField[] {
  return walk(schemaOf(part), value, { part, named, at: [], key: part, within: [] });
}

function walk(schema: z.ZodType, value: unknown, around: Around): RuleField[] {
  if (value === undefined || value === null) return [];
  const whole = bare(schema);
  const { shape, element, valueType, options } = defOf(whole);
  if (options) {
    const fitting = options.find((one) => one.safeParse(value).success);
    return fitting ? walk(fitting, value, around) : [];
  }
  if (shape) return inObject(shape, value as Record<string, unknown>, around);
  if (Array.isArray(value) && DAY_LISTS.has(around.key))
    return [{ ...calledBy(around), kind: 'text', value: value.join(BETWEEN_DAYS) }];
  if (element && Array.isArray(value))
    return value.flatMap((one, i) =>
      walk(element, one, {
        ...around,
        at: [...around.at, i],
        within: withName(around.within, one, i, around.key),
      }),
    );
  if (valueType)
    return Object.entries(value).flatMap(([key, one]) =>
      walk(valueType, one, { ...around, key, at: [...around.at, key] }),
    );
  return leaf(whole, value, around);
}

function inObject(
  shape: Readonly<Record<string, z.ZodType>>,
  value: Readonly<Record<string, unknown>>,
  around: Around,
): RuleField[] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    const isDay = key === 'from' && around.at.length === 0;
    if (LEFT.has(key) || isDay) return [];
    const inner = value[key];
    const isNested = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    const named = isNested && !('title' in inner) ? [nameOf(key)] : [];
    return walk(schema, inner, {
      ...around,
      key,
      at: [...around.at, key],
      within: [...around.within, ...named],
    });
  });
}

/** An element of a list is called by its title, else by its number. */
function withName(within: readonly string[], one: unknown, i: number, key: string): string[] {
  if (typeof one !== 'object' || one === null) return [...within];
  const { title, code } = one as { title?: unknown; code?: unknown };
  if (typeof title === 'string') return [...within, title];
  if (typeof code === 'string') return [...within, code];
  return [...within, `${nameOf(key)} ${i + 1}`];
}

const nameOf = (key: string): string => fieldNames[key] ?? key;

const calledBy = ({ at, key, within }: Around) => ({
  at: [...at],
  label: nameOf(key),
  group: within.join(' · '),
});

function leaf(schema: z.ZodType, value: unknown, around: Around): RuleField[] {
  const { type, entries, values } = defOf(schema);
  const { part, named, key } = around;
  const common = calledBy(around);
  if (typeof value === 'boolean') return [{ ...common, kind: 'yesNo', value }];
  if (typeof value === 'number' && type !== 'literal') {
    const { minValue, maxValue } = schema as z.ZodNumber;
    const factor = factorOf(part, key);
    const bound = (limit: number | null): number | undefined =>
      limit === null || Math.abs(limit) > 1e9 ? undefined : shownNumber(limit, factor);
    const [atLeast, atMost] = [bound(minValue), bound(maxValue)];
    return [
      {
        ...common,
        kind: 'number',
        value: shownNumber(value, factor),
        ...(atLeast === undefined ? {} : { atLeast }),
        ...(atMost === undefined ? {} : { atMost }),
      },
    ];
  }
  if (typeof value !== 'string') return [];
  const choices = entries ? Object.values(entries) : (values ?? []).map(String);
  if (choices.length === 1) return [];
  if (choices.length > 0)
    return [
      {
        ...common,
        kind: 'choice',
        value,
        options: choices.map((one) => ({ value: one, title: optionName(key, one) })),
      },
    ];
  const names = named[key];
  if (names?.some((one) => one.value === value))
    return [{ ...common, kind: 'choice', value, options: [...names] }];
  return [{ ...common, kind: 'text', value }];
}

/** A value in words. */
export function sayValue({
  kind,
  value,
  options,
}: Pick<RuleField, 'kind' | 'value' | 'options'>): string {
  if (kind === 'yesNo') return value ? '是' : '否';
  if (kind === 'choice') return options?.find((one) => one.value === value)?.title ?? String(value);
  return String(value);
}
