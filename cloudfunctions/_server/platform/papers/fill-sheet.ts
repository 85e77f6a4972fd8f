/**
 * Values written into cells of a workbook as it was uploaded: only the sheet's own XML is
 * edited, so that styles, merged cells, other sheets and formulas stay to the byte.
 */
import { AppError } from '@core/shared/errors';
import { seenText } from '@core/shared/visible-text';
import type { FilledCell } from '@core/modules/forms/fill';
import { guardWorkbook } from '../workbook/guard';
import { unpackParts } from '../workbook/unpack';
import { sheetInfos } from '../workbook/workbook-parts';
import { sameBytes, setText, textOf } from './same-bytes';

const ROW = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
const CELL = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

const NOT_A_FORM = '空白表请用 Excel 或 WPS 的 .xlsx 文件';

/** @throws AppError WORKBOOK when the sheet is written in a way that is not known here */
export function fillSheet(
  file: Uint8Array,
  sheet: string,
  cells: readonly FilledCell[],
): Uint8Array {
  const entries = guardWorkbook(file);
  if (entries === null) throw new AppError('WORKBOOK', NOT_A_FORM);
  const part = sheetInfos(unpackParts(file, entries)).find(({ name }) => name === sheet)?.part;
  return sameBytes(file, (parts) => {
    const xml = part ? textOf(parts, part) : '';
    const data = /<sheetData\s*\/>|<sheetData>([\s\S]*)<\/sheetData>/.exec(xml);
    if (!part || !data)
      throw new AppError('WORKBOOK', '这张表的写法不认识，请用 WPS 或 Excel 另存后再上传');
    const filled = `<sheetData>${fillRows(data[1] ?? '', cells)}</sheetData>`;
    setText(parts, part, xml.replace(data[0], () => filled).replace(/<dimension [^>]*\/>/, ''));
    const workbook = 'xl/workbook.xml';
    setText(parts, workbook, recalculated(textOf(parts, workbook)));
  });
}

function fillRows(data: string, cells: readonly FilledCell[]): string {
  const byRow = new Map<number, FilledCell[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const rows = [...data.matchAll(ROW)].map(([whole, attributes = '', inside = '']) => ({
    whole,
    attributes,
    inside,
    number: Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? 0),
  }));
  const first = Math.min(...cells.map(({ row }) => row));
  const model = styles(rows.find(({ number }) => number === first)?.inside ?? '');
  const there = new Map(rows.map((row) => [row.number, row]));
  const numbers = [...new Set([...there.keys(), ...byRow.keys()])].sort((a, b) => a - b);
  return numbers
    .map((number) => {
      const row = there.get(number);
      const wanted = byRow.get(number);
      if (!wanted) return row?.whole ?? '';
      const attributes = (row?.attributes ?? ` r="${number}"`).replace(/ spans="[^"]*"/, '');
      return `<row${attributes}>${fillCells(row?.inside ?? '', number, wanted, model)}</row>`;
    })
    .join('');
}

/** Styles of the first row's cells: rows that the form left bare look like it. */
function styles(inside: string): Map<number, string> {
  return new Map(
    [...inside.matchAll(CELL)].flatMap(([, attributes = '']) => {
      const style = / s="(\d+)"/.exec(attributes)?.[1];
      return style ? [[columnOf(attributes), style] as const] : [];
    }),
  );
}

function fillCells(
  inside: string,
  row: number,
  wanted: readonly FilledCell[],
  model: ReadonlyMap<number, string>,
): string {
  const cells = new Map(
    [...inside.matchAll(CELL)].map(([whole, attributes = '', content = '']) => [
      columnOf(attributes),
      { whole, attributes, content },
    ]),
  );
  const written = new Map([...cells].map(([column, { whole }]) => [column, whole]));
  for (const { column, value } of wanted) {
    const was = cells.get(column);
    // A form's own sum stays a formula.
    if (was && /<f\b/.test(was.content)) continue;
    const style = / s="(\d+)"/.exec(was?.attributes ?? '')?.[1] ?? model.get(column);
    written.set(column, cellXml(`${letters(column)}${row}`, style, value));
  }
  return [...written]
    .sort(([a], [b]) => a - b)
    .map(([, xml]) => xml)
    .join('');
}

function cellXml(at: string, style: string | undefined, value: string | number): string {
  const looks = style ? ` s="${style}"` : '';
  if (typeof value === 'number') return `<c r="${at}"${looks}><v>${value}</v></c>`;
  const text = seenText(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<c r="${at}"${looks} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function columnOf(attributes: string): number {
  const name = / r="([A-Z]{1,3})\d+"/.exec(attributes)?.[1] ?? '';
  return [...name].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** The form's formulas are counted anew when it is opened. */
function recalculated(xml: string): string {
  if (/<calcPr\b/.test(xml)) {
    return xml.replace(/<calcPr\b([^>]*?)(\/?)>/, (_, attributes: string, end: string) => {
      const others = attributes.replace(/\sfullCalcOnLoad="[^"]{0,20}"/, '');
      return `<calcPr${others} fullCalcOnLoad="1"${end}>`;
    });
  }
  return xml.replace(
    /(<\/definedNames>|<\/sheets>(?![\s\S]*<\/definedNames>))/,
    '$1<calcPr fullCalcOnLoad="1"/>',
  );
}
