/** Headings of several lines: what stands over what. */
import type { MergedCells, RawRow } from './contract';
import { headingText } from './text';

export interface GroupedHeading {
  readonly column: number;
  /** The lowest text of its column. */
  readonly text: string;
  /** The texts over it, from the top. */
  readonly groups: readonly string[];
}

/**
 * The headings of a block of rows. A group's heading stands over the first of its
 * columns only: it reaches as far as its cells are merged, or, where nothing of its
 * row is merged, to the next text.
 */
export function groupsOf(
  lines: readonly RawRow[],
  merges: readonly MergedCells[],
): GroupedHeading[] {
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const over = lines.map((row) => reachOf(row, width, merges));
  const headings: GroupedHeading[] = [];
  for (let column = 0; column < width; column += 1) {
    const own = lowestText(lines, column);
    if (own < 0) continue;
    const groups = over
      .slice(0, own)
      .map((texts) => texts[column] ?? '')
      .filter((text) => text !== '');
    headings.push({ column, text: headingText(lines[own]?.cells[column]), groups });
  }
  return headings;
}

function lowestText(lines: readonly RawRow[], column: number): number {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    if (headingText(lines[at]?.cells[column]) !== '') return at;
  }
  return -1;
}

/** For each column the text of the row that stands over it. */
function reachOf(row: RawRow, width: number, merges: readonly MergedCells[]): string[] {
  const across = merges.filter(({ top, left, right }) => top === row.number && right > left);
  const texts: string[] = [];
  let group = '';
  for (let column = 0; column < width; column += 1) {
    const own = headingText(row.cells[column]);
    const merged = across.find(({ left, right }) => left <= column && column <= right);
    if (merged) group = headingText(row.cells[merged.left]);
    else if (own !== '' || across.length > 0) group = own;
    texts.push(group);
  }
  return texts;
}
