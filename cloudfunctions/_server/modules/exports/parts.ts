/** The pages of an export as they wait to be put together. */
import type { ExportCell, ExportRows } from '@core/modules/exports/contract';
import type { Store } from '@server/runtime/store';
import type { StoredExport } from './stored';
import type { ReadPage } from './read-page';

type Tables = Record<string, ExportCell[][]>;
type Head = Pick<StoredExport, '_id' | 'parts'>;

/** Pages that are kept together: a district of 100,000 members has hundreds of parts, not thousands. */
const PAGES = 10;
/** Characters of a large part: the page that crosses it may add 220,000, three bytes each, and 1 MB is taken. */
const LARGE = 100_000;
const REMOVED_AT_ONCE = 20;

export const partId = (exportId: string, part: number): string =>
  `${exportId}_${String(part).padStart(6, '0')}`;

const idsOf = ({ _id, parts }: Head): string[] =>
  Array.from({ length: parts }, (_, part) => partId(_id, part));

/**
 * Pages from `after` on, put together. How many depends on what they hold and never on the
 * clock, so that two callers at once write the same part.
 */
export async function pagesOfPart(
  read: (after: string) => Promise<ReadPage>,
  after: string,
): Promise<ReadPage> {
  const rows: Tables = {};
  let next: string | undefined = after;
  let length = 0;
  for (let page = 0; page < PAGES && length < LARGE && next !== undefined; page += 1) {
    const one: ReadPage = await read(next);
    append(rows, one.rows, (row) => row);
    length += JSON.stringify(one.rows).length;
    next = one.next;
  }
  return { rows, ...(next === undefined ? {} : { next }) };
}

function append(to: Tables, rows: ExportRows, change: (row: ExportCell[]) => ExportCell[]): void {
  for (const [name, list = []] of Object.entries(rows)) {
    const all = (to[name] ??= []);
    for (const row of list) all.push(change(row));
  }
}

/** All rows, in the order in which they were read. */
export async function collect(store: Store, head: Head): Promise<ExportRows> {
  const tables: Tables = {};
  const once = sharing();
  for (const id of idsOf(head)) {
    const part = await store.get('exportParts', id);
    append(tables, part?.rows ?? {}, (row) => row.map(once));
  }
  return tables;
}

/** Names, ids and days stand in many rows: one copy of each, which halves what a district weighs. */
function sharing(): (cell: ExportCell) => ExportCell {
  const texts = new Map<string, string>();
  const days = new Map<string, { day: string }>();
  return (cell) => {
    if (typeof cell === 'string') return kept(texts, cell, cell);
    return cell !== null && typeof cell === 'object' ? kept(days, cell.day, cell) : cell;
  };
}

function kept<V>(known: Map<string, V>, key: string, value: V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  known.set(key, value);
  return value;
}

/** They hold names and phones: they go when the file is there. */
export async function removeParts(store: Store, head: Head): Promise<void> {
  const ids = idsOf(head);
  for (let i = 0; i < ids.length; i += REMOVED_AT_ONCE) {
    const some = ids.slice(i, i + REMOVED_AT_ONCE);
    await Promise.all(some.map((id) => store.remove('exportParts', id)));
  }
}
