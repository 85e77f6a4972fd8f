import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { afterMonths, afterWorkingDays } from '@core/shared/calendar/deadline';
import {
  draftsOnOrAfter,
  dueOnOf,
  expiresOn,
  firstStep,
  nextStep,
  stateOf,
  type CaseLife,
} from '@core/modules/follow-ups/steps';
import { rulePacks } from '@core/rulepacks';
import { rulePack } from '@core/rulepacks/rule-pack.contract';
import { huangshi } from '@core/rulepacks/huangshi';
import { yongchuan } from '@core/rulepacks/yongchuan';

const calendar = createWorkCalendar();
const { supervision: weekly } = yongchuan;
const { supervision: ofHuangshi } = huangshi;

const signed = (repliedOn?: string): CaseLife => ({
  draftedOn: '2026-03-02',
  acts: [{ step: 'hint', signedOn: '2026-03-02', dueOn: '2026-03-09', repliedOn }],
});
const then = (life: CaseLife, today: string, rules = weekly) => {
  const next = nextStep(life, rules, today, calendar);
  return next && [next.rule.step, next.from];
};

describe('packs', () => {
  it.each(Object.entries(rulePacks))('%s is a pack with steps in a chain', (_id, pack) => {
    expect(rulePack.parse(pack)).toEqual(pack);
    const { steps, thresholds } = pack.supervision;
    expect(steps.map(({ step }) => step)).toEqual(['hint', 'urge', 'notice', 'talk']);
    expect(steps.map(({ after }) => after)).toEqual([undefined, 'hint', 'urge', 'notice']);
    const known = pack.cadence.flatMap(({ obligations }) => obligations.map(({ code }) => code));
    for (const { obligation } of thresholds) expect(known).toContain(obligation);
  });

  it('黄石: every week, every month, every half-year', () => {
    expect(ofHuangshi.steps.map(({ every }) => every)).toEqual([
      'week',
      'week',
      'month',
      'halfYear',
    ]);
    expect(huangshi.notes.join()).toContain('按未达标的例外办理，由人核实签发');
  });
});

describe('S1', () => {
  it('begins with the first step', () => expect(firstStep(weekly).step).toBe('hint'));
  it('follows the one before, never skipping', () => {
    const life = signed();
    const twice: CaseLife = {
      ...life,
      acts: [...life.acts, { step: 'urge', signedOn: '2026-03-16', dueOn: '2026-03-23' }],
    };
    expect(then(twice, '2026-05-06')?.[0]).toBe('notice');
  });
  it('ends after the last', () => {
    const life: CaseLife = {
      draftedOn: '2026-03-02',
      acts: [{ step: 'talk', signedOn: '2026-03-02', dueOn: '2026-03-09' }],
    };
    expect(then(life, '2026-05-06')).toBeNull();
  });
});

describe('S2', () => {
  it('a deadline without a reply: from the day after', () =>
    expect(then(signed(), '2026-03-05')).toEqual(['urge', '2026-03-16']));
  it('a reply that a person refuses: from the reply on', () =>
    expect(then(signed('2026-03-04'), '2026-03-05')).toEqual(['urge', '2026-03-09']));
  it.each(['closed', 'dropped'] as const)('none after %s', (kind) =>
    expect(then({ ...signed(), ended: { kind, on: '2026-03-10' } }, '2026-03-20')).toBeNull(),
  );
  it('none of a draft', () =>
    expect(then({ draftedOn: '2026-03-02', acts: [] }, '2026-03-20')).toBeNull());
});

describe('S3', () => {
  const urged: CaseLife = {
    draftedOn: '2026-03-02',
    acts: [{ step: 'urge', signedOn: '2026-04-13', dueOn: '2026-04-20' }],
  };
  it('a month: its first working day, after the holiday', () =>
    expect(then(urged, '2026-04-21', ofHuangshi)).toEqual(['notice', '2026-05-06']));
  it('a half-year', () => {
    const noticed: CaseLife = {
      draftedOn: '2026-03-02',
      acts: [{ step: 'notice', signedOn: '2026-04-13', dueOn: '2026-04-20' }],
    };
    expect(then(noticed, '2026-04-21', ofHuangshi)).toEqual(['talk', '2026-07-01']);
  });
  it('the clock drafts from the first working day of the week on', () => {
    // The week of 5 October has its first working day on the 8th.
    expect(draftsOnOrAfter(weekly, '2026-10-07', calendar)).toBe(false);
    expect(draftsOnOrAfter(weekly, '2026-10-08', calendar)).toBe(true);
    expect(draftsOnOrAfter(weekly, '2026-10-09', calendar)).toBe(true);
  });
});

describe('S4', () => {
  it.each([
    [{ draftedOn: '2026-02-28', acts: [] }, '2027-02-28'],
    [signed('2026-03-04'), '2027-03-04'],
    [{ ...signed(), ended: { kind: 'closed', on: '2026-03-12' } }, '2027-03-12'],
  ] as [CaseLife, string][])('%j expires on %s', (life, day) =>
    expect(expiresOn(life, weekly)).toBe(day),
  );
  it('expired it is no ground for a next step', () => {
    expect(stateOf(signed(), weekly, '2027-03-01')).toBe('signed');
    expect(stateOf(signed(), weekly, '2027-03-02')).toBe('expired');
    expect(then(signed(), '2027-03-02')).toBeNull();
  });
});

describe('S5', () => {
  it.each([
    ['2026-03-02', '2026-03-09'],
    // Over 清明: 4–6 April are off.
    ['2026-04-01', '2026-04-09'],
    // A working Saturday counts.
    ['2026-05-06', '2026-05-12'],
  ])('five working days after %s end on %s', (on, due) =>
    expect(dueOnOf(firstStep(weekly), on, calendar)).toBe(due),
  );
  it('months: no corresponding day is the last one', () => {
    expect(afterMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(afterMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(afterWorkingDays('2026-09-30', 1, calendar)).toBe('2026-10-08');
  });
});
