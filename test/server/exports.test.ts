/** Out and in again: an export fills an empty cloud, whose own export is the same to the byte. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { PRIVACY_VERSION } from '@core/modules/people/contract';
import { LOCAL_ADMIN_CODE, type District } from '@local-cloud/district';
import { applyImport, inspectWorkbook } from '../../scripts/demo/import-workbook';
import { freshDistrict } from '../support/district';
import { practicesIn } from '../support/practices';
import { takeExport } from '../support/exports';
import { readXlsx } from '../support/recount/papers';
import {
  fillSmallDistrict,
  importSheets,
  openidOf,
  TODAY,
  TOWNS,
  type SmallDistrict,
} from '../support/small-district';

const ADMINISTRATOR = openidOf('administrator', 0);
const FIXTURE = join(__dirname, '..', 'fixtures', 'roster-yongchuan-2026.xlsx');
const ids: Partial<Awaited<ReturnType<typeof fillSmallDistrict>>> = {};

let district: Awaited<ReturnType<typeof freshDistrict>>;
let empty: Awaited<ReturnType<typeof freshDistrict>>;
const folder = mkdtempSync(join(tmpdir(), 'liangxin-exports-'));

async function claim({ act, cloud }: District, today = TODAY): Promise<void> {
  cloud.clock.setToday(today);
  await act(ADMINISTRATOR, 'administrator.claim', {
    id: randomUUID(),
    code: LOCAL_ADMIN_CODE,
    name: '管理员',
    districtName: '测试区',
    consent: PRIVACY_VERSION,
  });
}

beforeAll(async () => {
  district = await freshDistrict();
  empty = await freshDistrict();
  Object.assign(ids, await fillSmallDistrict(district));
  // What a plain list never says: joining days, posts, closures, joint branches, namesakes, formulas.
  await importSheets(district, ADMINISTRATOR, {
    单位: [
      [
        '单位名称',
        '统一社会信用代码',
        '单位类型',
        '所属镇街',
        '职工人数',
        '组建方式',
        '经营状态',
        '停业时段',
        '建档日期',
      ],
      [
        '=1+1有限公司',
        '',
        '非公企业',
        TOWNS[0],
        '12',
        '联合组建',
        '正常',
        '2026-03-01至2026-03-20',
        '2026-02-01',
      ],
      [
        '甲四商会',
        '',
        '社会组织',
        TOWNS[0],
        '',
        '联合组建',
        '停业',
        '2026-02-03至2026-02-09；2026-05-01起',
        '2026-01-05',
      ],
      ['甲五有限公司', '', '非公企业', TOWNS[0], '0', '1+X', '注销', '', '2026-01-05'],
    ],
    党组织: [
      ['党组织名称', '覆盖单位', '党组织类型', '上级党组织', '所属镇街', '换届日期', '任期年数'],
      ['甲综合党委', '', '党委', '', TOWNS[0], '', ''],
      [
        '甲联合党支部',
        '=1+1有限公司、甲四商会',
        '联合党支部',
        '甲综合党委',
        TOWNS[0],
        '2025-03-02',
        '3',
      ],
    ],
    党员: [
      ['姓名', '所在党组织', '党员类别', '党内职务', '入党日期', '手机号'],
      ['丙书记', '甲联合党支部', '正式党员', '书记', '1999-07-01', '13900000011'],
      ['丙委员', '甲联合党支部', '正式党员', '组织委员', '2001-12-31', ''],
      ['丙预备', '甲联合党支部', '预备党员', '', '2025-07-01', ''],
    ],
    指导员: [
      ['姓名', '选派单位', '手机号'],
      ['张三', '区委组织部', '13800000021'],
      ['张三', '区市场监管局', '13800000022'],
    ],
    帮建责任: [
      ['帮建对象', '指导员', '起始日期', '终止日期'],
      ['=1+1有限公司', '张三13800000021', '2025-09-01', '2026-04-30'],
      ['=1+1有限公司', '张三13800000022', '2026-05-01', ''],
    ],
  });
}, 180_000);
afterAll(async () => {
  await district.end();
  await empty.end();
  rmSync(folder, { recursive: true, force: true });
});

const sheetOf = (bytes: Uint8Array, name: string) => readXlsx(bytes).get(name) ?? [];

test('the roster is a workbook with days as days, numbers as numbers and text as text', async () => {
  const { fileName, bytes, status } = await takeExport(district, ADMINISTRATOR, 'roster');
  expect(fileName).toBe('测试区名册 截至2026-06-10.xlsx');
  expect(status.bytes).toBe(bytes.length);
  expect([...readXlsx(bytes).keys()]).toEqual(['单位', '党组织', '指导员', '帮建责任', '党员']);
  const unit = sheetOf(bytes, '单位').find(([name]) => name?.value === '=1+1有限公司');
  expect(unit).toEqual([
    { type: 'text', value: '=1+1有限公司', format: '@' },
    { type: 'text', value: '非公企业', format: '@' },
    { type: 'text', value: TOWNS[0], format: '@' },
    { type: 'number', value: '12', format: '0' },
    { type: 'text', value: '联合组建', format: '@' },
    { type: 'text', value: '正常', format: '@' },
    { type: 'text', value: '2026-03-01至2026-03-20', format: '@' },
    { type: 'number', value: '46054', format: 'yyyy-mm-dd' },
  ]);
  const turns = sheetOf(bytes, '帮建责任').filter(([name]) => name?.value === '=1+1有限公司');
  expect(turns.map((row) => row.map(({ value }) => value))).toEqual([
    ['=1+1有限公司', '张三（13800000021）', '45901', '46142'],
    ['=1+1有限公司', '张三（13800000022）', '46143'],
  ]);
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    if (path.startsWith('xl/worksheets/')) expect(strFromU8(part)).not.toMatch(/<f[ >]/);
  }
});

test('an empty cloud filled from it gives the same workbook, to the byte', async () => {
  const out = await takeExport(district, ADMINISTRATOR, 'roster');
  const file = join(folder, 'out.xlsx');
  writeFileSync(file, out.bytes);
  await claim(empty);
  const ready = await inspectWorkbook(empty, ADMINISTRATOR, file);
  expect(ready.recognition.questions).toEqual([]);
  expect(ready.report.issues.filter(({ level }) => level !== 'fixed')).toEqual([]);
  expect(ready.report.dependents).toEqual([]);
  expect(ready.conflicts).toEqual([]);
  await applyImport(empty, ADMINISTRATOR, ready.importId);
  const again = await takeExport(empty, ADMINISTRATOR, 'roster');
  for (const [name, rows] of readXlsx(out.bytes)) expect(sheetOf(again.bytes, name)).toEqual(rows);
  expect(Buffer.from(again.bytes).equals(Buffer.from(out.bytes))).toBe(true);
});

test("a town's staff take their own town alone, and nobody fetches another's export", async () => {
  const staff = openidOf('townSupervisor', 0);
  const townId = ids.towns?.[0] ?? '';
  const id = randomUUID();
  const { bytes, fileName } = await takeExport(district, staff, 'roster', { townId, id });
  expect(fileName).toBe(`${TOWNS[0]}名册 截至2026-06-10.xlsx`);
  const [, ...units] = sheetOf(bytes, '单位');
  expect(units.length).toBe(6);
  expect(JSON.stringify([...readXlsx(bytes)])).not.toContain('乙');
  for (const action of ['export.file', 'export.open', 'export.advance']) {
    const { answer } = await district.send(ADMINISTRATOR, action, { id });
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  }
  const whole = { id: randomUUID(), kind: 'roster', reason: '核对' };
  const { answer } = await district.send(staff, 'export.start', whole);
  expect(answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
});

test('whoever is in it reads who took it along and why; its pages are gone', async () => {
  const { sections } = await district.act(openidOf('member', 0), 'myData.open', {});
  const accesses = sections.find(({ code }) => code === 'accesses');
  expect(accesses?.lines.map(({ text }) => text)).toContain('管理员导出 · 核对');
  const other = await district.act(openidOf('member', 1), 'myData.open', {});
  const lines = other.sections.find(({ code }) => code === 'accesses')?.lines ?? [];
  expect(lines.map(({ text }) => text)).not.toContain('甲干部导出 · 核对');
  expect(district.cloud.dump()['exportParts']).toEqual([]);
});

test('the demo roster comes back the same, sheet by sheet', async () => {
  const [one, other] = [await freshDistrict(), await freshDistrict()];
  try {
    await claim(one, '2026-11-19');
    await claim(other, '2026-11-19');
    const first = await inspectWorkbook(one, ADMINISTRATOR, FIXTURE);
    await applyImport(one, ADMINISTRATOR, first.importId);
    const out = await takeExport(one, ADMINISTRATOR, 'roster');
    const file = join(folder, 'demo.xlsx');
    writeFileSync(file, out.bytes);
    const second = await inspectWorkbook(other, ADMINISTRATOR, file);
    expect(second.report.issues.filter(({ level }) => level !== 'fixed')).toEqual([]);
    await applyImport(other, ADMINISTRATOR, second.importId);
    const again = await takeExport(other, ADMINISTRATOR, 'roster');
    const rows = (name: string) => sheetOf(out.bytes, name).length;
    expect(['单位', '党组织', '指导员', '党员'].map(rows)).toEqual([59, 20, 13, 115]);
    for (const [name, sheet] of readXlsx(out.bytes)) {
      expect(sheetOf(again.bytes, name)).toEqual(sheet);
    }
  } finally {
    await one.end();
    await other.end();
  }
}, 120_000);

test('everything is a zip of tables and of pages that a browser reads from a folder', async () => {
  const unitId = ids.units?.[0] ?? '';
  await district.act(openidOf('instructor', 0), 'contact.record', {
    id: randomUUID(),
    unitId,
    channel: 'phone',
    outcome: 'reached',
    happenedOn: TODAY,
    recordedAt: district.cloud.clock.now(),
    text: '说到"用工", =1+1',
  });
  const practices = practicesIn(district, ids as SmallDistrict);
  await practices.accepted(0);
  await practices.applied(0);
  const { bytes, fileName } = await takeExport(district, ADMINISTRATOR, 'archive');
  expect(fileName).toBe('测试区全部资料 截至2026-06-10.zip');
  const files = unzipped(bytes);
  const contacts = files.get('csv/联系记录.csv') ?? '';
  expect(contacts.startsWith('\ufeff日期,单位,')).toBe(true);
  expect(contacts).toContain(
    `${TODAY},甲一有限公司,电话,已联系上,否,甲指导员,"说到""用工"", =1+1",有效,${unitId}\r\n`,
  );
  expect(files.get('csv/单位.csv')).toContain("'=1+1有限公司,");
  const people = files.get('csv/党员.csv') ?? '';
  expect(people).toContain('甲党员');
  expect(files.get('csv/达标验收.csv')).toContain(
    `${TOWNS[0]},甲一党支部,三亮三比三评,已通过,${TODAY},${TODAY},2026-12-31`,
  );
  // Of 发展党员 that there is somebody, never who.
  expect(files.get('csv/程序办理.csv')).toContain(`${TOWNS[0]},,发展党员,办理中,${TODAY},`);
  for (const page of files.values()) expect(page).not.toContain('申请人');
  expect(people).not.toContain('13900000002');
  const full = await takeExport(district, ADMINISTRATOR, 'archive', { withPhones: true });
  expect(unzipped(full.bytes).get('csv/党员.csv')).toContain('13900000002');
  expect(brokenLinks(files)).toEqual([]);
  for (const page of files.values()) expect(page).not.toMatch(/<script|https?:|src=/);
});

test('a week later the clock has removed the files; the notes stay', async () => {
  const files = () => district.cloud.dump()['exports']?.length;
  expect(files()).toBeGreaterThan(0);
  district.cloud.clock.setToday('2026-06-18');
  for (let tick = 0; tick < 12 && files() !== 0; tick += 1) await district.cloud.fireTimer('clock');
  expect(files()).toBe(0);
  expect(district.cloud.dump()['accesses']?.length).toBeGreaterThan(0);
}, 60_000);

const unzipped = (bytes: Uint8Array): Map<string, string> =>
  new Map(
    // A text decoder would drop the byte order mark.
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, Buffer.from(part).toString()]),
  );

/** Links that lead to no file of the archive. */
function brokenLinks(files: Map<string, string>): string[] {
  return [...files].flatMap(([path, text]) =>
    [...text.matchAll(/href="([^"]+)"/g)]
      .map(([, href = '']) => posix.join(posix.dirname(path), href))
      .filter((target) => !files.has(target)),
  );
}
