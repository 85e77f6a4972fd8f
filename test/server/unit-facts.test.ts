/** One fact put right without Excel: units are added and corrected in the app, with history and undo. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionRequest } from '@core/modules/actions';
import { freshDistrict } from '../support/district';
import { takeExport } from '../support/exports';
import { readXlsx } from '../support/recount/papers';
import { advanceUntilRest, applyImport, inspectWorkbook } from '../../scripts/demo/import-workbook';
import {
  fillSmallDistrict,
  importSheets,
  openidOf,
  TOWNS,
  writeWorkbook,
  type SmallDistrict,
} from '../support/small-district';

const STAFF = openidOf('townSupervisor', 0);
const OFFICE = openidOf('administrator', 0);
const INSTRUCTOR = openidOf('instructor', 0);
const CODE = '91500118WJW1TB12YX';
const OTHER_CODE = '525001182PRHT1PDYQ';
const id = () => randomUUID();

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let filled = '';

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  filled = join(district.dataDir, 'filled.backup');
  await district.cloud.backup(filled);
}, 120_000);
beforeEach(() => district.cloud.restore(filled));
afterAll(() => district.end());

type Facts = ActionRequest<'unit.add'>['facts'];
const facts = (more: Partial<Facts> = {}): Facts => ({
  name: '丁字有限公司',
  kind: 'enterprise',
  townId: ids.towns[0],
  ...more,
});
const add = (more: Partial<Facts> = {}, openid = STAFF, changeId = id()) =>
  district.send(openid, 'unit.add', { id: changeId, facts: facts(more) });
const correct = (
  changes: ActionRequest<'unit.correct'>['changes'],
  openid = STAFF,
  more: Partial<ActionRequest<'unit.correct'>> = {},
) => district.send(openid, 'unit.correct', { id: id(), unitId: ids.units[0], changes, ...more });
const issueOf = ({ answer }: { answer: unknown }) => {
  const { ok, error } = answer as { ok: boolean; error?: { code: string; issues?: object[] } };
  return ok ? 'OK' : (error?.issues?.[0] ?? error?.code);
};
const changes = async (openid = STAFF, unitId: string = ids.units[0]) =>
  (await district.act(openid, 'unit.changes', { unitId })).changes;
const page = (openid = INSTRUCTOR, unitId: string = ids.units[0]) =>
  district.act(openid, 'unit.open', { unitId });

describe('新增单位', () => {
  test('is in the list, found by pinyin, owed from its day, and once whatever is sent again', async () => {
    const changeId = id();
    const more = {
      creditCode: ` ${CODE.toLowerCase()} `,
      headcount: 12,
      contactName: '丁某',
      contactPost: '经理',
      phone: '023-49861000',
      address: '一号路 8 号',
    };
    const first = await district.act(STAFF, 'unit.add', { id: changeId, facts: facts(more) });
    const again = await district.act(STAFF, 'unit.add', { id: changeId, facts: facts(more) });
    expect(again).toEqual(first);
    const { units } = await district.act(STAFF, 'unit.list', { query: 'dzyx' });
    expect(units.map(({ unitId }) => unitId)).toEqual([first.unitId]);
    const opened = await page(STAFF, first.unitId);
    expect(opened.unit).toMatchObject({
      name: '丁字有限公司',
      creditCode: CODE,
      headcount: 12,
      contactName: '丁某',
      contactPost: '经理',
      phone: '023****1000',
      address: '一号路 8 号',
      townName: TOWNS[0],
      formation: 'none',
      status: 'operating',
    });
    expect(opened.facts.recordsFrom).toBe('2026-06-10');
    expect((await add({ name: '别的公司' }, STAFF, changeId)).answer).toMatchObject({
      error: { code: 'CONFLICT' },
    });
    expect(await changes(STAFF, first.unitId)).toMatchObject([
      { kind: 'add', byName: '甲干部', mayUndo: true, undone: false },
    ]);
  });

  test('what is wrong is said of its field in the words of the roster', async () => {
    const { answer } = await add({ phone: '12345', creditCode: '1234', name: '　　甲　' });
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'BAD_INPUT',
        issues: [
          { path: 'input.facts.creditCode', message: '应是 18 位，现为 4 位' },
          { path: 'input.facts.phone', message: expect.stringContaining('位数') },
        ],
      },
    });
    expect(issueOf(await add({ phone: '13900000001、13900000002' }))).toMatchObject({
      message: '写了两个号码，请只填一个',
    });
    // R4a: a slip of the eye, which a list comes in without.
    expect(issueOf(await add({ creditCode: `${CODE.slice(0, -1)}Y` }))).toMatchObject({
      path: 'input.facts.creditCode',
    });
  });

  test('a twin is refused by its field: the same code, the same name in the town, in two towns without codes', async () => {
    expect((await add({ creditCode: CODE })).answer.ok).toBe(true);
    expect(issueOf(await add({ name: '戊公司', creditCode: CODE }))).toEqual({
      path: 'input.facts.creditCode',
      message: `名册上已有这个代码：丁字有限公司（${TOWNS[0]}）`,
    });
    expect(issueOf(await add({ name: '丁字有限公司 ', creditCode: OTHER_CODE }))).toMatchObject({
      path: 'input.facts.name',
      message: `${TOWNS[0]}已有这个单位：丁字有限公司`,
    });
    const elsewhere = { townId: ids.towns[1] };
    expect(issueOf(await add(elsewhere, OFFICE))).toMatchObject({ path: 'input.facts.name' });
    expect((await add({ ...elsewhere, creditCode: OTHER_CODE }, OFFICE)).answer.ok).toBe(true);
  });

  test('two who add it at once: one does', async () => {
    const both = await Promise.all([add(), add({}, OFFICE)]);
    expect(both.map(({ answer }) => answer.ok).sort()).toEqual([false, true]);
  });

  test('a town’s staff adds in its town alone; nobody else adds', async () => {
    expect(issueOf(await add({ townId: ids.towns[1] }))).toBe('FORBIDDEN');
    expect(issueOf(await add({}, INSTRUCTOR))).toBe('FORBIDDEN');
    expect(issueOf(await add({ townId: 'none' }, OFFICE))).toMatchObject({
      path: 'input.facts.townId',
    });
  });

  test('is taken back while nothing is recorded of it', async () => {
    const { unitId } = await district.act(STAFF, 'unit.add', { id: id(), facts: facts() });
    const [change] = await changes(STAFF, unitId);
    const undo = { id: id(), unitId, changeId: change?.changeId ?? '' };
    await district.act(STAFF, 'need.raise', {
      id: id(),
      unitId,
      text: '想办培训',
      raisedOn: '2026-06-10',
    });
    expect(issueOf(await district.send(STAFF, 'unit.undo', undo))).toBe('CONFLICT');
    await district.cloud.restore(filled);
    const fresh = await district.act(STAFF, 'unit.add', { id: id(), facts: facts() });
    const [added] = await changes(STAFF, fresh.unitId);
    const back = { id: id(), unitId: fresh.unitId, changeId: added?.changeId ?? '' };
    await district.act(STAFF, 'unit.undo', back);
    await district.act(STAFF, 'unit.undo', back);
    expect((await district.act(STAFF, 'unit.list', { query: '丁字' })).units).toEqual([]);
    expect((await add()).answer.ok).toBe(true);
  });

  test('figures follow at the clock’s next tick', async () => {
    const units = async (): Promise<number> => {
      await district.cloud.fireTimer('clock');
      const { towns } = await district.act(OFFICE, 'overview.open', {});
      return towns.find(({ townId }) => townId === ids.towns[0])?.figures?.units ?? -1;
    };
    const before = await units();
    await district.act(STAFF, 'unit.add', { id: id(), facts: facts() });
    expect(await units()).toBe(before + 1);
  });
});

describe('改正单位信息', () => {
  test('stands on the page and on 今日 before a call; who, when, from → to and why stay', async () => {
    await correct({ phone: '13900000009', contactName: '王某', contactPost: '厂长' }, INSTRUCTOR, {
      reason: '换了联系人',
    });
    const now = await page();
    expect(now.unit).toMatchObject({
      phone: '13900000009',
      contactName: '王某',
      contactPost: '厂长',
    });
    expect(now.may.correctFacts).toBe(true);
    const home = await district.act(INSTRUCTOR, 'home.open', {});
    expect(home.units.find(({ unitId }) => unitId === ids.units[0])).toMatchObject({
      phone: '13900000009',
      contactName: '王某',
      contactPost: '厂长',
    });
    expect(await changes(INSTRUCTOR)).toMatchObject([
      {
        kind: 'correct',
        on: '2026-06-10',
        byName: '甲指导员',
        reason: '换了联系人',
        mayUndo: true,
        lines: [
          { title: '联系人', before: '', after: '王某' },
          { title: '联系人职务', before: '', after: '厂长' },
          { title: '联系电话', before: '02349860001', after: '13900000009' },
        ],
      },
    ]);
    // Phones are masked for whoever is not in charge, here too.
    const [seen] = await changes(STAFF);
    expect(seen?.lines[2]).toMatchObject({ before: '023****0001', after: '139****0009' });
    const { facts: form } = await district.act(STAFF, 'unit.facts', { unitId: ids.units[0] });
    expect(form?.phone).toBe('139****0009');
  });

  test('an instructor puts right phone and 联系人 of their own unit, and nothing else', async () => {
    expect(await correct({ headcount: 3 }, INSTRUCTOR)).toMatchObject({
      answer: { error: { code: 'FORBIDDEN', issues: [{ path: 'input.changes.headcount' }] } },
    });
    const foreign = { unitId: ids.units[1] };
    expect(issueOf(await correct({ phone: '13900000009' }, INSTRUCTOR, foreign))).toBe('FORBIDDEN');
    expect(issueOf(await correct({ phone: '13900000009' }, openidOf('secretary', 0)))).toBe(
      'FORBIDDEN',
    );
    const form = await district.act(INSTRUCTOR, 'unit.facts', { unitId: ids.units[0] });
    expect(form).toMatchObject({ all: false, towns: [], facts: { phone: '02349860001' } });
  });

  test('a name moves it in lists and its years; a town is only one’s own', async () => {
    await correct({ name: '丙一有限公司' });
    expect((await page()).unit.name).toBe('丙一有限公司');
    const { units } = await district.act(STAFF, 'unit.list', {});
    expect(units.map(({ name }) => name)).toEqual(['丙一有限公司', '甲二有限公司', '甲三有限公司']);
    expect(issueOf(await correct({ townId: ids.towns[1] }))).toMatchObject({
      path: 'input.changes.townId',
    });
    await correct({ townId: ids.towns[1] }, OFFICE);
    const moved = await district.act(openidOf('townSupervisor', 1), 'unit.list', { query: '丙一' });
    expect(moved.units).toMatchObject([{ townName: TOWNS[1] }]);
    expect(issueOf(await correct({ name: '乙一有限公司' }, OFFICE))).toMatchObject({
      path: 'input.changes.name',
    });
  });

  test('the last change is taken back, one after the other; never one that something rests on', async () => {
    await correct({ headcount: 3 });
    await correct({ headcount: 4, address: '二号路' });
    const [last, first] = await changes();
    const undo = (changeId = '', openid = STAFF) =>
      district.send(openid, 'unit.undo', { id: id(), unitId: ids.units[0], changeId });
    expect([last?.mayUndo, first?.mayUndo]).toEqual([true, false]);
    expect(issueOf(await undo(first?.changeId))).toBe('CONFLICT');
    expect((await undo(last?.changeId, INSTRUCTOR)).answer).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    expect(issueOf(await undo(last?.changeId))).toBe('OK');
    expect(issueOf(await undo(last?.changeId))).toBe('CONFLICT');
    expect((await page()).unit).toMatchObject({ headcount: 3 });
    expect((await page()).unit.address).toBeUndefined();
    expect(issueOf(await undo(first?.changeId))).toBe('OK');
    expect((await page()).unit.headcount).toBeUndefined();
    expect((await changes()).map(({ kind, undone }) => [kind, undone])).toEqual([
      ['undo', false],
      ['undo', false],
      ['correct', true],
      ['correct', true],
    ]);
  });

  test('an instructor takes back their own and not the office’s', async () => {
    await correct({ phone: '13900000009' });
    const [office] = await changes(INSTRUCTOR);
    expect(office?.mayUndo).toBe(false);
    const undo = { id: id(), unitId: ids.units[0], changeId: office?.changeId ?? '' };
    expect(issueOf(await district.send(INSTRUCTOR, 'unit.undo', undo))).toBe('FORBIDDEN');
  });

  test('an import made before can be taken back when what was put right since is taken back too', async () => {
    const sheets = {
      单位: [
        ['单位名称', '单位类型', '所属镇街'],
        ['戊公司', '非公企业', TOWNS[0]],
      ],
    };
    const importId = await importSheets(district, OFFICE, sheets);
    const { units } = await district.act(STAFF, 'unit.list', { query: '戊公司' });
    const unitId = units[0]?.unitId ?? '';
    await correct({ phone: '13900000009' }, STAFF, { unitId });
    const undone = async () => {
      const begun = await district.act(OFFICE, 'roster.undo', { id: importId, reason: '测试' });
      return advanceUntilRest(district, OFFICE, begun);
    };
    expect(await undone()).toMatchObject({
      state: 'done',
      blockers: ['戊公司的资料已有改动', expect.anything()],
    });
    const [change] = await changes(STAFF, unitId);
    await district.act(STAFF, 'unit.undo', { id: id(), unitId, changeId: change?.changeId ?? '' });
    expect(await undone()).toMatchObject({ state: 'undone' });
  });
});

describe('a later roster', () => {
  const SHEETS = {
    单位: [
      ['单位名称', '单位类型', '所属镇街', '联系电话', '职工人数', '联系人', '联系人职务', '地址'],
      ['甲一有限公司', '非公企业', TOWNS[0], '02349860077', '30', '李某', '主任', '三号路'],
    ],
  };
  const inspected = (sheets: Record<string, string[][]> = SHEETS) =>
    inspectedFile((file) => writeWorkbook(file, sheets));
  const inspectedFile = async (write: (file: string) => Promise<void>) => {
    const folder = mkdtempSync(join(tmpdir(), 'liangxin-facts-'));
    const file = join(folder, 'roster.xlsx');
    await write(file);
    const status = await inspectWorkbook(district, OFFICE, file);
    rmSync(folder, { recursive: true, force: true });
    return status;
  };

  test('never takes the place of what was put right in the app unsaid: the preview tells it, the app’s stays', async () => {
    await correct({ phone: '13900000009', contactName: '王某' });
    const status = await inspected();
    expect(status.corrected).toEqual([
      expect.objectContaining({ field: '联系人', here: '王某', there: '李某' }),
      {
        sheet: '单位',
        row: 2,
        unit: '甲一有限公司',
        field: '联系电话',
        here: '13900000009',
        since: '2026-06-10',
        there: '02349860077',
      },
    ]);
    await applyImport(district, OFFICE, status.importId);
    expect((await page()).unit).toMatchObject({
      phone: '13900000009',
      contactName: '王某',
      contactPost: '主任',
      headcount: 30,
      address: '三号路',
    });
    // Told again the next time, and not once the two agree.
    expect((await inspected()).corrected).toHaveLength(2);
  });

  test('the list’s word is taken where it is asked for, but for what was put right since it was looked at', async () => {
    await correct({ phone: '13900000009' });
    const status = await inspected();
    await correct({ contactName: '赵某' });
    const begun = await district.act(OFFICE, 'roster.apply', {
      id: status.importId,
      takesFile: true,
    });
    await advanceUntilRest(district, OFFICE, begun);
    expect((await page()).unit).toMatchObject({ phone: '02349860077', contactName: '赵某' });
    expect((await inspected()).corrected).toMatchObject([{ field: '联系人' }]);
  });

  test('a list that still has the former name means the same unit', async () => {
    await correct({ name: '丙一有限公司' });
    const status = await inspected();
    expect(status.corrected).toMatchObject([{ field: '单位名称', here: '丙一有限公司' }]);
    await applyImport(district, OFFICE, status.importId);
    const { units } = await district.act(STAFF, 'unit.list', {});
    expect(units.map(({ name }) => name)).toEqual(['丙一有限公司', '甲二有限公司', '甲三有限公司']);
  });

  test('a unit that the app added is the list’s own row afterwards', async () => {
    await district.act(STAFF, 'unit.add', { id: id(), facts: facts() });
    const status = await inspected({
      单位: [
        ['单位名称', '单位类型', '所属镇街', '职工人数'],
        ['丁字有限公司', '非公企业', TOWNS[0], '9'],
      ],
    });
    expect(status.counts).toMatchObject({ added: 0 });
    await applyImport(district, OFFICE, status.importId);
    const { units } = await district.act(STAFF, 'unit.list', { query: '丁字' });
    expect(units).toHaveLength(1);
    expect((await page(STAFF, units[0]?.unitId)).unit.headcount).toBe(9);
  });

  test('the export carries 联系人, 职务 and 地址, and comes back the same', async () => {
    await correct({ contactName: '王某', contactPost: '厂长', address: '一号路' });
    const { bytes } = await takeExport(district, OFFICE, 'roster');
    const [head = [], ...rows] = readXlsx(bytes).get('单位') ?? [];
    expect(head.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['联系人', '联系人职务', '地址']),
    );
    const row = rows.find(([name]) => name?.value === '甲一有限公司') ?? [];
    expect(row.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['王某', '厂长', '一号路']),
    );
    const status = await inspectedFile((file) => {
      writeFileSync(file, bytes);
      return Promise.resolve();
    });
    expect([status.corrected, status.counts.changed, status.counts.added]).toEqual([[], 0, 0]);
  });
});
