/** Every schema of every action says what is wrong in Chinese, whatever it is given. */
import { actions } from '@core/modules/actions';
import { envelope } from '@core/shared/envelope';
import type * as z from '@core/shared/zod';

type Def = z.core.$ZodTypes;
const defOf = (schema: z.ZodType) => (schema as unknown as Def)._zod.def;

/** Something of the schema's shape; it need not pass every check. */
function sampleOf(schema: z.ZodType): unknown {
  const def = defOf(schema);
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape).map(([key, part]) => [key, sampleOf(part as z.ZodType)]),
      );
    case 'array':
      return [sampleOf(def.element as z.ZodType)];
    case 'record':
      return { a: sampleOf(def.valueType as z.ZodType) };
    case 'union':
      return sampleOf(def.options[0] as z.ZodType);
    case 'optional':
    case 'nullable':
    case 'default':
      return sampleOf(def.innerType as z.ZodType);
    case 'pipe':
      return sampleOf(def.in as z.ZodType);
    case 'enum':
      return Object.values(def.entries)[0];
    case 'literal':
      return def.values[0];
    case 'number':
      return 1;
    case 'boolean':
      return true;
    default:
      return '2026-01-01';
  }
}

const WRONG: readonly unknown[] = [
  undefined,
  null,
  '',
  'x',
  '字'.repeat(5_000),
  '\uffff',
  '1970-13-45',
  0,
  -1,
  1.5,
  1e15,
  Number.NaN,
  true,
  [],
  Array.from({ length: 3_000 }, () => 'x'),
  {},
  { strange: 1 },
];

/** The value with each of its parts in turn replaced. */
function* mutated(value: unknown): Generator<unknown> {
  yield* WRONG;
  if (Array.isArray(value)) {
    for (const one of mutated(value[0])) yield [one];
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, strange: 1 };
    for (const [key, part] of Object.entries(value)) {
      for (const one of mutated(part)) yield { ...value, [key]: one };
    }
  }
}

function messagesOf(issues: readonly z.core.$ZodIssue[]): string[] {
  return issues.flatMap((issue) => [
    issue.message,
    ...(issue.code === 'invalid_union' ? issue.errors.flatMap(messagesOf) : []),
  ]);
}

it('in Chinese, and no sentence of anything else', () => {
  const messages = new Set<string>();
  for (const input of [envelope, ...Object.values(actions).map((one) => one.input)]) {
    for (const value of mutated(sampleOf(input))) {
      const { error } = input.safeParse(value);
      if (error) for (const message of messagesOf(error.issues)) messages.add(message);
    }
  }
  expect(messages.size).toBeGreaterThan(30);
  const foreign = [...messages].filter(
    (message) => !/[\u4e00-\u9fff]{2}/.test(message) || /[A-Za-z]{3,}\s+[A-Za-z]{2,}/.test(message),
  );
  expect(foreign).toEqual([]);
});
