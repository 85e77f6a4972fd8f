/** Parts of an export: some pages each, one request to read again, at most as large as the database takes. */
import type { ExportCell } from '@core/modules/exports/contract';
import type { Store } from '@server/runtime/store';
import { collect, pagesOfPart, partId } from '@server/modules/exports/parts';
import type { ReadPage } from '@server/modules/exports/read-page';

const PAGE = 200;
const row = (i: number, text: string): ExportCell[] => [`党员${i}`, text, { day: '2026-01-01' }];

/** A table of so many rows, 200 a page, whose cursor is the number of the next. */
const pagesOf =
  (count: number, text: string) =>
  (after: string): Promise<ReadPage> => {
    const first = Number(after || 0);
    const last = Math.min(first + PAGE, count);
    const rows = Array.from({ length: last - first }, (_, i) => row(first + i, text));
    return Promise.resolve({
      rows: { members: rows },
      ...(last < count ? { next: `${last}` } : {}),
    });
  };

async function exported(count: number, text: string) {
  const parts = new Map<string, ReadPage['rows']>();
  let after: string | undefined = '';
  while (after !== undefined) {
    const part: ReadPage = await pagesOfPart(pagesOf(count, text), after);
    parts.set(partId('x', parts.size), part.rows);
    after = part.next;
  }
  let requests = 0;
  const store = {
    get: (_: string, id: string) => {
      requests += 1;
      return Promise.resolve({ rows: parts.get(id) });
    },
  } as unknown as Store;
  const tables = await collect(store, { _id: 'x', parts: parts.size });
  const largest = Math.max(...[...parts.values()].map((p) => Buffer.byteLength(JSON.stringify(p))));
  return { rows: tables['members'] ?? [], requests, largest };
}

test.each<[what: string, rows: number, text: string, requests: number]>([
  ['100,000 members', 100_000, '第000001党支部', 50],
  ['what fits one page', 150, '', 1],
  ['10,000 contacts with the longest texts', 10_000, '说'.repeat(1000), 50],
])('%s come back whole and in order, in so many requests', async (_, count, text, requests) => {
  const out = await exported(count, text);
  expect(out.requests).toBe(requests);
  expect(out.rows).toHaveLength(count);
  expect(out.rows.every((cells, i) => cells[0] === `党员${i}`)).toBe(true);
  expect(out.largest).toBeLessThan(1_000_000);
});

test('equal cells are held once', async () => {
  const { rows } = await exported(400, '第000001党支部');
  expect(rows[0]?.[2]).toBe(rows[399]?.[2]);
});
