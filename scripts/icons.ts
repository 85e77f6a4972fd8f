/**
 * Makes `src/styles/icons.generated.scss` (mask images), the tab bar's PNGs and the
 * picture of forwarded cards from Lucide (ISC). Run by hand when an icon is added; the PNGs need a
 * Chromium (CHROME_PATH or /usr/bin/chromium).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { installOnDemand } from './on-demand';

const ICONS = [
  'phone',
  'footprints',
  'handshake',
  'user-plus',
  'flag',
  'circle-check',
  'clock',
  'alarm-clock',
  'circle-alert',
  'circle-minus',
  'circle-off',
  'chevron-right',
  'chevron-down',
  'chevron-up',
  'search',
  'plus',
  'x',
  'upload',
  'send',
  'smartphone',
  'shield',
  'message-square',
  'users',
  'inbox',
  'wifi-off',
  'info',
  'file-spreadsheet',
  'message-circle',
  'phone-missed',
  'undo-2',
  'key-round',
  'messages-square',
  'square',
  'square-check',
  'bell',
  'arrow-left-right',
  'calendar-off',
  'list-checks',
  'calendar-days',
  'star',
  'star-full',
  'printer',
  'award',
  'book-open',
  'download',
  'list-filter',
  'file-text',
  'chart-column',
  'building-2',
  'settings',
  'scan-line',
  'calendar-plus',
  'share-2',
  'map-pin',
];
const TABS = { today: 'calendar-check', ledger: 'building-2', points: 'star', me: 'user' };

/** `NAME-full` is the same shape filled. */
const svgOf = (name: string): string =>
  name.endsWith('-full')
    ? svgOf(name.slice(0, -'-full'.length)).replace('fill="none"', 'fill="#000"')
    : outlineOf(name);

const LUCIDE = join(installOnDemand('tools/icons'), 'node_modules/lucide-static/icons');

const outlineOf = (name: string): string =>
  readFileSync(join(LUCIDE, `${name}.svg`), 'utf8')
    .replace(/<!--.*?-->/gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ class="[^"]*"/, '')
    .trim();

/** As text it is a quarter smaller than as base64; what a URL and the sheet's quotes would take for their own is escaped. */
const asText = (svg: string): string =>
  svg
    .replace(/ >/g, '>')
    .replace(/ \/>/g, '/>')
    .replace(/"/g, "'")
    .replace(/[%#<>]/g, (sign) => encodeURIComponent(sign));

const dataUri = (svg: string): string =>
  `data:image/svg+xml,${asText(svg.replace('currentColor', '#000'))}`;

const rules = ICONS.map(
  (name) => `.icon--${name} {\n  -webkit-mask-image: url("${dataUri(svgOf(name))}");\n}`,
).join('\n\n');
writeFileSync(
  'src/styles/icons.generated.scss',
  `/* Lucide (ISC licence). Made by scripts/icons.ts; do not edit. */\n${rules}\n`,
);

async function drawTabs(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ viewport: { width: 81, height: 81 } });
  for (const [tab, icon] of Object.entries(TABS)) {
    for (const [suffix, color] of [
      ['', '#595959'],
      ['-on', '#C8102E'],
    ] as const) {
      const svg = svgOf(icon)
        .replace('currentColor', color)
        .replace(/(width|height)="24"/g, '$1="57"');
      await page.setContent(
        `<body style="margin:0;width:81px;height:81px;display:grid;place-items:center;background:transparent">${svg}</body>`,
      );
      await page.screenshot({ path: `src/assets/tab/${tab}${suffix}.png`, omitBackground: true });
    }
  }
  await drawCard(page);
  await browser.close();
}

/**
 * The picture of a forwarded 党日, 5:4 as WeChat shows it. Without one of our own WeChat takes the
 * page as it stands on the screen, with everybody's name on it.
 */
async function drawCard(page: Page): Promise<void> {
  await page.setViewportSize({ width: 250, height: 200 });
  const svg = svgOf('calendar-days')
    .replace('currentColor', '#FFFFFF')
    .replace(/(width|height)="24"/g, '$1="96"');
  await page.setContent(
    `<body style="margin:0;width:250px;height:200px;display:grid;place-items:center;background:#C8102E">${svg}</body>`,
  );
  await page.screenshot({ path: 'src/assets/party-day-card.png' });
}

void drawTabs();
