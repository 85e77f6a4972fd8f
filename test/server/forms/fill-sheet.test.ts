/** A superior's workbook as others may write it: what is filled stands in its cell, and everything else stays. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { readWorkbook } from '@server/platform/workbook/read-workbook';
import { fillSheet } from '@server/platform/papers/fill-sheet';
import {
  bundleReader,
  inline,
  made,
  partsOf,
  zipOf,
  type Bundle,
} from '../workbook/made-workbooks';

let bundle: Bundle;
beforeAll(() => {
  bundle = bundleReader();
});
afterAll(() => bundle.remove());

const SHEET = 'xl/worksheets/sheet1.xml';
const HEAD = `<row r="1">${inline('A1', '镇街')}${inline('B1', '走访次数')}</row>`;

/** A part of a file, once it is known that a strict parser reads it. */
function partOf(file: Uint8Array, path = SHEET): string {
  const xml = strFromU8(unzipSync(file)[path] ?? new Uint8Array());
  new SaxesParser({ xmlns: true }).write(xml).close();
  return xml;
}

const cellsOf = async (file: Uint8Array) => {
  const { sheets } = await readWorkbook(file, { workerPath: bundle.worker });
  return sheets[0]?.rows.map(({ number, cells }) => [number, ...cells]);
};

/** 5 and 甲 in the second row. */
const CELLS = [
  { row: 2, column: 0, value: '甲街道 <&>' },
  { row: 2, column: 1, value: 5 },
];
const FILLED = [
  [1, '镇街', '走访次数'],
  [2, '甲街道 <&>', 5],
];

/** The made workbook with one part changed. */
const withPart = (rows: string, path: string, change: (xml: string) => string): Uint8Array => {
  const parts = partsOf([{ name: '表', rows }]);
  return zipOf({ ...parts, [path]: change(parts[path] ?? '') });
};

const prefixed = (xml: string): string =>
  xml
    .replace('xmlns=', 'xmlns:x=')
    .replace(/<(\/?)(worksheet|sheetData|row|c|v|is|t)\b/g, '<$1x:$2');

test.each([
  ['as Excel writes it', made([{ name: '表', rows: HEAD }])],
  ['with a prefix on every name', withPart(HEAD, SHEET, prefixed)],
  ['with single quotes', made([{ name: '表', rows: HEAD.replace(/ r="(\w+)"/g, " r='$1'") }])],
  [
    'with blanks and a comment that looks like a row',
    made([{ name: '表', rows: `\n ${HEAD}\n<!-- <row r="2"><c r="A2"/></row> -->\n` }]),
  ],
  [
    'with space in its tags',
    made([{ name: '表', rows: HEAD.replace(/<row r="1">/, '<row\n r = "1" >') }]),
  ],
  ['with the row there, bare', made([{ name: '表', rows: `${HEAD}<row r="2" spans="1:1"/>` }])],
])('a sheet %s', async (_what, file) => {
  expect(await cellsOf(fillSheet(file, '表', CELLS))).toEqual(FILLED);
});

test('rows and cells that do not say where they stand keep their places', () => {
  const rows = `${HEAD}<row r="2"/>${HEAD}`.replace(/ r="\w+"/g, '');
  const xml = partOf(fillSheet(made([{ name: '表', rows }]), '表', CELLS));
  const rowsOf = [...xml.matchAll(/<row r="(\d)">(.*?)<\/row>/g)].map(([, r, inside]) => [
    r,
    inside,
  ]);
  expect(rowsOf.map(([r]) => r)).toEqual(['1', '2', '3']);
  expect(rowsOf[1]?.[1]).toContain('<c r="B2"><v>5</v></c>');
});

test('an empty sheet', () => {
  const file = withPart('', SHEET, (xml) => xml.replace('<sheetData></sheetData>', '<sheetData/>'));
  expect(partOf(fillSheet(file, '表', CELLS))).toContain('<c r="B2"><v>5</v></c>');
});

test('rows that are not filled stay to the byte, and what stands around the rows', () => {
  const last = `<row r="9" ht='30' customHeight="1"><c r='A9' s="2" t="inlineStr"><is><t>a&#x4e2d;&amp;</t></is></c></row>`;
  const around = '<cols><col min="1" max="2" width="9.5"/></cols>';
  const behind = '<mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells>';
  const file = withPart(HEAD + last, SHEET, (xml) =>
    xml
      .replace('<sheetData>', `<dimension ref="A1:B9"/>${around}<sheetData>`)
      .replace('</sheetData>', `</sheetData>${behind}`),
  );
  const xml = partOf(fillSheet(file, '表', CELLS));
  for (const kept of [HEAD, last, around, behind]) expect(xml).toContain(kept);
  expect(xml).not.toContain('<dimension');
});

test('a cell keeps its look, a row that was bare takes that of the first one, a formula stays', () => {
  const rows = `${HEAD}<row r="2"><c r="A2" s="1"/><c r="B2" s="2"><f>SUM(B9)</f><v>0</v></c></row>`;
  const xml = partOf(
    fillSheet(made([{ name: '表', rows }]), '表', [
      ...CELLS,
      { row: 3, column: 0, value: 1 },
      { row: 3, column: 1, value: 2 },
    ]),
  );
  expect(xml).toContain('<c r="A2" s="1" t="inlineStr">');
  expect(xml).toContain('<c r="B2" s="2"><f>SUM(B9)</f><v>0</v></c>');
  expect(xml).toContain(
    '<row r="3"><c r="A3" s="1"><v>1</v></c><c r="B3" s="2"><v>2</v></c></row>',
  );
});

test.each([
  ['', '</sheets><calcPr fullCalcOnLoad="1"/>'],
  ['<calcPr calcId="1" fullCalcOnLoad="0"/>', '<calcPr calcId="1" fullCalcOnLoad="1"/>'],
  ["<calcPr calcId='1' ></calcPr>", '<calcPr calcId="1" fullCalcOnLoad="1"/>'],
  // The order of the format: behind what the workbook refers to, or Excel asks to repair the file.
  [
    '<externalReferences><externalReference r:id="rId9"/></externalReferences>',
    '</externalReferences><calcPr fullCalcOnLoad="1"/>',
  ],
  [
    '<definedNames><definedName name="a">1</definedName></definedNames><oleSize ref="A1"/>',
    '</definedNames><calcPr fullCalcOnLoad="1"/><oleSize',
  ],
])('formulas are counted anew where the workbook says %j', (was, now) => {
  const path = 'xl/workbook.xml';
  const file = withPart(HEAD, path, (xml) => xml.replace('</sheets>', `</sheets>${was}`));
  expect(partOf(fillSheet(file, '表', CELLS), path)).toContain(now);
});

test.each([
  ['a sheet that is not well-formed', withPart(HEAD, SHEET, (xml) => xml.replace('</row>', ''))],
  [
    'a sheet without rows of its own',
    withPart('', SHEET, (xml) => xml.replace(/sheetData/g, 'other')),
  ],
  ['no workbook', new TextEncoder().encode('镇街,走访次数')],
])('%s is refused in words', (_what, file) => {
  expect(() => fillSheet(file, '表', CELLS)).toThrow(/另存后再上传|\.xlsx/);
});
