/** 内容安全 finds its texts by the schemas: every text that a write takes is one, or is known not to be. */
import { actions } from '@core/modules/actions';
import { day, line, shown, text } from '@core/shared/primitives';
import { shownTextsOf } from '@core/shared/shown-texts';
import * as z from '@core/shared/zod';

const schema = z.strictObject({
  id: z.string(),
  note: line(20).optional(),
  reply: text(20).refine((t) => t !== '无'),
  on: day,
  more: z.array(z.strictObject({ reason: line(20).default('同上') })),
  by: z.record(z.string(), text(20)),
  what: z.union([
    z.strictObject({ kind: z.literal('a'), name: line(20) }),
    z.strictObject({ kind: z.literal('b'), why: line(20).nullable() }),
  ]),
});

it('finds texts wherever they are, with their paths', () => {
  const value = schema.parse({
    id: 'x1',
    note: '一',
    reply: '二',
    on: '2026-06-12',
    more: [{ reason: '三' }, {}],
    by: { place: '四' },
    what: { kind: 'b', why: '五' },
  });
  expect(shownTextsOf(schema, value)).toEqual([
    { path: 'input.note', text: '一' },
    { path: 'input.reply', text: '二' },
    { path: 'input.more.0.reason', text: '三' },
    { path: 'input.more.1.reason', text: '同上' },
    { path: 'input.by.place', text: '四' },
    { path: 'input.what.why', text: '五' },
  ]);
});

it('has nothing where nothing was written', () => {
  const what = { kind: 'b', why: null };
  expect(shownTextsOf(schema, { id: 'x1', reply: '', on: '2026-06-12', more: [], what })).toEqual(
    [],
  );
});

/** Strings of an input without a mark, as `action.field`. */
function unmarked(part: z.ZodType, path: string): string[] {
  const { def } = (part as unknown as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return shown.get(part) ? [] : [path];
    case 'object':
      return Object.entries(def.shape).flatMap(([key, own]) =>
        unmarked(own as z.ZodType, `${path}.${key}`),
      );
    case 'array':
      return unmarked(def.element as z.ZodType, path);
    case 'record':
      return unmarked(def.valueType as z.ZodType, path);
    case 'union':
      return def.options.flatMap((own) => unmarked(own as z.ZodType, path));
    case 'optional':
    case 'nullable':
    case 'default':
      return unmarked(def.innerType as z.ZodType, path);
    case 'pipe':
      return [path];
    default:
      return [];
  }
}

it('no write takes a text that is not looked at', () => {
  const inputs = Object.entries(actions).map(([name, { input }]) => unmarked(input, name));
  // A write carries a client-made id.
  const writes = inputs.filter((strings) =>
    strings.some((at) => /^[A-Za-z]+\.[a-z]+\.id$/i.test(at)),
  );
  expect(writes.length).toBeGreaterThan(60);
  const strings = new Set(writes.flat().map((at) => at.split('.').at(-1)));
  const isCode = (field = ''): boolean =>
    /^(id|.*Ids?|on|.*On|from|to|lastDay|foundBy)$/.test(field);
  // Codes of packs and lists, and what a workbook of the office calls its sheets and towns.
  expect([...strings].filter((field) => !isCode(field)).sort()).toEqual([
    'about',
    'activity',
    'as',
    'at',
    'channel',
    'code',
    'constants',
    'entitlement',
    'fact',
    'form',
    'goals',
    'holidays',
    'indicator',
    'item',
    'keys',
    'kind',
    'kinds',
    'level',
    'month',
    'number',
    'obligation',
    'outcome',
    'period',
    'periodKey',
    'phone',
    'process',
    'purpose',
    'scale',
    'seed',
    'seen',
    'sheet',
    'standard',
    'step',
    'time',
    'until',
    'workdays',
  ]);
});
