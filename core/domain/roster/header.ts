/**
 * Finds a sheet's header: the row, or the two rows, whose texts mean the most
 * fields of a kind. Titles and remarks above it mean none.
 */
import type { RawRow, RawSheet } from '../../contracts/roster';
import { headingForms, headingText } from './text';
import type { FieldSpec } from './field-spec';

export interface Heading {
  readonly column: number;
  /** As shown to people. */
  readonly text: string;
  readonly forms: readonly string[];
  /** With its group's heading before it; only a field's own word is looked for in it. */
  readonly joined: readonly string[];
}

export interface HeaderBlock {
  /** Number of the block's last row. */
  readonly row: number;
  readonly lines: 1 | 2;
  readonly headings: readonly Heading[];
  /** Texts above it: titles and remarks. */
  readonly above: string;
  readonly dataRows: readonly RawRow[];
}

/** Offices put a title, remarks and dates above; more is not a header any more. */
const DEEPEST = 30;

/** Rows by number, each number once: a reader's word is not taken for it. */
export function orderedRows(sheet: RawSheet): RawRow[] {
  const seen = new Set<number>();
  return sheet.rows
    .filter(({ number }) => Number.isInteger(number) && number >= 1)
    .filter(({ number }) => !seen.has(number) && seen.add(number))
    .sort((a, b) => a.number - b.number);
}

/** Every row, and every pair of rows, that could be the header. */
export function headerCandidates(rows: readonly RawRow[]): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (let index = 0; index < Math.min(rows.length, DEEPEST); index += 1) {
    const single = blockAt(rows, index, 1);
    if (single.headings.length === 0) continue;
    blocks.push(single);
    if (index + 1 < rows.length) blocks.push(blockAt(rows, index + 1, 2));
  }
  return blocks;
}

/** The block whose last row has this number; undefined when there is no such row. */
export function blockEndingAt(
  rows: readonly RawRow[],
  row: number,
  lines: 1 | 2,
): HeaderBlock | undefined {
  const index = rows.findIndex(({ number }) => number === row);
  return index < 0 ? undefined : blockAt(rows, index, index === 0 ? 1 : lines);
}

function blockAt(rows: readonly RawRow[], last: number, lines: 1 | 2): HeaderBlock {
  const bottom = rows[last] as RawRow;
  const top = lines === 2 ? rows[last - 1] : undefined;
  return {
    row: bottom.number,
    lines,
    headings: top ? joinedHeadings(top, bottom) : plainHeadings(bottom),
    above: textOf(rows.slice(0, last + 1 - lines)),
    dataRows: rows.slice(last + 1),
  };
}

function plainHeadings(row: RawRow): Heading[] {
  return row.cells.flatMap((cell, column) => {
    const text = typeof cell === 'string' ? headingText(cell) : '';
    return text === '' ? [] : [{ column, text, forms: headingForms(text), joined: [] }];
  });
}

/**
 * Two lines: a group's heading stands over the first of its columns only (the
 * others are merged into it), and a column of one line has its heading above.
 */
function joinedHeadings(top: RawRow, bottom: RawRow): Heading[] {
  const headings: Heading[] = [];
  let group = '';
  const width = Math.max(top.cells.length, bottom.cells.length);
  for (let column = 0; column < width; column += 1) {
    const above = headingText(top.cells[column]);
    const below = headingText(bottom.cells[column]);
    if (above !== '') group = above;
    if (below !== '') {
      const joined = headingForms(group + below);
      headings.push({ column, text: below, forms: headingForms(below), joined });
    } else if (above !== '') {
      headings.push({ column, text: above, forms: headingForms(above), joined: [] });
    }
  }
  return headings;
}

function textOf(rows: readonly RawRow[]): string {
  return rows
    .map(({ cells }) => cells.map((cell) => headingText(cell)).join(''))
    .join('')
    .slice(0, 400);
}

/** How surely a heading means a field: 3 its own word, 2 a word it shares, 1 a part, 0 not. */
export type Rank = 0 | 1 | 2 | 3;

export function rankOf(
  heading: Heading,
  spec: Pick<FieldSpec, 'headings' | 'generic' | 'parts' | 'not'>,
): Rank {
  const { forms, joined } = heading;
  if ([...forms, ...joined].some((form) => spec.headings.includes(form))) return 3;
  if (forms.some((form) => spec.generic?.includes(form))) return 2;
  const hinted = forms.some(
    (form) => spec.parts.some((part) => form.includes(part)) && !spec.not?.test(form),
  );
  // A sentence that happens to name a field is a remark.
  return hinted && heading.text.length <= 20 ? 1 : 0;
}
