/**
 * Values written into cells of a workbook as it was uploaded: of the sheet's own XML the rows that
 * are filled are written anew, so that styles, merged cells, other sheets and formulas stay to the byte.
 */
import { AppError } from '@core/shared/errors';
import { seenText } from '@core/shared/visible-text';
import type { FilledCell } from '@core/modules/forms/fill';
import { guardWorkbook } from '../workbook/guard';
import { unpackParts } from '../workbook/unpack';
import { columnNumber, sheetInfos } from '../workbook/workbook-parts';
import {
  childOf,
  parseXml,
  withEdits,
  writeElement,
  xmlText,
  type XmlElement,
} from '../workbook/xml-tree';
import { sameBytes, setText, textOf } from './same-bytes';

const NOT_A_FORM = '空白表请用 Excel 或 WPS 的 .xlsx 文件';
const NOT_KNOWN = '这张表的写法不认识，请用 WPS 或 Excel 另存后再上传';

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
    if (!part) throw new AppError('WORKBOOK', NOT_KNOWN);
    setText(parts, part, filled(textOf(parts, part), cells));
    const workbook = 'xl/workbook.xml';
    setText(parts, workbook, recalculated(textOf(parts, workbook)));
  });
}

function rootOf(xml: string): XmlElement {
  try {
    return parseXml(xml);
  } catch {
    throw new AppError('WORKBOOK', NOT_KNOWN);
  }
}

function filled(xml: string, cells: readonly FilledCell[]): string {
  const root = rootOf(xml);
  const data = childOf(root, 'sheetData');
  if (!data) throw new AppError('WORKBOOK', NOT_KNOWN);
  const dimension = childOf(root, 'dimension');
  const rows = new Rows(xml, data).filled(cells);
  return withEdits(xml, [
    { ...data, xml: writeElement(`${data.prefix}sheetData`, data.attributes, rows) },
    // It may reach further now; readers find out by themselves.
    ...(dimension ? [{ ...dimension, xml: '' }] : []),
  ]);
}

/** An element at its number; one that does not say it stands behind the one before. */
type Placed = ReadonlyMap<number, XmlElement>;

function placed(elements: readonly XmlElement[], numberOf: (at: string) => number): Placed {
  let number = -1;
  return new Map(
    elements.map((element) => {
      const { r } = element.attributes;
      number = r === undefined ? number + 1 : numberOf(r);
      return [number, element];
    }),
  );
}

const rowNumber = (at: string): number => Number(at) - 1;
const cellColumn = (at: string): number => columnNumber(at.replace(/\d/g, '')) - 1;

/** The rows of a sheet, numbered from 0. */
class Rows {
  private readonly rows: Placed;

  constructor(
    private readonly xml: string,
    private readonly data: XmlElement,
  ) {
    this.rows = placed(named(data, 'row'), rowNumber);
  }

  filled(cells: readonly FilledCell[]): string {
    const wanted = new Map<number, FilledCell[]>();
    for (const cell of cells) {
      wanted.set(cell.row - 1, [...(wanted.get(cell.row - 1) ?? []), cell]);
    }
    const first = this.rows.get(Math.min(...wanted.keys()));
    const model = first ? stylesOf(first) : new Map<number, string>();
    const numbers = [...new Set([...this.rows.keys(), ...wanted.keys()])].sort((a, b) => a - b);
    return numbers.map((number) => this.row(number, wanted.get(number) ?? [], model)).join('');
  }

  private row(
    number: number,
    wanted: readonly FilledCell[],
    model: ReadonlyMap<number, string>,
  ): string {
    const row = this.rows.get(number);
    const r = String(number + 1);
    if (row && wanted.length === 0) {
      if (row.attributes['r'] !== undefined) return this.asItIs(row);
      const inside = this.xml.slice(row.innerStart, row.innerEnd);
      return writeElement(this.qualified('row'), { r, ...row.attributes }, inside);
    }
    const { spans: _spans, ...attributes } = row?.attributes ?? {};
    const inside = this.cells(row, r, wanted, model);
    return writeElement(this.qualified('row'), { r, ...attributes }, inside);
  }

  private cells(
    row: XmlElement | undefined,
    r: string,
    wanted: readonly FilledCell[],
    model: ReadonlyMap<number, string>,
  ): string {
    const cells = placed(row ? named(row, 'c') : [], cellColumn);
    const written = new Map(
      [...cells].map(([column, cell]) => [column, this.keptCell(cell, `${letters(column)}${r}`)]),
    );
    for (const { column, value } of wanted) {
      const was = cells.get(column);
      // A form's own sum stays a formula.
      if (was && childOf(was, 'f')) continue;
      const style = was?.attributes['s'] ?? model.get(column);
      written.set(column, this.newCell(`${letters(column)}${r}`, style, value));
    }
    return [...written]
      .sort(([a], [b]) => a - b)
      .map(([, cell]) => cell)
      .join('');
  }

  private keptCell(cell: XmlElement, r: string): string {
    if (cell.attributes['r'] !== undefined) return this.asItIs(cell);
    const inside = this.xml.slice(cell.innerStart, cell.innerEnd);
    return writeElement(this.qualified('c'), { r, ...cell.attributes }, inside);
  }

  private newCell(r: string, style: string | undefined, value: string | number): string {
    const look = { r, ...(style === undefined ? {} : { s: style }) };
    const [cell, v, is, t] = ['c', 'v', 'is', 't'].map((name) => this.qualified(name)) as [
      string,
      string,
      string,
      string,
    ];
    if (typeof value === 'number') {
      return writeElement(cell, look, writeElement(v, {}, String(value)));
    }
    const text = writeElement(t, { 'xml:space': 'preserve' }, xmlText(seenText(value)));
    return writeElement(cell, { ...look, t: 'inlineStr' }, writeElement(is, {}, text));
  }

  private asItIs({ start, end }: XmlElement): string {
    return this.xml.slice(start, end);
  }

  private qualified(name: string): string {
    return `${this.data.prefix}${name}`;
  }
}

const named = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** Styles of the first row's cells: rows that the form left bare look like it. */
const stylesOf = (row: XmlElement): Map<number, string> =>
  new Map(
    [...placed(named(row, 'c'), cellColumn)].flatMap(([column, { attributes }]) =>
      attributes['s'] === undefined ? [] : [[column, attributes['s']] as const],
    ),
  );

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** What stands before `calcPr` in a workbook, in the order that the format asks for. */
const BEFORE_CALCULATION = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];

/** The form's formulas are counted anew when it is opened. */
function recalculated(xml: string): string {
  const root = rootOf(xml);
  const name = `${root.prefix}calcPr`;
  const was = childOf(root, 'calcPr');
  const now = writeElement(name, { ...was?.attributes, fullCalcOnLoad: '1' });
  if (was) return withEdits(xml, [{ ...was, xml: now }]);
  const before = root.children.filter((child) => BEFORE_CALCULATION.includes(child.name)).at(-1);
  if (!before) throw new AppError('WORKBOOK', NOT_KNOWN);
  return withEdits(xml, [{ start: before.end, end: before.end, xml: now }]);
}
