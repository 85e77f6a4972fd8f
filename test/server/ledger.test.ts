/** 台账: ten groups of facts, what is clear and what is not, and a history that gives the present again. */
import { randomUUID } from 'node:crypto';
import type { ActionRequest } from '@core/modules/actions';
import {
  ledgerFields,
  type LedgerChange,
  type LedgerFact,
} from '@core/modules/unit-profile/contract';
import { addDays } from '@core/shared/calendar/day';
import { freshDistrict } from '../support/district';
import { meansIn } from '../support/means';
import { pairsIn } from '../support/pairs';
import { pledgesIn } from '../support/pledges';
import {
  colleagueOf,
  fillSmallDistrict,
  importSheets,
  openidOf,
  TODAY,
  TOWNS,
  type SmallDistrict,
} from '../support/small-district';

const INSTRUCTOR = openidOf('instructor', 0);
const SECRETARY = openidOf('secretary', 0);
const DISTRICT = openidOf('districtSupervisor', 0);

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
}, 120_000);
afterAll(() => district.end());

type Values = ActionRequest<'ledger.state'>['values'];

const open = (unitId: string = ids.units[0], openid = DISTRICT) =>
  district.act(openid, 'ledger.open', { unitId });
const send = (values: object, unitId: string = ids.units[0], openid = INSTRUCTOR) =>
  district.send(openid, 'ledger.state', { id: randomUUID(), unitId, values });
const state = (values: Values, unitId: string = ids.units[0], openid = INSTRUCTOR) =>
  district.act(openid, 'ledger.state', { id: randomUUID(), unitId, values });
const factOf = ({ facts }: { facts: LedgerFact[] }, code: string) =>
  facts.find((fact) => fact.code === code);
const clearOf = async (clear: string, unitId?: string) =>
  (await open(unitId)).clears.find((c) => c.clear === clear);
const unitNamed = async (query: string) =>
  (await district.act(DISTRICT, 'unit.list', { query })).units[0]?.unitId ?? '';

it('asks for ten groups and least data', () => {
  expect(new Set(ledgerFields.map((f) => f.group)).size).toBe(10);
  expect(new Set(ledgerFields.map((f) => f.code)).size).toBe(ledgerFields.length);
  const numbers = ledgerFields.filter((f) => f.kind === 'number').map((f) => f.code as string);
  const wholes = ledgerFields.flatMap((f) => (f.kind === 'number' ? (f.within ?? []) : []));
  expect(numbers).toEqual(expect.arrayContaining(wholes));
  expect(ledgerFields.map((f) => f.title).join()).not.toMatch(/身份证|处分|籍贯|民族|学历|姓名/);
});

it('begins with what the records tell, and says what nobody knows yet', async () => {
  const page = await open();
  expect(page.unit).toMatchObject({ kind: 'enterprise', organized: true });
  expect(factOf(page, 'town')).toEqual({ code: 'town', value: TOWNS[0], from: 'records' });
  expect(factOf(page, 'organization')?.value).toBe('甲一党支部');
  expect(factOf(page, 'hasInstructor')?.value).toBe(true);
  expect(page.history).toEqual([]);
  expect(page.clears.map((c) => c.known)).not.toContain(true);
  expect(await clearOf('members')).toMatchObject({
    known: false,
    missing: ['membersHere', 'membersElsewhere', 'fullMembers'],
  });
});

it('a statement makes something clear: by whom, when, and what stood there before', async () => {
  await state({ membersHere: 4, membersElsewhere: 1 });
  expect((await clearOf('members'))?.missing).toEqual(['fullMembers']);
  await state({ membersHere: 5, fullMembers: 3 }, ids.units[0], SECRETARY);
  const page = await open();
  expect(await clearOf('members')).toEqual({
    clear: 'members',
    known: true,
    missing: [],
    byName: '甲书记',
    on: TODAY,
  });
  expect(factOf(page, 'membersHere')).toEqual({
    code: 'membersHere',
    value: 5,
    from: 'stated',
    byName: '甲书记',
    on: TODAY,
  });
  expect(page.history.map(({ byName, lines }) => ({ byName, lines }))).toEqual([
    {
      byName: '甲书记',
      lines: [
        { code: 'membersHere', before: 4, after: 5 },
        { code: 'fullMembers', after: 3 },
      ],
    },
    {
      byName: '甲指导员',
      lines: [
        { code: 'membersHere', after: 4 },
        { code: 'membersElsewhere', after: 1 },
      ],
    },
  ]);
  expect(page.history[0]?.receipt).toMatch(/^[2-9A-Z]{8}$/);
});

it('the same statement sent ten times at once is one; another under its id is refused', async () => {
  const input = { id: randomUUID(), unitId: ids.units[0], values: { area: 60 } };
  const sent = await Promise.all(
    Array.from({ length: 10 }, () => district.send(INSTRUCTOR, 'ledger.state', input)),
  );
  const codes = sent.map(({ answer }) => (answer.ok ? 'OK' : answer.error.code));
  expect(codes.filter((c) => c !== 'OK' && c !== 'BUSY')).toEqual([]);
  expect((await open()).history.filter(({ id }) => id === input.id)).toHaveLength(1);
  const other = { ...input, values: { area: 61 } };
  const { answer } = await district.send(INSTRUCTOR, 'ledger.state', other);
  expect(answer).toMatchObject({ error: { code: 'CONFLICT' } });
});

it('what two people state at once of one unit is all there', async () => {
  const [one, two] = await Promise.all([
    send({ union: true, youth: false }),
    send({ women: true }, ids.units[0], SECRETARY),
  ]);
  expect([one.answer.ok, two.answer.ok]).toEqual([true, true]);
  const page = await open();
  expect(['union', 'youth', 'women'].map((code) => factOf(page, code)?.value)).toEqual([
    true,
    false,
    true,
  ]);
});

it('names every wrong field and writes nothing of the statement', async () => {
  const before = JSON.stringify(district.cloud.dump());
  const wrong = async (values: object, unitId?: string) => {
    const { answer } = await send(values, unitId);
    if (answer.ok) throw new Error('accepted');
    expect(answer.error.code).toBe('BAD_INPUT');
    return answer.error.issues?.map(({ path }) => path.replace('input.values', ''));
  };
  expect(await wrong({ budget: 1.5, investorPost: 'king', union: '是', ownRoom: true })).toEqual([
    '.investorPost',
    '.union',
    '.budget',
  ]);
  // Of the other kind of unit, of a unit without an organisation, of tomorrow, a part above its whole.
  expect(
    await wrong({
      inspection: 'passed',
      noneReason: 'noMembers',
      electedOn: addDays(TODAY, 1),
      membersYoung: 7,
      ownRoom: true,
    }),
  ).toEqual(['.inspection', '.noneReason', '.membersYoung', '.electedOn']);
  // Lowering the whole beneath a part is wrong where it was lowered.
  expect(await wrong({ membersHere: 1 })).toEqual(['.membersHere']);
  // What the records tell is nobody's to state, and nothing is no statement.
  expect(await wrong({ creditCode: 'X', ownRoom: true })).toEqual(['']);
  expect(await wrong({})).toEqual(['']);
  expect(JSON.stringify(district.cloud.dump())).toBe(before);
});

it('a value taken back is unknown again, and the history keeps it', async () => {
  await state({ building: '2 号楼 301' });
  await state({ building: null });
  const page = await open();
  expect(factOf(page, 'building')).toBeUndefined();
  expect(page.history[0]?.lines).toEqual([{ code: 'building', before: '2 号楼 301' }]);
  const lines = page.history.length;
  await state({ building: null });
  expect((await open()).history).toHaveLength(lines);
});

it('a unit without a party organisation: why not, and ripe with three full members', async () => {
  const unitId = await unitNamed('甲二');
  expect(factOf(await open(unitId), 'ripeness')).toBeUndefined();
  expect((await clearOf('founding', unitId))?.missing).toEqual(['noneReason']);
  await state({ membersHere: 2, membersElsewhere: 2, fullMembers: 2 }, unitId);
  expect(factOf(await open(unitId), 'ripeness')?.value).toBe('有党员但不符合条件');
  await state({ fullMembers: 3, noneReason: 'ownerUnwilling', foundBy: '2026-09-01' }, unitId);
  const page = await open(unitId);
  expect(factOf(page, 'ripeness')).toEqual({
    code: 'ripeness',
    value: '应建未建',
    from: 'records',
  });
  expect((await clearOf('founding', unitId))?.known).toBe(true);
  await state({ membersHere: 0, membersElsewhere: 0, fullMembers: 0 }, unitId);
  expect(factOf(await open(unitId), 'ripeness')?.value).toBe('无党员');
});

it('what the roster told of the headcount stands until somebody states another', async () => {
  await importSheets(district, openidOf('administrator', 0), {
    单位: [
      ['单位名称', '单位类型', '所属镇街', '职工人数', '组建方式'],
      ['丙一商会', '社会组织', TOWNS[0], '', '未组建'],
      ['丙二有限公司', '非公企业', TOWNS[0], '120', '未组建'],
    ],
  });
  const unitId = await unitNamed('丙二');
  expect(factOf(await open(unitId), 'headcount')).toMatchObject({ value: 120, from: 'records' });
  await state({ headcount: 135 }, unitId, DISTRICT);
  const page = await open(unitId);
  expect(factOf(page, 'headcount')).toMatchObject({ value: 135, from: 'stated' });
  expect(page.history[0]?.lines).toEqual([{ code: 'headcount', before: 120, after: 135 }]);
  await state({ headcount: null }, unitId, DISTRICT);
  expect(factOf(await open(unitId), 'headcount')).toMatchObject({ value: 120, from: 'records' });
});

it('a social organisation has fields of its own', async () => {
  const unitId = await unitNamed('丙一');
  const { answer } = await send({ headcount: 5 }, unitId, DISTRICT);
  expect(answer).toMatchObject({ error: { issues: [{ path: 'input.values.headcount' }] } });
  await state({ inspection: 'partly', fullTime: 3, partTime: 2 }, unitId, DISTRICT);
  const { clears } = await open(unitId);
  const known = clears.filter((c) => c.known).map((c) => c.clear);
  expect(known).toEqual(['operation', 'staff']);
});

it('the history comes page by page, and replayed in order gives the present', async () => {
  for (let i = 0; i < 22; i += 1) await state({ budget: 1000 + i });
  const all: LedgerChange[] = [];
  let after: string | undefined;
  do {
    const page = await district.act(DISTRICT, 'ledger.open', {
      unitId: ids.units[0],
      ...(after ? { after } : {}),
    });
    all.push(...page.history);
    after = page.next;
  } while (after);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(22);
  const replayed = new Map<string, unknown>();
  for (const { lines } of [...all].reverse()) {
    for (const line of lines) {
      expect([line.code, line.before]).toEqual([line.code, replayed.get(line.code)]);
      if (line.after === undefined) replayed.delete(line.code);
      else replayed.set(line.code, line.after);
    }
  }
  const stated = (await open()).facts.filter((f) => f.from === 'stated');
  expect(Object.fromEntries(replayed)).toEqual(
    Object.fromEntries(stated.map(({ code, value }) => [code, value])),
  );
});

it('is open to those who look after the unit, and written by those who work with it', async () => {
  const stranger = await district.send(colleagueOf(0), 'ledger.open', { unitId: ids.units[0] });
  expect(stranger.answer).toMatchObject({ error: { code: 'FORBIDDEN' } });
  const administrator = await open(ids.units[0], openidOf('administrator', 0));
  expect(administrator.mayState).toBe(false);
  expect((await open(ids.units[0], SECRETARY)).mayState).toBe(true);
  const phone = async (openid: string) => factOf(await open(ids.units[0], openid), 'phone')?.value;
  expect(await phone(INSTRUCTOR)).toBe('02349860001');
  expect(await phone(SECRETARY)).toBe('023****0001');
});

it('shows pairs, means and pledges of the unit and its branch by month, and nobody’s name; the paper too', async () => {
  const pairs = pairsIn(district, ids);
  const { pairId } = await pairs.visited(0);
  const { grantId } = await meansIn(district, ids).spent(0);
  const pledges = pledgesIn(district, ids);
  const pledgeId = await pledges.published(0);
  const mistake = await pledges.published(0, pledges.post(0));
  await pledges.act(SECRETARY, 'pledge.end', {
    pledgeId: mistake,
    outcome: 'mistake',
    words: '重复',
  });
  district.cloud.clock.setToday('2026-07-02');
  await pairs.act(SECRETARY, 'pair.record', { pairId, activity: 'joint', on: '2026-07-02' });
  const { practices } = await open();
  expect(practices.map(({ month }) => month)).toEqual(['2026-07', '2026-06']);
  expect(practices[0]?.lines).toEqual([
    {
      kind: 'pair',
      id: pairId,
      on: '2026-07-02',
      text: '结对共建（帮 甲三有限公司）：共同开展组织生活',
    },
  ]);
  expect(practices[1]?.lines.map(({ kind, id: of, text }) => [kind, of, text]).sort()).toEqual(
    [
      ['pair', pairId, '结对共建（帮 甲三有限公司）：开始'],
      ['pair', pairId, '结对共建（帮 甲三有限公司）：上门指导'],
      ['means', grantId, '财政列支：核定 5,000 元'],
      ['means', grantId, '财政列支：拨付 5,000 元'],
      ['means', grantId, '财政列支：支出 1,200 元，党建活动'],
      ['pledge', pledgeId, '党员公开承诺：公开'],
    ].sort(),
  );
  expect(JSON.stringify(practices)).not.toMatch(/甲二员|甲书记|甲党员/);
  // The unit that is helped knows by whom; another town's knows nothing of it.
  expect((await open(ids.bareUnits[0])).practices[0]?.lines[0]?.text).toBe(
    '结对共建（甲一党支部）：共同开展组织生活',
  );
  expect((await open(ids.units[1])).practices).toEqual([]);
  // A year on it has left the list.
  district.cloud.clock.setToday('2027-07-01');
  expect((await open()).practices).toEqual([]);
  district.cloud.clock.setToday(TODAY);
});
