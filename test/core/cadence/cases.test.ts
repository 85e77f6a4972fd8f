/** The table of cases of rules.md "Cadence", each row a test of that name (pack 永川, 2026). */
import type { Leave, ShortContact, UnitFacts, Verdict } from '@core/modules/cadence/contract';
import { periodOf, type PeriodUnit } from '@core/shared/calendar/period';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { judgeUnit } from '@core/modules/cadence/judge';
import { yongchuan } from '@core/rulepacks/yongchuan';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';

const calendar = createWorkCalendar();
const A = 'instructor-a';
const B = 'instructor-b';

let serial = 0;
function contact(on: string, more: Partial<ShortContact> = {}): ShortContact {
  serial += 1;
  return {
    id: `c${serial}`,
    on,
    by: A,
    channel: 'phone',
    outcome: 'reached',
    metOwner: false,
    recordedOn: on,
    ...more,
  };
}

function unit(more: Partial<UnitFacts> = {}): UnitFacts {
  return {
    unitId: 'u1',
    responsibilities: [{ instructorId: A, kind: '帮建', from: '2026-01-01' }],
    closures: [],
    contacts: [],
    developments: [],
    ...more,
  };
}

interface Ask {
  code: 'call' | 'visit' | 'interview' | 'develop';
  in: [PeriodUnit, string];
  today: string;
  /** An instructor's id, or `unit`. */
  who?: string;
  leaves?: Leave[];
  pack?: RulePack;
}

function judge(facts: UnitFacts, ask: Ask): Verdict {
  const who = ask.who ?? A;
  const verdict = judgeUnit(
    facts,
    who === 'unit' ? 'unit' : { instructorId: who, leaves: ask.leaves ?? [] },
    ask.code,
    periodOf(...ask.in),
    { pack: ask.pack ?? yongchuan, calendar, today: ask.today },
  );
  if (!verdict) throw new Error(`the pack has no ${ask.code}`);
  return verdict;
}

const from = (day: string, to?: string) => [{ instructorId: A, kind: '帮建', from: day, to }];

describe('cases of rules.md', () => {
  it('responsibility from Sunday 2026-03-08, week 2026-W10, no contact: notApplicable', () => {
    const v = judge(unit({ responsibilities: from('2026-03-08') }), {
      code: 'call',
      in: ['week', '2026-03-08'],
      today: '2026-03-20',
    });
    expect(v).toMatchObject({
      state: 'notApplicable',
      reason: 'notResponsible',
      days: { owed: 0 },
    });
    expect(v.period.key).toBe('2026-W10');
  });

  const nothingDeveloped: Ask = {
    code: 'develop',
    in: ['year', '2026-06-01'],
    today: '2027-02-01',
  };

  it('from Monday 2026-01-05, year, nothing developed, judged 2027-02-01: missed (247 of 248 owed)', () => {
    const v = judge(unit({ responsibilities: from('2026-01-05') }), nothingDeveloped);
    expect(v.state).toBe('missed');
    expect(v.days).toMatchObject({ working: 248, owed: 247 });
  });

  it('from 2026-10-12, year, nothing developed: exempt (tenure), met if one was', () => {
    const responsibilities = from('2026-10-12');
    expect(judge(unit({ responsibilities }), nothingDeveloped)).toMatchObject({
      state: 'exempt',
      reason: 'tenure',
    });
    const developments = [{ id: 'd1', on: '2026-11-02', step: 'probationary' as const }];
    expect(judge(unit({ responsibilities, developments }), nothingDeveloped).state).toBe('met');
  });

  it('leave 2026-02-09 to 02-13, Saturday 02-14 works, week W07, no contact: exempt (F = 1)', () => {
    const v = judge(unit(), {
      code: 'call',
      in: ['week', '2026-02-10'],
      today: '2026-03-01',
      leaves: [{ instructorId: A, from: '2026-02-09', to: '2026-02-14' }],
    });
    expect(v).toMatchObject({ state: 'exempt', reason: 'leave' });
    expect(v.days).toEqual({ working: 6, owed: 6, free: 1 });
  });

  it('week W08 (no working day), a call on 02-18: met; without it notApplicable', () => {
    const ask: Ask = { code: 'call', in: ['week', '2026-02-18'], today: '2026-03-10' };
    expect(judge(unit({ contacts: [contact('2026-02-18')] }), ask).state).toBe('met');
    expect(judge(unit(), ask)).toMatchObject({ state: 'notApplicable', reason: 'noWorkingDay' });
  });

  it('A until 06-15 (excluded), B from 06-15; month June, B visits on 06-20: B met; A (O = 10 of 21) exempt; unit met', () => {
    const facts = unit({
      responsibilities: [
        { instructorId: A, kind: '帮建', from: '2026-01-01', to: '2026-06-15' },
        { instructorId: B, kind: '帮建', from: '2026-06-15' },
      ],
      contacts: [contact('2026-06-20', { by: B, channel: 'onsite' })],
    });
    const ask: Ask = { code: 'visit', in: ['month', '2026-06-15'], today: '2026-07-20' };
    expect(judge(facts, { ...ask, who: B }).state).toBe('met');
    expect(judge(facts, { ...ask, who: A })).toMatchObject({
      state: 'exempt',
      reason: 'tenure',
      days: { working: 21, owed: 10 },
    });
    expect(judge(facts, { ...ask, who: 'unit' }).state).toBe('met');
  });

  it("A → B → A in one month: A's intervals add up", () => {
    const facts = unit({
      responsibilities: [
        { instructorId: A, kind: '帮建', from: '2026-01-01', to: '2026-06-10' },
        { instructorId: B, kind: '帮建', from: '2026-06-10', to: '2026-06-12' },
        { instructorId: A, kind: '帮建', from: '2026-06-12' },
      ],
    });
    const ask: Ask = { code: 'visit', in: ['month', '2026-06-01'], today: '2026-07-20' };
    expect(judge(facts, ask)).toMatchObject({ state: 'missed', days: { working: 21, owed: 19 } });
    expect(judge(facts, { ...ask, who: B })).toMatchObject({ state: 'exempt', days: { owed: 2 } });
  });

  it('unit closed 07-01 to 07-20, reopened; month July, no visit: exempt (closure: O < 80%)', () => {
    const v = judge(unit({ closures: [{ from: '2026-07-01', to: '2026-07-20' }] }), {
      code: 'visit',
      in: ['month', '2026-07-01'],
      today: '2026-08-20',
    });
    expect(v).toMatchObject({ state: 'exempt', reason: 'closure' });
  });

  it('call on Friday 03-06, recorded Monday 03-09: W10 met, 补录', () => {
    const v = judge(unit({ contacts: [contact('2026-03-06', { recordedOn: '2026-03-09' })] }), {
      code: 'call',
      in: ['week', '2026-03-06'],
      today: '2026-03-09',
    });
    expect(v.state).toBe('met');
    expect(v.counted).toEqual([expect.objectContaining({ backfilled: true })]);
  });

  it('call on 03-06, recorded 03-16: W10 waits; missed once 03-15 has passed and until confirmed, no 督办 meanwhile', () => {
    const late = contact('2026-03-06', { recordedOn: '2026-03-16' });
    const ask: Ask = { code: 'call', in: ['week', '2026-03-06'], today: '2026-03-16' };
    expect(judge(unit(), { ...ask, today: '2026-03-15' })).toMatchObject({
      state: 'open',
      backfillUntil: '2026-03-15',
    });
    expect(judge(unit({ contacts: [late] }), ask)).toMatchObject({
      state: 'missed',
      waiting: true,
      notCounted: [{ id: late.id, on: '2026-03-06', why: 'waits' }],
    });
    const confirmed = unit({ contacts: [{ ...late, confirmed: true }] });
    expect(judge(confirmed, ask)).toMatchObject({ state: 'met', waiting: false });
  });

  it('visit without owner corrected to metOwner 40 days later: interview waits for a supervisor', () => {
    const visit = contact('2026-07-06', {
      channel: 'onsite',
      amendments: [{ recordedOn: '2026-08-15', metOwner: true }],
    });
    const ask = { in: ['quarter', '2026-07-06'], today: '2026-11-01' } as const;
    const facts = unit({ contacts: [visit] });
    expect(
      judge(facts, { code: 'interview', ...ask, in: ['quarter', '2026-07-06'] }),
    ).toMatchObject({
      state: 'missed',
      waiting: true,
    });
    expect(
      judge(facts, { code: 'visit', today: ask.today, in: ['month', '2026-07-06'] }).state,
    ).toBe('met');
  });

  it("contact voided in May for a week of March: the week is judged again under March's version", () => {
    const [march] = yongchuan.cadence;
    if (!march) throw new Error('no version');
    const twice = march.obligations.map((o) => (o.code === 'call' ? { ...o, count: 2 } : o));
    const pack: RulePack = {
      ...yongchuan,
      cadence: [march, { ...march, from: '2026-05-01', obligations: twice }],
    };
    const contacts = [contact('2026-03-03'), contact('2026-03-04', { voided: true })];
    const ask: Ask = { code: 'call', in: ['week', '2026-03-03'], today: '2026-05-20', pack };
    expect(judge(unit({ contacts }), ask)).toMatchObject({
      state: 'met',
      required: 1,
      rulesFrom: '2024-01-01',
      notCounted: [expect.objectContaining({ why: 'voided' })],
    });
    expect(judge(unit(), { ...ask, in: ['week', '2026-05-06'] }).required).toBe(2);
  });

  it('today Thursday in an ordinary week, no call yet: dueSoon', () => {
    const ask: Ask = { code: 'call', in: ['week', '2026-03-12'], today: '2026-03-12' };
    expect(judge(unit(), ask)).toMatchObject({ state: 'dueSoon', workingDaysLeft: 2 });
    expect(judge(unit(), { ...ask, today: '2026-03-11' })).toMatchObject({ state: 'open' });
  });

  it('phone, reached, on Monday 10-05 (holiday), W41: met: any day may count', () => {
    const v = judge(unit({ contacts: [contact('2026-10-05')] }), {
      code: 'call',
      in: ['week', '2026-10-05'],
      today: '2026-10-09',
    });
    expect(v.period.key).toBe('2026-W41');
    expect(v.state).toBe('met');
  });
});
