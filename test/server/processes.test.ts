/** Processes: steps in their turn and time, 发展党员 with least data, the first year that a founding begins. */
import { randomUUID } from 'node:crypto';
import { freshDistrict } from '../support/district';
import { practicesIn } from '../support/practices';
import {
  bindPerson,
  fillSmallDistrict,
  grant,
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

const open = (runId: string, openid = SECRETARY) => district.act(openid, 'process.open', { runId });
const send = (openid: string, action: string, input: object) =>
  district
    .send(openid, action, {
      id: randomUUID(),
      on: TODAY,
      recordedAt: district.cloud.clock.now(),
      ...input,
    })
    .then(({ answer }) => answer);
/** A step on a day, on that day. */
const takeOn = (openid: string, runId: string, step: string, on: string, more: object = {}) => {
  district.cloud.clock.setToday(on);
  return send(openid, 'process.record', { runId, step, on, ...more });
};
const stored = (runId: string) =>
  (district.cloud.dump()['processRuns'] as unknown as { _id: string }[]).find(
    ({ _id }) => _id === runId,
  );
const yearOf = (unitId: string, year: number) =>
  (
    district.cloud.dump()['unitYears'] as unknown as {
      _id: string;
      facts: { developments: object[] };
    }[]
  ).find(({ _id }) => _id === `${unitId}_${year}`);

describe('发展党员', () => {
  test('an early, a skipped and a doubled step are refused with the rule and the day', async () => {
    const { runId } = await make.applied(0);
    const take = (step: string, more: object = {}) =>
      send(SECRETARY, 'process.record', { runId, step, ...more });
    expect(await take('activist', { fields: { proposed: true } })).toMatchObject({
      error: { code: 'CONFLICT', message: '先完成“派人同入党申请人谈话”' },
    });
    expect(await take('application', { fields: { adult: true } })).toMatchObject({
      error: { message: '“递交入党申请书”已经办过' },
    });
    expect(await take('talk', { fields: { odd: true } })).toMatchObject({
      error: { code: 'BAD_INPUT', issues: [{ path: 'input.fields' }] },
    });
    expect((await take('talk')).ok).toBe(true);
    expect((await take('activist', { fields: { proposed: true } })).ok).toBe(true);
    const page = await open(runId);
    expect(page.steps.find(({ step }) => step === 'candidateAgreed')).toMatchObject({
      state: 'waiting',
      mayTake: false,
      earliest: '2027-06-10',
    });
    expect(page.steps.find(({ step }) => step === 'companions')?.mayTake).toBe(true);
  });

  test('the office above takes what is above, and not who proposed it', async () => {
    const { runId } = await make.applied(0);
    await make.take(SECRETARY, runId, 'talk');
    await make.take(SECRETARY, runId, 'activist', { fields: { proposed: true } });
    expect(await send(SECRETARY, 'process.record', { runId, step: 'activistFiled' })).toMatchObject(
      {
        error: { message: '“入党积极分子报上级党委备案”由镇街、工委办理' },
      },
    );
    expect((await open(runId, TOWN)).steps.find((s) => s.step === 'activistFiled')?.mayTake).toBe(
      true,
    );
    expect((await send(TOWN, 'process.record', { runId, step: 'activistFiled' })).ok).toBe(true);
  });

  test('the unit’s year learns the day, never whose it was; a correction moves it, a void takes it away', async () => {
    const { runId } = await make.applied(0);
    await make.take(SECRETARY, runId, 'talk');
    const entryId = await make.take(SECRETARY, runId, 'activist', { fields: { proposed: true } });
    const own = { id: `${runId}_activist`, on: TODAY, step: 'activist' };
    expect(yearOf(ids.units[0], 2026)?.facts.developments).toEqual([own]);
    district.cloud.clock.setToday('2026-06-12');
    const correct = {
      runId,
      entryId,
      on: '2026-06-12',
      takenOn: '2026-06-11',
      reason: '记错了一天',
      fields: { proposed: true },
    };
    expect((await send(SECRETARY, 'process.correct', correct)).ok).toBe(true);
    expect(yearOf(ids.units[0], 2026)?.facts.developments).toEqual([{ ...own, on: '2026-06-11' }]);
    const gone = { runId, entryId, on: '2026-06-12', reason: '重复登记' };
    expect((await send(SECRETARY, 'process.void', gone)).ok).toBe(true);
    expect(yearOf(ids.units[0], 2026)?.facts.developments).toEqual([]);
  });

  test('a step recorded by hand of the same name, unit, step and day is the same one', async () => {
    await district.act(SECRETARY, 'development.record', {
      id: randomUUID(),
      unitId: ids.units[0],
      name: '申请人',
      step: 'activist',
      on: TODAY,
    });
    const { runId } = await make.applied(0);
    await make.take(SECRETARY, runId, 'talk');
    await make.take(SECRETARY, runId, 'activist', { fields: { proposed: true } });
    expect(yearOf(ids.units[0], 2026)?.facts.developments).toHaveLength(1);
  });

  test('seen by the branch and its 镇街: others learn how many, never who', async () => {
    const { runId } = await make.applied(0);
    const list = { process: 'development' };
    const district_ = openidOf('districtSupervisor', 0);
    const whole = await district.act(district_, 'process.list', list);
    expect(whole).toMatchObject({ counts: { underWay: 1 }, shown: false, runs: [] });
    expect(JSON.stringify(whole)).not.toContain('申请人');
    const strange = await district.send(district_, 'process.open', { runId });
    expect(strange.answer).toMatchObject({ error: { code: 'FORBIDDEN' } });
    const instructor = openidOf('instructor', 0);
    const page = await district.act(instructor, 'process.subject', { subject: make.subject(0) });
    expect(JSON.stringify(page)).not.toContain('申请人');
    const own = await district.act(TOWN, 'process.list', list);
    expect(own.runs).toMatchObject([
      { subject: { name: '申请人', organizationName: '甲一党支部' } },
    ]);
    const foreign = await district.act(openidOf('townSupervisor', 1), 'process.list', list);
    expect(foreign).toMatchObject({ counts: { underWay: 0 }, runs: [] });
    const branch = await district.act(SECRETARY, 'process.subject', { subject: make.subject(0) });
    expect(branch.runs.map(({ subject }) => subject.name)).toEqual(['申请人']);
  });

  test('a name or somebody of the branch’s roster, one of the two', async () => {
    const begin = (subject: object) =>
      send(SECRETARY, 'process.begin', {
        process: 'development',
        subject: { kind: 'person', organizationId: ids.organizations[0], ...subject },
      });
    expect(await begin({})).toMatchObject({ error: { issues: [{ path: 'input.subject.name' }] } });
    expect(await begin({ personId: ids.members[1] })).toMatchObject({
      error: { issues: [{ path: 'input.subject.personId' }] },
    });
    expect(await begin({ name: '某人', unitId: ids.units[1] })).toMatchObject({
      error: { issues: [{ path: 'input.subject.unitId' }] },
    });
    expect((await begin({ personId: ids.members[0] })).ok).toBe(true);
  });

  test('twelve months after the end its details are gone, and what it was is left', async () => {
    const { runId } = await make.applied(0);
    const stop = { runId, reason: '本人撤回申请' };
    expect((await send(SECRETARY, 'process.stop', stop)).ok).toBe(true);
    expect((await open(runId)).run.end).toMatchObject({ kind: 'stopped', purgeFrom: '2027-06-10' });
    district.cloud.clock.setToday('2027-06-09');
    await district.cloud.fireTimer('clock');
    expect(stored(runId)).toMatchObject({ name: '申请人' });
    district.cloud.clock.setToday('2027-06-10');
    await district.cloud.fireTimer('clock');
    const left = stored(runId);
    expect(left).toMatchObject({
      state: 'ended',
      endKind: 'stopped',
      entries: [],
      subjectId: runId,
    });
    expect(JSON.stringify(left)).not.toContain('申请人');
    const purged = await district.send(SECRETARY, 'process.open', { runId });
    expect(purged.answer).toMatchObject({ error: { code: 'NOT_FOUND' } });
    const { counts } = await district.act(TOWN, 'process.list', { process: 'development' });
    expect(counts.stopped).toBe(1);
  });
});

describe('七步评议', () => {
  test('a step before its day is refused with the day; the records fill what they know', async () => {
    const runId = await make.seven(0);
    await make.take(SECRETARY, runId, 'pledge', { fields: { pledges: 12 } });
    const again = send(SECRETARY, 'process.begin', {
      process: 'sevenSteps',
      subject: make.subject(0),
    });
    expect(await again).toMatchObject({
      error: { code: 'CONFLICT', message: '“七步评议”正在办理，不重复开始' },
    });
    const { steps, dues } = await open(runId);
    expect(steps.map(({ step, state }) => [step, state]).slice(0, 3)).toEqual([
      ['pledge', 'done'],
      ['practise', 'open'],
      ['report', 'waiting'],
    ]);
    // The day for the pledge was 31 March: it was taken late, and says so.
    expect(steps[0]).toMatchObject({ late: true, taken: [{ fields: [{ value: '12' }] }] });
    expect(dues).toMatchObject([{ step: 'practise', dueOn: '2026-06-30', overdue: false }]);
    const report = await takeOn(SECRETARY, runId, 'report', '2026-09-30');
    expect(report).toMatchObject({ error: { code: 'CONFLICT' } });
  });

  test('a contest is answered by who answers for the process, never by who made it', async () => {
    const runId = await make.seven(0);
    const entryId = await make.take(SECRETARY, runId, 'pledge', { fields: { pledges: 12 } });
    const contestId = randomUUID();
    const contest = { id: contestId, runId, entryId, words: '件数不对' };
    expect((await send(TOWN, 'process.contest', contest)).ok).toBe(true);
    const settle = (openid: string) =>
      send(openid, 'process.settle', { runId, contestId, upheld: true, words: '属实' });
    expect(await settle(SECRETARY)).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect(await settle(TOWN)).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect((await settle(openidOf('districtSupervisor', 0))).ok).toBe(true);
    expect((await open(runId)).contests).toEqual([]);
  });
});

describe('a founding begins the first year', () => {
  const found = async () => {
    const id = randomUUID();
    await district.act(TOWN, 'organization.found', {
      id,
      name: '甲三公司党支部',
      kind: 'branch',
      formation: 'separate',
      unitIds: [ids.bareUnits[0]],
      on: TODAY,
    });
    const subject = { kind: 'organization', id } as const;
    const { runs } = await district.act(TOWN, 'process.subject', { subject });
    return { id, run: runs[0], runs };
  };

  test('by itself, with what the records know already done', async () => {
    const { run } = await found();
    expect(run).toMatchObject({ process: 'firstYear', begunOn: TODAY, state: 'underWay' });
    const { steps, dues } = await open(run?.runId ?? '', TOWN);
    const state = (code: string) => steps.find(({ step }) => step === code);
    expect(state('instructor')).toMatchObject({ state: 'done', fromRecord: true, taken: [] });
    expect(state('secretary')).toMatchObject({ state: 'open', latest: '2026-07-10' });
    expect(state('closed')).toMatchObject({ state: 'waiting' });
    expect(dues[0]).toMatchObject({ dueOn: '2026-07-10', by: ['branch', 'town'] });
    // What the records say is not asked.
    const answer = await send(TOWN, 'process.record', { runId: run?.runId, step: 'instructor' });
    expect(answer).toMatchObject({ error: { code: 'CONFLICT' } });
  });

  test('goes with a founding that is taken back', async () => {
    const { id, run } = await found();
    const withdraw = { eventId: id, reason: '登记有误' };
    const input = { id: randomUUID(), ...withdraw };
    expect((await district.send(TOWN, 'organization.withdraw', input)).answer.ok).toBe(true);
    expect(stored(run?.runId ?? '')).toBeUndefined();
  });

  test('what somebody has entered in it since keeps the founding', async () => {
    const { id, run } = await found();
    const stop = { runId: run?.runId, reason: '暂不帮建' };
    expect((await send(TOWN, 'process.stop', stop)).ok).toBe(true);
    const input = { id: randomUUID(), eventId: id, reason: '登记有误' };
    expect((await district.send(TOWN, 'organization.withdraw', input)).answer).toMatchObject({
      error: { code: 'CONFLICT' },
    });
  });
});

test('the right is looked at again at the write', async () => {
  const { runId } = await make.applied(0);
  await make.take(SECRETARY, runId, 'talk');
  await make.take(SECRETARY, runId, 'activist', { fields: { proposed: true } });
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
  expect(await send('t-new', 'process.record', { runId, step: 'activistFiled' })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
});

test('two who record the same step at once have it once', async () => {
  const runId = await make.seven(0);
  const take = () =>
    send(SECRETARY, 'process.record', { runId, step: 'pledge', fields: { pledges: 12 } });
  const answers = await Promise.all([take(), take()]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await open(runId)).history).toHaveLength(1);
});

test('a meeting of the branch fills the step that it is', async () => {
  const runId = await make.seven(0);
  expect((await open(runId)).steps.find(({ step }) => step === 'judge')?.state).toBe('waiting');
  const work = workIn(district, ids);
  await work.confirmed(0, await work.meeting(0, { kinds: ['appraisal'] }));
  expect((await open(runId)).steps.find(({ step }) => step === 'judge')).toMatchObject({
    state: 'done',
    fromRecord: true,
    doneOn: TODAY,
  });
});
