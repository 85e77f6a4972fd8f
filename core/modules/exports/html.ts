/** Plain pages: no scripts, nothing from outside, readable by any browser from a folder. */
import type { ExportCell } from './contract';
import { seenText } from '@core/shared/visible-text';
import { cellWords } from './csv';
import { isIdColumn } from './tables';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escaped = (text: string): string =>
  seenText(text).replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);

const STYLE = `body{font:18px/1.5 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;color:#1a1a1a;background:#f6f6f6;margin:0}
main{max-width:960px;margin:0 auto;padding:16px}h1{font-size:22px}h2{font-size:18px;margin-top:24px}
a{color:#8a0f20}table{border-collapse:collapse;width:100%;background:#fff}caption{text-align:left}
th,td{border:1px solid #c8c8c8;padding:4px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
.wide{overflow-x:auto}.note{color:#595959}li{padding:4px 0}`;

/** A whole page; `body` is HTML already. */
export function pageOf(title: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>\n`;
}

export const linkTo = (href: string, text: string): string =>
  `<a href="${escaped(href)}">${escaped(text)}</a>`;

export const listOf = (items: readonly string[]): string =>
  items.length === 0
    ? '<p class="note">没有记录。</p>'
    : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

/** A section with its table, without ids; says so when there is nothing. */
export function sectionOf(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly ExportCell[])[],
): string {
  const shown = columns.flatMap((column, i) => (isIdColumn(column) ? [] : [i]));
  const head = `<h2>${escaped(title)}（${rows.length}）</h2>`;
  if (rows.length === 0) return `${head}<p class="note">没有记录。</p>`;
  const cells = (row: readonly ExportCell[], tag: string): string =>
    shown.map((i) => `<${tag}>${escaped(cellWords(row[i]))}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
  return `${head}<div class="wide" tabindex="0" role="region" aria-label="${escaped(title)}"><table><thead><tr>${cells(columns, 'th')}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** One row as a list of its facts. */
export function factsOf(columns: readonly string[], row: readonly ExportCell[]): string {
  const lines = columns.flatMap((column, i) => {
    const words = cellWords(row[i]);
    return isIdColumn(column) || words === ''
      ? []
      : [`<tr><th>${escaped(column)}</th><td>${escaped(words)}</td></tr>`];
  });
  return `<table><tbody>${lines.join('')}</tbody></table>`;
}
