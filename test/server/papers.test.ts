/** A paper's files: equal papers give equal bytes, cells have types, nothing that is text becomes a formula. */
import type { Paper } from '@core/modules/papers/contract';
import { docxOf } from '@server/platform/papers/docx-paper';
import { xlsxOf } from '@server/platform/papers/xlsx-paper';
import { readDocx, readXlsx } from '../support/recount/papers';

const paper: Paper = {
  title: '情况通报',
  number: '〔2026〕1号',
  subtitle: '某区 · 截至 2026年11月8日',
  issuer: '某区两新工委',
  issuedOn: '2026-11-09',
  blocks: [
    { kind: 'heading', text: '一、总体情况' },
    { kind: 'paragraph', runs: [{ text: '单位 ' }, { text: '624', from: '在营单位', bold: true }] },
    {
      kind: 'chart',
      title: '覆盖',
      categories: ['甲镇', '乙镇'],
      series: [
        { name: '组织覆盖率', values: [0.5, 1] },
        { name: '工作覆盖率', values: [1, 1] },
      ],
      percent: true,
    },
    {
      kind: 'table',
      name: '附表',
      columns: [{ title: '镇街' }, { title: '单位' }, { title: '覆盖' }, { title: '日期' }],
      rows: [
        ['=HYPERLINK("http://x")<&', 12, { part: 617, of: 624 }, { day: '2026-11-09' }],
        ['乙镇', 0, { part: 0, of: 0 }, { day: '2026-01-01' }],
      ],
    },
    { kind: 'lines', lines: [{ label: '签发', text: '' }] },
    { kind: 'note', text: '口径' },
  ],
};

afterEach(() => jest.useRealTimers());

test.each([
  ['docx', docxOf],
  ['xlsx', xlsxOf],
] as const)('equal papers give equal bytes on any day: %s', async (_, render) => {
  const first = await render(paper);
  jest.useFakeTimers({
    now: Date.parse('2031-03-04T05:06:07Z'),
    doNotFake: ['setTimeout', 'setImmediate', 'nextTick', 'queueMicrotask', 'setInterval'],
  });
  const again = await render(structuredClone(paper));
  expect(Buffer.compare(Buffer.from(first), Buffer.from(again))).toBe(0);
  const other = await render({ ...paper, subtitle: '别的' });
  expect(Buffer.compare(Buffer.from(first), Buffer.from(other))).not.toBe(0);
});

test('docx says all that the paper says', async () => {
  const { paragraphs, tables } = readDocx(await docxOf(paper));
  expect(paragraphs.join('|')).toMatch(/情况通报.*〔2026〕1号.*单位 624.*签发：＿+.*2026-11-09/);
  expect(tables).toEqual([
    [
      ['镇街', '单位', '覆盖', '日期'],
      ['=HYPERLINK("http://x")<&', '12', '98.88% 617/624', '2026-11-09'],
      ['乙镇', '0', '—', '2026-01-01'],
    ],
  ]);
});

test('xlsx has numbers as numbers, days as days, a share with both its numbers, text as text', async () => {
  const sheets = readXlsx(await xlsxOf(paper));
  expect([...sheets.keys()]).toEqual(['正文', '附表', '图表']);
  const [heading = [], row = []] = sheets.get('附表') ?? [];
  expect(heading.map(({ value }) => value)).toEqual([
    '镇街',
    '单位',
    '覆盖（分子）',
    '覆盖（分母）',
    '覆盖（%）',
    '日期',
  ]);
  expect(row.map(({ type }) => type)).toEqual([
    'text',
    'number',
    'number',
    'number',
    'number',
    'number',
  ]);
  expect(row[0]?.value).toBe('=HYPERLINK("http://x")<&');
  expect(Number(row[4]?.value)).toBeCloseTo(617 / 624, 12);
  expect(row[4]?.format).toBe('0.00%');
  // 2026-11-09 as the serial number of a day.
  expect([row[5]?.value, row[5]?.format]).toEqual(['46335', 'yyyy-mm-dd']);
});
