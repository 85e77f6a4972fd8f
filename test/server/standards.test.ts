/** Standards: stated, verified, accepted; what is missing, whose matter it is, and what the records say. */
import { randomUUID } from 'node:crypto';
import { freshDistrict } from '../support/district';
import { monthTables, practicesIn, SHOWS } from '../support/practices';
import {
  fillSmallDistrict,
  grant,
  bindPerson,
  openidOf,
  TODAY,
  type SmallDistrict,
} from '../support/small-district';
import { workIn } from '../support/work';

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let make: ReturnType<typeof practicesIn>;
const SECRETARY = openidOf('secretary', 0);
const TOWN = openidOf('townSupervisor', 0);
const MEMBER = openidOf('member', 0);
const filled = () => `${district.dataDir}/filled.backup`;

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  make = practicesIn(district, ids);
  await district.cloud.backup(filled());
}, 120_000);
afterAll(() => district.end());
beforeEach(async () => {
  await district.cloud.restore(filled());
  district.cloud.clock.setToday(TODAY);
});

const open = (input: object, openid = SECRETARY) => district.act(openid, 'standard.open', input);
const send = (openid: string, action: string, input: object) =>
  district
    .send(openid, action, { id: randomUUID(), ...make.when(), ...input })
    .then(({ answer }) => answer);
const decide = (openid: string, checkId: string, input: object) =>
  send(openid, 'standard.decide', { checkId, outcome: 'passed', ...input });

test('三亮三比三评: from the records before anybody begins, to accepted, to due again', async () => {
  const before = await open({ subject: make.subject(0), standard: SHOWS });
  expect(before.check).toBeUndefined();
  expect(before.items).toHaveLength(9);
  expect(before.items.every(({ state, asked }) => state === 'unknown' && asked)).toBe(true);
  expect(before.may).toEqual(['begin']);

  const checkId = await make.begun(0);
  const begun = await open({ checkId });
  expect(begun).toMatchObject({ met: 0, of: 9, meets: false });
  expect(begun.check).toMatchObject({ phase: 'open', stage: 'selfCheck', begunByName: '甲书记' });
  expect(begun.may).toEqual(['state']);
  expect(begun.hindered).toMatchObject([{ act: 'pass', rule: 'M3' }]);

  await make.state(SECRETARY, checkId);
  await make.decide(SECRETARY, checkId, 'selfCheck');
  const waiting = await open({ checkId }, TOWN);
  expect(waiting.check).toMatchObject({ stage: 'accept', due: { by: ['town'] } });
  expect(waiting.may).toEqual(['state', 'pass', 'return']);
  expect((await open({ checkId })).may).toEqual([]);

  await make.decide(TOWN, checkId, 'accept');
  const held = await open({ checkId });
  expect(held.check).toMatchObject({ phase: 'held', heldFrom: TODAY, heldUntil: '2026-12-31' });
  expect(held.stages.map(({ state, byName }) => [state, byName])).toEqual([
    ['done', '甲书记'],
    ['done', '甲干部'],
  ]);
  expect(held.history.map(({ text }) => text).slice(-2)).toEqual(['自查：通过', '镇街验收：通过']);

  district.cloud.clock.setToday('2026-11-02');
  expect((await open({ checkId })).check).toMatchObject({ due: { dueOn: '2026-12-31' } });
  district.cloud.clock.setToday('2027-01-01');
  expect((await open({ checkId })).check).toMatchObject({ phase: 'expired' });
});

test('a missing item refuses by name; what is sent back says what is wanted, of whom, until when', async () => {
  const checkId = await make.begun(0);
  await make.state(SECRETARY, checkId, make.yes.slice(0, 8));
  expect(await decide(SECRETARY, checkId, { stage: 'selfCheck' })).toMatchObject({
    error: { code: 'CONFLICT', message: '还缺：领导点评（已达到 8/9 项）' },
  });
  await make.state(SECRETARY, checkId, make.yes.slice(8));
  await make.decide(SECRETARY, checkId, 'selfCheck');
  const wanted = [{ item: '4', who: '甲书记', dueOn: '2026-06-20' }];
  const back = { stage: 'accept', outcome: 'returned', wanted };
  expect((await decide(TOWN, checkId, back)).ok).toBe(true);
  const page = await open({ checkId });
  expect(page.check).toMatchObject({ phase: 'returned', due: { dueOn: '2026-06-20' } });
  expect(page.history.at(-1)).toMatchObject({
    text: '镇街验收：退回补充',
    words: '比技能（甲书记，2026-06-20 前）',
  });
});

test('what the records know is never asked, and nobody’s word stands against it', async () => {
  const checkId = await make.begun(0);
  const work = workIn(district, ids);
  const meetingId = await work.meeting(0, { kinds: ['appraisal'] });
  await work.confirmed(0, meetingId);
  const answer = await send(SECRETARY, 'standard.state', {
    checkId,
    answers: [
      { item: '8', value: 'no' },
      { item: '9', value: 'yes' },
    ],
  });
  expect(answer).toMatchObject({ data: { taken: 1, left: [{ item: '8', title: '党员互评' }] } });
  const { items } = await open({ checkId });
  expect(items.find(({ item }) => item === '8')).toMatchObject({
    state: 'met',
    how: 'record',
    asked: false,
    explanation: '按记录：现为 1（要求近 12 个月民主评议党员不少于 1 次）',
  });
});

test('nobody accepts their own: not the branch’s people, not who stated, not twice', async () => {
  // The secretary also sits in the town.
  const { people } = await district.act(openidOf('administrator', 0), 'person.list', {});
  const person = people.find(({ name }) => name === '甲书记');
  await district.act(openidOf('administrator', 0), 'role.grant', {
    id: randomUUID(),
    person: { personId: person?.personId ?? '' },
    role: 'townSupervisor',
    scopeId: ids.towns[0],
    from: TODAY,
  });
  const checkId = await make.checked(0);
  expect(await decide(SECRETARY, checkId, { stage: 'accept' })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  // A person of the town who also has the unit in charge and began the check.
  const other = await make.begun(1, openidOf('instructor', 1));
  expect((await open({ checkId: other }, openidOf('instructor', 1))).may).toContain('state');
  expect(await decide(openidOf('townSupervisor', 0), other, { stage: 'accept' })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
});

test('an office out of turn is refused with whose turn it is; a foreign one learns nothing', async () => {
  const checkId = await make.stated(0);
  expect(await decide(TOWN, checkId, { stage: 'accept' })).toMatchObject({
    error: { code: 'CONFLICT', message: '现在是“自查”，由党支部、党建指导员办理' },
  });
  const foreign = openidOf('townSupervisor', 1);
  const read = async (id: string) =>
    (await district.send(foreign, 'standard.open', { checkId: id })).answer;
  const hidden = { ok: false, error: { code: 'FORBIDDEN', message: '不在您的工作范围内' } };
  expect(await read(checkId)).toMatchObject(hidden);
  expect(await read('nowhere')).toMatchObject(hidden);
  expect((await decide(foreign, checkId, { stage: 'accept' })).ok).toBe(false);
  const strange = await decide(foreign, 'nowhere', { stage: 'accept' });
  expect(strange).toMatchObject({ error: { code: 'FORBIDDEN', message: '不在您的工作范围内' } });
});

test('the right is looked at again at the write: a role that has ended decides nothing', async () => {
  const checkId = await make.checked(0);
  const person = await grant(district, '甲新干部', 'townSupervisor', ids.towns[0]);
  await bindPerson(district, person, 't-new');
  await district.act(openidOf('administrator', 0), 'role.end', {
    id: randomUUID(),
    personId: person,
    role: 'townSupervisor',
    scopeId: ids.towns[0],
    to: TODAY,
    reason: '调离',
  });
  expect(await decide('t-new', checkId, { stage: 'accept' })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
});

test('two who begin at once have one check; the second learns that it is under way', async () => {
  const begin = () =>
    send(SECRETARY, 'standard.begin', { subject: make.subject(0), standard: SHOWS });
  const answers = await Promise.all([begin(), begin(), begin()]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok)).toMatchObject([
    { error: { code: 'CONFLICT', message: '“三亮三比三评”正在办理，不重复开始' } },
    { error: { code: 'CONFLICT' } },
  ]);
});

test('the same record sent again is one; another under its id is refused', async () => {
  const checkId = await make.begun(0);
  const record = { id: randomUUID(), checkId, ...make.when(), answers: make.yes.slice(0, 3) };
  const first = await district.send(SECRETARY, 'standard.state', record);
  const again = await district.send(SECRETARY, 'standard.state', record);
  expect(again.answer).toMatchObject({ ok: true, data: { taken: 3 } });
  expect(again.answer.ok && first.answer.ok && again.answer.data).toEqual(
    first.answer.ok && first.answer.data,
  );
  expect((await open({ checkId })).history).toHaveLength(3);
  const other = { ...record, answers: make.yes.slice(0, 2) };
  expect((await district.send(SECRETARY, 'standard.state', other)).answer).toMatchObject({
    error: { code: 'CONFLICT' },
  });
});

test('a phone’s records arrive in any order; the later word stands', async () => {
  const checkId = await make.begun(0);
  const say = (value: 'yes' | 'no', minutes: number) => ({
    id: randomUUID(),
    checkId,
    on: TODAY,
    recordedAt: district.cloud.clock.now() - minutes * 60_000,
    answers: [{ item: '1', value }],
  });
  await district.act(SECRETARY, 'standard.state', say('no', 5));
  await district.act(SECRETARY, 'standard.state', say('yes', 30));
  const { items, history } = await open({ checkId });
  expect(items[0]).toMatchObject({ item: '1', state: 'missing' });
  expect(history).toHaveLength(2);
});

test.each([
  ['standard.state', { answers: [{ item: '99', value: 'yes' }] }, 'input.answers.0.item'],
  [
    'standard.state',
    { answers: [{ item: '1', value: 'notApplicable', words: '无' }] },
    'input.answers.0.item',
  ],
  ['standard.state', { on: '2026-06-11', answers: [{ item: '1', value: 'yes' }] }, 'input.on'],
  ['standard.state', { on: '2026-06-09', answers: [{ item: '1', value: 'yes' }] }, 'input.on'],
])('%s %j is refused by its field', async (action, input, path) => {
  const checkId = await make.begun(0);
  expect(await send(SECRETARY, action, { checkId, ...input })).toMatchObject({
    error: { code: 'BAD_INPUT', issues: [{ path }] },
  });
});

test('an objection is settled by another than who accepted; upheld it goes back', async () => {
  const { checkId, objectionId } = await make.objected(0);
  const settle = (openid: string) =>
    send(openid, 'standard.settle', { checkId, objectionId, upheld: true, words: '属实' });
  expect(await settle(TOWN)).toMatchObject({ error: { code: 'CONFLICT' } });
  const person = await grant(district, '甲新干部', 'townSupervisor', ids.towns[0]);
  await bindPerson(district, person, 't-new');
  expect((await open({ checkId }, 't-new')).objections).toMatchObject([{ maySettle: true }]);
  expect((await settle('t-new')).ok).toBe(true);
  expect((await open({ checkId })).check).toMatchObject({ phase: 'returned', openObjections: [] });
});

test('an acceptance is taken back after the other side was heard, and not before', async () => {
  const checkId = await make.accepted(0);
  const revoke = (openid: string, step: string) =>
    send(openid, 'standard.revoke', { checkId, step, words: '说明' });
  expect(await revoke(TOWN, 'revoke')).toMatchObject({
    error: { code: 'CONFLICT', message: '撤销前应当先听取对方意见' },
  });
  expect((await revoke(TOWN, 'warn')).ok).toBe(true);
  expect(await revoke(TOWN, 'reply')).toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect(await revoke(TOWN, 'revoke')).toMatchObject({ error: { code: 'CONFLICT' } });
  expect((await open({ checkId })).may).toContain('reply');
  expect((await revoke(SECRETARY, 'reply')).ok).toBe(true);
  expect((await revoke(TOWN, 'revoke')).ok).toBe(true);
  expect((await open({ checkId })).check).toMatchObject({ phase: 'revoked' });
  // It may begin anew.
  expect(await make.begun(0)).toBeTruthy();
});

test('a member reads and objects, and states nothing', async () => {
  const checkId = await make.begun(0);
  expect((await open({ checkId }, MEMBER)).may).toEqual([]);
  expect(await send(MEMBER, 'standard.state', { checkId, answers: make.yes })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  await make.state(SECRETARY, checkId);
  await make.decide(SECRETARY, checkId, 'selfCheck');
  await make.decide(TOWN, checkId, 'accept');
  expect((await open({ checkId }, MEMBER)).may).toEqual(['object']);
});

test('lists: counts by state and town, the last check of each subject, one’s own towns alone', async () => {
  await make.accepted(0);
  await make.begun(1);
  const whole = await district.act(openidOf('districtSupervisor', 0), 'standard.list', {
    standard: SHOWS,
  });
  expect(whole.counts.filter(({ count }) => count > 0)).toEqual([
    { phase: 'open', count: 1 },
    { phase: 'held', count: 1 },
  ]);
  expect(whole.towns.map(({ count }) => count)).toEqual([1, 1]);
  // What is due comes first.
  expect(whole.checks.map(({ subject }) => subject.name)).toEqual(['乙一党支部', '甲一党支部']);
  const own = await district.act(TOWN, 'standard.list', { standard: SHOWS, phase: 'open' });
  expect(own.checks).toEqual([]);
  expect(own.towns).toMatchObject([{ name: '甲街道', count: 0 }]);
  const foreign = { standard: SHOWS, townId: ids.towns[1] };
  expect(await send(TOWN, 'standard.list', foreign)).toMatchObject({ ok: false });
  // Taken in hand again, the former check leaves the list and stays in its history.
  district.cloud.clock.setToday('2026-11-10');
  const again = await district.act(SECRETARY, 'standard.begin', {
    id: randomUUID(),
    subject: make.subject(0),
    standard: SHOWS,
    on: '2026-11-10',
    recordedAt: district.cloud.clock.now(),
  });
  const { checks, overdue } = await district.act(TOWN, 'standard.list', { standard: SHOWS });
  expect(checks.map(({ checkId }) => checkId)).toEqual([again.checkId]);
  expect(overdue).toBe(0);
  district.cloud.clock.setToday('2027-01-29');
  const late = await district.act(TOWN, 'standard.list', { standard: SHOWS, overdue: true });
  expect(late.checks).toMatchObject([{ due: { overdue: true } }]);
});

test('a subject’s page: what it holds, what it could begin, and why not', async () => {
  await make.accepted(0);
  const { standards } = await district.act(SECRETARY, 'standard.subject', {
    subject: make.subject(0),
  });
  expect(
    standards.map(({ standard, phase, mayBegin, why }) => [standard, phase, mayBegin, why]),
  ).toEqual([
    ['demoTown', undefined, true, undefined],
    ['demoDistrict', undefined, false, expect.stringContaining('要求已是镇街级示范点')],
    ['demoCity', undefined, false, expect.stringContaining('要求已是区级示范点')],
    [SHOWS, 'held', false, undefined],
  ]);
  expect(standards.find(({ standard }) => standard === SHOWS)).toMatchObject({ met: 9, of: 9 });
});

test('我的数据 tells what somebody stated and decided, without anybody else’s', async () => {
  await make.accepted(0);
  const lines = async (openid: string) =>
    (await district.act(openid, 'myData.open', {})).sections.find(
      ({ code }) => code === 'practices',
    )?.lines ?? [];
  expect(await lines(TOWN)).toEqual([{ on: TODAY, text: '达标验收 · 甲一党支部 · 办理' }]);
  expect((await lines(SECRETARY)).map(({ text }) => text)).toEqual([
    '达标验收 · 甲一党支部 · 填报',
    '达标验收 · 甲一党支部 · 办理',
  ]);
  expect(await lines(MEMBER)).toEqual([]);
});

describe('黄石: a standard that the town delivers and the branch accepts', () => {
  let other: Awaited<ReturnType<typeof freshDistrict>>;
  let there: SmallDistrict;
  let makeThere: ReturnType<typeof practicesIn>;
  beforeAll(async () => {
    other = await freshDistrict({ LIANGXIN_RULE_PACK: 'huangshi' });
    there = await fillSmallDistrict(other);
    makeThere = practicesIn(other, there);
  }, 120_000);
  afterAll(() => other.end());

  test('四个一和六件套: begun by the town, known where the records know, signed for by the branch', async () => {
    const subject = makeThere.subject(0);
    const begin = { id: randomUUID(), ...makeThere.when(), subject, standard: 'fourOnes' };
    expect((await other.send(SECRETARY, 'standard.begin', begin)).answer).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    const { checkId } = await other.act(TOWN, 'standard.begin', begin);
    const page = await other.act(TOWN, 'standard.open', { checkId });
    // The instructor is in the records.
    expect(page.met).toBe(1);
    const asked = page.items.filter((item) => item.asked).map(({ item }) => item);
    expect(asked).toHaveLength(8);
    await makeThere.state(
      TOWN,
      checkId,
      asked.map((item) => ({ item, value: 'yes' })),
    );
    await makeThere.decide(TOWN, checkId, 'selfCheck');
    // Of their own branch members accept what was delivered only where they are not its people.
    const own = await other.send(SECRETARY, 'standard.decide', {
      id: randomUUID(),
      ...makeThere.when(),
      checkId,
      stage: 'accept',
      outcome: 'passed',
    });
    expect(own.answer).toMatchObject({ ok: true });
    const held = await other.act(SECRETARY, 'standard.open', { checkId });
    expect(held.check).toMatchObject({ phase: 'held' });
    expect(held.check?.heldUntil).toBeUndefined();
  });
});

test('the month’s 通报 counts what was accepted, is under way and overdue', async () => {
  await make.accepted(0);
  await make.begun(1);
  await make.seven(0);
  const rows = await monthTables(district, '2026-06');
  expect(rows('达标验收')).toEqual([['三亮三比三评', 1, 1, 1, 0]]);
  expect(rows('程序办理')).toEqual([['七步评议', 1, 0, 1]]);
});
