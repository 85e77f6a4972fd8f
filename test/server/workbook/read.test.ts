import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import writeXlsx from 'write-excel-file/node';
import { checkRoster } from '@core/modules/roster/check-roster';
import { recogniseWorkbook } from '@core/modules/roster/recognise-workbook';
import { readWorkbook } from '@server/platform/workbook/read-workbook';
import { bundleReader, inline, made, partsOf, zipOf, type Bundle } from './made-workbooks';

const FIXTURE = join(__dirname, '../../fixtures/roster-yongchuan-2026.xlsx');
let bundle: Bundle;
beforeAll(() => {
  bundle = bundleReader();
});
afterAll(() => bundle.remove());

const read = (bytes: Uint8Array) => readWorkbook(bytes, { workerPath: bundle.worker });

describe('a workbook that can be read', () => {
  it('is the roster of 永川, sheet by sheet', async () => {
    const bytes = readFileSync(FIXTURE);
    const { sheets } = await read(bytes);
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['单位', 66],
      ['党组织', 23],
      ['党员', 125],
      ['指导员', 15],
      ['帮建责任', 60],
    ]);
    expect(sheets[0]?.rows[63]).toEqual({
      number: 64,
      cells: [
        61,
        '重庆市厦坤建设（集团）有限公司',
        '9150011833KP2JW8J7',
        '非公企业',
        '中山路街道',
        530,
        '单独组建',
        '正常',
        null,
      ],
    });
    expect(sheets[0]?.rows[64]).toEqual({ number: 65, cells: Array(9).fill(null) });
    expect(sheets[0]?.rows[44]?.cells[1]).toBe('  永川区建材行业协会41　');
    expect(sheets[2]?.rows[8]?.cells[5]).toEqual({ date: '2011-07-01' });
    expect(bytes.equals(readFileSync(FIXTURE))).toBe(true);
  });

  it('goes on to be recognised and checked', async () => {
    const raw = await read(readFileSync(FIXTURE));
    const check = checkRoster(raw, recogniseWorkbook(raw), { today: '2026-11-22' });
    expect(check.notRead).toEqual([]);
    expect(Object.values(check.summary).map(({ rows }) => rows)).toEqual([63, 20, 122, 12, 57]);
  });

  it('keeps row numbers where rows are left out, at the top too', async () => {
    const rows = `<row r="5">${inline('B5', '甲')}</row><row r="9">${inline('A9', '乙')}</row>`;
    const [sheet] = (await read(made([{ name: '表', rows }]))).sheets;
    const filled = sheet?.rows.filter(({ cells }) => cells.some((cell) => cell !== null));
    expect(filled).toEqual([
      { number: 5, cells: [null, '甲'] },
      { number: 9, cells: ['乙', null] },
    ]);
    expect(sheet?.rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('keeps formula results, formula errors, booleans, blanks and text like a formula', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1</f><v>文</v></c>' +
      '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="b"><v>1</v></c>' +
      `${inline('E1', ' 空 ')}${inline('F1', '=SUM(A1)')}<c r="G1" t='e'><v>#N/A</v></c></row>`;
    const [sheet] = (await read(made([{ name: '表', rows }]))).sheets;
    expect(sheet?.rows[0]?.cells).toEqual([2, '文', '#DIV/0!', true, ' 空 ', '=SUM(A1)', '#N/A']);
  });

  it('says which sheets are hidden, and undoes entities in names', async () => {
    const rows = `<row r="1">${inline('A1', '甲')}</row>`;
    const { sheets } = await read(
      made([
        { name: '甲&amp;乙', rows },
        { name: '藏', rows, state: 'hidden' },
        { name: '深藏', rows, state: 'veryHidden' },
        { name: '空', rows: '', state: 'visible' },
      ]),
    );
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['甲&乙', undefined],
      ['藏', true],
      ['深藏', true],
      ['空', undefined],
    ]);
    expect(sheets[3]?.rows).toEqual([]);
  });

  it('passes over formatted rows and columns without content, however far they reach', async () => {
    const rows = `<row r="1">${inline('A1', '甲')}<c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576" s="1"></c></row>`;
    const [sheet] = (await read(made([{ name: '表', rows }]))).sheets;
    expect(sheet?.rows).toEqual([{ number: 1, cells: ['甲'] }]);
  });

  it('reads folders parted as Windows does, and stored parts', async () => {
    const parts = partsOf([{ name: '表', rows: `<row r="1">${inline('A1', '甲')}</row>` }]);
    const windows = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name.replace(/\//g, '\\'), part]),
    );
    const { sheets } = await read(zipOf(windows, { level: 0 }));
    expect(sheets[0]?.rows[0]?.cells).toEqual(['甲']);
  });

  it('reads 20,000 rows without losing a letter', async () => {
    const text = (row: number, column: number) => `第${row}行第${column}列<&>党员${row * column}`;
    const data = Array.from({ length: 20_000 }, (_, row) =>
      [1, 2, 3, 4].map((column) => ({ value: text(row, column) })),
    );
    const bytes = await writeXlsx(data, { sheet: '大' }).toBuffer();
    const [sheet] = (await read(bytes)).sheets;
    expect(sheet?.rows).toHaveLength(20_000);
    const wrong = sheet?.rows.filter(
      ({ number, cells }) =>
        !cells.every((cell, column) => cell === text(number - 1, column + 1)) || cells.length !== 4,
    );
    expect(wrong).toEqual([]);
  });
});

describe('dates', () => {
  const rows =
    '<row r="1"><c r="A1" s="1"><v>40725</v></c><c r="B1" s="2"><v>46023.75</v></c>' +
    '<c r="C1" t="d"><v>2011-07-01T00:00:00</v></c><c r="D1"><v>40725</v></c>' +
    '<c r="E1" s="1"><v>1e300</v></c></row>';

  it.each([
    ['Asia/Shanghai', -480],
    ['America/New_York', 240],
    ['Pacific/Kiritimati', -840],
  ])('are the same days under %s', (zone, offset) => {
    const file = join(bundle.folder, `dates${offset}.xlsx`);
    writeFileSync(file, made([{ name: '表', rows }]));
    const script = `require(process.argv[1]).readWorkbook(require('node:fs').readFileSync(process.argv[2]))
      .then((raw) => console.log(JSON.stringify({
        cells: raw.sheets[0].rows[0].cells,
        offset: new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset(),
      })))`;
    const output = execFileSync(process.execPath, ['-e', script, bundle.reader, file], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toEqual({
      cells: [{ date: '2011-07-01' }, { date: '2026-01-01' }, '2011-07-01T00:00:00', 40725, '####'],
      // The zone did apply: otherwise this would show nothing.
      offset,
    });
  });

  it('of a workbook that counts from 1904', async () => {
    const [sheet] = (
      await read(
        made([{ name: '表', rows: '<row r="1"><c r="A1" s="1"><v>39263</v></c></row>' }], true),
      )
    ).sheets;
    expect(sheet?.rows[0]?.cells).toEqual([{ date: '2011-07-01' }]);
  });
});
