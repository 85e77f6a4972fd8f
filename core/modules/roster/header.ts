/**
 * Finds a sheet's header: the row, or the rows, whose texts mean the most fields of
 * a kind. Titles and remarks above it mean none.
 */
import type { MergedCells, RawRow, RawSheet } from './contract';
import { groupsOf } from './header-groups';
import { headingForms, headingText, isBlank, simplified } from './text';
import type { FieldSpec } from './field-spec';

export interface Heading {
  readonly column: number;
  /** As shown to people. */
  readonly text: string;
  readonly forms: readonly string[];
  /** With its groups' headings before it; only a field's own word is looked for in it. */
  readonly joined: readonly string[];
}

export type HeaderLines = 1 | 2 | 3 | 4;
export const HEADER_LINES: readonly HeaderLines[] = [1, 2, 3, 4];

export interface HeaderBlock {
  /** Number of the block's last row. */
  readonly row: number;
  readonly lines: HeaderLines;
  readonly headings: readonly Heading[];
  /** Texts above it: titles and remarks. */
  readonly above: string;
  readonly dataRows: readonly RawRow[];
  /** Its last row has texts alone, and only for some of the columns. */
  readonly subheadings: boolean;
}

/** Offices put a title, remarks and dates above; more is not a header any more. */
const DEEPEST = 30;
/** A column with such a heading is never looked at: identity numbers are not the product's. */
export const SECRET = /身份证|公民身份|证件号|证件编号|居民证/;

/** Rows by number, each number once: a reader's word is not taken for it. */
export function orderedRows(sheet: RawSheet): RawRow[] {
  const seen = new Set<number>();
  return sheet.rows
    .filter(({ number }) => Number.isInteger(number) && number >= 1)
    .filter(({ number }) => !seen.has(number) && seen.add(number))
    .sort((a, b) => a.number - b.number);
}

/** Every row, and every few rows that follow each other, that could be the header. */
export function headerCandidates(sheet: RawSheet): HeaderBlock[] {
  const rows = orderedRows(sheet);
  const blocks: HeaderBlock[] = [];
  for (let index = 0; index < Math.min(rows.length, DEEPEST); index += 1) {
    const bottom = rows[index] as RawRow;
    if (plainHeadings(bottom).length === 0) continue;
    for (const lines of HEADER_LINES) {
      if (lines <= index + 1) blocks.push(blockAt(rows, index, lines, sheet.merges ?? []));
    }
  }
  const whole = blocks.filter((block) => !isCut(block, sheet.merges ?? []));
  return whole.length > 0 ? whole : blocks;
}

/** A heading that is merged down over several rows ends with the last of them. */
function isCut({ row, lines }: HeaderBlock, merges: readonly MergedCells[]): boolean {
  return merges.some(({ top, bottom }) => top > row - lines && top <= row && bottom > row);
}

/** The block whose last row has this number; undefined when there is no such row. */
export function blockEndingAt(
  sheet: RawSheet,
  row: number,
  lines: HeaderLines,
): HeaderBlock | undefined {
  const rows = orderedRows(sheet);
  const index = rows.findIndex(({ number }) => number === row);
  if (index < 0) return undefined;
  const most = Math.min(lines, index + 1) as HeaderLines;
  return blockAt(rows, index, most, sheet.merges ?? []);
}

function blockAt(
  rows: readonly RawRow[],
  last: number,
  lines: HeaderLines,
  merges: readonly MergedCells[],
): HeaderBlock {
  const bottom = rows[last] as RawRow;
  const first = last + 1 - lines;
  return {
    row: bottom.number,
    lines,
    headings:
      lines === 1 ? plainHeadings(bottom) : joinedHeadings(rows.slice(first, last + 1), merges),
    above: textOf(rows.slice(0, first)),
    dataRows: rows.slice(last + 1),
    subheadings: lines > 1 && isPartial(rows[last - 1] as RawRow, bottom),
  };
}

function isPartial(above: RawRow, bottom: RawRow): boolean {
  const filled = ({ cells }: RawRow) => cells.filter((cell) => headingText(cell) !== '');
  const texts = filled(bottom);
  return (
    texts.every((cell) => typeof cell === 'string' && !/^\d+$/.test(cell)) &&
    texts.length < bottom.cells.length &&
    isBlank(bottom.cells[0]) &&
    filled(above).length > 1
  );
}

function plainHeadings(row: RawRow): Heading[] {
  return row.cells.flatMap((cell, column) => {
    const text = typeof cell === 'string' ? headingText(cell) : '';
    return text === '' ? [] : [{ column, text, forms: headingForms(text), joined: [] }];
  });
}

/** Words that say nothing without their group: 职工数 → 总数. */
const BARE = /^(总数|人数|数|数量|总人数|合计|小计|总计|总量|现有)$/;

function joinedHeadings(lines: readonly RawRow[], merges: readonly MergedCells[]): Heading[] {
  return groupsOf(lines, merges).map(({ column, text, groups }) => {
    const nearest = groups[groups.length - 1] ?? '';
    const joined = [nearest + text, groups.join('') + text].filter((one) => one !== text);
    const bare = BARE.test(simplified(text)) && nearest !== '' ? [nearest] : [];
    return {
      column,
      text,
      forms: headingForms(text),
      joined: [...new Set([...joined, ...bare].flatMap(headingForms))],
    };
  });
}

function textOf(rows: readonly RawRow[]): string {
  const text = rows.map(({ cells }) => cells.map((cell) => headingText(cell)).join('')).join('');
  return simplified(text.slice(0, 400));
}

/** How surely a heading means a field: 3 its own word, 2 a word it shares, 1 a part, 0 not. */
export type Rank = 0 | 1 | 2 | 3;

export function rankOf(
  heading: Heading,
  spec: Pick<FieldSpec, 'headings' | 'generic' | 'parts' | 'not'>,
): Rank {
  const { forms, joined } = heading;
  if (SECRET.test(heading.text)) return 0;
  if ([...forms, ...joined].some((form) => spec.headings.includes(form))) return 3;
  if (forms.some((form) => spec.generic?.includes(form))) return 2;
  const hinted = forms.some(
    (form) => spec.parts.some((part) => form.includes(part)) && !spec.not?.test(form),
  );
  // A sentence that happens to name a field is a remark.
  return hinted && heading.text.length <= 20 ? 1 : 0;
}
