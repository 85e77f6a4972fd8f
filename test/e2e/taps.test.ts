/**
 * The table of taps: what is done every day, counted with real taps, with the usual type, with the
 * phone's type at 1.4 and in 大字. What has been counted stands in `artifacts/taps.md`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useApp } from '../support/browser/app';
import type { Open } from './taps-of-a-day';
import { ROWS, type Row } from './taps-rows';

const counts = new Map<string, number>();
const WAYS = [
  { way: '字号 1.0', scale: 1, elder: false },
  { way: '字号 1.4', scale: 1.4, elder: false },
  { way: '大字', scale: 1, elder: true },
] as const;

describe.each(WAYS)('taps at $way', ({ way, scale, elder }) => {
  const suite = useApp();
  const open: Open = async (personId) => {
    const page = await suite.open(personId, { scale });
    if (elder) {
      await page.addInitScript(() => localStorage.setItem('reading/elder', '{"data":"true"}'));
    }
    return page;
  };

  it.each(ROWS.map((row, at) => [`${row.what}（${row.from}）`, at] as const))(
    '%s',
    async (name, at) => {
      const row = ROWS[at] as Row;
      const counted = await row.count(open, suite);
      counts.set(`${name} ${way}`, counted);
      expect(counted).toBeGreaterThan(0);
      expect(counted).toBeLessThanOrEqual(row.most);
    },
  );
});

afterAll(() => {
  const head = ['要做的事', '从哪里数起', '最多', ...WAYS.map(({ way }) => way)];
  const lines = ROWS.map(({ what, from, most }) => {
    const of = WAYS.map(({ way }) => counts.get(`${what}（${from}） ${way}`) ?? '—');
    return [what, from, most, ...of];
  });
  const table = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`);
  mkdirSync('artifacts', { recursive: true });
  writeFileSync(join('artifacts', 'taps.md'), `${table.join('\n')}\n`);
});
