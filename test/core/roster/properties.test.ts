/** What holds for any workbook and any answers, made up or broken. */
import fc from 'fast-check';
import {
  rosterField,
  rosterKind,
  type Cell,
  type RawWorkbook,
  type RosterMapping,
  type SheetMapping,
} from '@core/modules/roster/contract';
import { rosterCheck } from '@core/modules/roster/rows.contract';
import { checkRoster } from '@core/modules/roster/check-roster';
import { creditCodeCheck } from '@core/modules/roster/read-credit-code';
import { mappingOf, recogniseWorkbook } from '@core/modules/roster/recognise-workbook';
import { sheetOf } from './raw-workbook';

const today = '2026-11-22';
/** Cells as offices have them, so that rows are recognised, and refer to each other. */
const usual = fc.constantFrom<Cell>(
  '甲公司',
  '乙公司',
  ' 甲公司',
  '甲党支部',
  '乙党支部',
  '张三',
  '李四',
  '张三13800002000',
  '非公企业',
  '社会组织',
  '合伙企业',
  '来苏镇',
  '正式党员',
  '预备党员',
  '书记',
  '甲公司、乙公司',
  '2026-01-01',
  '2026/1/1',
  '2026-02-30',
  '13800002000',
  13900002000,
  45_000,
  '７人',
  -3,
  '91330100799655058B',
  '91330100799655058A',
  '合计',
  '#REF!',
  null,
);
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.record({ date: fc.string({ maxLength: 10 }) }),
  fc.constantFrom('__proto__', 'constructor', '　', '\u200b', '单位名称', '姓名'),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: usual },
  { weight: 1, arbitrary: odd },
);
const headers: readonly (readonly string[])[] = [
  ['单位名称', '单位类型', '所属镇街', '统一社会信用代码', '职工人数', '联系电话'],
  ['党组织名称', '覆盖单位'],
  ['姓名', '所在党组织', '党员类别', '党内职务', '入党日期', '手机号'],
  ['姓名', '选派单位', '手机号'],
  ['帮建对象', '指导员', '起始日期', '终止日期'],
];
const rowsUnder = (header: readonly Cell[]) =>
  fc
    .array(fc.array(cell, { maxLength: header.length + 1 }), { maxLength: 12 })
    .map((rows) => [header, ...rows].map((cells, i) => ({ number: i + 1, cells: [...cells] })));
const likely = fc.constantFrom(...headers).chain(rowsUnder);
const wild = fc.array(
  fc.record({
    number: fc.oneof(fc.nat(20), fc.double(), fc.integer()),
    cells: fc.array(cell, { maxLength: 8 }),
  }),
  { maxLength: 15 },
);
const names = fc.oneof(
  fc.constantFrom('单位', '党组织', '党员', '指导员', '帮建责任', '__proto__'),
  fc.string({ maxLength: 5 }),
);
const workbook: fc.Arbitrary<RawWorkbook> = fc.record({
  sheets: fc.array(
    fc.record(
      {
        name: names,
        rows: fc.oneof({ weight: 3, arbitrary: likely }, { weight: 1, arbitrary: wild }),
        hidden: fc.boolean(),
      },
      { requiredKeys: ['name', 'rows'] },
    ),
    { maxLength: 6 },
  ),
});
const sheetMapping: fc.Arbitrary<SheetMapping> = fc.record(
  {
    sheet: names,
    kind: fc.constantFrom(...rosterKind.options, 'ignore' as const),
    headerRow: fc.integer({ min: 1, max: 6 }),
    columns: fc.dictionary(fc.constantFrom(...rosterField.options), fc.option(fc.nat(8))),
    constants: fc.dictionary(
      fc.constantFrom(...rosterField.options),
      fc.constantFrom('社会组织', ''),
    ),
  },
  { requiredKeys: ['sheet', 'kind'] },
);
const mapping: fc.Arbitrary<RosterMapping> = fc.record({
  sheets: fc.array(sheetMapping, { maxLength: 4 }),
});

function checked(raw: RawWorkbook, answers?: RosterMapping) {
  const recognition = recogniseWorkbook(raw);
  return checkRoster(raw, recognition, answers ? { today, mapping: answers } : { today });
}

/** rows = accepted + in error + skipped + fallen with what they refer to, on every sheet. */
function expectCountsToAddUp({ summary, rows, dependents }: ReturnType<typeof checked>): void {
  const accepted = Object.values(rows).flat();
  const fallen = new Set(
    dependents
      .filter(({ effect }) => effect === 'refused')
      .map(({ sheet, row }) => `${row}@${sheet}`),
  );
  for (const [sheet, counts] of Object.entries(summary)) {
    // A row may give several things: an instructor and the units beside the name.
    const taken = new Set(accepted.filter((one) => one.sheet === sheet).map(({ row }) => row)).size;
    const lost = [...fallen].filter((key) => key.slice(key.indexOf('@') + 1) === sheet).length;
    const asked = counts.asked ?? 0;
    expect(taken + counts.error + counts.skipped + lost + asked).toBe(counts.rows);
    expect(counts.fixed + counts.setAside).toBeLessThanOrEqual(taken + lost);
  }
}

const placeOf = ({ sheet, row }: { sheet: string; row: number }): string => `${row}@${sheet}`;
const repeated = (rows: readonly { sheet: string; row: number }[]): string[] => {
  const keys = rows.map(placeOf);
  return keys.filter((key, i) => keys.indexOf(key) !== i);
};

const SAME_TWICE: RawWorkbook = {
  sheets: [
    sheetOf('党组织', [
      ['帮建对象', '指导员', '起始日期', '终止日期'],
      ['甲公司', '来苏镇'],
      ['甲公司', '来苏镇'],
    ]),
  ],
};

describe('any workbook', () => {
  it('is recognised and checked without a throw, and its counts add up', () => {
    let rowsSeen = 0;
    fc.assert(
      fc.property(workbook, fc.option(mapping, { nil: undefined }), (raw, answers) => {
        const check = checked(raw, answers);
        expectCountsToAddUp(check);
        rowsSeen += Object.values(check.rows).flat().length;
      }),
      {
        numRuns: 400,
        // A further row of the same person that brings no unit: it was counted nowhere.
        examples: [[SAME_TWICE, { sheets: [{ sheet: '党组织', kind: 'instructors' }] }]],
      },
    );
    // Not about nothing: some of the rows made up are accepted.
    expect(rowsSeen).toBeGreaterThan(50);
  });

  it('is checked the same way twice, and fits the contract', () => {
    fc.assert(
      fc.property(workbook, (raw) => {
        const check = checked(raw);
        expect(checked(raw)).toEqual(check);
        // zod drops a sheet named __proto__ from a record; the names of real sheets stay.
        const { rows, summary: _summary, ...said } = check;
        expect(rosterCheck.parse({ summary: {}, rows, ...said })).toEqual({
          summary: {},
          rows,
          ...said,
        });
      }),
      { numRuns: 150 },
    );
  });

  it('with every best guess taken leaves no question open', () => {
    fc.assert(
      fc.property(workbook, (raw) => {
        const settled = recogniseWorkbook(raw, mappingOf(recogniseWorkbook(raw)));
        expect(settled.questions).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('every row is taken once: accepted rows are distinct and have no error', () => {
    fc.assert(
      fc.property(workbook, (raw) => {
        const { rows, issues } = checked(raw);
        for (const { length } of Object.values(rows)
          .filter((kind) => kind !== rows.responsibilities)
          .map((kind) => repeated(kind))) {
          expect(length).toBe(0);
        }
        const keys = Object.values(rows).flat().map(placeOf);
        const bad = issues.filter(({ level }) => level === 'error' || level === 'skipped');
        expect(bad.filter(({ sheet, row }) => keys.includes(`${row}@${sheet}`))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('R4 the check character', () => {
  const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const char = fc.constantFrom(...ALPHABET);

  it('finds every single wrong character', () => {
    fc.assert(
      fc.property(
        fc.array(char, { minLength: 17, maxLength: 17 }),
        fc.nat(16),
        char,
        (chars, at, other) => {
          fc.pre(chars[at] !== other);
          const wrong = chars.map((one, i) => (i === at ? other : one));
          expect(creditCodeCheck(wrong.join(''))).not.toBe(creditCodeCheck(chars.join('')));
        },
      ),
    );
  });
});
