/** Tables of a paper in docx: a caption above, headings again on each page, rows never cut. */
import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block } from '@core/modules/papers/contract';
import { cellText, isNumber } from './cells';
import { HEADING_FONT, SIZE } from './docx-type';

/** Twips of the writing area of A4 with margins of 2.6 cm, upright. */
const WIDTH = 8_950;

export const caption = (text: string): Paragraph =>
  new Paragraph({
    keepNext: true,
    spacing: { before: 200, after: 80 },
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, font: HEADING_FONT, size: SIZE.note })],
  });

export function tableOf({ columns, rows, summed }: Extract<Block, { kind: 'table' }>): Table {
  const shares = columns.map(({ width = 1 }) => width);
  const unit = WIDTH / shares.reduce((a, b) => a + b, 0);
  const widths = shares.map((share) => Math.floor(share * unit));
  const cell = (text: string, i: number, right: boolean, bold: boolean): TableCell =>
    new TableCell({
      width: { size: widths[i] ?? unit, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      // A share stands in two lines: 98.88% over 617/624.
      children: text.split('\n').map(
        (line) =>
          new Paragraph({
            alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: [new TextRun({ text: line, size: SIZE.table, bold })],
          }),
      ),
    });
  const row = (cells: TableCell[], tableHeader: boolean): TableRow =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      height: { value: 340, rule: HeightRule.ATLEAST },
      children: cells,
    });
  return new Table({
    columnWidths: widths,
    width: { size: WIDTH, type: WidthType.DXA },
    rows: [
      row(
        columns.map(({ title }, i) => cell(title, i, false, true)),
        true,
      ),
      ...rows.map((cells, r) =>
        row(
          cells.map((c, i) => cell(cellText(c), i, isNumber(c), !!summed && r === rows.length - 1)),
          false,
        ),
      ),
    ],
  });
}
