/** Pairs of the pack 濉溪: who may, the eighth of seven, outcomes that the records say, and whose turn it is. */
import { randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import type { StoredGrade } from '@server/modules/grades/stored';
import { rewriteStored } from '../support/edit-stored';
import { takeExport } from '../support/exports';
import { freshDistrict } from '../support/district';
import { pairsIn } from '../support/pairs';
import {
  fillSmallDistrict,
  importSheets,
  openidOf,
  TODAY,
  type SmallDistrict,
} from '../support/small-district';

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let pairs: ReturnType<typeof pairsIn>;
/** Units without a branch, of town 0. */
let units: string[];
let leader: string;
const TOWN = openidOf('townSupervisor', 0);
const OFFICE = openidOf('districtSupervisor', 0);
const SECRETARY = openidOf('secretary', 0);
const filled = () => `${district.dataDir}/filled.backup`;

const takeOver = (level: string, subject: object) =>
  district.act(OFFICE, 'grade.set', {
    id: randomUUID(),
    scale: 'class',
    level,
    on: '2025-12-31',
    reason: '核实',
    document: '濉开〔2025〕3号',
    ...subject,
  });

beforeAll(async () => {
  district = await freshDistrict({ LIANGXIN_RULE_PACK: 'suixi' });
  ids = await fillSmallDistrict(district);
  pairs = pairsIn(district, ids);
  district.cloud.clock.setToday('2026-01-01');
  const rows = Array.from({ length: 12 }, (_, i) => [
    `丙${i}有限公司`,
    '非公企业',
    '甲街道',
    '未组建',
  ]);
  await importSheets(district, openidOf('administrator', 0), {
    单位: [['单位名称', '单位类型', '所属镇街', '组建方式'], ...rows],
  });
  district.cloud.clock.setToday(TODAY);
  const all = await district.act(TOWN, 'unit.list', {});
  units = all.units.filter(({ name }) => name.startsWith('丙')).map(({ unitId }) => unitId);
  const session = await district.act(OFFICE, 'session.open', {});
  leader = session.bound ? session.person.id : '';
  await takeOver('C', { organizationId: ids.organizations[0] });
  await takeOver('A', { organizationId: ids.organizations[1] });
  await takeOver('D', { unitId: ids.bareUnits[0] });
  await district.cloud.backup(filled());
}, 120_000);
afterAll(() => district.end());
beforeEach(async () => {
  await district.cloud.restore(filled());
  goTo(TODAY);
});

let today = TODAY;
const goTo = (day: string): void => {
  today = day;
  district.cloud.clock.setToday(day);
};
const send = (openid: string, action: string, input: object) =>
  district
    .send(openid, action, { id: randomUUID(), ...pairs.when(), on: today, ...input })
    .then(({ answer }) => answer);
const helps = (from: string, to: string, goals = ['rises']) => ({
  kind: 'helping',
  from: { kind: 'organization', id: from },
  to: { kind: 'organization', id: to },
  goals,
});
const contact = (unitId: string) => ({
  kind: 'sevenContacts',
  from: { kind: 'person', id: leader },
  to: { kind: 'unit', id: unitId },
  goals: ['splitsOff'],
});
const begin = async (openid: string, input: object): Promise<string> => {
  const id = randomUUID();
  expect(await send(openid, 'pair.begin', { id, ...input })).toMatchObject({ ok: true });
  return id;
};
const open = (pairId: string, openid = TOWN) => district.act(openid, 'pair.open', { pairId });
const A = 1;
const C = 0;

describe('who may', () => {
  test('A helps C; the weaker not the stronger, not oneself, not twice, not both ways', async () => {
    const [c, a] = [ids.organizations[C], ids.organizations[A]] as [string, string];
    expect(await send(OFFICE, 'pair.begin', helps(c, a))).toMatchObject({
      error: { code: 'BAD_INPUT', issues: [{ path: 'input.from' }] },
    });
    expect(await send(OFFICE, 'pair.begin', helps(a, a))).toMatchObject({
      error: { code: 'BAD_INPUT', issues: [{ path: 'input.to', message: '不能与自己结对' }] },
    });
    await begin(OFFICE, helps(a, c));
    expect(await send(OFFICE, 'pair.begin', helps(a, c))).toMatchObject({
      error: { code: 'CONFLICT', message: '双方已经结对' },
    });
    expect(await send(OFFICE, 'pair.begin', helps(c, a))).toMatchObject({
      error: { message: '对方正在帮带己方，不能互相帮带' },
    });
  });

  test('the same id is the same pair; two at once are one', async () => {
    const input = {
      id: randomUUID(),
      ...pairs.when(),
      ...helps(ids.organizations[A], ids.organizations[C]),
    };
    const sent = await Promise.all(
      Array.from({ length: 8 }, () => district.send(OFFICE, 'pair.begin', input)),
    );
    expect(sent.every(({ answer }) => answer.ok)).toBe(true);
    const others = await Promise.all(
      Array.from({ length: 8 }, () =>
        send(OFFICE, 'pair.begin', helps(ids.organizations[A], ids.organizations[C])),
      ),
    );
    expect(others.map(({ ok }) => ok)).toEqual(Array(8).fill(false));
    expect(district.cloud.dump()['pairs']).toHaveLength(1);
  });

  test('seven contacts of different classes, and never the eighth, also of those who begin at once', async () => {
    for (const unitId of units.slice(0, 6)) await begin(OFFICE, contact(unitId));
    expect(await send(OFFICE, 'pair.begin', contact(units[6] ?? ''))).toMatchObject({
      error: { code: 'CONFLICT', message: '7 个应包括不少于 2 类，请选其他类别的' },
    });
    const graded = [ids.bareUnits[0], ...units.slice(7, 10)];
    for (const unitId of units.slice(7, 10)) await takeOver('E', { unitId });
    const sent = await Promise.all(
      graded.map((unitId) => send(OFFICE, 'pair.begin', contact(unitId))),
    );
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of sent.filter(({ ok }) => !ok)) {
      expect(answer).toMatchObject({ error: { message: '每人最多联系 7 个，现有 7 个' } });
    }
    const mine = await district.act(OFFICE, 'pair.list', { mine: true });
    expect(mine.counts.mine).toBe(7);
    // One that ended makes room.
    const [first] = mine.pairs;
    const end = { pairId: first?.pairId, end: 'closed', words: '另作安排' };
    expect(await send(OFFICE, 'pair.end', end)).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect(await send(TOWN, 'pair.end', end)).toMatchObject({ ok: true });
    const left = graded.find((_, i) => !sent[i]?.ok) ?? '';
    await begin(OFFICE, contact(left));
  });

  test('a leader is somebody in office', async () => {
    const input = { ...contact(units[0] ?? ''), from: { kind: 'person', id: ids.members[0] } };
    expect(await send(OFFICE, 'pair.begin', input)).toMatchObject({
      error: { issues: [{ path: 'input.from.id', message: '联系人应为工委或镇街的在任人员' }] },
    });
  });
});

describe('the outcome', () => {
  /** A finding as an acceptance would leave it; acceptances have their own tests. */
  const find = async (level: string, id: string, on: string): Promise<void> => {
    const grades = district.cloud.dump()['grades'] as unknown as StoredGrade[];
    const before = grades.find(({ _id }) => _id === id);
    const found = { level, on, reason: '核实', by: leader };
    const grade: StoredGrade = {
      _id: id,
      schemaVersion: 1,
      townId: ids.towns[0],
      ...before,
      scales: { class: [...(before?.scales.class ?? []), found] },
    };
    await rewriteStored(district, 'grades', [grade]);
  };

  test('C → B is read from the findings; reached only then', async () => {
    const pairId = await begin(OFFICE, helps(ids.organizations[A], ids.organizations[C]));
    expect((await open(pairId)).goals).toEqual([
      { goal: 'rises', title: '类别晋升', reached: false, words: '仍为C类（成长类）' },
    ]);
    const end = { pairId, end: 'reached', words: '晋升为 B 类' };
    expect(await send(TOWN, 'pair.end', end)).toMatchObject({
      error: { code: 'CONFLICT', message: '记录中还没有达到的目标' },
    });
    await find('B', ids.organizations[C], '2026-06-09');
    expect((await open(pairId)).goals).toMatchObject([
      { reached: true, on: '2026-06-09', words: 'C类（成长类） → B类（稳健类）' },
    ]);
    expect(await send(TOWN, 'pair.end', end)).toMatchObject({ ok: true });
    const { counts } = await district.act(TOWN, 'pair.list', { kind: 'helping' });
    expect(counts).toMatchObject({ underWay: 0, reached: 1 });
    // What it ended with stays, whatever is found later.
    await find('C', ids.organizations[C], '2026-06-10');
    expect((await open(pairId)).goals).toMatchObject([{ reached: true }]);
  });

  test('D → C: the unit’s own branch is what it has become', async () => {
    const [unitId] = ids.bareUnits;
    await find('B', ids.organizations[A], '2026-01-05');
    const pairId = await begin(OFFICE, {
      ...helps(ids.organizations[A], unitId, ['rises', 'splitsOff']),
      to: { kind: 'unit', id: unitId },
    });
    const organizationId = randomUUID();
    await district.act(TOWN, 'organization.found', {
      id: organizationId,
      name: '甲三公司党支部',
      kind: 'branch',
      formation: 'separate',
      unitIds: [unitId],
      on: TODAY,
    });
    await find('C', organizationId, TODAY);
    expect((await open(pairId)).goals.map(({ reached, words }) => [reached, words])).toEqual([
      [true, 'D类（孵化类） → C类（成长类）'],
      [true, '单独组建：单独组建'],
    ]);
  });
});

describe('whose turn it is', () => {
  const due = async (openid: string) =>
    (await district.act(openid, 'practice.due', {})).items.filter(({ kind }) => kind === 'pair');

  test('the helper’s branch is told to meet, the leader of their contacts, the town to look at it', async () => {
    goTo('2026-01-05');
    const pairId = await begin(OFFICE, helps(ids.organizations[A], ids.organizations[C]));
    const contactId = await begin(OFFICE, contact(units[0] ?? ''));
    const helper = openidOf('secretary', A);
    expect(await due(helper)).toEqual([]);
    goTo('2026-03-25');
    expect(await due(helper)).toMatchObject([
      { id: pairId, what: '结对双方共同活动', dueOn: '2026-03-31', overdue: false, by: ['branch'] },
    ]);
    expect(await due(OFFICE)).toMatchObject([{ id: contactId, what: '联系领导到联系对象' }]);
    expect(await due(SECRETARY)).toEqual([]);
    const meet = { pairId, on: '2026-03-25', activity: 'joint', words: '一起过党日' };
    expect(await send(helper, 'pair.record', meet)).toMatchObject({ ok: true });
    expect(await due(helper)).toEqual([]);
    const page = await open(pairId, helper);
    expect(page.lights.map(({ verdict }) => verdict.state)).toEqual(['met']);
    goTo('2026-06-10');
    expect(await due(TOWN)).toMatchObject([
      { id: contactId, what: '班子成员联系·阶段评估' },
      { id: pairId, what: '结对帮带·阶段评估', dueOn: '2026-07-05' },
    ]);
    const review = { pairId, on: '2026-06-10', words: '继续' };
    expect(await send(TOWN, 'pair.review', review)).toMatchObject({ ok: true });
    expect((await due(TOWN)).map(({ id }) => id)).toEqual([contactId]);
  });

  test('a contest is the offices’ to settle; what it strikes out does not count', async () => {
    const pairId = await begin(OFFICE, helps(ids.organizations[A], ids.organizations[C]));
    const helper = openidOf('secretary', A);
    const entryId = randomUUID();
    await send(helper, 'pair.record', { id: entryId, pairId, activity: 'visit' });
    const contestId = randomUUID();
    const contest = { id: contestId, pairId, entryId, words: '没有来过' };
    expect(await send(SECRETARY, 'pair.contest', contest)).toMatchObject({ ok: true });
    expect(await due(TOWN)).toMatchObject([{ what: '结对帮带·处理异议', dueOn: '2026-06-25' }]);
    const settle = { pairId, contestId, upheld: true, words: '核实没有' };
    expect(await send(TOWN, 'pair.settle', settle)).toMatchObject({ ok: true });
    const page = await open(pairId);
    expect([page.done, page.contests]).toEqual([[], []]);
    expect(page.history.map(({ text }) => text)).toEqual(['上门指导', '提出异议', '异议成立']);
  });

  test('bad days and strange activities are told by their field', async () => {
    const pairId = await begin(OFFICE, helps(ids.organizations[A], ids.organizations[C]));
    const record = (more: object) =>
      send(TOWN, 'pair.record', { pairId, activity: 'visit', ...more });
    expect(await record({ on: '2026-06-11' })).toMatchObject({
      error: { issues: [{ path: 'input.on', message: '日期不能晚于今天' }] },
    });
    expect(await record({ on: '2026-06-09' })).toMatchObject({
      error: { issues: [{ path: 'input.on' }] },
    });
    expect(await record({ activity: 'odd' })).toMatchObject({
      error: { code: 'CONFLICT', message: '没有这一类活动' },
    });
  });
});

test('who could help: levels that fit, with what speaks for it, near ones first', async () => {
  const { parties } = await district.act(TOWN, 'pair.suggest', {
    subject: { kind: 'organization', id: ids.organizations[C] },
    kind: 'helping',
    as: 'to',
  });
  expect(parties).toEqual([
    { kind: 'organization', id: ids.organizations[A], name: '乙一党支部', reasons: [] },
  ]);
  const staff = await district.act(TOWN, 'pair.suggest', {
    subject: { kind: 'organization', id: ids.organizations[C] },
    kind: 'sevenContacts',
    as: 'to',
  });
  expect(staff.parties.map(({ name }) => name).sort()).toEqual(
    ['乙干部', '区干部', '甲干部'].sort(),
  );
});

test('the month’s 通报 and the archive tell it', async () => {
  const pairId = await begin(OFFICE, helps(ids.organizations[A], ids.organizations[C]));
  await send(TOWN, 'pair.record', { pairId, activity: 'visit' });
  await send(TOWN, 'pair.record', { pairId, activity: 'joint' });
  const reportId = randomUUID();
  goTo('2026-06-30');
  await district.act(OFFICE, 'report.start', { id: reportId, month: '2026-06' });
  for (let state = ''; state !== 'ready';) {
    ({ state } = (await district.act(OFFICE, 'report.advance', { reportId })).report);
  }
  const { paper } = await district.act(OFFICE, 'report.open', { reportId });
  const rows = (paper?.blocks ?? []).flatMap((block) =>
    block.kind === 'table' && block.name === '结对联系' ? block.rows : [],
  );
  expect(rows).toEqual([['结对帮带', 1, 0, 2, 0]]);
  const { bytes } = await takeExport(district, OFFICE, 'archive');
  const csv = unzipSync(bytes)['csv/结对联系.csv'];
  expect(Buffer.from(csv ?? []).toString()).toContain(
    '甲街道,结对帮带,乙一党支部,甲一党支部,进行中,2026-06-10,,2,',
  );
  const own = await district.act(TOWN, 'myData.open', {});
  const lines = own.sections.find(({ code }) => code === 'practices')?.lines ?? [];
  expect(lines.map(({ text }) => text)).toEqual(['结对 · 甲一党支部 · 登记活动']);
});
