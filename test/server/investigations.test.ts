/** 五步排查法: what the 台账 knows is read, what is found is kept, and it ends with 帮建对象 or a reason. */
import { randomUUID } from 'node:crypto';
import type { FreshDistrict } from '../support/district';
import { useFilledDistrict } from '../support/filled-district';
import {
  colleagueOf,
  importSheets,
  openidOf,
  TODAY,
  TOWNS,
  type SmallDistrict,
} from '../support/small-district';
import { workIn } from '../support/work';

const DISTRICT = openidOf('districtSupervisor', 0);
const COLLEAGUE = colleagueOf(0);

let district: FreshDistrict;
let ids: SmallDistrict;
let work: ReturnType<typeof workIn>;

const asFilled = useFilledDistrict();
beforeEach(async () => {
  ({ district, ids } = await asFilled());
  work = workIn(district, ids);
}, 120_000);

const id = () => randomUUID();
const list = (input: object = {}, openid = DISTRICT) =>
  district.act(openid, 'investigation.list', input);
const open = (openid = COLLEAGUE) =>
  district.act(openid, 'investigation.open', { unitId: ids.bareUnits[0] });
const conclude = (conclusion: object, unitId: string = ids.bareUnits[0], openid = COLLEAGUE) =>
  district.send(openid, 'investigation.conclude', { id: id(), unitId, conclusion });
const verify = (found: object, openid = COLLEAGUE) =>
  district.send(openid, 'investigation.verify', { id: id(), unitId: ids.bareUnits[0], found });

it('lists operating units without a party organisation, each scope its own, by town and name', async () => {
  const names = async (openid: string) => (await list({}, openid)).units.map((u) => u.name);
  expect(await names(DISTRICT)).toEqual(['甲二有限公司', '甲三有限公司', '乙二有限公司']);
  expect(await names(openidOf('townSupervisor', 1))).toEqual(['乙二有限公司']);
  expect(await names(COLLEAGUE)).toEqual(['甲三有限公司']);
  const [first] = (await list()).units;
  expect(first).toMatchObject({ ripeness: 'unknown', step: 'query' });
});

it('reads the 台账 instead of asking again, and tells what the next step misses', async () => {
  await district.act(COLLEAGUE, 'ledger.state', {
    id: id(),
    unitId: ids.bareUnits[0],
    values: { operatesAt: '一号楼', aboveScale: false, headcount: 30 },
  });
  const page = await open();
  expect(page.steps.map((s) => [s.step, s.done])).toEqual([
    ['assign', true],
    ['query', true],
    ['verify', false],
    ['compile', false],
    ['follow', false],
  ]);
  expect(page.instructorName).toBe('甲同事');
});

it('goes through the five steps to 帮建对象, with who and when, and is listed so', async () => {
  const early = await conclude({ outcome: 'helped' });
  expect(early.answer).toMatchObject({
    error: { code: 'CONFLICT', message: '请先完成前面的步骤，还缺 经营地' },
  });
  await work.investigated(ids.bareUnits[0]);
  expect((await list({ ripeness: 'ripe' })).units).toMatchObject([
    {
      name: '甲三有限公司',
      step: 'follow',
      foundBy: '2026-09-01',
      foundOwner: '某人',
      note: '已动员',
    },
  ]);
  expect((await conclude({ outcome: 'helped' })).answer.ok).toBe(true);
  const page = await open();
  expect(page.concluded).toEqual({ byName: '甲同事', on: TODAY, outcome: 'helped' });
  expect(page.steps.every((s) => s.done)).toBe(true);
  expect(page.history.map((h) => h.text)).toEqual([
    '列为帮建对象',
    '核实：隐性党员 0 名，流入 0 名，流出 0 名',
  ]);
  await conclude({ outcome: 'none', reason: '业主搬迁' });
  expect((await open()).concluded).toMatchObject({ outcome: 'none', reason: '业主搬迁' });
  expect((await open()).history).toHaveLength(3);
});

it('keeps 流动党员 without names and 隐性党员 as a number; names and strange fields are refused', async () => {
  const moving = {
    direction: 'in',
    on: '2026-03-01',
    province: '四川',
    whereabouts: '某村支部',
    relationAt: '原籍',
    reason: '务工',
    holdsCard: false,
  };
  expect((await verify({ hidden: 2, hiddenNote: '职工反映', moving: [moving] })).answer.ok).toBe(
    true,
  );
  expect((await open()).verified).toEqual({
    byName: '甲同事',
    on: TODAY,
    hidden: 2,
    hiddenNote: '职工反映',
    moving: [moving],
  });
  const named = await verify({ hidden: 0, moving: [{ ...moving, name: '某人' }] });
  expect(named.answer).toMatchObject({ error: { code: 'BAD_INPUT' } });
  const late = await verify({ hidden: 0, moving: [{ ...moving, on: '2026-06-11' }] });
  expect(late.answer).toMatchObject({
    error: { code: 'BAD_INPUT', issues: [{ path: 'input.found.moving.0.on' }] },
  });
});

it('帮建对象 needs an instructor; a unit with a party organisation is not investigated', async () => {
  const town = openidOf('townSupervisor', 0);
  await importSheets(district, openidOf('administrator', 0), {
    单位: [
      ['单位名称', '单位类型', '所属镇街', '组建方式'],
      ['甲四有限公司', '非公企业', TOWNS[0], '未组建'],
    ],
  });
  const { units } = await district.act(DISTRICT, 'unit.list', { query: '甲四' });
  const alone = units[0]?.unitId ?? '';
  await work.investigated(alone, town);
  expect((await conclude({ outcome: 'helped' }, alone, town)).answer).toMatchObject({
    error: { code: 'BAD_INPUT', issues: [{ path: 'input.conclusion.outcome' }] },
  });
  expect((await conclude({ outcome: 'none', reason: '即将注销' }, alone, town)).answer.ok).toBe(
    true,
  );
  await work.investigated(ids.bareUnits[0]);
  await district.act(DISTRICT, 'organization.found', {
    id: id(),
    name: '甲三党支部',
    kind: 'branch',
    formation: 'separate',
    unitIds: [ids.bareUnits[0]],
    on: TODAY,
  });
  expect((await conclude({ outcome: 'helped' }, ids.bareUnits[0], town)).answer).toMatchObject({
    error: { code: 'CONFLICT', message: '已经建立党组织，不再排查' },
  });
  expect((await list()).units.map((u) => u.name)).not.toContain('甲三有限公司');
});
