/** 党日 of a branch: proposed, planned, signed in to, confirmed by exceptions, opened again. */
import { randomUUID } from 'node:crypto';
import { instantOf } from '@core/shared/calendar/day';
import type { ActionRequest } from '@core/modules/actions';
import { WINDOW_MS } from '@core/modules/meetings/sign-in';
import { meetingPaper } from '@core/modules/meetings/meeting-paper';
import type { FreshDistrict } from '../support/district';
import { useFilledDistrict } from '../support/filled-district';
import { bindPerson, openidOf, TODAY, type SmallDistrict } from '../support/small-district';
import { workIn } from '../support/work';

const SECRETARY = openidOf('secretary', 0);
const MEMBER = openidOf('member', 0);
const ADMINISTRATOR = openidOf('administrator', 0);
const DEPUTY = 'openid-deputy';

let district: FreshDistrict;
let ids: SmallDistrict;
let work: ReturnType<typeof workIn>;

const asFilled = useFilledDistrict();
beforeEach(async () => {
  ({ district, ids } = await asFilled());
  work = workIn(district, ids);
}, 120_000);

const id = () => randomUUID();
type Rows = ActionRequest<'attendance.confirm'>['rows'];

const open = (meetingId: string, openid = SECRETARY) =>
  district.act(openid, 'meeting.open', { meetingId });
const rowsOf = async (meetingId: string, but: Record<string, Rows[number]['state']> = {}) => {
  const { roster = [] } = await open(meetingId);
  return roster.map(({ personId, state }) => ({ personId, state: but[personId] ?? state }));
};
const confirm = (meetingId: string, rows: Rows, { openid = SECRETARY, key = id() } = {}) =>
  district.send(openid, 'attendance.confirm', { id: key, meetingId, rows });
const codeOf = (answer: { ok: boolean; error?: { code: string } }) =>
  answer.ok ? 'OK' : answer.error?.code;
const rosters = () => district.cloud.dump()['attendance'] ?? [];

/** A second secretary of the branch of town 0. */
async function deputy(): Promise<void> {
  const scopeId = ids.organizations[0];
  await district.act(ADMINISTRATOR, 'role.grant', {
    id: id(),
    person: { personId: ids.members[0] },
    role: 'secretary',
    scopeId,
    from: '2026-01-01',
  });
  await bindPerson(district, ids.members[0], DEPUTY);
}

/** The member moves from the branch of town 0 to that of town 1 on a day. */
async function moves(personId: string, on: string): Promise<void> {
  const [from, to] = ids.organizations;
  const ends = { id: id(), personId, role: 'member' as const, scopeId: from, to: on };
  await district.act(ADMINISTRATOR, 'role.end', { ...ends, reason: '转接组织关系' });
  await district.act(ADMINISTRATOR, 'role.grant', {
    id: id(),
    person: { personId },
    role: 'member',
    scopeId: to,
    from: on,
  });
}

describe('the day of the month', () => {
  it('follows from the habit, off holidays, and is told with what it could meet too', async () => {
    await district.act(SECRETARY, 'branch.settle', {
      id: id(),
      organizationId: ids.organizations[0],
      habit: { kind: 'weekday', nth: 1, weekday: 5 },
      time: '14:30',
      venue: '党员活动室',
      hasCommittee: true,
      hasGroups: false,
    });
    district.cloud.clock.setToday('2026-09-15');
    const { branches } = await district.act(SECRETARY, 'meeting.list', {});
    expect(branches[0]).toMatchObject({
      mayKeep: true,
      setting: { time: '14:30', hasCommittee: true, hasGroups: false },
      proposals: [
        { month: '2026-09', on: '2026-09-04', planned: false },
        { month: '2026-10', on: '2026-10-09', usual: '2026-10-02', planned: false },
      ],
    });
    expect(branches[0]?.proposals[1]?.due).toEqual(
      expect.arrayContaining(['partyDay', 'memberMeeting', 'committeeMeeting', 'appraisal']),
    );
    expect(branches[0]?.proposals[1]?.due).not.toContain('groupMeeting');
  });

  it('is on the list of its members, who see nothing of each other', async () => {
    const meetingId = await work.meeting(0, { kinds: ['partyDay', 'lecture'] });
    const { branches, meetings } = await district.act(MEMBER, 'meeting.list', {});
    expect(branches[0]).toMatchObject({ mayKeep: false, proposals: [] });
    expect(meetings).toEqual([
      expect.objectContaining({
        meetingId,
        kinds: ['partyDay', 'lecture'],
        mine: { signedIn: false },
      }),
    ]);
    const page = await open(meetingId, MEMBER);
    expect(page.roster).toBeUndefined();
    expect(page.mayKeep).toBe(false);
    expect((await district.act(openidOf('member', 1), 'meeting.list', {})).meetings).toEqual([]);
  });

  it('is refused for what is no meeting, and too far away', async () => {
    const plan = (more: object) =>
      district.send(SECRETARY, 'meeting.plan', {
        id: id(),
        organizationId: ids.organizations[0],
        kinds: ['partyDay'],
        on: TODAY,
        topic: '学习',
        hours: 1,
        ...more,
      });
    for (const [more, path] of [
      [{ kinds: ['call'] }, 'input.kinds'],
      [{ on: '2026-12-31' }, 'input.on'],
      [{ hours: 0.3 }, 'input.hours'],
    ] as const) {
      expect((await plan(more)).answer).toMatchObject({
        ok: false,
        error: { code: 'BAD_INPUT', issues: [{ path }] },
      });
    }
  });

  it('is said anew while its roster is open; a move is kept with where it stood', async () => {
    const meetingId = await work.meeting(0, { on: '2026-06-12', time: '14:30', agenda: '旧议程' });
    const change = (more: object) =>
      district.send(SECRETARY, 'meeting.change', {
        id: id(),
        meetingId,
        kinds: ['partyDay', 'lecture'],
        on: TODAY,
        time: '15:00',
        topic: '七一前党日',
        hours: 3,
        ...more,
      });
    expect((await change({ on: '2026-12-31' })).answer).toMatchObject({
      ok: false,
      error: { code: 'BAD_INPUT', issues: [{ path: 'input.on' }] },
    });
    expect((await change({ id: 'move-1' })).answer.ok).toBe(true);
    // Sent twice it moves once; words alone are no move.
    expect((await change({ id: 'move-1' })).answer.ok).toBe(true);
    expect((await change({ topic: '党日' })).answer.ok).toBe(true);
    const movedFrom = { on: '2026-06-12', time: '14:30' };
    expect(await open(meetingId)).toMatchObject({
      kinds: ['partyDay', 'lecture'],
      on: TODAY,
      time: '15:00',
      topic: '党日',
      agenda: '',
      hours: 3,
      movedFrom,
      history: [{ kind: 'moved', byName: '甲书记', from: movedFrom }],
    });
    expect(await district.act(MEMBER, 'meeting.open', { meetingId })).toMatchObject({ movedFrom });
    // A roster is confirmed when its event has begun: prepared before, at 14:59 still refused.
    const at = (time: string) =>
      district.cloud.clock.setOffset(instantOf(TODAY, time) - Date.now());
    at('14:59');
    await expect(work.confirmed(0, meetingId)).rejects.toThrow('会议 15:00 开始');
    at('15:00');
    await work.confirmed(0, meetingId);
    expect(codeOf((await change({})).answer as never)).toBe('CONFLICT');
    district.cloud.clock.setToday(TODAY);
  });

  it('is called off with a reason, and takes nothing more', async () => {
    const meetingId = await work.meeting(0);
    await district.act(SECRETARY, 'meeting.cancel', { id: id(), meetingId, reason: '防汛' });
    const { answer } = await confirm(meetingId, await rowsOf(meetingId));
    expect(codeOf(answer as never)).toBe('CONFLICT');
    expect((await district.act(MEMBER, 'meeting.list', {})).meetings).toEqual([]);
  });
});

describe('the roster', () => {
  it('is present by default, closed by its exceptions, with numerator and denominator', async () => {
    const meetingId = await work.meeting(0);
    const before = await open(meetingId);
    expect(before.roster?.map((r) => r.name).sort()).toEqual(['甲书记', '甲二员', '甲党员'].sort());
    expect(before.roster?.every((r) => r.state === 'present')).toBe(true);
    await work.confirmed(0, meetingId, { [ids.members[0]]: 'absent' });
    const page = await open(meetingId);
    expect(page).toMatchObject({
      state: 'confirmed',
      rate: { present: 2, of: 3 },
      counts: { expected: 3, absent: 1 },
      history: [{ kind: 'confirmed', byName: '甲书记' }],
    });
    const absent = page.roster?.find((r) => r.personId === ids.members[0]);
    expect(absent).toMatchObject({
      state: 'absent',
      makeUp: { dueOn: '2026-07-10', confirmed: false },
    });
  });

  it('two secretaries at once: one roster, the other is told; just the same is accepted', async () => {
    await deputy();
    const meetingId = await work.meeting(0);
    const [one, other] = [
      await rowsOf(meetingId),
      await rowsOf(meetingId, { [ids.members[0]]: 'absent' }),
    ];
    const answers = await Promise.all([
      confirm(meetingId, one),
      confirm(meetingId, other, { openid: DEPUTY }),
    ]);
    expect(answers.map(({ answer }) => codeOf(answer as never)).sort()).toEqual(['CONFLICT', 'OK']);
    expect(rosters()).toHaveLength(1);
    const won = codeOf(answers[0].answer) === 'OK' ? one : other;
    const again = await confirm(meetingId, won, { openid: DEPUTY });
    expect(again.answer.ok).toBe(true);
    expect((await open(meetingId)).history).toHaveLength(1);
  });

  it('sent ten times at once under one id: one roster, one receipt', async () => {
    const meetingId = await work.meeting(0);
    const rows = await rowsOf(meetingId);
    const key = id();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => confirm(meetingId, rows, { key })),
    );
    const settled = answers.map(({ answer }) =>
      answer.ok ? JSON.stringify(answer.data) : codeOf(answer),
    );
    expect(new Set(settled.filter((s) => s !== 'BUSY')).size).toBe(1);
    expect(rosters()).toHaveLength(1);
    expect((await open(meetingId)).history).toHaveLength(1);
    const clash = await confirm(
      meetingId,
      rows.map((r) => ({ ...r, state: 'absent' as const })),
      { key },
    );
    expect(codeOf(clash.answer as never)).toBe('CONFLICT');
  });

  it('who moves on the day is in one roster; a list from before the move is refused unless the person was there', async () => {
    const meetingId = await work.meeting(0);
    const before = await rowsOf(meetingId);
    await moves(ids.members[0], TODAY);
    const away = before.map((r) =>
      r.personId === ids.members[0] ? { ...r, state: 'absent' as const } : r,
    );
    expect(codeOf((await confirm(meetingId, away)).answer as never)).toBe('CONFLICT');
    expect((await rowsOf(meetingId)).map((r) => r.personId)).not.toContain(ids.members[0]);
    // Who was there all the same is a visitor by now.
    expect((await confirm(meetingId, before)).answer.ok).toBe(true);
    expect((await open(meetingId)).counts).toMatchObject({ expected: 2, visitors: 1 });
    const theirs = await work.meeting(1);
    const page = await open(theirs, openidOf('secretary', 1));
    expect(page.roster?.filter((r) => r.personId === ids.members[0])).toEqual([
      expect.objectContaining({ elsewhere: true, state: 'present' }),
    ]);
  });

  it('a new member since the list was opened is not counted unseen', async () => {
    const meetingId = await work.meeting(0);
    const rows = await rowsOf(meetingId);
    const { answer } = await confirm(meetingId, rows.slice(1));
    expect(answer).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    expect(rosters()).toEqual([]);
    const twice = await confirm(meetingId, [...rows, rows[0]!]);
    expect(twice.answer).toMatchObject({
      error: { code: 'BAD_INPUT', issues: [{ path: 'input.rows' }] },
    });
  });

  it('is reopened with a reason that stays, and keeps what was made up', async () => {
    const meetingId = await work.meeting(0);
    const [personId] = ids.members;
    await work.confirmed(0, meetingId, { [personId]: 'absent' });
    await district.act(SECRETARY, 'makeUp.finish', {
      id: id(),
      meetingId,
      personId,
      content: '自学',
      doneOn: TODAY,
    });
    await district.act(SECRETARY, 'attendance.reopen', {
      id: id(),
      meetingId,
      reason: '少记一人请假',
    });
    const opened = await open(meetingId);
    expect(opened).toMatchObject({
      state: 'planned',
      history: [{}, { kind: 'reopened', reason: '少记一人请假' }],
    });
    expect(opened.rate).toBeUndefined();
    expect(opened.roster?.find((r) => r.personId === personId)?.state).toBe('absent');
    await work.confirmed(0, meetingId, { [personId]: 'onLeave' });
    const again = await open(meetingId);
    expect(again.history).toHaveLength(3);
    expect(again.roster?.find((r) => r.personId === personId)).toMatchObject({
      state: 'onLeave',
      makeUp: { confirmed: true, content: '自学' },
    });
    const { answer } = await district.send(SECRETARY, 'meeting.cancel', {
      id: id(),
      meetingId,
      reason: '误建',
    });
    expect(codeOf(answer as never)).toBe('CONFLICT');
  });

  it('is not closed before the day', async () => {
    const meetingId = await work.meeting(0, { on: '2026-06-12' });
    const { answer } = await confirm(meetingId, await rowsOf(meetingId));
    expect(answer).toMatchObject({
      error: { code: 'BAD_INPUT', issues: [{ path: 'input.meetingId' }] },
    });
  });
});

describe('活动在区域', () => {
  it('a visitor counts at home, once', async () => {
    const host = await work.meeting(1);
    const found = await district.act(openidOf('secretary', 1), 'visitor.find', {
      meetingId: host,
      name: '甲二员',
    });
    expect(found.people).toEqual([
      { personId: ids.members[0], name: '甲二员', organizationName: '甲一党支部' },
    ]);
    const own = (await open(host, openidOf('secretary', 1))).roster ?? [];
    const rows = [
      ...own.map(({ personId, state }) => ({ personId, state })),
      { personId: ids.members[0], state: 'present' as const },
    ];
    await district.act(openidOf('secretary', 1), 'attendance.confirm', {
      id: id(),
      meetingId: host,
      rows,
    });
    const home = await work.meeting(0);
    await work.confirmed(0, home, { [ids.members[0]]: 'absent' });
    const page = await open(home);
    expect(page.rate).toEqual({ present: 3, of: 3 });
    expect(page.roster?.find((r) => r.elsewhere)?.personId).toBe(ids.members[0]);
    const year = await district.act(SECRETARY, 'branchYear.open', {
      organizationId: ids.organizations[0],
    });
    expect(year.total).toEqual({ present: 3, of: 3 });
    expect(year.study.find((s) => s.personId === ids.members[0])?.hours).toBe(2);
    // With the host's roster open again, the visit says nothing.
    await district.act(openidOf('secretary', 1), 'attendance.reopen', {
      id: id(),
      meetingId: host,
      reason: '核对',
    });
    expect((await open(home)).rate).toEqual({ present: 2, of: 3 });
  });
});

describe('签到', () => {
  const codes = (meetingId: string) => district.act(SECRETARY, 'signIn.open', { meetingId });
  const signIn = (meetingId: string, code: string, openid = MEMBER) =>
    district.send(openid, 'attendance.signIn', { id: id(), meetingId, code });

  it('is seen by the secretary, who still confirms; again changes nothing', async () => {
    const meetingId = await work.meeting(0);
    const [live] = (await codes(meetingId)).codes;
    expect((await signIn(meetingId, live!.code)).answer.ok).toBe(true);
    expect((await signIn(meetingId, live!.code)).answer.ok).toBe(true);
    expect((await codes(meetingId)).signedIn).toBe(1);
    const page = await open(meetingId);
    expect(page.state).toBe('planned');
    expect(page.roster?.filter((r) => r.signedIn).map((r) => r.name)).toEqual(['甲党员']);
    expect((await open(meetingId, MEMBER)).mine?.signedIn).toBe(true);
  });

  it('a code that is replayed late, or of another event, is refused', async () => {
    const [meetingId, another] = [await work.meeting(0), await work.meeting(0)];
    const [live] = (await codes(meetingId)).codes;
    const { clock } = district.cloud;
    expect((await signIn(another, live!.code)).answer).toMatchObject({
      error: { code: 'CODE_INVALID' },
    });
    const now = clock.now();
    clock.setOffset(now - Date.now() + 2 * WINDOW_MS + 1);
    expect((await signIn(meetingId, live!.code)).answer).toMatchObject({
      error: { code: 'CODE_INVALID', issues: [{ path: 'input.code' }] },
    });
    expect((await codes(meetingId)).signedIn).toBe(0);
  });

  it('is for the event of the day alone, not after the roster is closed, and not for guessing', async () => {
    const tomorrow = await work.meeting(0, { on: '2026-06-11' });
    expect(codeOf((await signIn(tomorrow, '123456')).answer as never)).toBe('CONFLICT');
    const meetingId = await work.meeting(0);
    for (let i = 0; i < 5; i += 1) await signIn(meetingId, '000000');
    const [live] = (await codes(meetingId)).codes;
    expect(codeOf((await signIn(meetingId, live!.code)).answer as never)).toBe('TOO_MANY_TRIES');
    await work.confirmed(0, meetingId);
    expect(
      codeOf((await district.send(SECRETARY, 'signIn.open', { meetingId })).answer as never),
    ).toBe('CONFLICT');
  });
});

describe('请假 and 补学', () => {
  it('is asked ahead, decided, stands in the roster, and is made up and confirmed', async () => {
    const meetingId = await work.meeting(0, { on: '2026-06-12' });
    await district.act(MEMBER, 'absence.request', {
      id: id(),
      meetingId,
      kind: 'travel',
      reason: '参展',
    });
    const list = await district.act(SECRETARY, 'meeting.list', {});
    expect(list.branches[0]?.absencesToDecide).toBe(1);
    const asked = (await open(meetingId)).roster?.find((r) => r.absence);
    expect(asked).toMatchObject({
      state: 'present',
      absence: { kind: 'travel', state: 'waiting' },
    });
    const personId = asked!.personId;
    await district.act(SECRETARY, 'absence.decide', {
      id: id(),
      meetingId,
      personId,
      granted: true,
    });
    const twice = await district.send(MEMBER, 'absence.request', {
      id: id(),
      meetingId,
      kind: 'ill',
    });
    expect(codeOf(twice.answer as never)).toBe('CONFLICT');

    district.cloud.clock.setToday('2026-06-12');
    await work.confirmed(0, meetingId);
    const { meetings } = await district.act(MEMBER, 'meeting.list', {});
    expect(meetings[0]?.mine).toMatchObject({
      state: 'onLeave',
      makeUp: { dueOn: '2026-07-12', confirmed: false },
    });

    const finish = (openid: string, more: object = {}) =>
      district.send(openid, 'makeUp.finish', {
        id: id(),
        meetingId,
        content: '自学会议材料',
        doneOn: '2026-06-12',
        ...more,
      });
    expect((await finish(MEMBER)).answer.ok).toBe(true);
    expect((await district.act(SECRETARY, 'meeting.list', {})).branches[0]?.makeUpsToConfirm).toBe(
      1,
    );
    expect((await open(meetingId)).counts?.madeUp).toBe(0);
    expect((await finish(SECRETARY, { personId })).answer.ok).toBe(true);
    const page = await open(meetingId);
    expect([page.rate, page.counts?.madeUp]).toEqual([{ present: 2, of: 3 }, 1]);
    expect(codeOf((await finish(SECRETARY, { personId })).answer as never)).toBe('CONFLICT');
  });

  it('nobody confirms for another member, and a secretary not for themselves', async () => {
    const meetingId = await work.meeting(0);
    const { roster = [] } = await open(meetingId);
    const secretary = roster.find((r) => r.name === '甲书记')!.personId;
    await work.confirmed(0, meetingId, { [ids.members[0]]: 'absent', [secretary]: 'absent' });
    const finish = (openid: string, personId: string) =>
      district.send(openid, 'makeUp.finish', {
        id: id(),
        meetingId,
        personId,
        content: '自学',
        doneOn: TODAY,
      });
    expect(codeOf((await finish(MEMBER, ids.members[0])).answer as never)).toBe('FORBIDDEN');
    expect((await finish(SECRETARY, secretary)).answer.ok).toBe(true);
    expect(
      (await open(meetingId)).roster?.find((r) => r.personId === secretary)?.makeUp,
    ).toMatchObject({ confirmed: false, doneOn: TODAY });
  });
});

describe('votes and the year', () => {
  it('a vote counts against those expected, and more votes than voters are refused', async () => {
    const meetingId = await work.meeting(0, { kinds: ['memberMeeting'] });
    const vote = (present: number, favour: number, more: object = {}) =>
      district.send(SECRETARY, 'vote.record', {
        id: id(),
        meetingId,
        matter: 'admit',
        title: '接收预备党员',
        present,
        favour,
        against: 0,
        abstained: 0,
        ...more,
      });
    expect((await vote(2, 2, { written: 1, matter: 'election' })).answer).toMatchObject({
      error: { code: 'BAD_INPUT', issues: [{ path: 'input.written' }] },
    });
    expect((await vote(2, 4, { written: 1 })).answer).toMatchObject({
      error: { issues: [{ path: 'input.favour' }] },
    });
    expect((await vote(4, 3)).answer).toMatchObject({
      error: { code: 'BAD_INPUT', issues: [{ path: 'input.present' }] },
    });
    await vote(2, 1);
    await vote(2, 2);
    await vote(2, 3, { written: 1 });
    const { votes } = await open(meetingId);
    expect(votes?.map((v) => [v.expected, v.secret, v.explanation])).toEqual([
      [3, true, expect.stringContaining('未通过')],
      [3, true, expect.stringMatching(/通过$/)],
      [3, true, expect.stringContaining('书面意见 1 人计入票数')],
    ]);
  });

  it('民主评议: tally and grades are kept, printed, and refused where they cannot be', async () => {
    const meetingId = await work.meeting(0, { kinds: ['memberMeeting', 'appraisal'] });
    const [member] = ids.members;
    const votes = { excellent: 2, qualified: 1, basic: 0, unqualified: 0 };
    const record = (more: object, of = meetingId) =>
      district.send(SECRETARY, 'appraisal.record', {
        id: id(),
        meetingId: of,
        ballots: 3,
        rows: [{ personId: member, votes, grade: 'qualified' }],
        ...more,
      });
    expect((await record({ ballots: 2 })).answer).toMatchObject({
      error: { code: 'BAD_INPUT', issues: [{ path: 'input.rows.0.votes' }] },
    });
    const other = await work.meeting(0, { kinds: ['lecture'] });
    expect(codeOf((await record({}, other)).answer as never)).toBe('CONFLICT');
    expect((await record({})).answer.ok).toBe(true);
    const page = await open(meetingId);
    expect(page.appraisal).toEqual({
      ballots: 3,
      rows: [{ personId: member, votes, grade: 'qualified' }],
    });
    const tables = meetingPaper(page, (code) => code).blocks.filter((b) => b.kind === 'table');
    expect(tables.map(({ name }) => name)).toEqual(['签到表', '测评票', '测评汇总']);
    const name = page.roster?.find((r) => r.personId === member)?.name;
    expect(tables[2]?.rows).toContainEqual([name, 2, 1, 0, 0, '合格']);
    // What a member sees of the event has nothing of it.
    expect(await district.act(MEMBER, 'meeting.open', { meetingId })).not.toHaveProperty(
      'appraisal',
    );
  });

  it('one event meets several obligations, judged by the engine of 五个一', async () => {
    const organizationId = ids.organizations[0];
    await district.act(SECRETARY, 'branch.settle', {
      id: id(),
      organizationId,
      habit: { kind: 'date', date: 10 },
      hasCommittee: false,
      hasGroups: false,
    });
    const meetingId = await work.meeting(0, { kinds: ['partyDay', 'memberMeeting', 'lecture'] });
    const states = async () => {
      const { verdicts } = await district.act(SECRETARY, 'branchYear.open', { organizationId });
      return Object.fromEntries(
        verdicts
          .filter((v) => v.period.first <= TODAY && v.period.last >= TODAY)
          .map((v) => [v.obligation, v.state]),
      );
    };
    expect(await states()).toMatchObject({ partyDay: 'open', memberMeeting: 'open' });
    await work.confirmed(0, meetingId);
    expect(await states()).toMatchObject({
      partyDay: 'met',
      memberMeeting: 'met',
      lecture: 'met',
      committeeMeeting: 'notApplicable',
      lifeMeeting: 'open',
    });
    const mine = await district.act(MEMBER, 'branchYear.open', { organizationId });
    expect(mine.study).toEqual([expect.objectContaining({ name: '甲党员', hours: 2 })]);
  });
});

describe('points', () => {
  const points = async (openid = MEMBER) => {
    const { entries } = await district.act(openid, 'points.open', {});
    return entries
      .filter((e) => e.origin.kind === 'record')
      .map(({ indicator, points: worth }) => `${indicator} ${worth}`)
      .sort();
  };

  it('follow from the confirmation at once, are reversed by reopening, and come once however often it is sent', async () => {
    const meetingId = await work.meeting(0, { kinds: ['partyDay', 'lecture'] });
    const rows = await rowsOf(meetingId);
    const key = id();
    await Promise.all(Array.from({ length: 4 }, () => confirm(meetingId, rows, { key })));
    expect((await confirm(meetingId, rows, { key })).answer.ok).toBe(true);
    expect(await points()).toEqual(['A1 50', 'B1 50']);
    await district.act(SECRETARY, 'attendance.reopen', { id: id(), meetingId, reason: '核对' });
    expect(await points()).toEqual(['A1 -50', 'A1 50', 'B1 -50', 'B1 50']);
    const me = (await open(meetingId)).roster?.find((r) => r.name === '甲党员')?.personId ?? '';
    await work.confirmed(0, meetingId, { [me]: 'absent' });
    expect(await points()).toEqual(['A1 -50', 'A1 50', 'B1 -50', 'B1 50', 'B7 -100']);
    // The clock finds nothing to mend.
    await district.cloud.fireTimer('clock');
    expect(await points()).toHaveLength(5);
  });

  it('two days of a month, one of them elsewhere, are one entry at home', async () => {
    const me = (await open(await work.meeting(0))).roster?.find(
      (r) => r.name === '甲党员',
    )?.personId;
    const host = await work.meeting(1);
    const theirs = (await open(host, openidOf('secretary', 1))).roster ?? [];
    const rows = [...theirs.map((r) => r.personId), me ?? ''].map((personId) => ({
      personId,
      state: 'present' as const,
    }));
    await district.act(openidOf('secretary', 1), 'attendance.confirm', {
      id: id(),
      meetingId: host,
      rows,
    });
    expect(await points()).toEqual(['B1 50']);
    await work.confirmed(0, await work.meeting(0));
    expect(await points()).toEqual(['B1 50']);
  });

  it('the branch has its own for holding the day and for who came', async () => {
    const meetingId = await work.meeting(0);
    await work.confirmed(0, meetingId);
    const { entries } = await district.act(openidOf('townSupervisor', 0), 'points.open', {
      subject: { kind: 'organization', id: ids.organizations[0] },
    });
    expect(entries.filter((e) => e.origin.kind === 'record')).toHaveLength(2);
  });
});
