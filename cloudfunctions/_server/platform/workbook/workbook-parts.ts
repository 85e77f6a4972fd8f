/**
 * What the library does not tell of a workbook: which sheets are hidden, how far a sheet
 * reaches before its cells are built, and from when its days count.
 */
import { LIMITS } from './limits';
import { WorkbookError } from './workbook-error';

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  /** Its part; undefined for what has no cells, such as a chart. */
  readonly part: string | undefined;
}

const SHEET = /<(?:\w+:)?sheet\s([^<>]*)>/g;
const RELATION = /<(?:\w+:)?Relationship\s([^<>]*)>/g;
const ROW_OR_CELL = /<(?:\w+:)?(row|c)\s([^<>]*)>/g;
/** The last row that a sheet can have (ECMA-376, as Excel has it). */
const LAST_ROW = 1_048_576;

/** The sheets in the workbook's order. */
export function sheetInfos(parts: ReadonlyMap<string, string>): SheetInfo[] {
  const targets = new Map<string, string>();
  for (const [, attributes = ''] of (parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(
    RELATION,
  )) {
    const target = attribute(attributes, 'Target') ?? '';
    targets.set(
      attribute(attributes, 'Id') ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    );
  }
  const infos: SheetInfo[] = [];
  for (const [, attributes = ''] of (parts.get('xl/workbook.xml') ?? '').matchAll(SHEET)) {
    const name = attribute(attributes, 'name');
    // The library passes over a sheet without a name; the order must stay the same.
    if (!name) continue;
    const state = attribute(attributes, 'state');
    const part = targets.get(attribute(attributes, '(?:\\w+:)?id') ?? '');
    infos.push({ name: unescaped(name), hidden: state !== undefined && state !== 'visible', part });
  }
  return infos;
}

export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match?.[1] ?? match?.[2];
}

function unescaped(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, dec, word) => {
    const code = hex ? parseInt(String(hex), 16) : dec ? Number(dec) : undefined;
    if (code === undefined) return named[String(word)] ?? String(all);
    return code <= 0x10_ffff ? String.fromCodePoint(code) : String(all);
  });
}

/**
 * Looks how far the cells with content reach.
 * @throws WorkbookError TOO_MANY_ROWS, TOO_MANY_COLUMNS, TOO_MANY_CELLS, DAMAGED
 */
export function guardExtent(infos: readonly SheetInfo[], parts: ReadonlyMap<string, string>): void {
  let cells = 0;
  for (const { name, part } of infos) {
    const { rows, columns } = extentOf(parts.get(part ?? '') ?? '');
    if (rows > LIMITS.rows) throw new WorkbookError('TOO_MANY_ROWS', `“${name}”`);
    if (columns > LIMITS.columns) throw new WorkbookError('TOO_MANY_COLUMNS', `“${name}”`);
    cells += rows * columns;
    if (cells > LIMITS.cells) throw new WorkbookError('TOO_MANY_CELLS');
  }
}

function extentOf(xml: string): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const match of xml.matchAll(ROW_OR_CELL)) {
    const [tag, kind, attributes = ''] = match;
    if (kind === 'row') {
      if (Number(attribute(attributes, 'r') ?? 0) > LAST_ROW) throw new WorkbookError('DAMAGED');
      continue;
    }
    // Formatted but empty: offices colour whole columns.
    const after = match.index + tag.length;
    if (attributes.endsWith('/') || xml.startsWith('</', after)) continue;
    const at = /(?:^|\s)r=["']([A-Z]{1,3})(\d{1,7})["']/.exec(attributes);
    if (!at) continue;
    rows = Math.max(rows, Number(at[2]));
    columns = Math.max(columns, columnNumber(at[1] as string));
  }
  return { rows, columns };
}

export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** True where serial numbers of days count from 1904-01-01 (ECMA-376 18.2.28). */
export function countsFrom1904(parts: ReadonlyMap<string, string>): boolean {
  const [, attributes = ''] =
    /<(?:\w+:)?workbookPr\s([^<>]*)>/.exec(parts.get('xl/workbook.xml') ?? '') ?? [];
  return /^(1|true|on)$/.test(attribute(attributes, 'date1904') ?? '');
}
