/** A run as a log: order of arrival, corrections, what the records fill, ends, deadlines. */
import fc from 'fast-check';
import { runEndTitles, type ProcessRun, type RunEntry } from '@core/modules/processes/contract';
import {
  checkPhase,
  checkPhaseTitles,
  itemStateName,
  itemStateTitles,
} from '@core/modules/standards/contract';
import { firstProblem, mayAddToRun, mayBeginRun } from '@core/modules/processes/may';
import { process, type Process } from '@core/modules/processes/rules.contract';
import { runOn, stepDay } from '@core/modules/processes/run';
import { dayInYear, earliestOf, latestOf, termWords } from '@core/modules/processes/terms';
import { addDays, instantOf } from '@core/shared/calendar/day';
import { development2014 } from '@core/rulepacks/development';
import {
  around,
  ballots,
  calendar,
  refused,
  runOf,
  taking,
  TO_PROBATION,
  viewOf,
  walk,
} from './made';

const base = { after: [], needs: [], notBefore: [], fields: [], notSameAs: [], follows: [] };
const founding: Process = process.parse({
  code: 'firstYear',
  title: '第一年',
  subject: 'organization',
  source: { file: 'ours', sentence: '试验用' },
  stepsFrom: 'ours',
  entry: [{ test: { fact: 'organised' } }],
  beginsWith: 'founding',
  prolongings: [],
  stopBy: ['town'],
  superviseAfter: 5,
  steps: [
    {
      ...base,
      code: 'secretary',
      title: '选出书记',
      by: ['branch'],
      filledBy: { fact: 'secretaryNamed' },
      notAfter: { from: 'begin', months: 1, late: 'note' },
    },
    {
      ...base,
      code: 'gift',
      title: '送上大礼包',
      by: ['town'],
      notAfter: { from: 'begin', months: 1, late: 'note' },
    },
    {
      ...base,
      code: 'visit',
      title: '回访',
      by: ['town'],
      after: [{ step: 'secretary' }, { step: 'gift' }],
      notBefore: [{ from: 'gift', months: 3 }],
      notBeforeDay: { monthDay: '06-01', yearsOn: 0 },
      byDay: { monthDay: '12-31', yearsOn: 0 },
    },
    {
      ...base,
      code: 'accepted',
      title: '首次验收',
      by: ['district'],
      after: [{ step: 'visit' }],
      needs: [{ test: { fact: 'standard', standard: 'sixHaves' } }],
      ends: 'reached',
    },
  ],
});
const named = { organised: { value: true }, secretaryNamed: { value: true, on: '2026-01-20' } };
const state = (run: ProcessRun, today: string, facts = {}) =>
  Object.fromEntries(
    runOn(founding, run, around(today, facts)).steps.map((s) => [s.step, s.state]),
  );
const begun = { ...runOf('2026-01-15'), process: 'firstYear' };
const by = (step: string, on: string, office: 'town' | 'district' = 'town', who = 'town1') =>
  taking(step, on, { office, by: who });
const add = (run: ProcessRun, entry: RunEntry): ProcessRun => ({
  ...run,
  entries: [...run.entries, entry],
});

describe('what the records say is never asked', () => {
  it('P11 a step that they fill is done on their day, by nobody', () => {
    expect(state(begun, '2026-02-01', named)).toMatchObject({
      secretary: 'done',
      gift: 'open',
      visit: 'waiting',
    });
    const [first] = runOn(founding, begun, around('2026-02-01', named)).steps;
    expect(first).toMatchObject({ doneOn: '2026-01-20', fromRecord: true });
    expect(
      mayAddToRun(founding, begun, taking('secretary', '2026-02-01'), around('2026-02-01', named)),
    ).toMatchObject({ rule: 'P11' });
  });
  it('what they said before the beginning is so on its first day', () => {
    const early = { ...named, secretaryNamed: { value: true, on: '2025-01-01' } };
    expect(runOn(founding, begun, around('2026-02-01', early)).steps[0]?.doneOn).toBe('2026-01-15');
  });
  it('P4 a standard that is not held refuses the step, with the rule', () => {
    const run = add(add(begun, by('gift', '2026-02-02')), by('visit', '2026-06-01'));
    const accept = by('accepted', '2026-06-02', 'district', 'd1');
    expect(mayAddToRun(founding, run, accept, around('2026-06-02', named))).toMatchObject({
      rule: 'P4',
    });
    const held = { ...named, 'standard/sixHaves': { value: true } };
    expect(mayAddToRun(founding, run, accept, around('2026-06-02', held))).toBeNull();
    expect(runOn(founding, add(run, accept), around('2026-06-02', held)).end).toMatchObject({
      kind: 'reached',
      on: '2026-06-02',
    });
  });
  it('conditions of beginning are read from them', () => {
    expect(mayBeginRun(founding, { facts: named })).toBeNull();
    expect(mayBeginRun(founding, { facts: {} })?.words).toContain('已有党组织');
  });
});

it('a month-day and a wait: the later of them', () => {
  const run = add(begun, by('gift', '2026-02-02'));
  const view = runOn(founding, run, around('2026-05-31', named)).steps[2];
  expect(view).toMatchObject({
    state: 'waiting',
    earliest: '2026-06-01',
    latest: '2026-12-31',
    why: '不早于 2026-06-01，最早 2026-06-01',
  });
  const late = add(begun, by('gift', '2026-04-30'));
  expect(runOn(founding, late, around('2026-06-01', named)).steps[2]?.earliest).toBe('2026-07-30');
});

it('deadlines stand by their day; past them a 督办', () => {
  // 15 February 2026 begins 春节: the first working day after it is the 24th.
  expect(runOn(founding, begun, around('2026-02-25')).dues).toEqual([
    {
      step: 'secretary',
      what: '第一年·选出书记',
      by: ['branch'],
      dueOn: '2026-02-24',
      overdue: true,
      superviseFrom: '2026-03-02',
    },
    {
      step: 'gift',
      what: '第一年·送上大礼包',
      by: ['town'],
      dueOn: '2026-02-24',
      overdue: true,
      superviseFrom: '2026-03-02',
    },
  ]);
});

it('stopped with a reason by who may, it goes on no more', () => {
  const stop = (office: 'branch' | 'town'): RunEntry => ({
    kind: 'stop',
    id: 's1',
    at: instantOf('2026-03-01', '12:00'),
    on: '2026-03-01',
    by: 'town1',
    office,
    reason: '单位注销',
  });
  expect(mayAddToRun(founding, begun, stop('branch'), around('2026-03-01'))).toMatchObject({
    rule: 'P2',
  });
  const ended = add(begun, stop('town'));
  expect(mayAddToRun(founding, begun, stop('town'), around('2026-03-01'))).toBeNull();
  expect(runOn(founding, ended, around('2026-03-01')).end).toEqual({
    kind: 'stopped',
    on: '2026-03-01',
    words: '单位注销',
  });
  expect(
    mayAddToRun(founding, ended, by('gift', '2026-03-02'), around('2026-03-02')),
  ).toMatchObject({ rule: 'P1' });
});

describe('corrections add and never overwrite', () => {
  const run = walk('2024-01-31', TO_PROBATION);
  const idOf = (step: string): string =>
    run.entries.find((e) => e.kind === 'take' && e.step === step)?.id ?? '';
  const correct = (step: string, takenOn: string, more: object = {}): RunEntry => ({
    kind: 'correct',
    id: `c-${step}`,
    at: instantOf('2025-09-01', '12:00'),
    on: '2025-09-01',
    by: 'town1',
    office: 'town',
    entry: idOf(step),
    takenOn,
    reason: '日期录错',
    fields: {},
    ...more,
  });
  const may = (entry: RunEntry) => mayAddToRun(development2014, run, entry, around('2025-09-01'));
  it('N1 a day is put right while what rests on it still holds', () => {
    expect(may(correct('admitMeeting', '2025-04-14', { vote: ballots(9, 8, 8) }))).toBeNull();
    const put = add(run, correct('admitMeeting', '2025-04-14', { vote: ballots(9, 8, 8) }));
    expect(viewOf(put, 'admitMeeting', '2025-09-01').doneOn).toBe('2025-04-14');
    expect(put.entries.filter((e) => e.kind === 'take')).toHaveLength(run.entries.length);
  });
  it('and refused where a later step could then not have been taken', () => {
    expect(may(correct('activist', '2024-03-20', { fields: { proposed: true } }))?.words).toContain(
      '后面的步骤以此为依据',
    );
    expect(
      may({
        kind: 'void',
        id: 'v1',
        at: instantOf('2025-09-01', '12:00'),
        on: '2025-09-01',
        by: 'town1',
        office: 'town',
        entry: idOf('preCheck'),
        reason: '误录',
      }),
    ).toMatchObject({ rule: 'P3' });
  });
  it('a contest is kept, and settled by somebody else', () => {
    const contest: RunEntry = {
      kind: 'contest',
      id: 'k1',
      at: instantOf('2025-09-01', '12:00'),
      on: '2025-09-01',
      by: 'm1',
      office: 'branch',
      entry: idOf('approval'),
      words: '票数有误',
    };
    expect(may(contest)).toBeNull();
    const contested = add(run, contest);
    expect(runOn(development2014, contested, around('2025-09-01')).openContests).toEqual(['k1']);
    const settle = (who: string): RunEntry => ({
      kind: 'settle',
      id: 'k2',
      at: instantOf('2025-09-01', '13:00'),
      on: '2025-09-01',
      by: who,
      office: 'town',
      contest: 'k1',
      upheld: false,
      words: '已核实',
    });
    expect(
      mayAddToRun(development2014, contested, settle('m1'), around('2025-09-01')),
    ).toMatchObject({ rule: 'P9' });
    expect(mayAddToRun(development2014, contested, settle('t2'), around('2025-09-01'))).toBeNull();
  });
});

it('the order in which entries arrive does not matter', () => {
  const run = walk('2024-01-31', TO_PROBATION);
  const order = fc.shuffledSubarray(run.entries, { minLength: run.entries.length });
  fc.assert(
    fc.property(order, fc.integer({ min: 0, max: 900 }), (entries, days) => {
      const today = addDays('2024-01-31', days);
      expect(runOn(development2014, { ...run, entries }, around(today))).toEqual(
        runOn(development2014, run, around(today)),
      );
    }),
    { numRuns: 50 },
  );
});

it('taking only open steps never ends in a log that is refused', () => {
  const choice = fc.array(
    fc.tuple(fc.nat(30), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 3, max: 9 })),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(choice, (choices) => {
      let [run, today] = [runOf('2020-01-31'), '2020-01-31'];
      for (const [pick, days, favour] of choices) {
        today = addDays(today, days);
        const open = runOn(development2014, run, around(today)).steps.filter(
          (s) => s.state === 'open',
        );
        const chosen = open[pick % (open.length || 1)];
        if (!chosen) continue;
        const rule = development2014.steps.find((s) => s.code === chosen.step);
        const outcome = rule?.outcomes?.[pick % rule.outcomes.length]?.code;
        const entry = taking(chosen.step, today, {
          ...(rule?.vote ? { vote: ballots(9, 9, favour) } : {}),
          ...(outcome ? { outcome, months: 6 } : {}),
          lateReason: '补充材料',
        });
        if (mayAddToRun(development2014, run, entry, around(today))) continue;
        run = add(run, entry);
        expect(firstProblem(development2014, run, calendar, {})).toBeNull();
      }
    }),
    { numRuns: 60 },
  );
});

describe('terms at the ends of months', () => {
  it.each([
    ['2024-01-31', { months: 1 }, '2024-02-29'],
    ['2025-01-31', { months: 1 }, '2025-02-28'],
    ['2024-02-29', { months: 12 }, '2025-02-28'],
    ['2024-02-29', { months: 48 }, '2028-02-29'],
    ['2025-08-31', { months: 6 }, '2026-02-28'],
    ['2026-05-31', { months: 1 }, '2026-06-30'],
    ['2026-02-28', { months: 1 }, '2026-03-28'],
    ['2026-12-31', { days: 60 }, '2027-03-01'],
  ])('%s and %j: %s', (from, wait, on) => expect(earliestOf(wait, from, calendar)).toBe(on));
  it('T2 a prolonged term loses no day to a short month on the way', () => {
    expect(earliestOf({ months: 12 }, '2024-02-29', calendar, 6)).toBe('2025-08-29');
    expect(earliestOf({ months: 12 }, '2023-08-31', calendar, 12)).toBe('2025-08-31');
  });
  it('T3 after working days: from the day after the last; T4: a last day moves', () => {
    expect(earliestOf({ workingDays: 5 }, '2026-09-28', calendar)).toBe('2026-10-11');
    expect(latestOf({ workingDays: 5 }, '2026-09-28', calendar)).toBe('2026-10-10');
    expect(latestOf({ months: 1 }, '2026-09-01', calendar)).toBe('2026-10-08');
    expect([
      termWords({ months: 12 }),
      termWords({ months: 12 }, 6),
      termWords({ workingDays: 5 }),
    ]).toEqual(['一年', '18 个月', '5 个工作日']);
    expect(dayInYear('2026-03-01', { monthDay: '02-29', yearsOn: 1 })).toBe('2027-02-28');
  });
});

it('an early step, and one of another office, are refused with the rule', () => {
  const run = walk('2024-01-31', TO_PROBATION);
  expect(refused(run, 'confirmApplication', '2025-08-01')).toMatchObject({
    rule: 'P5',
    from: '2026-03-15',
  });
  expect(refused(run, 'confirmApplication', '2026-03-15', { office: 'town' })).toMatchObject({
    rule: 'P2',
  });
  expect(refused(run, 'talk', '2026-03-15')).toMatchObject({ rule: 'P1' });
});

it('a step of 发展党员 has its day, for 五个一 and the points', () => {
  const run = walk('2024-01-31', TO_PROBATION);
  const on = (step: string, today: string) => stepDay(development2014, run, {}, step, today);
  expect([on('activist', '2025-09-01'), on('admitMeeting', '2025-09-01')]).toEqual([
    '2024-03-01',
    '2025-04-15',
  ]);
  expect(on('admitMeeting', '2025-04-14')).toBeUndefined();
});

it('every end, phase and state of an item has its word', () => {
  expect(Object.keys(runEndTitles)).toEqual(['reached', 'refused', 'stopped']);
  expect(Object.keys(checkPhaseTitles)).toEqual(checkPhase.options);
  expect(Object.keys(itemStateTitles)).toEqual(itemStateName.options);
});
