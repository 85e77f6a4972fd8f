/**
 * A pack file beside the functions, and nothing else: its standard, its process and its level
 * run through the product's own actions, and every screen, paper and list knows them.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readPackFiles } from '../../scripts/own-packs';
import { addedPack } from '../support/added-pack';
import { freshDistrict, functionsWithPack } from '../support/district';
import { takeExport } from '../support/exports';
import { monthTables, practicesIn } from '../support/practices';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';

const SECRETARY = openidOf('secretary', 0);
const TOWN = openidOf('townSupervisor', 0);
const OFFICE = openidOf('districtSupervisor', 0);
const NAME = '甲一党支部';

let functionsDir: string;
let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let make: ReturnType<typeof practicesIn>;

beforeAll(async () => {
  functionsDir = functionsWithPack(addedPack);
  district = await freshDistrict({ LIANGXIN_RULE_PACK: addedPack.id }, functionsDir);
  ids = await fillSmallDistrict(district);
  make = practicesIn(district, ids);
}, 120_000);
afterAll(async () => {
  await district.end();
  rmSync(dirname(functionsDir), { recursive: true, force: true });
});

const send = (openid: string, action: string, input: object) =>
  district
    .send(openid, action, { id: randomUUID(), ...make.when(), ...input })
    .then(({ answer }) => answer);
const dues = async (openid: string) =>
  (await district.act(openid, 'practice.due', {})).items.map(({ what, dueOn }) => [what, dueOn]);
const grade = () =>
  district.send(OFFICE, 'grade.set', {
    id: randomUUID(),
    organizationId: ids.organizations[0],
    scale: 'station',
    level: 'five',
    on: TODAY,
    reason: '验收通过',
  });

test('from the first answer to the level, with its deadlines, refusals, papers and records', async () => {
  const subject = make.subject(0);
  const offered = await district.act(SECRETARY, 'process.subject', { subject });
  expect(offered.processes.map(({ title }) => title)).toEqual(['创建驿站']);
  const runId = randomUUID();
  await district.act(SECRETARY, 'process.begin', {
    id: runId,
    ...make.when(),
    process: 'build',
    subject,
  });
  const checkId = await make.begun(0, SECRETARY, 'station');
  expect(await dues(SECRETARY)).toEqual([
    ['红色驿站·申报', '2026-06-25'],
    ['创建驿站·报计划', '2026-07-10'],
  ]);
  expect(await dues(TOWN)).toEqual([]);

  // What the records know is not asked; a wrong step is refused in words.
  const page = await district.act(SECRETARY, 'standard.open', { checkId });
  expect(page.items.map(({ title, state, asked }) => [title, state, asked])).toEqual([
    ['有热水', 'unknown', true],
    ['有指导员', 'met', false],
  ]);
  const pass = { checkId, stage: 'accept', outcome: 'passed' };
  expect(await send(TOWN, 'standard.decide', pass)).toMatchObject({
    error: { code: 'CONFLICT', message: '现在是“申报”，由党支部、党建指导员办理' },
  });
  await make.take(SECRETARY, runId, 'plan');
  expect(await send(TOWN, 'process.record', { runId, step: 'open' })).toMatchObject({
    error: { code: 'CONFLICT', message: expect.stringContaining('要求已通过驿站验收') },
  });
  expect((await grade()).answer).toMatchObject({
    error: { code: 'CONFLICT', message: expect.stringContaining('须先通过对应标准的验收') },
  });

  await make.state(SECRETARY, checkId, [{ item: '1', value: 'yes' }]);
  await make.decide(SECRETARY, checkId, 'selfCheck');
  expect(await dues(SECRETARY)).toEqual([]);
  expect(await dues(TOWN)).toEqual([['红色驿站·验收', '2026-06-25']]);
  await make.decide(TOWN, checkId, 'accept');
  expect(await dues(TOWN)).toEqual([]);
  await make.take(TOWN, runId, 'open');

  const held = await district.act(OFFICE, 'standard.list', { standard: 'station' });
  expect(held.checks).toMatchObject([{ subject: { name: NAME }, heldUntil: '2027-06-10' }]);
  const runs = await district.act(OFFICE, 'process.list', { process: 'build' });
  expect(runs).toMatchObject({ counts: { reached: 1 }, runs: [{ end: { kind: 'reached' } }] });

  // Another screen: the level, and what it entitles to.
  expect((await grade()).answer.ok).toBe(true);
  const levels = await district.act(OFFICE, 'grade.list', { townId: ids.towns[0] });
  expect(levels).toMatchObject({
    scale: 'station',
    counts: [{ level: 'five', count: 1 }, { count: 1 }],
    award: 5000,
    organizations: [{ name: NAME, level: 'five' }],
  });

  const tables = await monthTables(district, '2026-06');
  expect(tables('达标验收')).toEqual([['红色驿站', 0, 1, 1, 0]]);
  expect(tables('程序办理')).toEqual([['创建驿站', 0, 1, 0]]);

  const { bytes } = await takeExport(district, openidOf('administrator', 0), 'archive');
  const csv = (name: string) => strFromU8(unzipSync(bytes)[`csv/${name}.csv`] as Uint8Array);
  expect(csv('达标验收')).toContain(`${NAME},红色驿站,已通过,${TODAY},${TODAY},2027-06-10`);
  expect(csv('程序办理')).toContain(`${NAME},创建驿站,已完成,${TODAY}`);

  const { sections } = await district.act(SECRETARY, 'myData.open', {});
  const mine = sections.find(({ code }) => code === 'practices')?.lines.map(({ text }) => text);
  expect(mine?.sort()).toEqual([
    `程序 · ${NAME} · 登记一步`,
    `达标验收 · ${NAME} · 办理`,
    `达标验收 · ${NAME} · 填报`,
  ]);
}, 120_000);

test('the office that chooses is offered it; a file that is wrong stops the build by its name', async () => {
  const other = await freshDistrict({ LIANGXIN_RULE_PACK: '' }, functionsDir);
  try {
    await fillSmallDistrict(other);
    const { packs } = await other.act(openidOf('administrator', 0), 'guide.open', {});
    expect(packs.map(({ id }) => id)).toContain(addedPack.id);
  } finally {
    await other.end();
  }
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-wrong-'));
  const wrong = (pack: object): (() => unknown) => {
    writeFileSync(join(folder, 'anywhere.json'), JSON.stringify(pack));
    return () => readPackFiles(folder);
  };
  const [version] = addedPack.standards;
  const standards = version?.standards.map((one) => ({ ...one, stages: one.stages.slice(1) }));
  expect(wrong(addedPack)).not.toThrow();
  expect(wrong({ ...addedPack, id: 'yongchuan' })).toThrow(/产品自带/);
  expect(wrong({ ...addedPack, standards: [{ ...version, standards }] })).toThrow(
    'anywhere.json: standards.0.standards.0：station：第一个环节应为自查',
  );
  expect(wrong({ ...addedPack, attendance: {} })).toThrow(/anywhere\.json: [^]*attendance/);
  rmSync(folder, { recursive: true });
}, 120_000);
