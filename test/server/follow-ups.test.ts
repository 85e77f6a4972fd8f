/** 督办 on the real SDK: drafted by the clock, verified, refused while something waits, answered, closed. */
import { randomUUID } from 'node:crypto';
import { addDays } from '@core/shared/calendar/day';
import { freshDistrict } from '../support/district';
import { allCases, awaitingReply, casesOf, draftOf, OFFICE, signed } from '../support/follow-ups';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';
import { workIn } from '../support/work';

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let work: ReturnType<typeof workIn>;

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  work = workIn(district, ids);
  // A branch that has settled its day in January and has held none since.
  district.cloud.clock.setToday('2026-01-05');
  await district.act(openidOf('secretary', 0), 'branch.settle', {
    id: randomUUID(),
    organizationId: ids.organizations[0],
    habit: { kind: 'weekday', nth: 1, weekday: 5 },
    hasCommittee: false,
    hasGroups: false,
  });
}, 120_000);
afterAll(() => district.end());
beforeEach(() => district.cloud.clock.setToday(TODAY));

const INSTRUCTOR = openidOf('instructor', 0);
const id = () => randomUUID();
const cases = () => district.cloud.dump()['followUps'] as unknown as { _id: string }[];

/** Calls of every week of a quarter, recorded late: they wait. */
async function lateCall(on: string): Promise<string> {
  return work.contact(0, { happenedOn: on });
}

it('drafts once per threshold, subject and window, and again changes nothing', async () => {
  await draftOf(district, 0);
  const first = cases();
  expect(first.length).toBeGreaterThan(4);
  expect(new Set(first.map(({ _id }) => _id)).size).toBe(first.length);
  district.cloud.clock.setToday('2026-06-15');
  await district.cloud.fireTimer('clock');
  const again = cases();
  expect(again.filter(({ _id }) => first.some((f) => f._id === _id))).toEqual(first);
});

it('tells nobody of a draft but the office', async () => {
  const followUpId = await draftOf(district, 0);
  const { answer } = await district.send(INSTRUCTOR, 'followUp.open', { followUpId });
  expect(answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  expect((await district.act(INSTRUCTOR, 'followUp.mine', {})).followUps).toEqual([]);
  expect((await district.act(INSTRUCTOR, 'home.open', {})).toReply).toEqual([]);
});

it('keeps the basis as data: every missed verdict with its explanation', async () => {
  const followUpId = await draftOf(district, 0);
  const { followUp, responsible, may } = await district.act(OFFICE, 'followUp.open', {
    followUpId,
  });
  expect(followUp.basis.length).toBeGreaterThanOrEqual(followUp.missed);
  for (const { verdict, lines } of followUp.basis) {
    expect(verdict).toMatchObject({ state: 'missed', obligation: 'call' });
    expect(lines[0]).toContain('规定：每周电话联系不少于 1 次');
  }
  expect(responsible.map(({ name, title }) => [name, title])).toEqual([
    ['甲指导员', '指导员'],
    ['甲书记', '支部书记'],
  ]);
  expect(may).toMatchObject({ sign: true, drop: true, reply: false, close: false });
});

it('a branch that missed its days: the secretary is asked and replies', async () => {
  await draftOf(district, 0);
  const followUps = await allCases(district, OFFICE, 'draft');
  const ofBranch = followUps.filter(({ subjectName }) => subjectName === '甲一党支部');
  expect(ofBranch.map(({ threshold, window }) => [threshold, window.key])).toEqual([
    ['半年内固定党日 2 次未开展', '2026-H1'],
  ]);
  expect(followUps.map(({ subjectName }) => subjectName)).not.toContain('乙一党支部');
  const followUpId = ofBranch[0]?.followUpId ?? '';
  const { followUp, responsible } = await district.act(OFFICE, 'followUp.open', { followUpId });
  expect(followUp.basis.map(({ verdict }) => verdict.period.key)).toEqual([
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
  ]);
  expect(responsible.map(({ name }) => name)).toEqual(['甲书记']);
  await district.act(OFFICE, 'followUp.sign', {
    id: id(),
    followUpId,
    requirement: '请支部研究后回复整改安排',
    responsibleId: responsible[0]?.personId ?? '',
  });
  const secretary = openidOf('secretary', 0);
  expect((await district.act(secretary, 'home.open', {})).toReply).toEqual([followUpId]);
  await district.act(secretary, 'followUp.reply', { id: id(), followUpId, text: '本周五补上' });
  const [row] = (await district.act(secretary, 'followUp.mine', {})).followUps;
  expect(row).toMatchObject({ followUpId, state: 'replied' });
  const { answer } = await district.send(OFFICE, 'followUp.drop', {
    id: id(),
    followUpId,
    reason: '测试',
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
});

describe('while something waits', () => {
  it.each([
    ['补录', () => lateCall('2026-05-13'), 'backfill'],
    [
      '申诉',
      async () => {
        const contest = { id: id(), unitId: ids.units[0], obligation: 'call', reason: '当周住院' };
        await district.act(INSTRUCTOR, 'mark.contest', { ...contest, periodKey: '2026-W21' });
        return contest.id;
      },
      'contest',
    ],
    [
      '单位停业',
      async () => {
        const closure = { id: id(), unitId: ids.units[0], reason: '停产' };
        const days = { from: '2026-04-20', lastDay: '2026-04-21' };
        await district.act(INSTRUCTOR, 'closure.report', { ...closure, ...days });
        return closure.id;
      },
      'closure',
    ],
  ] as const)('%s refuses the signature and says so', async (word, begin, kind) => {
    const q2 = (await casesOf(district, 0, 'draft')).find(
      (row) => row.window.key === '2026-Q2' && row.threshold.includes('电话'),
    );
    const followUpId = q2?.followUpId ?? '';
    const waiting = await begin();
    const rows = await casesOf(district, 0, 'draft');
    expect(rows.find((row) => row.followUpId === followUpId)?.waits).toContain(kind);
    const { answer, invocation } = await district.send(OFFICE, 'followUp.sign', {
      id: id(),
      followUpId,
      requirement: '补上联系',
      responsibleId: ids.instructors[0],
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    expect(answer.ok ? '' : answer.error.message).toContain(word);
    expect(
      invocation.requests.filter((r) => /set|add|update/.test(r.action)).length,
    ).toBeLessThanOrEqual(3);
    await district.act(OFFICE, 'waiting.decide', {
      id: id(),
      items: [{ kind, id: waiting }],
      granted: false,
      reason: '没有依据',
    });
    const opened = await district.act(OFFICE, 'followUp.open', { followUpId });
    expect(opened.may.sign).toBe(true);
  });

  it('a week that waits yields no draft', async () => {
    // A fresh unit's worth of verdicts: the previous quarter of town 1, all of it waiting in one week.
    await work.contact(1, { happenedOn: '2026-02-11' });
    const before = await casesOf(district, 1, 'draft');
    expect(before.length).toBeGreaterThan(0);
    const q1 = before.find((row) => row.window.key === '2026-Q1' && row.threshold.includes('电话'));
    expect(q1?.waits).toEqual(['backfill']);
  });
});

it('withdraws a draft whose basis is gone, by itself, with the reason kept', async () => {
  const q1 = (await casesOf(district, 1, 'draft')).find(
    (row) => row.window.key === '2026-Q1' && row.threshold.includes('电话'),
  );
  const followUpId = q1?.followUpId ?? '';
  const weeks = (await district.act(OFFICE, 'followUp.open', { followUpId })).followUp.basis.map(
    ({ verdict }) => verdict.period.first,
  );
  for (const first of weeks) {
    const contactId = await work.contact(1, { happenedOn: addDays(first, 2) });
    await district.act(OFFICE, 'waiting.decide', {
      id: id(),
      items: [{ kind: 'backfill', id: contactId }],
      granted: true,
      reason: '情况属实',
    });
  }
  const refused = await district.send(OFFICE, 'followUp.sign', {
    id: id(),
    followUpId,
    requirement: '补上联系',
    responsibleId: ids.instructors[1],
  });
  expect(refused.answer).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
  district.cloud.clock.setToday(addDays(TODAY, 1));
  await district.cloud.fireTimer('clock');
  const { followUp } = await district.act(OFFICE, 'followUp.open', { followUpId });
  expect(followUp.state).toBe('dropped');
  expect(followUp.ended?.reason).toMatch(/^依据已变化/);
  expect(followUp.ended?.byName).toBeUndefined();
});

let followUpId: string;

describe('a case from draft to 销号', () => {
  it('is signed once, numbered, with a deadline of working days', async () => {
    followUpId = (await casesOf(district, 0, 'draft')).find(
      (row) => row.window.key === '2026-Q1' && row.threshold.includes('电话'),
    )?.followUpId as string;
    const input = {
      id: id(),
      followUpId,
      requirement: '本月内补上联系，说明原因',
      responsibleId: ids.instructors[0],
    };
    const first = await district.act(OFFICE, 'followUp.sign', input);
    // Five working days after a Wednesday.
    expect(first).toMatchObject({ number: '提示〔2026〕2号', dueOn: '2026-06-17' });
    expect(await district.act(OFFICE, 'followUp.sign', input)).toEqual(first);
    const other = await district.send(OFFICE, 'followUp.sign', { ...input, requirement: '别的' });
    expect(other.answer).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    expect((await district.act(INSTRUCTOR, 'home.open', {})).toReply).toEqual([followUpId]);
  });

  it('cannot be raised while the reply may still come', async () => {
    const { answer } = await raise('urge', '没有回复');
    expect(answer).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
  });

  it('keeps the other side’s reply, and asks nobody any more', async () => {
    const input = { id: id(), followUpId, text: '住院两周，已委托同事联系' };
    await district.act(INSTRUCTOR, 'followUp.reply', input);
    await district.act(INSTRUCTOR, 'followUp.reply', input);
    const { followUp, may } = await district.act(INSTRUCTOR, 'followUp.open', { followUpId });
    expect(followUp.acts[0]?.reply).toMatchObject({ byName: '甲指导员', text: input.text });
    expect(may.reply).toBe(false);
    expect((await district.act(INSTRUCTOR, 'home.open', {})).toReply).toEqual([]);
  });

  it('follows with the next step only when a person refuses the reply, never skipping', async () => {
    district.cloud.clock.setToday('2026-06-15');
    expect((await raise('talk', '未说明')).answer).toMatchObject({ error: { code: 'CONFLICT' } });
    const { answer } = await raise('urge', '没有说明补救的安排');
    expect(answer).toMatchObject({ ok: true, data: { number: '催办〔2026〕1号' } });
    const { followUp } = await district.act(INSTRUCTOR, 'followUp.open', { followUpId });
    expect(followUp.acts.map(({ step, reason }) => [step, reason])).toEqual([
      ['hint', undefined],
      ['urge', '没有说明补救的安排'],
    ]);
  });

  it('is closed with the reason, and both sides read the whole', async () => {
    district.cloud.clock.setToday('2026-06-16');
    const reply = { id: id(), followUpId, text: '已逐周补上' };
    await district.act(openidOf('secretary', 0), 'followUp.reply', reply);
    await district.act(OFFICE, 'followUp.close', { id: id(), followUpId, reason: '已整改' });
    for (const openid of [OFFICE, INSTRUCTOR, openidOf('secretary', 0)]) {
      const { followUp } = await district.act(openid, 'followUp.open', { followUpId });
      expect(followUp).toMatchObject({
        state: 'closed',
        ended: { kind: 'closed', byName: '区干部', reason: '已整改' },
      });
      expect(followUp.acts.map((act) => act.reply?.byName)).toEqual(['甲指导员', '甲书记']);
    }
  });

  const raise = (step: 'urge' | 'talk', reason: string) =>
    district.send(OFFICE, 'followUp.raise', {
      id: id(),
      followUpId,
      step,
      reason,
      requirement: '三个工作日内说明',
      responsibleId: ids.instructors[0],
    });
});

it('nobody signs what is about themselves', async () => {
  const followUpId = await draftOf(district, 1, '实地走访');
  const session = await district.act(openidOf('administrator', 0), 'session.open', {});
  expect(session.bound).toBe(true);
  await district.act(openidOf('administrator', 0), 'role.grant', {
    id: id(),
    person: { personId: ids.instructors[1] },
    role: 'townSupervisor',
    scopeId: ids.towns[1],
    from: '2026-06-01',
  });
  const { answer } = await district.send(openidOf('instructor', 1), 'followUp.sign', {
    id: id(),
    followUpId,
    requirement: '补上走访',
    responsibleId: ids.instructors[1],
  });
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'FORBIDDEN', message: '不能办理关于自己的督办' },
  });
});

it('asks only the instructor or a secretary of the unit', async () => {
  const followUpId = await draftOf(district, 1, '实地走访');
  const { answer } = await district.send(OFFICE, 'followUp.sign', {
    id: id(),
    followUpId,
    requirement: '补上走访',
    responsibleId: ids.members[0],
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
  await signed(district, ids, 1, followUpId);
  expect(await awaitingReply(district, ids, 1)).toBe(followUpId);
});

it('expires: gone from the lists, still there to read', async () => {
  district.cloud.clock.setToday('2027-06-16');
  await district.cloud.fireTimer('clock');
  expect((await casesOf(district, 0, 'ended')).map((r) => r.followUpId)).not.toContain(followUpId);
  const { followUp, may } = await district.act(OFFICE, 'followUp.open', { followUpId });
  expect(followUp.state).toBe('expired');
  expect(followUp.acts).toHaveLength(2);
  expect(may).toEqual({ sign: false, drop: false, reply: false, close: false });
});
