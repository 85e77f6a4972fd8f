/** The manuals and the READMEs: every picture and link is there, and what they quote stands on a screen. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..');
const MANUAL = join(ROOT, 'docs', 'manual');
const pages = [
  ...readdirSync(MANUAL).map((name) => join(MANUAL, name)),
  ...[
    'README.md',
    'README.zh-CN.md',
    'docs/deploy.md',
    'docs/filing.md',
    'docs/performance.md',
  ].map((name) => join(ROOT, name)),
];

const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [readFileSync(path, 'utf8')] : [];
  });
const screens = [...sources(join(ROOT, 'src')), ...sources(join(ROOT, 'core'))].join('\n');

test.each(pages)('%s names only what is there', (page) => {
  const text = readFileSync(page, 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
  for (const link of links)
    expect([link, existsSync(join(dirname(page), link))]).toEqual([link, true]);
});

test.each(readdirSync(MANUAL))('what %s quotes stands on a screen', (name) => {
  const text = readFileSync(join(MANUAL, name), 'utf8');
  const quoted = [...text.matchAll(/“([^”]+)”/g)].flatMap(([, words = '']) =>
    words.split(/ → |、/).map((word) => word.trim()),
  );
  for (const word of quoted) expect([word, screens.includes(word)]).toEqual([word, true]);
});
