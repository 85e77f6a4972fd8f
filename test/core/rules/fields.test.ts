/** The editor's fields are made of the schemas: each has a name in plain words, and each value goes in and out unchanged. */
import * as z from '@core/shared/zod';
import { factorOf, fieldNames, shownNumber, storedNumber } from '@core/modules/rules/field-names';
import { fieldsOf, sayValue, schemaOf } from '@core/modules/rules/fields';
import { applyEdits } from '@core/modules/rules/edit';
import { isVersioned, rulePartTitles } from '@core/modules/rules/labels';
import { namedIn } from '@core/modules/rules/named';
import { linesOf, sourcesOf, tellPart } from '@core/modules/rules/tell';
import { namesOf } from '@core/shared/names-of';
import { wholePacks } from '@core/rulepacks/practices';
import { yongchuan } from '@core/rulepacks/yongchuan';

const parts = namesOf(rulePartTitles);

/** Every key that a schema has anywhere. */
function keysIn(schema: z.ZodType, found = new Set<string>()): Set<string> {
  const { def } = schema as unknown as {
    def: {
      shape?: Record<string, z.ZodType>;
      innerType?: z.ZodType;
      element?: z.ZodType;
      valueType?: z.ZodType;
      options?: z.ZodType[];
    };
  };
  for (const [key, inner] of Object.entries(def.shape ?? {})) {
    found.add(key);
    keysIn(inner, found);
  }
  for (const inner of [def.innerType, def.element, def.valueType, ...(def.options ?? [])])
    if (inner) keysIn(inner, found);
  return found;
}

it.each(parts)('every field of %s has a name in Chinese', (part) => {
  const unnamed = [...keysIn(schemaOf(part))].filter(
    (key) => !/[一-龥]/.test(fieldNames[key] ?? ''),
  );
  expect(unnamed).toEqual([]);
});

it('a planted field without a name is found', () =>
  expect([...keysIn(z.object({ inner: z.array(z.object({ strange: z.string() })) }))]).toContain(
    'strange',
  ));

it('numbers are shown in points, yuan and percent, and stored as they were', () => {
  for (const pack of Object.values(wholePacks)) {
    for (const part of parts) {
      const value: unknown = isVersioned(part) ? pack[part]?.at(-1) : pack[part];
      for (const { at, kind, value: shown } of value === undefined ? [] : fieldsOf(part, value)) {
        if (kind !== 'number') continue;
        const factor = factorOf(part, String(at.at(-1)));
        const stored = at.reduce<unknown>((node, key) => (node as never)[key], value);
        expect([part, at, storedNumber(shown as number, factor)]).toEqual([part, at, stored]);
        expect(shownNumber(stored as number, factor)).toBe(shown);
      }
    }
  }
});

it('what a rule names is chosen by its title', () => {
  const fields = fieldsOf('supervision', yongchuan.supervision, namedIn(yongchuan));
  const obligation = fields.find(({ label }) => label === '哪项要求');
  expect(obligation && sayValue(obligation)).toBe('每周电话联系');
  expect(fields.some(({ label }) => label === '编号')).toBe(false);
});

it('days are typed as one text, also where there are none yet', () => {
  const value = { holidays: [], workdays: ['2027-01-09'] };
  const [holidays, workdays] = fieldsOf('calendarOverride', value);
  expect([holidays?.value, workdays?.value]).toEqual(['', '2027-01-09']);
  const edits = [
    { at: ['holidays'], how: 'set' as const, value: '2027-01-04、2027-01-05， 2027-01-06' },
  ];
  expect(applyEdits(value, edits)).toEqual({
    value: { ...value, holidays: ['2027-01-04', '2027-01-05', '2027-01-06'] },
    faults: [],
  });
});

describe('edits', () => {
  const value = { list: [{ code: 'a', title: '甲', n: 1 }], on: true };
  const edit = (at: (string | number)[], how: 'set' | 'remove' | 'copy', to?: number | string) =>
    applyEdits(value, [{ at, how, ...(to === undefined ? {} : { value: to }) }]);
  it('set what is there, and leave what they were made over', () => {
    expect(edit(['list', 0, 'n'], 'set', 2).value).toEqual({
      ...value,
      list: [{ code: 'a', title: '甲', n: 2 }],
    });
    expect(value.list[0]?.n).toBe(1);
  });
  it('make one more under a code of its own, and leave one out', () => {
    const { list } = edit(['list', 0], 'copy').value as typeof value;
    expect(list).toEqual([value.list[0], { code: 'aa', title: '甲（新）', n: 1 }]);
    expect(edit(['list', 0], 'remove').value).toEqual({ ...value, list: [] });
  });
  it.each([
    [['list', 1, 'n'], 'set', 2, '没有这一处'],
    [['list', 'length'], 'set', 0, '没有这一处'],
    [['__proto__', 'x'], 'set', 0, '没有这一处'],
    [['constructor'], 'set', 0, '没有这一处'],
    [['list', 0, 'n'], 'set', '二', '内容的种类不对'],
    [['list', 0, 'n'], 'set', undefined, '没有填，请补上'],
    [['on'], 'remove', undefined, '只有清单里的一条可以增减'],
  ] as [(string | number)[], 'set' | 'remove', number | string | undefined, string][])(
    '%j %s %j: %s',
    (at, how, to, words) => expect(edit(at, how, to).faults.map((f) => f.words)).toEqual([words]),
  );
});

it('two values side by side: an element left out moves none of the others', () => {
  const { thresholds } = yongchuan.supervision;
  const lines = linesOf('supervision', yongchuan.supervision, {
    ...yongchuan.supervision,
    thresholds: thresholds.slice(1),
  });
  expect(lines.every(({ label }) => label.startsWith('一季度内电话联系 3 周未完成'))).toBe(true);
  expect(lines.every(({ after }) => after === '')).toBe(true);
});

it('a part is told by its things, and by whom it is said', () => {
  const [cadence] = yongchuan.cadence;
  expect(tellPart('cadence', cadence)[0]).toBe('每周电话联系 1 次');
  expect(sourcesOf(cadence)).toContain('重庆永川的公开报道');
  expect(tellPart('attendance', yongchuan.attendance)).toContain('下限：80');
});
