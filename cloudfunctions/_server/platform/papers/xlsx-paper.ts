/**
 * A paper as a workbook: 正文 with its words, a sheet a table with numbers as numbers, days
 * as days and shares as three columns, and 图表 with native charts over their cells.
 */
import writeXlsxFile, { type Row, type Sheet } from 'write-excel-file/node';
import type { Block, Cell, Paper } from '@core/modules/papers/contract';
import { cleanTexts } from './clean-texts';
import { sameBytes } from './same-bytes';
import { addCharts, CHART_ROWS, type Chart, type PlacedChart } from './xlsx-chart';

type Table = Extract<Block, { kind: 'table' }>;
/** No images: a sheet needs no kind of content. */
type Page = Sheet<never>;

const BOLD = { fontWeight: 'bold', wrap: true } as const;
const HEADING = { ...BOLD, backgroundColor: '#F6F6F6', bottomBorderStyle: 'thin' } as const;

/** The workbook of a paper; equal papers give equal bytes. */
export async function xlsxOf(stored: Paper): Promise<Uint8Array> {
  const paper = cleanTexts(stored);
  const tables = paper.blocks.filter((b): b is Table => b.kind === 'table');
  const charts = paper.blocks.filter((b): b is Chart => b.kind === 'chart');
  const sheets: Page[] = [
    textSheet(paper),
    ...tables.map(tableSheet),
    ...(charts.length > 0 ? [chartSheet(charts)] : []),
  ];
  const buffer = await writeXlsxFile(sheets).toBuffer();
  const sheet = sheets.length;
  const placed = charts.map((chart, i): PlacedChart => ({
    chart,
    sheet,
    sheetName: CHARTS,
    row: rowOf(charts, i),
  }));
  return sameBytes(new Uint8Array(buffer), (parts) => addCharts(parts, placed));
}

function textSheet({ title, number, subtitle, blocks, issuer, issuedOn }: Paper): Page {
  const lines = blocks.flatMap((block): Row[] => {
    switch (block.kind) {
      case 'heading':
        return [[{ value: block.text, ...BOLD }]];
      case 'paragraph':
        return [[{ value: block.runs.map(({ text }) => text).join(''), wrap: true }]];
      case 'lines':
        return block.lines.map(({ label, text }) => [{ value: `${label}：${text}`, wrap: true }]);
      case 'note':
        return [[{ value: block.text, wrap: true }]];
      default:
        return [];
    }
  });
  const data: Row[] = [
    [{ value: title, ...BOLD, fontSize: 16 }],
    ...(number ? [[{ value: number }]] : []),
    [{ value: subtitle }],
    ...lines,
    ...(issuedOn ? [[{ value: `${issuer}　${issuedOn}` }]] : []),
  ];
  return { sheet: '正文', data, columns: [{ width: 100 }] };
}

function tableSheet({ name, columns, rows, summed }: Table): Page {
  const shares = columns.map((_, i) => rows.some((row) => isShare(row[i])));
  const heading = columns.flatMap(({ title }, i) =>
    shares[i] ? [`${title}（分子）`, `${title}（分母）`, `${title}（%）`] : [title],
  );
  return {
    sheet: name,
    columns: heading.map((title) => ({ width: Math.max(10, title.length * 2 + 2) })),
    stickyRowsCount: 1,
    orientation: 'landscape',
    data: [
      heading.map((value) => ({ value, ...HEADING })),
      ...rows.map((row, r) =>
        row.flatMap((cell, i) =>
          cellsOf(cell, shares[i] === true, !!summed && r === rows.length - 1),
        ),
      ),
    ],
  };
}

const isShare = (cell: Cell | undefined): cell is { part: number; of: number } =>
  typeof cell === 'object' && 'of' in cell;

/** A share takes three cells; its percentage is a number that Excel shows with two places. */
function cellsOf(cell: Cell, wide: boolean, bold: boolean): Row {
  const style = bold ? BOLD : {};
  if (isShare(cell)) {
    const { part, of } = cell;
    const ratio = of === 0 ? null : { value: part / of, format: '0.00%', ...style };
    return [{ value: part, ...style }, { value: of, ...style }, ratio];
  }
  if (typeof cell === 'object') {
    return [{ value: new Date(`${cell.day}T00:00:00Z`), format: 'yyyy-mm-dd', ...style }];
  }
  // Text stays text: a name that begins with = is no formula.
  const own =
    typeof cell === 'number'
      ? { value: cell, ...style }
      : { value: cell, type: String, wrap: true, ...style };
  return wide ? [own, null, null] : [own];
}

const CHARTS = '图表';

/** Row of a chart's headings: below the one before. */
const rowOf = (charts: readonly Chart[], i: number): number =>
  charts
    .slice(0, i)
    .reduce((row, { categories }) => row + Math.max(categories.length + 3, CHART_ROWS), 1);

function chartSheet(charts: readonly Chart[]): Page {
  const data: Row[] = [];
  charts.forEach(({ categories, series, title, percent }, i) => {
    while (data.length < rowOf(charts, i) - 1) data.push([]);
    data.push([title, ...series.map(({ name }) => name)].map((value) => ({ value, ...HEADING })));
    categories.forEach((category, c) =>
      data.push([
        { value: category },
        ...series.map(({ values }) => ({
          value: values[c] ?? 0,
          ...(percent ? { format: '0.00%' } : {}),
        })),
      ]),
    );
  });
  return {
    sheet: CHARTS,
    data,
    orientation: 'landscape',
    columns: [{ width: 24 }, { width: 14 }, { width: 14 }],
  };
}
