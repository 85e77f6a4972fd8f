/** Lists as sheets, out and in: row by row, as a roster's. */
import type { RawSheet } from '@core/shared/raw-workbook';
import { applyEdits } from '@core/modules/rules/edit';
import { fieldsOf } from '@core/modules/rules/fields';
import { isVersioned, rulePartTitles } from '@core/modules/rules/labels';
import { namedIn } from '@core/modules/rules/named';
import { readTables } from '@core/modules/rules/read-tables';
import { tablesOf } from '@core/modules/rules/tables';
import { namesOf } from '@core/shared/names-of';
import { wholePacks } from '@core/rulepacks/practices';
import { yongchuan } from '@core/rulepacks/yongchuan';

const points = yongchuan.points[0];
if (!points) throw new Error('no points');
const fields = fieldsOf('points', points, namedIn(yongchuan));
const MEMBERS = '党员·指标';

const raw = (sheets: ReturnType<typeof tablesOf>): RawSheet[] =>
  sheets.map(({ title, columns, rows }) => ({
    name: title,
    rows: [[...columns], ...rows].map((cells, i) => ({ number: i + 1, cells })),
  }));

/** The members' indicators with one cell put otherwise. */
function changed(row: number, column: string, cell: string | number | null): RawSheet[] {
  const sheets = tablesOf(fields, points);
  const sheet = sheets.find(({ title }) => title === MEMBERS);
  const cells = sheet?.rows[row];
  if (!sheet || !cells) throw new Error('no row');
  cells[sheet.columns.indexOf(column)] = cell;
  return raw(sheets);
}
const told = (sheets: RawSheet[]) => {
  const { edits, rows } = readTables(fields, points, sheets);
  return { edits, rows: rows.filter(({ state }) => state !== 'same') };
};

it('a row for each indicator, known by its code', () => {
  const sheet = tablesOf(fields, points).find(({ title }) => title === MEMBERS);
  expect(sheet?.rows).toHaveLength(48);
  expect(sheet?.columns.slice(0, 5)).toEqual(['编号', '属于', '方面', '名称', '种类']);
  expect(sheet?.rows[0]?.[0]).toBe(points.member.indicators[0]?.code);
});

it.each(Object.entries(wholePacks))('of %s every sheet comes back as it went', (_id, pack) => {
  for (const part of namesOf(rulePartTitles)) {
    const value: unknown = isVersioned(part) ? pack[part]?.at(-1) : pack[part];
    if (value === undefined) continue;
    const own = fieldsOf(part, value, namedIn(pack));
    const { edits, rows } = readTables(own, value, raw(tablesOf(own, value)));
    expect([part, edits, rows.filter(({ state }) => state !== 'same')]).toEqual([part, [], []]);
  }
});

it('a value that is put otherwise is one edit of its row', () => {
  const { edits, rows } = told(changed(1, '分值', 2.5));
  expect(edits).toEqual([{ at: ['member', 'indicators', 1, 'points'], how: 'set', value: 2.5 }]);
  expect(rows).toMatchObject([{ sheet: MEMBERS, row: 3, state: 'changed' }]);
});

it.each([
  ['分值', '很多', '“分值”读不懂：很多'],
  ['分值', null, '“分值”不能为空'],
  ['种类', '罚款', '“种类”读不懂：罚款'],
  ['编号', 'Z99', '没有编号 Z99；新增的一行请把编号空着'],
  ['编号', points.member.indicators[0]?.code ?? '', '同一编号写了两行'],
] as [string, string | null, string][])(
  '%s = %s: the row is left out with why',
  (column, cell, words) => {
    expect(told(changed(1, column, cell))).toMatchObject({
      edits: [],
      rows: [{ row: 3, state: 'failed', words }],
    });
  },
);

it('a row without a code is one more, with what it says', () => {
  const sheets = tablesOf(fields, points);
  const sheet = sheets.find(({ title }) => title === MEMBERS);
  if (!sheet) throw new Error('no sheet');
  const row = sheet.columns.map(() => null) as (string | number | null)[];
  row[sheet.columns.indexOf('名称')] = '参加社区志愿服务';
  row[sheet.columns.indexOf('分值')] = 1;
  const { edits, rows } = told(raw([{ ...sheet, rows: [...sheet.rows, row] }]));
  expect(rows).toMatchObject([{ name: '参加社区志愿服务', state: 'added' }]);
  const { value, faults } = applyEdits(points, edits);
  expect(faults).toEqual([]);
  const { indicators } = (value as typeof points).member;
  expect(indicators).toHaveLength(49);
  expect(indicators.at(-1)).toMatchObject({ title: '参加社区志愿服务' });
  expect(new Set(indicators.map(({ code }) => code)).size).toBe(49);
});
