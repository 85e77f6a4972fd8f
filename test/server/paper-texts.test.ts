/**
 * Any text in any place of a paper: an XML parser reads every part of the docx and the
 * xlsx, and they give the same text back. `PROOF_TEXTS` sets how many; the seed is printed.
 */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { text } from '@core/shared/primitives';
import type { Paper } from '@core/modules/papers/contract';
import { isWritable, seenText } from '@core/shared/visible-text';
import { csvOf } from '@core/modules/exports/csv';
import { pageOf } from '@core/modules/exports/html';
import { docxOf } from '@server/platform/papers/docx-paper';
import { fillSheet } from '@server/platform/papers/fill-sheet';
import { xlsxOf } from '@server/platform/papers/xlsx-paper';
import { xlsxOfSheets } from '@server/platform/papers/xlsx-sheets';

const COUNT = Number(process.env.PROOF_TEXTS ?? 400);
const SEED = Number(process.env.PROOF_SEED ?? 20_261_127);
/** Texts of one paper. */
const AT_ONCE = 200;

const anyChar = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.integer({ min: 0, max: 0x10_ffff }).map((c) => String.fromCodePoint(c)),
  },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 0x4e00, max: 0x9fff }).map((c) => String.fromCharCode(c)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\uffff',
      '\ufffe',
      '\u202e',
      '\u200b',
      '👨‍👩‍👧',
      '𠮷',
      '<',
      '&',
      ']]>',
      '"',
      '\u0000',
      '\n',
      '\r',
      ' ',
      '_x0041_',
      '=1+1',
    ),
  },
);
const anyText = fc.array(anyChar, { maxLength: 12 }).map((parts) => parts.join(''));

/** A fresh sample each time, from one seed. */
const samples = fc.sample(anyText, { numRuns: COUNT, seed: SEED });

beforeAll(() => process.stdout.write(`paper-texts: ${COUNT} texts, seed ${SEED}\n`));

/** Every element's name and text, in document order; fails where a part is not well-formed. */
function elementsOf(xml: string): { name: string; text: string }[] {
  const elements: { name: string; text: string }[] = [];
  const open: { name: string; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    const element = { name, text: '' };
    open.push(element);
    elements.push(element);
  });
  parser.on('text', (piece) => {
    for (const element of open) element.text += piece;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return elements;
}

/** All parts of a file, each read by the parser. */
function partsOf(file: Uint8Array): Map<string, { name: string; text: string }[]> {
  const parts = Object.entries(unzipSync(file)).filter(([path]) => /\.(xml|rels)$/.test(path));
  return new Map(parts.map(([path, bytes]) => [path, elementsOf(strFromU8(bytes))]));
}

const textsIn = (file: Uint8Array, path: string, element: string): string[] =>
  (partsOf(file).get(path) ?? []).flatMap(({ name, text: inside }) =>
    name === element ? [inside] : [],
  );

const paperOf = (texts: readonly string[]): Paper => {
  const first = texts.find((one) => seenText(one).trim() !== '') ?? '甲';
  return {
    title: first,
    number: first,
    subtitle: first,
    issuer: first,
    issuedOn: first,
    blocks: [
      ...texts.map((one) => ({ kind: 'heading' as const, text: one })),
      { kind: 'paragraph', runs: texts.map((one) => ({ text: one })) },
      { kind: 'chart', title: first, categories: [first], series: [{ name: first, values: [1] }] },
      { kind: 'table', name: '附表', columns: [{ title: '甲' }], rows: texts.map((one) => [one]) },
      { kind: 'lines', lines: [{ label: first, text: first }] },
      { kind: 'note', text: first },
    ],
  };
};

/** What the contract makes of a text, or, of one that it refuses, what the writers make of it. */
const shownOf = (value: string): string => {
  const parsed = text(1000).safeParse(value);
  return parsed.success ? parsed.data : seenText(value);
};

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) =>
    all.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );
}

test('a docx can be read, and says the same', async () => {
  for (const batch of batches(samples)) {
    const stored = batch.map((value) => {
      const parsed = text(1000).safeParse(value);
      return parsed.success ? parsed.data : value;
    });
    const said = textsIn(await docxOf(paperOf(stored)), 'word/document.xml', 'w:p');
    // Title, number and subtitle stand before the headings.
    expect(said.slice(3, 3 + batch.length)).toEqual(batch.map(shownOf));
  }
});

test('an xlsx can be read, and says the same', async () => {
  for (const batch of batches(samples)) {
    const texts = batch.map(shownOf).filter((one) => one !== '');
    const file = await xlsxOf(paperOf(texts));
    const said = new Set(textsIn(file, 'xl/sharedStrings.xml', 't'));
    expect(texts.filter((one) => !said.has(one))).toEqual([]);
    const sheet = { title: '名册', columns: ['甲'], rows: texts.map((one) => [one]) };
    const exported = new Set(textsIn(await xlsxOfSheets([sheet]), 'xl/sharedStrings.xml', 't'));
    expect(texts.filter((one) => !exported.has(one))).toEqual([]);
  }
});

test('texts that were stored before they were checked are cleaned on the way out', async () => {
  for (const batch of batches(samples)) {
    expect(partsOf(await docxOf(paperOf(batch))).size).toBeGreaterThan(5);
    expect(partsOf(await xlsxOf(paperOf(batch))).size).toBeGreaterThan(5);
    const sheet = { title: '名册', columns: ['甲'], rows: batch.map((one) => [one]) };
    expect(partsOf(await xlsxOfSheets([sheet])).size).toBeGreaterThan(3);
    expect(
      isWritable(
        csvOf(
          ['甲'],
          batch.map((one) => [one]),
        ).replace(/\r\n|^\ufeff/g, ''),
      ),
    ).toBe(true);
    expect(isWritable(pageOf(batch.join(''), ''))).toBe(true);
  }
});

test('a form that is filled can be read, and has the same in its cells', async () => {
  const [batch = []] = batches(samples);
  const blank = await xlsxOfSheets([{ title: '表', columns: ['甲'], rows: [['乙']] }]);
  const cells = batch.map((value, i) => ({ row: i + 3, column: 0, value }));
  const filled = fillSheet(blank, '表', cells);
  expect(textsIn(filled, 'xl/worksheets/sheet1.xml', 't')).toEqual(batch.map(seenText));
});
