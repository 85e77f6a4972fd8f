import {
  copied,
  nextSort,
  rowAfter,
  sorted,
  sortOfText,
  sortToText,
  type Column,
} from '@app/ui/table/table.shared';

interface Row {
  name: string;
  town: string;
  on: string;
  many: number;
}
const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', title: '单位', text: ({ name }) => name },
  { key: 'town', title: '镇街', text: ({ town }) => town },
  { key: 'day', title: '期限', text: ({ on }) => `${on}前`, by: ({ on }) => on },
  { key: 'many', title: '个数', text: ({ many }) => String(many), isCount: true },
];
const row = (name: string, town = '', on = '', many = 0): Row => ({ name, town, on, many });
const inOrder = (rows: Row[], text: string): string[] =>
  sorted(rows, COLUMNS, sortOfText(text, COLUMNS)).map(({ name }) => name);

it('puts names in the order of their reading, numbers in them by their value', () => {
  const rows = ['重庆渝永', '永川纺织12', '安阳建材', '永川纺织2'].map((name) => row(name));
  expect(inOrder(rows, 'name')).toEqual(['安阳建材', '重庆渝永', '永川纺织2', '永川纺织12']);
  expect(inOrder(rows, '-name')).toEqual(['永川纺织12', '永川纺织2', '重庆渝永', '安阳建材']);
});

it('keeps the order of the list among equal ones, both ways, and sorts a day by the day', () => {
  const rows = [row('乙', '来苏镇', '2026-12-01'), row('甲', '来苏镇', '2026-09-30')];
  expect(inOrder(rows, 'town')).toEqual(['乙', '甲']);
  expect(inOrder(rows, '-town')).toEqual(['乙', '甲']);
  expect(inOrder(rows, 'day')).toEqual(['甲', '乙']);
  expect(inOrder(rows, '')).toEqual(['乙', '甲']);
});

it('puts nothing in the order of a number, whatever the address says', () => {
  expect(sortOfText('many', COLUMNS)).toBeNull();
  expect(sortOfText('-many', COLUMNS)).toBeNull();
  expect(sortOfText('nothing', COLUMNS)).toBeNull();
  expect(sortOfText(undefined, COLUMNS)).toBeNull();
});

it('goes up, down and back to the list’s own order', () => {
  const up = nextSort(null, 'name');
  const down = nextSort(up, 'name');
  expect([up, down].map(sortToText)).toEqual(['name', '-name']);
  expect(nextSort(down, 'name')).toBeNull();
  expect(sortToText(nextSort(down, 'town'))).toBe('town');
  expect(sortOfText('-town', COLUMNS)).toEqual({ key: 'town', down: true });
});

it('copies cells for a spreadsheet and a table for a text: no formula, no markup', () => {
  const { text, html } = copied([row('=1+1', '甲\t乙\n丙'), row('<b>“&')], COLUMNS.slice(0, 2));
  expect(text).toBe("单位\t镇街\n'=1+1\t甲 乙 丙\n<b>“&\t");
  expect(html).toBe(
    '<table><thead><tr><th>单位</th><th>镇街</th></tr></thead><tbody>' +
      '<tr><td>=1+1</td><td>甲\t乙\n丙</td></tr><tr><td>&lt;b&gt;“&amp;</td><td></td></tr></tbody></table>',
  );
});

it('leads by keys, and no further than the ends', () => {
  const from = (key: string, at: number) => rowAfter(key, at, 12);
  expect([from('ArrowDown', 0), from('ArrowDown', 11), from('ArrowUp', 0)]).toEqual([1, 11, 0]);
  expect([from('Home', 7), from('End', 7), from('PageDown', 5), from('PageUp', 5)]).toEqual([
    0, 11, 11, 0,
  ]);
  expect(from('a', 3)).toBeNull();
});
