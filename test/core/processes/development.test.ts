/** 发展党员 by the published 细则: every wait and every vote at its edge. */
import { processRun } from '@core/modules/processes/contract';
import { process } from '@core/modules/processes/rules.contract';
import { runOn } from '@core/modules/processes/run';
import { processProblems } from '@core/modules/processes/sound';
import { development2014, development2026 } from '@core/rulepacks/development';
import {
  around,
  ballots,
  meetingOn,
  refused,
  runOf,
  TO_PRE_CHECK,
  TO_PROBATION,
  toMeeting,
  viewOf,
  walk,
} from './made';

it('is data of the contract, in both versions', () => {
  for (const one of [development2014, development2026]) expect(process.parse(one)).toEqual(one);
});

describe('第七条: a talk within one month', () => {
  it.each([
    ['2024-01-31', '2024-02-29', 'a month from 31 January of a leap year ends on the 29th'],
    ['2025-01-31', '2025-02-28', 'and of a common year on the 28th'],
    ['2026-01-30', '2026-02-28', 'a Saturday that is worked stays'],
    ['2026-02-05', '2026-03-05', 'the same date'],
    ['2026-03-04', '2026-04-07', 'a last day within 清明 moves to the next working day'],
  ])('applied on %s: by %s (%s)', (on, latest) => {
    const run = walk(on, [['application', on]]);
    expect(viewOf(run, 'talk', on)).toMatchObject({ state: 'open', latest, overdue: false });
    expect(runOn(development2014, run, around(latest)).dues).toMatchObject([
      { step: 'talk', by: ['branch'], dueOn: latest, overdue: false },
    ]);
  });
  it('late, it is noted and never refused: it did take place', () => {
    const run = walk('2026-02-05', [['application', '2026-02-05']]);
    expect(viewOf(run, 'talk', '2026-03-06').overdue).toBe(true);
    const late = walk('2026-02-05', [
      ['application', '2026-02-05'],
      ['talk', '2026-03-06'],
    ]);
    expect(viewOf(late, 'talk', '2026-03-06')).toMatchObject({ state: 'done', late: true });
  });
});

it('no step is skipped: an activist without a talk, a candidate without being filed', () => {
  const run = walk('2024-01-31', [['application', '2024-01-31']]);
  expect(refused(run, 'activist', '2024-02-01')).toEqual({
    rule: 'P3',
    words: '先完成“派人同入党申请人谈话”',
  });
  expect(refused(run, 'admitMeeting', '2024-02-01', { vote: ballots(5, 5, 5) })).toMatchObject({
    rule: 'P3',
  });
});

describe('第九条, 第十四条: one or two companions, two sponsors', () => {
  const run = walk('2024-01-31', TO_PRE_CHECK.slice(0, 4));
  it.each([
    [0, 'P7'],
    [1, null],
    [2, null],
    [3, 'P7'],
    [1.5, 'P7'],
  ])('%d companions: %s', (companions, rule) => {
    expect(refused(run, 'companions', '2024-03-06', { fields: { companions } })?.rule ?? null).toBe(
      rule,
    );
  });
  const candidate = walk('2024-01-31', TO_PRE_CHECK.slice(0, 9));
  it.each([
    [1, 'P7'],
    [2, null],
    [3, 'P7'],
  ])('%d sponsors: %s', (sponsors, rule) => {
    expect(
      refused(candidate, 'sponsors', '2025-03-11', { fields: { sponsors } })?.rule ?? null,
    ).toBe(rule);
  });
});

describe('第十一条: looked at every half-year', () => {
  const begun = walk('2024-01-31', TO_PRE_CHECK.slice(0, 5));
  it('is due by the end of each half-year, and the next one not before', () => {
    // 1 September 2024 is a Sunday.
    expect(viewOf(begun, 'look', '2024-03-06')).toMatchObject({
      state: 'open',
      latest: '2024-09-02',
      times: 0,
    });
    const once = walk('2024-01-31', TO_PRE_CHECK.slice(0, 6));
    expect(viewOf(once, 'look', '2024-08-31')).toMatchObject({
      state: 'waiting',
      earliest: '2024-09-01',
      times: 1,
    });
    expect(refused(once, 'look', '2024-08-31')).toMatchObject({ rule: 'P5', from: '2024-09-01' });
    expect(refused(once, 'look', '2024-09-01')).toBeNull();
    expect(viewOf(once, 'look', '2024-09-01')).toMatchObject({
      state: 'open',
      latest: '2025-03-03',
    });
  });
  it('a candidate has been looked at twice', () => {
    const once = walk('2024-01-31', TO_PRE_CHECK.slice(0, 6));
    expect(refused(once, 'candidateAgreed', '2025-03-03')?.words).toContain(
      '“半年考察” 2 次，现有 1 次',
    );
  });
});

describe('第十三条: a candidate after one year at the earliest', () => {
  it.each([
    ['2024-03-01', '2025-02-28', '2025-03-01'],
    ['2024-02-29', '2025-02-27', '2025-02-28'],
    ['2023-02-28', '2024-02-27', '2024-02-28'],
    ['2022-12-31', '2023-12-30', '2023-12-31'],
  ])('activist on %s: not on %s, on %s', (activist, before, on) => {
    const half =
      activist === '2024-02-29'
        ? '2024-08-29'
        : `${Number(activist.slice(0, 4)) + (activist > `${activist.slice(0, 4)}-06` ? 1 : 0)}-09-15`;
    const second = half > before ? before : half;
    const run = walk(activist, [
      ['application', activist],
      ['talk', activist],
      ['activist', activist],
      ['activistFiled', activist],
      ['companions', activist],
      ['look', activist],
      ['look', second],
    ]);
    expect(refused(run, 'candidateAgreed', before)).toMatchObject({ rule: 'P5', from: on });
    expect(refused(run, 'candidateAgreed', before)?.words).toContain(`须满一年，最早 ${on}`);
    expect(refused(run, 'candidateAgreed', on)).toBeNull();
  });
  it('is filed by somebody else than agreed to it', () => {
    const agreed = walk('2024-01-31', TO_PRE_CHECK.slice(0, 8));
    expect(refused(agreed, 'candidate', '2025-03-10', { by: 'branch1' })).toMatchObject({
      rule: 'P9',
    });
    expect(refused(agreed, 'candidate', '2025-03-10', { office: 'branch' })).toMatchObject({
      rule: 'P2',
    });
  });
});

describe('第十七条: three days or 24 hours of training', () => {
  const run = walk('2024-01-31', TO_PRE_CHECK.slice(0, 11));
  it.each<[object, string | null]>([
    [{ days: 3 }, null],
    [{ hours: 24 }, null],
    [{ days: 2, hours: 23.5 }, 'P7'],
    [{ days: 2, hours: 24 }, null],
    [{}, 'P7'],
  ])('%j: %s', (fields, rule) => {
    expect(refused(run, 'training', '2025-03-25', { fields: { ...fields } })?.rule ?? null).toBe(
      rule,
    );
  });
});

it('第十六条: without a political review that was passed nobody goes on; nothing more is kept of it', () => {
  const run = walk(
    '2024-01-31',
    TO_PRE_CHECK.filter(([step]) => step !== 'politicalReview').slice(0, 11),
  );
  expect(refused(run, 'review', '2025-03-28')).toEqual({ rule: 'P3', words: '先完成“政治审查”' });
  expect(
    refused(run, 'politicalReview', '2025-03-28', { fields: { qualified: false } }),
  ).toMatchObject({ rule: 'P7' });
  expect(
    refused(run, 'politicalReview', '2025-03-28', { fields: { qualified: true, report: '…' } })
      ?.words,
  ).toContain('不登记 report');
});

it('第十九条: not begun within three months of leaving', () => {
  const run = walk('2024-01-31', TO_PRE_CHECK.slice(0, 12));
  expect(refused(run, 'review', '2025-03-28', { fields: { staying: false } })?.words).toContain(
    '未来三个月内不离开',
  );
});

it('a pre-check that fails leaves the step open', () => {
  const run = walk('2024-01-31', [
    ...TO_PRE_CHECK.slice(0, 13),
    ['preCheck', '2025-04-02', { outcome: 'notYet' }],
  ]);
  expect(viewOf(run, 'preCheck', '2025-04-02')).toMatchObject({ state: 'open', times: 0 });
  expect(refused(run, 'admitPublic', '2025-04-03')).toMatchObject({ rule: 'P3' });
});

it('公示 of five working days (ours): the meeting comes the day after the last of them', () => {
  const run = walk('2024-01-31', [...TO_PRE_CHECK, ['admitPublic', '2025-04-03']]);
  const vote = ballots(9, 8, 8);
  // 4–6 April 2025 are holidays: the 7th to the 11th.
  expect(refused(run, 'admitMeeting', '2025-04-11', { vote })).toMatchObject({
    rule: 'P5',
    from: '2025-04-12',
  });
  expect(refused(run, 'admitMeeting', '2025-04-12', { vote })).toBeNull();
  expect(viewOf(run, 'admitPublic', '2025-04-03').ours).toBe(true);
});

describe('第二十条, 第二十一条: present more than half, in favour more than half of those expected', () => {
  const ready = walk('2024-01-31', [...TO_PRE_CHECK, ['admitPublic', '2025-04-03']]);
  const after = (vote: ReturnType<typeof ballots> & { written?: number }) =>
    viewOf(
      walk('2024-01-31', [
        ...TO_PRE_CHECK,
        ['admitPublic', '2025-04-03'],
        ['admitMeeting', '2025-04-15', { vote }],
      ]),
      'admitMeeting',
      '2025-04-15',
    ).state;
  it.each([
    [10, 5, 5, 'open'],
    [10, 6, 5, 'open'],
    [10, 6, 6, 'done'],
    [9, 5, 5, 'done'],
    [9, 9, 4, 'open'],
  ])('%d expected, %d present, %d in favour: %s', (expected, present, favour, state) => {
    expect(after(ballots(expected, present, favour))).toBe(state);
  });
  it('a written opinion given beforehand counts among the votes, and never as presence', () => {
    expect(after({ ...ballots(10, 6, 7), written: 1 })).toBe('done');
    expect(after({ ...ballots(10, 5, 6), written: 1 })).toBe('open');
    expect(refused(ready, 'admitMeeting', '2025-04-15', { vote: ballots(10, 6, 7) })).toMatchObject(
      { rule: 'P8' },
    );
  });
  it('without a vote, or with names in it, nothing is taken', () => {
    expect(refused(ready, 'admitMeeting', '2025-04-15')).toMatchObject({ rule: 'P8' });
    expect(processRun.safeParse({ ...runOf('2025-01-01'), names: ['某'] }).data).not.toHaveProperty(
      'names',
    );
  });
});

describe('第二十六条: approved within three months, at most six', () => {
  const run = walk('2024-01-31', [...toMeeting('2025-08-31'), ['admitTalk', '2025-09-02']]);
  const approve = (on: string, more: object = {}) =>
    refused(run, 'approval', on, { outcome: 'approved', ...more });
  it('to 1 December, the first working day after 30 November', () => {
    expect(viewOf(run, 'approval', '2025-09-02')).toMatchObject({
      latest: '2025-12-01',
      most: '2026-02-28',
    });
    expect(approve('2025-12-01')).toBeNull();
  });
  it('later with a reason, to 28 February, a Saturday that is worked', () => {
    expect(approve('2025-12-02')).toMatchObject({ rule: 'P6' });
    expect(approve('2026-02-28', { lateReason: '材料补正' })).toBeNull();
    expect(approve('2026-03-01', { lateReason: '材料补正' })).toMatchObject({
      rule: 'P6',
      words: '最迟 2026-02-28，已经超过期限',
    });
  });
  it('not before the talk, not by who recorded the meeting', () => {
    const untalked = walk('2024-01-31', toMeeting('2025-04-15'));
    expect(refused(untalked, 'approval', '2025-05-06', { outcome: 'approved' })).toMatchObject({
      rule: 'P3',
    });
    expect(approve('2025-09-10', { by: 'branch1' })).toMatchObject({ rule: 'P9' });
  });
  it('refused, it ends and is purged twelve months later', () => {
    const no = walk('2024-01-31', [
      ...toMeeting('2025-04-15'),
      ['admitTalk', '2025-05-06'],
      ['approval', '2025-06-10', { outcome: 'refused' }],
    ]);
    expect(runOn(development2014, no, around('2025-06-10')).end).toEqual({
      kind: 'refused',
      on: '2025-06-10',
      words: '党委审批预备党员：不批准',
      purgeFrom: '2026-06-10',
    });
    expect(refused(no, 'oath', '2025-07-01')).toMatchObject({ rule: 'P1' });
  });
});

describe('第三十二条: one year of probation from the day of the meeting', () => {
  it.each([
    ['2024-02-29', '2025-02-27', '2025-02-28'],
    ['2023-08-31', '2024-08-30', '2024-08-31'],
  ])('meeting on %s: 转正 not on %s, on %s', (meeting, before, on) => {
    const run = walk('2021-01-10', [
      ...meetingOn(meeting),
      ['confirmApplication', before],
      ['confirmReview', before],
    ]);
    const vote = ballots(9, 9, 9);
    expect(refused(run, 'confirmMeeting', before, { outcome: 'full', vote })).toMatchObject({
      rule: 'P5',
      from: on,
    });
    expect(refused(run, 'confirmMeeting', on, { outcome: 'full', vote })).toBeNull();
  });
  it('applied for in the month before its end (ours), discussed within a month after it, approved within three', () => {
    const run = walk('2024-01-31', TO_PROBATION);
    expect(refused(run, 'confirmApplication', '2026-03-14')).toMatchObject({
      rule: 'P5',
      from: '2026-03-15',
    });
    const applied = walk('2024-01-31', [
      ...TO_PROBATION,
      ['confirmApplication', '2026-03-15'],
      ['confirmReview', '2026-04-10'],
    ]);
    expect(viewOf(applied, 'confirmMeeting', '2026-04-14')).toMatchObject({
      state: 'waiting',
      earliest: '2026-04-15',
    });
    expect(viewOf(applied, 'confirmMeeting', '2026-04-15')).toMatchObject({
      state: 'open',
      latest: '2026-05-15',
    });
    const met = walk('2024-01-31', [
      ...TO_PROBATION,
      ['confirmApplication', '2026-03-15'],
      ['confirmReview', '2026-04-10'],
      ['confirmMeeting', '2026-04-16', { outcome: 'full', vote: ballots(9, 9, 9) }],
    ]);
    expect(viewOf(met, 'confirmApproval', '2026-04-16')).toMatchObject({ latest: '2026-07-16' });
    expect(refused(met, 'confirmApproval', '2026-05-08', { outcome: 'cancel' })).toMatchObject({
      rule: 'P10',
    });
    const full = walk('2024-01-31', [
      ...TO_PROBATION,
      ['confirmApplication', '2026-03-15'],
      ['confirmReview', '2026-04-10'],
      ['confirmMeeting', '2026-04-16', { outcome: 'full', vote: ballots(9, 9, 9) }],
      ['confirmApproval', '2026-05-08', { outcome: 'full' }],
    ]);
    expect(runOn(development2014, full, around('2026-05-08'))).toMatchObject({
      end: { kind: 'reached', purgeFrom: '2027-05-08' },
      dues: [],
    });
  });
});

describe('第三十二条: prolonged once, by six to twelve months', () => {
  const prolonging = (months: number, meeting = '2026-04-16') =>
    [
      ...TO_PROBATION,
      ['confirmApplication', '2026-03-15'],
      ['confirmReview', '2026-04-10'],
      ['confirmMeeting', meeting, { outcome: 'prolong', months, vote: ballots(9, 9, 9) }],
    ] as const;
  it.each([
    [5, 'P10'],
    [6, null],
    [12, null],
    [13, 'P10'],
  ])('by %d months: %s', (months, rule) => {
    const run = walk('2024-01-31', prolonging(6).slice(0, -1));
    const no = refused(run, 'confirmMeeting', '2026-04-16', {
      outcome: 'prolong',
      months,
      vote: ballots(9, 9, 9),
    });
    expect(no?.rule ?? null).toBe(rule);
  });
  it('takes effect with the approval: its steps are taken again, from the end of the prolonged probation', () => {
    const run = walk('2024-01-31', [
      ...prolonging(6),
      ['confirmApproval', '2026-05-08', { outcome: 'prolong' }],
    ]);
    expect(viewOf(run, 'confirmApplication', '2026-05-08')).toMatchObject({
      state: 'waiting',
      earliest: '2026-09-15',
    });
    const again = walk('2024-01-31', [
      ...prolonging(6),
      ['confirmApproval', '2026-05-08', { outcome: 'prolong' }],
      ['confirmApplication', '2026-09-15'],
      ['confirmReview', '2026-10-10'],
    ]);
    const vote = ballots(9, 9, 9);
    expect(refused(again, 'confirmMeeting', '2026-10-14', { outcome: 'full', vote })).toMatchObject(
      { from: '2026-10-15' },
    );
    expect(refused(again, 'confirmMeeting', '2026-10-15', { outcome: 'full', vote })).toBeNull();
    expect(
      refused(again, 'confirmMeeting', '2026-10-15', { outcome: 'prolong', months: 6, vote }),
    ).toEqual({ rule: 'P10', words: '预备期只能延长 1 次' });
    expect(refused(again, 'confirmMeeting', '2026-10-15', { outcome: 'cancel', vote })).toBeNull();
  });
});

describe('the revision of May 2026, as it has been reprinted', () => {
  const to2026 = TO_PRE_CHECK.flatMap((row) =>
    row[0] === 'candidate'
      ? ([
          ['candidatePublic', '2025-03-03'],
          ['candidate', '2025-03-11'],
        ] as const)
      : [row],
  ).map(
    ([step, on, more]) =>
      [step, on < '2025-03-12' && step === 'sponsors' ? '2025-03-12' : on, more] as const,
  );
  it('公示 before the candidate, the meeting within a month of the pre-check, the oath within a month of the approval', () => {
    const agreed = walk('2024-01-31', to2026.slice(0, 9), development2026);
    expect(refused(agreed, 'candidate', '2025-03-10', {}, development2026)).toMatchObject({
      rule: 'P5',
      from: '2025-03-11',
    });
    const run = walk('2024-01-31', to2026, development2026);
    expect(viewOf(run, 'admitMeeting', '2025-04-02', development2026)).toMatchObject({
      state: 'open',
      latest: '2025-05-06',
    });
    const approved = walk(
      '2024-01-31',
      [
        ...to2026,
        ['admitMeeting', '2025-04-15', { vote: ballots(9, 8, 8) }],
        ['admitTalk', '2025-05-06'],
        ['approval', '2025-06-10', { outcome: 'approved' }],
      ],
      development2026,
    );
    expect(viewOf(approved, 'oath', '2025-06-10', development2026)).toMatchObject({
      latest: '2025-07-10',
    });
  });
});

it('every step is the branch’s or its 镇街’s, who alone see whom it is about; another’s is a fault of the pack', () => {
  for (const one of [development2014, development2026]) expect(processProblems(one)).toEqual([]);
  const steps = development2026.steps.map((step) =>
    step.code === 'approvalFiled' ? { ...step, by: ['district' as const] } : step,
  );
  expect(processProblems({ ...development2026, steps })).toEqual([
    'development.approvalFiled：没有看得到本人的办理处',
  ]);
});
