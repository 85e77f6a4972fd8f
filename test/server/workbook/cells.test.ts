/** What a sheet says beside its cells: merges, formulas without a result; and tables as text. */
import { UNCALCULATED } from '@core/modules/roster/contract';
import { readWorkbook } from '@server/platform/workbook/read-workbook';
import { bundleReader, inline, partsOf, made, zipOf, type Bundle } from './made-workbooks';

let bundle: Bundle;
beforeAll(() => {
  bundle = bundleReader();
});
afterAll(() => bundle.remove());

const read = (bytes: Uint8Array) => readWorkbook(bytes, { workerPath: bundle.worker });
const rowsOf = async (bytes: Uint8Array) =>
  (await read(bytes)).sheets[0]?.rows.map(({ cells }) => cells);

describe('a sheet', () => {
  it('says which of its cells are merged', async () => {
    const parts = partsOf([{ name: '表', rows: `<row r="1">${inline('A1', '甲')}</row>` }]);
    const name = 'xl/worksheets/sheet1.xml';
    const merges =
      '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="AA2:AA9"/></mergeCells>';
    const xml = (parts[name] ?? '').replace('</worksheet>', `${merges}</worksheet>`);
    const [sheet] = (await read(zipOf({ ...parts, [name]: xml }))).sheets;
    expect(sheet?.merges).toEqual([
      { top: 1, left: 0, bottom: 1, right: 2 },
      { top: 2, left: 26, bottom: 9, right: 26 },
    ]);
  });

  it('says where a formula has no result, and not where its result is an empty text', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>1+2</f></c><c r="B1"><f>A1&amp;"甲"</f><v></v></c>' +
      '<c r="C1" s="1"><f>1</f><v/></c><c r="D1" t="str"><f>""</f><v></v></c>' +
      '<c r="E1"><f t="shared" si="0"/></c><c r="F1"><f>1+1</f><v>2</v></c><c r="G1"><v>3</v></c></row>';
    expect(await rowsOf(made([{ name: '表', rows }]))).toEqual([
      [UNCALCULATED, UNCALCULATED, UNCALCULATED, null, UNCALCULATED, 2, 3],
    ]);
  });

  it('keeps characters beyond the first plane that are written by their number', async () => {
    const rows = `<row r="1">${inline('A1', '&#134071;&#x20BB7;&#x1F600;&#20;甲')}</row>`;
    expect(await rowsOf(made([{ name: '表', rows }]))).toEqual([['𠮷𠮷😀\u0014甲']]);
  });

  it('counts its days from 1904 where the workbook says so', async () => {
    const rows = '<row r="1"><c r="A1"><v>39263</v></c></row>';
    expect((await read(made([{ name: '表', rows }], true))).date1904).toBe(true);
    expect((await read(made([{ name: '表', rows }]))).date1904).toBeUndefined();
  });
});

describe('a table as text', () => {
  const TEXT = '名称,备注\r\n"甲,乙","他说""好""\n第二行"\r\n丙,\r\n';
  const CELLS = [
    ['名称', '备注'],
    ['甲,乙', '他说"好"\n第二行'],
    ['丙', null],
  ];

  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ])('in %s', async (_encoding, bytes) => expect(await rowsOf(bytes)).toEqual(CELLS));

  it('in GBK, and in GB 18030 beyond it', async () => {
    // 单位名称,镇街 / 甲测试,朱沱镇; then 𠮷 in four bytes, which GBK does not have.
    const gbk = 'b5a5cebbc3fbb3c62cd5f2bdd60d0abcd7b2e2cad42cd6ece3fbd5f20d0a';
    expect(await rowsOf(Buffer.from(gbk, 'hex'))).toEqual([
      ['单位名称', '镇街'],
      ['甲测试', '朱沱镇'],
    ]);
    expect(await rowsOf(Buffer.from('9534b2352cb5a50a', 'hex'))).toEqual([['𠮷', '单']]);
  });

  it('parted by tabs or semicolons; numbers that Excel kept as text', async () => {
    expect(await rowsOf(Buffer.from('姓名\t手机\n张三\t="13800000000"\n'))).toEqual([
      ['姓名', '手机'],
      ['张三', '13800000000'],
    ]);
    expect(await rowsOf(Buffer.from('名单（2026年）\n姓名\t手机\n张三\t1,2\n'))).toEqual([
      ['名单（2026年）'],
      ['姓名', '手机'],
      ['张三', '1,2'],
    ]);
    expect(await rowsOf(Buffer.from('a;b\n"1;2";3'))).toEqual([
      ['a', 'b'],
      ['1;2', '3'],
    ]);
  });
});
