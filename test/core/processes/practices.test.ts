/** Each district's processes as they are worked: the wrong step refused with its rule, the deadline, what follows. */
import type { ProcessRun, TakeEntry } from '@core/modules/processes/contract';
import { mayAddToRun, mayBeginRun } from '@core/modules/processes/may';
import type { Process } from '@core/modules/processes/rules.contract';
import { runOn } from '@core/modules/processes/run';
import type { Facts } from '@core/modules/standards/facts.contract';
import type { Office } from '@core/modules/standards/rules.contract';
import { versionOn } from '@core/modules/standards/versions';
import { practices } from '@core/rulepacks/practices';
import { around, ballots, runOf, taking } from './made';

const get = (pack: string, code: string): Process => {
  const found = versionOn(practices[pack]?.processes ?? [], '2026-11-28')?.processes.find(
    (one) => one.code === code,
  );
  if (!found) throw new Error(`no ${code} in ${pack}`);
  return found;
};
const known = (value: boolean | number | string, on?: string) => ({ value, ...(on ? { on } : {}) });
const at = (process: Process, run: ProcessRun, today: string, facts: Facts) =>
  Object.fromEntries(runOn(process, run, around(today, facts)).steps.map((s) => [s.step, s.state]));

/** Takes steps, each by the first office of the step and a person of that office. */
function go(
  process: Process,
  begun: string,
  rows: readonly (readonly [string, string, Partial<TakeEntry>?])[],
  facts: Facts,
): ProcessRun {
  return rows.reduce((run, [step, on, more]) => {
    const office = process.steps.find(({ code }) => code === step)?.by[0] as Office;
    const entry = taking(step, on, { office, by: `of-${office}`, ...more });
    const no = mayAddToRun(process, run, entry, around(on, facts));
    if (no) throw new Error(`${step}: ${no.rule} ${no.words}`);
    return { ...run, entries: [...run.entries, entry] };
  }, runOf(begun));
}
const no = (
  process: Process,
  run: ProcessRun,
  step: string,
  on: string,
  facts: Facts,
  more: Partial<TakeEntry> = {},
) => {
  const office = process.steps.find(({ code }) => code === step)?.by[0] as Office;
  return mayAddToRun(
    process,
    run,
    taking(step, on, { office, by: `of-${office}`, ...more }),
    around(on, facts),
  );
};

/** What is counted, with its days. */
const on = (...days: string[]): Facts[string] => ({ ...known(days.length, days.at(-1)), days });

describe('永川 七步评议', () => {
  const seven = get('yongchuan', 'sevenSteps');
  const facts: Facts = {
    organised: known(true),
    'pointEntries/24': on(...Array.from({ length: 12 }, (_, i) => `2026-05-${i + 10}`)),
    'meetings/appraisal/24': on('2025-12-05', '2026-12-05'),
    'quarterReviews/24': on('2025-10-12', '2026-01-12', '2026-04-12', '2026-07-12', '2026-12-20'),
  };
  const pledged = go(
    seven,
    '2026-01-01',
    [['pledge', '2026-03-02', { fields: { pledges: 12 } }]],
    {},
  );
  it('what the records say of the year before is not of this round', () => {
    const PUBLIC = 'pledges/memberPromise+branchPromise//public/24';
    const JUDGED = 'pledges/memberPromise+branchPromise//judged/24';
    const run = runOf('2026-01-01');
    const before = { ...facts, [PUBLIC]: on('2025-03-02'), [JUDGED]: on('2026-01-08') };
    expect(at(seven, run, '2026-12-31', before)).toMatchObject({
      pledge: 'open',
      publish: 'open',
    });
    const now = { ...facts, [PUBLIC]: on('2025-03-02', '2026-03-02'), [JUDGED]: on('2026-12-20') };
    const { steps } = runOn(seven, run, around('2026-12-31', now));
    expect(
      steps.filter(({ fromRecord }) => fromRecord).map(({ step, doneOn }) => [step, doneOn]),
    ).toEqual([
      ['pledge', '2026-03-02'],
      ['practise', '2026-05-21'],
      ['judge', '2026-12-05'],
      ['compare', '2026-12-20'],
      ['publish', '2026-12-20'],
    ]);
    expect(no(seven, run, 'pledge', '2026-12-31', now)).toMatchObject({ rule: 'P11' });
  });
  it('三讲 is filled by the members’ meeting of the last quarter, not by an earlier one', () => {
    const MEETING = 'meetings/memberMeeting/24';
    const earlier = { ...facts, [MEETING]: on('2026-03-05', '2026-06-05', '2026-09-30') };
    expect(at(seven, pledged, '2026-10-08', earlier).report).toBe('open');
    const held = { ...facts, [MEETING]: on('2026-06-05', '2026-10-09') };
    expect(at(seven, pledged, '2026-10-10', held).report).toBe('done');
  });
  it('no step is skipped, and nobody is asked for what the records say', () => {
    expect(no(seven, runOf('2026-01-01'), 'report', '2026-10-10', {})).toMatchObject({
      rule: 'P3',
    });
    expect(at(seven, pledged, '2026-06-01', facts)).toMatchObject({
      pledge: 'done',
      practise: 'done',
      report: 'waiting',
      judge: 'waiting',
    });
    expect(no(seven, pledged, 'practise', '2026-06-01', facts)).toMatchObject({ rule: 'P11' });
  });
  it('三讲 not before the first of October, and due in November', () => {
    expect(no(seven, pledged, 'report', '2026-09-30', facts)).toMatchObject({
      rule: 'P5',
      from: '2026-10-01',
    });
    expect(runOn(seven, pledged, around('2026-10-01', facts)).dues).toMatchObject([
      { step: 'report', dueOn: '2026-11-15', by: ['branch'] },
    ]);
  });
  it('七议 after five working days of 公示, and it ends there', () => {
    const public_ = go(
      seven,
      '2026-01-01',
      [
        ['pledge', '2026-03-02', { fields: { pledges: 12 } }],
        ['report', '2026-10-20'],
        ['publish', '2026-12-21'],
      ],
      facts,
    );
    expect(
      no(seven, public_, 'discuss', '2026-12-28', facts, { fields: { told: true } }),
    ).toMatchObject({ rule: 'P5', from: '2026-12-29' });
    const done = go(
      seven,
      '2026-01-01',
      [
        ['pledge', '2026-03-02', { fields: { pledges: 12 } }],
        ['report', '2026-10-20'],
        ['publish', '2026-12-21'],
        ['discuss', '2026-12-29', { fields: { told: true } }],
      ],
      facts,
    );
    expect(runOn(seven, done, around('2026-12-29', facts)).end?.kind).toBe('reached');
  });
});

describe('黄石 三个同步', () => {
  it('登记: notice, survey, articles, instructor, then founded or why not, within half a year', () => {
    const registration = get('huangshi', 'registration');
    const run = go(registration, '2026-03-02', [['notice', '2026-03-02']], {});
    expect(
      runOn(registration, run, around('2026-03-02')).dues.map(({ step, dueOn }) => [step, dueOn]),
    ).toEqual([
      ['survey', '2026-04-02'],
      ['instructor', '2026-04-02'],
      ['articles', '2026-06-02'],
    ]);
    expect(
      no(
        registration,
        run,
        'conclusion',
        '2026-04-01',
        {},
        { outcome: 'founded', fields: { reason: '三名党员' } },
      ),
    ).toMatchObject({ rule: 'P3' });
    const facts = {
      'profile/membersHere': known(1, '2026-03-20'),
      instructorNamed: known(true, '2026-03-21'),
    };
    const ready = go(
      registration,
      '2026-03-02',
      [
        ['notice', '2026-03-02'],
        ['articles', '2026-04-10'],
      ],
      facts,
    );
    expect(
      no(registration, ready, 'conclusion', '2026-04-20', facts, { outcome: 'notYet' }),
    ).toMatchObject({ rule: 'P7' });
    expect(
      no(registration, ready, 'conclusion', '2026-04-20', facts, {
        outcome: 'notYet',
        fields: { reason: '只有一名党员' },
      }),
    ).toBeNull();
  });
  it('年检: the sheet by May, checked by June by somebody else, mended within three months', () => {
    const yearly = get('huangshi', 'yearlyCheck');
    const run = go(yearly, '2026-01-01', [['sheet', '2026-04-01']], {});
    expect(
      no(yearly, run, 'checked', '2026-04-02', {}, { outcome: 'fine', by: 'of-branch' }),
    ).toMatchObject({ rule: 'P9' });
    const mend = go(
      yearly,
      '2026-01-01',
      [
        ['sheet', '2026-04-01'],
        ['checked', '2026-06-01', { outcome: 'mend' }],
      ],
      {},
    );
    expect(runOn(yearly, mend, around('2026-06-01')).dues).toMatchObject([
      { step: 'mended', dueOn: '2026-09-01' },
    ]);
    const fine = go(
      yearly,
      '2026-01-01',
      [
        ['sheet', '2026-04-01'],
        ['checked', '2026-06-01', { outcome: 'fine' }],
      ],
      {},
    );
    expect(runOn(yearly, fine, around('2026-06-01')).end?.kind).toBe('reached');
  });
  it('评估: no grade without the party part', () => {
    const grading = get('huangshi', 'grading');
    const run = go(grading, '2026-05-06', [['applied', '2026-05-06']], {});
    const fields = { grade: '3A', notified: true };
    expect(
      no(grading, run, 'graded', '2026-06-01', { 'standard/assessment': known(false) }, { fields })
        ?.words,
    ).toContain('一律不予评级定级');
    expect(
      no(grading, run, 'graded', '2026-06-01', { 'standard/assessment': known(true) }, { fields }),
    ).toBeNull();
  });
});

describe('黄石 双向述职评议, 泸州 季度述职 and 联述联评联考', () => {
  it('黄石: no judging before both sides have heard; what is not good is judged again', () => {
    const twoWay = get('huangshi', 'twoWayReport');
    const facts: Facts = { organised: known(true), 'meetings/memberMeeting/24': on('2026-11-20') };
    const votes = { good: 10, fair: 2, poor: 0 };
    const written = go(twoWay, '2026-01-01', [['write', '2026-11-10']], facts);
    expect(at(twoWay, written, '2026-12-01', facts)).toMatchObject({ down: 'done', up: 'open' });
    expect(
      no(twoWay, written, 'judge', '2026-12-20', facts, { fields: votes, outcome: 'good' }),
    ).toMatchObject({ rule: 'P3' });
    const judged = go(
      twoWay,
      '2026-01-01',
      [
        ['write', '2026-11-10'],
        ['up', '2026-12-10'],
        ['judge', '2026-12-20', { fields: votes, outcome: 'again' }],
      ],
      facts,
    );
    expect(at(twoWay, judged, '2027-01-05', facts).judge).toBe('open');
    expect(runOn(twoWay, judged, around('2027-01-05', facts)).dues).toMatchObject([
      { step: 'judge', by: ['town'], dueOn: '2027-01-15' },
    ]);
  });
  it('泸州: quarter by quarter, then 联述, 联评, 联考; not before the quarter’s last month', () => {
    const reports = get('luzhou', 'secretaryReports');
    expect(no(reports, runOf('2026-01-01'), 'q2', '2026-06-10', {})).toMatchObject({ rule: 'P3' });
    expect(no(reports, runOf('2026-01-01'), 'q1', '2026-02-27', {})).toMatchObject({
      rule: 'P5',
      from: '2026-03-01',
    });
    const run = go(
      reports,
      '2026-01-01',
      [
        ['q1', '2026-04-02'],
        ['q2', '2026-07-02'],
        ['q3', '2026-10-09'],
        ['q4', '2027-01-05'],
        ['report', '2027-01-15'],
        ['judge', '2027-01-18', { fields: { good: 9, fair: 1, poor: 0 } }],
        ['examine', '2027-01-25', { fields: { told: true }, outcome: 'passed' }],
      ],
      { organised: known(true) },
    );
    expect(runOn(reports, run, around('2027-01-26', {})).end?.kind).toBe('reached');
  });
});

describe('四大工程, 黄石: the first year of a new party organisation', () => {
  const year = get('four-projects', 'firstYear');
  const facts: Facts = {
    'standard/gift': known(true, '2026-02-10'),
    instructorNamed: known(true, '2026-01-20'),
    secretaryNamed: known(true, '2026-01-15'),
    partyDaySettled: known(true, '2026-02-01'),
    'meetings/partyDay/12': known(1, '2026-02-06'),
    'meetings/memberMeeting/12': known(1, '2026-03-06'),
    'meetings/lecture/12': known(1, '2026-03-06'),
    'pair/sponsor/to': known(true, '2026-02-12'),
    'secretaryCourses/12': { ...known(1, '2026-05-06'), days: ['2026-05-06'] },
  };
  it('begins with its founding: the gift, an instructor and a leader within a month', () => {
    const dues = runOn(year, runOf('2026-01-15'), around('2026-01-15')).dues.filter(
      ({ dueOn }) => dueOn === '2026-02-24',
    );
    expect(dues.map(({ step }) => step)).toEqual(['gift', 'instructor', 'leader', 'secretary']);
  });
  it('is filled by the records, and seen through to its first acceptance', () => {
    const run = go(year, '2026-01-15', [['halfYear', '2026-06-20']], facts);
    expect(
      Object.values(at(year, run, '2026-07-15', facts)).filter((state) => state === 'done'),
    ).toHaveLength(10);
    expect(no(year, run, 'closed', '2026-07-15', facts)?.words).toContain('要求首次验收已通过');
    const accepted = { ...facts, 'standard/sixHaves': known(true, '2026-07-10') };
    expect(no(year, run, 'closed', '2026-07-14', accepted)).toMatchObject({
      rule: 'P5',
      from: '2026-07-15',
    });
    expect(no(year, run, 'closed', '2026-07-15', accepted)).toBeNull();
  });
  it('who is named for it is a pair, never typed; a course of before the founding does not count', () => {
    const run = runOf('2026-01-15');
    const { 'pair/sponsor/to': _pair, ...without } = facts;
    expect(no(year, run, 'leader', '2026-02-12', without)).toMatchObject({
      rule: 'P11',
      words: expect.stringContaining('已建立规定的结对联系'),
    });
    expect(no(year, run, 'leader', '2026-02-12', facts)).toMatchObject({ rule: 'P11' });
    const early = { ...known(1, '2026-01-05'), days: ['2026-01-05'] };
    const taught = { ...facts, 'secretaryCourses/12': early };
    expect(at(year, run, '2026-03-01', taught).training).toBe('open');
  });
  it('黄石: the 1000 yuan are the means that were paid, never a number that somebody types', () => {
    const huangshi = get('huangshi', 'firstYear');
    const run = runOf('2026-01-15');
    expect(no(huangshi, run, 'money', '2026-02-02', {})).toMatchObject({
      rule: 'P11',
      words: expect.stringContaining('经费已登记拨付'),
    });
    const paid = { 'means/startingMoney/paid': known(true, '2026-02-10') };
    expect(runOn(huangshi, run, around('2026-02-11', paid)).steps).toContainEqual(
      expect.objectContaining({ step: 'money', doneOn: '2026-02-10', fromRecord: true }),
    );
  });
});

describe('泸州 两孵化三组建四同步, 濉溪 脱联', () => {
  it('泸州: not founded before both are hatched; the first year follows', () => {
    const incubate = get('luzhou', 'incubate');
    expect(mayBeginRun(incubate, { facts: { organised: known(true) } })?.words).toContain(
      '要求还没有党组织',
    );
    expect(no(incubate, runOf('2026-01-15'), 'mode', '2026-02-02', {})).toMatchObject({
      rule: 'P3',
    });
    expect(incubate.steps.at(-1)?.follows).toEqual([{ kind: 'process', process: 'firstYear' }]);
  });
  it('濉溪: three full members, a request and a reply by different hands, an election, then C', () => {
    const split = get('suixi', 'splitOff');
    const facts = { separate: known(false), 'profile/fullMembers': known(3, '2026-03-02') };
    expect(mayBeginRun(split, { facts })).toBeNull();
    const asked = go(
      split,
      '2026-02-02',
      [
        ['talk', '2026-02-09'],
        ['request', '2026-03-10'],
      ],
      facts,
    );
    expect(no(split, asked, 'reply', '2026-03-20', facts, { by: 'of-branch' })).toMatchObject({
      rule: 'P9',
    });
    const elected = go(
      split,
      '2026-02-02',
      [
        ['talk', '2026-02-09'],
        ['request', '2026-03-10'],
        ['reply', '2026-03-20'],
        ['election', '2026-04-10', { vote: ballots(4, 3, 3) }],
      ],
      facts,
    );
    expect(
      no(split, elected, 'founded', '2026-04-20', facts, { fields: { filed: true } }),
    ).toMatchObject({ rule: 'P4' });
    expect(
      no(
        split,
        elected,
        'founded',
        '2026-04-20',
        { ...facts, separate: known(true) },
        { fields: { filed: true } },
      ),
    ).toBeNull();
    expect(split.steps.at(-1)?.follows).toEqual([{ kind: 'level', scale: 'class', level: 'C' }]);
  });
});
