import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook, WorkbookError } from '@server/platform/workbook/read-workbook';
import {
  bundleReader,
  forge,
  inline,
  made,
  partsOf,
  refusalOf,
  zipOf,
  type Bundle,
} from './made-workbooks';

const FIXTURE = join(__dirname, '../../fixtures/roster-yongchuan-2026.xlsx');
/** Offsets of the size and the checksum in a directory entry. */
const SIZE = 24;
const CRC = 16;
const SECOND = 1000;
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
let bundle: Bundle;
beforeAll(() => {
  bundle = bundleReader();
});
afterAll(() => bundle.remove());

const refusal = (bytes: Uint8Array, timeout?: number) => refusalOf(bytes, bundle.worker, timeout);
const one = (rows: string) => made([{ name: '单位', rows }]);
const ole2With = (stream: string) =>
  Buffer.concat([
    Buffer.from(OLE2),
    Buffer.alloc(1024),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);

describe('what is no workbook', () => {
  it.each([
    ['nothing', new Uint8Array(), 'EMPTY'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'NOT_A_WORKBOOK'],
    ['a page', Buffer.from('<table><tr><td>姓名,电话</td></tr></table>'), 'NOT_A_WORKBOOK'],
    ['a text without columns', Buffer.from('姓名\n张三\n'), 'NOT_A_WORKBOOK'],
    ['a text in no known encoding', Buffer.from('d0d5c3fb2cff80ff0a', 'hex'), 'BROKEN_TEXT'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'NOT_A_WORKBOOK'],
    ['a zip of something else', zipOf({ 'word/document.xml': '<w/>' }), 'NOT_A_WORKBOOK'],
    ['a binary workbook', zipOf({ 'xl/workbook.bin': 'x' }), 'BINARY_FORMAT'],
    ['an encrypted workbook', ole2With('EncryptedPackage'), 'PASSWORD_PROTECTED'],
    ['an old workbook', ole2With('Workbook'), 'OLD_FORMAT'],
    ['more than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1), 'TOO_BIG'],
  ] as const)('%s is refused as such, in Chinese', async (_what, bytes, code) => {
    const refused = await refusal(bytes);
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(/[\u4e00-\u9fff].*。/);
  });

  it('costs no thread', async () => {
    // A worker that does not exist would fail otherwise.
    expect((await refusalOf(Buffer.from('姓名'), '/nowhere/worker.js')).code).toBe(
      'NOT_A_WORKBOOK',
    );
  });
});

describe('what is broken', () => {
  const whole = readFileSync(FIXTURE);

  it.each([0.1, 0.5, 0.9, 0.999])('a file cut at %p of its length', async (share) => {
    expect((await refusal(whole.subarray(0, Math.floor(whole.length * share)))).code).toBe(
      'DAMAGED',
    );
  });

  it('a byte changed inside a sheet', async () => {
    const parts = partsOf([{ name: '单位', rows: `<row r="1">${inline('A1', '甲')}</row>` }]);
    const stored = Uint8Array.from(zipOf(parts, { level: 0 }));
    const at = Buffer.from(stored.buffer).indexOf('甲');
    expect(at).toBeGreaterThan(0);
    stored[at + 2] = (stored[at + 2] as number) ^ 1;
    expect((await refusal(stored)).code).toBe('DAMAGED');
  });

  it('a checksum that is not the part’s', async () => {
    const name = 'xl/worksheets/sheet1.xml';
    expect((await refusal(forge(one(''), name, CRC, 12345))).code).toBe('DAMAGED');
  });

  it('XML that ends in the middle, and rows out of order', async () => {
    expect((await refusal(one('<row r="1"><c r="A1" t="inlineStr"><is><t>甲'))).code).toBe(
      'DAMAGED',
    );
    expect((await refusal(one('<row r="3"></row><row r="2"></row>'))).code).toBe('DAMAGED');
  });

  it('a workbook that names a sheet which is not there', async () => {
    const { 'xl/worksheets/sheet1.xml': _gone, ...rest } = partsOf([{ name: '单位', rows: '' }]);
    expect((await refusal(zipOf(rest))).code).toBe('DAMAGED');
  });

  it('a row number beyond any sheet', async () => {
    expect((await refusal(one('<row r="99999999999"></row>'))).code).toBe('DAMAGED');
  });
});

describe('bombs: 200 MB of zeros in a sheet', () => {
  const SHEET = 'xl/worksheets/sheet1.xml';
  let bomb: Uint8Array;
  beforeAll(() => {
    const parts = partsOf([{ name: '单位', rows: '' }]);
    bomb = zipOf({ ...parts, [SHEET]: new Uint8Array(200 * 1024 * 1024) });
  });

  it('with their true size are refused unopened', async () => {
    expect(bomb.length).toBeLessThan(1024 * 1024);
    // A worker that does not exist would fail otherwise.
    const refused = await refusalOf(bomb, '/nowhere/worker.js');
    expect(refused.code).toBe('UNPACKS_TOO_BIG');
    expect(refused.milliseconds).toBeLessThan(SECOND);
  });

  it('with a forged size are unpacked to that size and no further', () => {
    const file = join(bundle.folder, 'forged.xlsx');
    writeFileSync(file, forge(bomb, SHEET, SIZE, 1000));
    // maxRSS survives an exec and would be the parent's; the kernel's own mark does not.
    const script = `const started = Date.now();
      const peak = () => {
        try {
          const status = require('node:fs').readFileSync('/proc/self/status', 'utf8');
          return Number(/VmHWM:\\s+(\\d+)/.exec(status)[1]);
        } catch { return process.resourceUsage().maxRSS; }
      };
      require(process.argv[1]).readWorkbook(require('node:fs').readFileSync(process.argv[2]))
        .then(() => 'read', (error) => error.code)
        .then((code) => console.log(JSON.stringify({
          code, time: Date.now() - started, kilobytes: peak(),
        })))`;
    const output = execFileSync(process.execPath, ['-e', script, bundle.reader, file], {
      encoding: 'utf8',
    });
    const { code, time, kilobytes } = JSON.parse(output) as Record<string, number | string>;
    expect(code).toBe('DAMAGED');
    expect(time).toBeLessThan(5 * SECOND);
    // 200 MB were never there.
    expect(kilobytes).toBeLessThan(180 * 1024);
  });

  it('in several parts, each within bounds, are summed', async () => {
    const parts: Record<string, string | Uint8Array> = partsOf([{ name: '单位', rows: '' }]);
    for (let i = 0; i < 4; i += 1) parts[`xl/part${i}.xml`] = new Uint8Array(8 * 1024 * 1024);
    expect((await refusal(zipOf(parts))).code).toBe('UNPACKS_TOO_BIG');
  });
});

describe('what is too much', () => {
  it('2,501 entries', async () => {
    const parts: Record<string, string> = partsOf([{ name: '单位', rows: '' }]);
    const most = { ...parts };
    for (let i = Object.keys(most).length; i < 2_500; i += 1) most[`xl/x${i}.xml`] = '<x/>';
    expect((await readWorkbook(zipOf(most), { workerPath: bundle.worker })).sheets).toHaveLength(1);
    expect((await refusal(zipOf({ ...most, 'xl/more.xml': '<x/>' }))).code).toBe(
      'TOO_MANY_ENTRIES',
    );
  });

  it('100,000 rows', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`,
    ).join('');
    const refused = await refusal(one(rows));
    expect(refused.code).toBe('TOO_MANY_ROWS');
    expect(refused.message).toContain('“单位”');
    expect(refused.milliseconds).toBeLessThan(10 * SECOND);
  });

  it('a cell below row 50,000, none at it', async () => {
    const at = (row: number) => one(`<row r="${row}"><c r="A${row}"><v>1</v></c></row>`);
    const { sheets } = await readWorkbook(at(50_000), { workerPath: bundle.worker });
    expect(sheets[0]?.rows[49_999]).toEqual({ number: 50_000, cells: [1] });
    expect((await refusal(at(50_001))).code).toBe('TOO_MANY_ROWS');
  });

  it('201 columns, 501 sheets, 2,001 characters', async () => {
    const sheets = (count: number) =>
      made(Array.from({ length: count }, (_, i) => ({ name: `表${i}`, rows: '' })));
    const cell = (address: string, text: string) =>
      one(`<row r="1">${inline(address, text)}</row>`);
    const workerPath = bundle.worker;
    await expect(readWorkbook(sheets(500), { workerPath })).resolves.toBeDefined();
    await expect(
      readWorkbook(cell('GR1', '党'.repeat(2000)), { workerPath }),
    ).resolves.toBeDefined();
    expect((await refusal(sheets(501))).code).toBe('TOO_MANY_SHEETS');
    expect((await refusal(cell('GS1', '党'))).code).toBe('TOO_MANY_COLUMNS');
    const long = await refusal(cell('A1', '党'.repeat(2001)));
    expect(long).toMatchObject({ code: 'TEXT_TOO_LONG' });
    expect(long.message).toContain('“单位”第 1 行');
  });

  it('few cells that span a great field', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="40000"><c r="GR40000"><v>1</v></c></row>';
    expect((await refusal(one(rows))).code).toBe('TOO_MANY_CELLS');
  });

  it('one long text that 20,000 cells share', async () => {
    const parts = partsOf([
      {
        name: '单位',
        rows: Array.from(
          { length: 20_000 },
          (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`,
        ).join(''),
      },
    ]);
    const shared = `<sst><si><t>${'党'.repeat(2000)}</t></si></sst>`;
    expect((await refusal(zipOf({ ...parts, 'xl/sharedStrings.xml': shared }))).code).toBe(
      'TOO_MANY_CELLS',
    );
  });

  it('time: the thread is ended', async () => {
    const endless = join(bundle.folder, 'endless.js');
    writeFileSync(endless, 'for (;;) {}');
    const refused = await refusalOf(one(''), endless, 300);
    expect(refused.code).toBe('TIMED_OUT');
    expect(refused.milliseconds).toBeLessThan(5 * SECOND);
  });

  it('memory: the thread is ended, the process lives', async () => {
    const greedy = join(bundle.folder, 'greedy.js');
    writeFileSync(greedy, 'const all = []; for (;;) all.push(new Array(1e5).fill({}));');
    expect((await refusalOf(one(''), greedy)).code).toBe('TOO_MANY_CELLS');
  });
});

describe('what is our own fault', () => {
  it('a missing worker is no error of the sender’s', async () => {
    const workerPath = join(bundle.folder, 'missing.js');
    expect(existsSync(workerPath)).toBe(false);
    const reading = readWorkbook(one(''), { workerPath });
    await expect(reading).rejects.toThrow(/missing\.js/);
    await expect(reading).rejects.not.toBeInstanceOf(WorkbookError);
  });

  it('neither is a worker that ends without a word', async () => {
    const silent = join(bundle.folder, 'silent.js');
    writeFileSync(silent, '');
    const reading = readWorkbook(one(''), { workerPath: silent });
    await expect(reading).rejects.not.toBeInstanceOf(WorkbookError);
  });
});
