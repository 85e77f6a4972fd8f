/** Each numbered rule of `core/modules/cadence`, by its number, and the engine's properties. */
import fc from 'fast-check';
import type { Channel, Outcome, ShortContact, UnitFacts } from '@core/modules/cadence/contract';
import { addDays, toDayNumber } from '@core/shared/calendar/day';
import { periodOf } from '@core/shared/calendar/period';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { creditOf, type ContactKind } from '@core/modules/cadence/credit';
import { subtract, unionOf, workingDaysIn } from '@core/modules/cadence/intervals';
import { complianceOf } from '@core/modules/cadence/compliance';
import { currentPeriods, judgeFounding, judgeUnit, rulesOn } from '@core/modules/cadence/judge';
import { foundingVerdicts, verdictsFor } from '@core/modules/cadence/lights';
import { yongchuan } from '@core/rulepacks/yongchuan';

const calendar = createWorkCalendar();
const rules = rulesOn(yongchuan, toDayNumber('2026-06-01'));
const me = { instructorId: 'a', leaves: [] };

const contact = (more: Partial<ShortContact>): ShortContact => ({
  id: 'c',
  on: '2026-06-03',
  by: 'a',
  channel: 'phone',
  outcome: 'reached',
  metOwner: false,
  recordedOn: more.on ?? '2026-06-03',
  ...more,
});

const unit = (more: Partial<UnitFacts>): UnitFacts => ({
  unitId: 'u',
  responsibilities: [{ instructorId: 'a', kind: '帮建', from: '2026-01-01' }],
  closures: [],
  contacts: [],
  developments: [],
  ...more,
});

describe('what counts', () => {
  const cases: [string, Partial<ShortContact>, ContactKind, string][] = [
    ['K1 a phone call that reached', { channel: 'phone' }, 'call', 'counts'],
    ['K1 online, reached', { channel: 'online' }, 'call', 'counts'],
    ['K1 a meeting elsewhere is no call', { channel: 'elsewhere' }, 'call', 'otherKind'],
    ['K2 onsite, reached', { channel: 'onsite' }, 'visit', 'counts'],
    ['K2 a call is no visit', { channel: 'phone' }, 'visit', 'otherKind'],
    [
      'K3 elsewhere with the owner',
      { channel: 'elsewhere', metOwner: true },
      'interview',
      'counts',
    ],
    ['K3 onsite without the owner', { channel: 'onsite' }, 'interview', 'otherKind'],
    [
      'K4 a visit with the owner is an interview',
      { channel: 'onsite', metOwner: true },
      'interview',
      'counts',
    ],
    ["K4 and the week's call", { channel: 'onsite', metOwner: true }, 'call', 'counts'],
    ['K5 nobody reached', { outcome: 'notReached' }, 'call', 'notReached'],
    ['T3 recorded on the seventh day after', { recordedOn: '2026-06-10' }, 'call', 'backfilled'],
    ['T4 recorded on the eighth', { recordedOn: '2026-06-11' }, 'call', 'waits'],
    ['T4 and confirmed', { recordedOn: '2026-06-11', confirmed: true }, 'call', 'backfilled'],
    ['T4 and refused', { recordedOn: '2026-06-11', confirmed: false }, 'call', 'refused'],
    ['T4 voided', { voided: true }, 'call', 'voided'],
    [
      'T4 a correction that removes credit acts at once',
      { amendments: [{ recordedOn: '2026-09-01', outcome: 'notReached' }] },
      'call',
      'notReached',
    ],
    [
      'T4 one that gives it back waits',
      {
        amendments: [
          { recordedOn: '2026-06-04', outcome: 'notReached' },
          { recordedOn: '2026-09-01', outcome: 'reached' },
        ],
      },
      'call',
      'waits',
    ],
    [
      'T4 a correction of something else keeps the early credit',
      { channel: 'onsite', amendments: [{ recordedOn: '2026-09-01', metOwner: true }] },
      'visit',
      'counts',
    ],
    [
      'T4 a day corrected in time counts as a backfill of that day',
      { amendments: [{ recordedOn: '2026-06-09', on: '2026-06-03' }] },
      'call',
      'backfilled',
    ],
    [
      'T4 a day corrected late waits, however early the record was',
      { amendments: [{ recordedOn: '2026-06-20', on: '2026-06-03' }] },
      'call',
      'waits',
    ],
    [
      'T4 the last correction of the day is the one that is judged',
      {
        amendments: [
          { recordedOn: '2026-06-04', on: '2026-06-02' },
          { recordedOn: '2026-06-20', on: '2026-06-03', confirmed: true },
        ],
      },
      'call',
      'backfilled',
    ],
  ];
  it.each(cases)('%s', (_name, facts, kind, credit) => {
    expect(creditOf(contact(facts), kind, rules)).toBe(credit);
  });

  it('K4 visitServesCall off: a visit is no call', () => {
    const off = { ...rules, visitServesCall: false };
    expect(creditOf(contact({ channel: 'onsite' }), 'call', off)).toBe('otherKind');
  });
});

describe('who owes', () => {
  it('O1 counts working days inside the union of intervals, less closures', () => {
    const inForce = unionOf([
      { from: '2026-06-01', to: '2026-06-10' },
      { from: '2026-06-08', to: '2026-06-13' },
      { from: '2026-06-20', to: '2026-06-19' },
    ]);
    expect(inForce).toHaveLength(1);
    const june = periodOf('month', '2026-06-01');
    expect(workingDaysIn(inForce, june.first, june.last, calendar)).toBe(10);
    const open = subtract(inForce, unionOf([{ from: '2026-06-03', to: '2026-06-05' }]));
    expect(workingDaysIn(open, june.first, june.last, calendar)).toBe(8);
  });

  it('O2 a week with fewer owed days than the minimum binds nobody', () => {
    const v = judgeUnit(unit({}), me, 'call', periodOf('week', '2026-06-03'), {
      pack: {
        ...yongchuan,
        cadence: [{ ...rules, minFreeDays: { ...rules.minFreeDays, week: 6 } }],
      },
      calendar,
      today: '2026-07-01',
    });
    expect(v).toMatchObject({ state: 'exempt', reason: 'fewWorkingDays' });
  });

  it('O3 nobody owes what could not be recorded yet; what was recorded all the same counts', () => {
    const ask = (recordsFrom: string, contacts: ShortContact[] = [], today = '2026-07-01') =>
      judgeUnit(unit({ recordsFrom, contacts }), me, 'call', periodOf('week', '2026-06-03'), {
        pack: yongchuan,
        calendar,
        today,
      });
    expect(ask('2026-06-01')?.state).toBe('missed');
    expect(ask('2026-06-03')).toMatchObject({ state: 'exempt', reason: 'beforeRecords' });
    // The week in which the records begin is asked for while it runs.
    expect(ask('2026-06-03', [], '2026-06-04')?.state).toBe('dueSoon');
    expect(ask('2026-07-01')).toMatchObject({ state: 'notApplicable', reason: 'beforeRecords' });
    expect(ask('2026-07-01', [contact({})])?.state).toBe('met');
  });

  it('V1 the named cover earns the credit during leave, and only then', () => {
    const leaves = [{ instructorId: 'a', from: '2026-06-02', to: '2026-06-05', coverId: 'b' }];
    const ask = (on: string) =>
      judgeUnit(
        unit({ contacts: [contact({ on, by: 'b' })] }),
        { instructorId: 'a', leaves },
        'call',
        periodOf('week', '2026-06-03'),
        { pack: yongchuan, calendar, today: '2026-06-30' },
      );
    expect(ask('2026-06-04')?.state).toBe('met');
    expect(ask('2026-06-05')).toMatchObject({ notCounted: [{ why: 'otherPerson' }] });
  });

  it('V1 a contact outside the responsibility does not count', () => {
    const v = judgeUnit(
      unit({
        responsibilities: [{ instructorId: 'a', kind: '帮建', from: '2026-06-04' }],
        contacts: [contact({ on: '2026-06-03' })],
      }),
      me,
      'call',
      periodOf('week', '2026-06-03'),
      { pack: yongchuan, calendar, today: '2026-06-05' },
    );
    expect(v).toMatchObject({ counted: [], notCounted: [{ why: 'notInForce' }] });
  });

  it('responsibilities of another kind owe nothing here', () => {
    const v = judgeUnit(
      unit({ responsibilities: [{ instructorId: 'a', kind: '联系', from: '2026-01-01' }] }),
      me,
      'call',
      periodOf('week', '2026-06-03'),
      { pack: yongchuan, calendar, today: '2026-06-05' },
    );
    expect(v?.state).toBe('notApplicable');
  });
});

describe('the yearly two', () => {
  const year = periodOf('year', '2026-06-01');
  const setting = { pack: yongchuan, calendar, today: '2027-02-01' };

  it('K7 develop counts the step that the pack names', () => {
    const developments = [{ id: 'd', on: '2026-05-04', step: 'activist' as const }];
    expect(judgeUnit(unit({ developments }), me, 'develop', year, setting)?.state).toBe('missed');
    const pack = { ...yongchuan, cadence: [{ ...rules, developAt: 'activist' as const }] };
    expect(
      judgeUnit(unit({ developments }), me, 'develop', year, { ...setting, pack })?.state,
    ).toBe('met');
  });

  it('K8 foundBranch counts a unit that got its party organisation in the year', () => {
    const units = [
      unit({ unitId: 'u1', partyOrganization: { from: '2026-04-01' } }),
      unit({ unitId: 'u2' }),
    ];
    expect(judgeFounding(units, me, year, setting)).toMatchObject({
      state: 'met',
      counted: [{ id: 'u1' }],
    });
  });

  it('K8 notApplicable when no unit lacked one on 1 January', () => {
    const units = [
      unit({ partyOrganization: { from: '2019-07-01' } }),
      unit({ partyOrganization: {} }),
    ];
    expect(judgeFounding(units, me, year, setting)).toMatchObject({
      state: 'notApplicable',
      reason: 'noUnitLackedBranch',
    });
  });

  type Decision = { granted: boolean; reason: string };
  const said = { obligation: 'develop', instructorId: 'a', reason: '无入党意愿' };

  it('V3 条件不具备 exempts only when acknowledged; undecided it keeps 督办 away', () => {
    const ask = (decision?: Decision) =>
      judgeUnit(
        unit({ lacking: [{ id: 'l', ...said, year: 2026, ...(decision ? { decision } : {}) }] }),
        me,
        'develop',
        year,
        setting,
      );
    expect(ask()).toMatchObject({ state: 'missed', waiting: true });
    expect(ask({ granted: true, reason: '属实' })).toMatchObject({
      state: 'exempt',
      reason: 'conditionsLacking',
      waiting: false,
    });
    const refused = { granted: false, reason: '有两名积极分子' };
    expect(ask(refused)).toMatchObject({ state: 'missed', waiting: false, decision: refused });
  });

  it('V3 条件不具备 is for 发展党员 and 组建 only', () => {
    const lacking = [
      {
        id: 'l',
        ...said,
        obligation: 'call',
        year: 2026,
        decision: { granted: true, reason: '属实' },
      },
    ];
    const week = periodOf('week', '2026-06-03');
    expect(judgeUnit(unit({ lacking }), me, 'call', week, setting)?.state).toBe('missed');
  });

  it('V6 a contest is a flag on the mark until somebody decides; the decision stays', () => {
    const ask = (decision?: Decision, instructorId = 'a') =>
      judgeUnit(
        unit({
          contests: [
            {
              id: 'c',
              ...said,
              instructorId,
              periodKey: '2026',
              ...(decision ? { decision } : {}),
            },
          ],
        }),
        me,
        'develop',
        year,
        setting,
      );
    expect(ask()).toMatchObject({ state: 'missed', contested: true, waiting: true });
    expect(ask({ granted: true, reason: '住院' })).toMatchObject({
      state: 'exempt',
      reason: 'contestUpheld',
      decision: { granted: true, reason: '住院' },
    });
    const no = { granted: false, reason: '没有依据' };
    expect(ask(no)).toMatchObject({ state: 'missed', contested: false, decision: no });
    expect(ask(undefined, 'b')).toMatchObject({ contested: false, waiting: false });
  });

  it('T5 a leave or a closure that waits excuses nothing and keeps 督办 away', () => {
    const leave = { instructorId: 'a', from: '2026-01-01', to: '2027-01-01' };
    const judged = (waits: boolean) =>
      judgeUnit(
        unit({}),
        { instructorId: 'a', leaves: [{ ...leave, waits }] },
        'develop',
        year,
        setting,
      );
    expect(judged(true)).toMatchObject({ state: 'missed', waiting: true });
    expect(judged(false)).toMatchObject({ state: 'exempt', reason: 'leave', waiting: false });
    const closed = unit({ closures: [{ from: '2026-02-01', waits: true }] });
    expect(judgeUnit(closed, me, 'develop', year, setting)).toMatchObject({
      state: 'missed',
      waiting: true,
    });
  });
});

describe('periods that matter today', () => {
  it('V4 keeps the period before while it can be recorded', () => {
    const [call] = rules.obligations;
    if (!call) throw new Error('no call');
    const keys = (today: string) => currentPeriods(call, rules, today).map((p) => p.key);
    expect(keys('2026-03-15')).toEqual(['2026-W10', '2026-W11']);
    expect(keys('2026-03-16')).toEqual(['2026-W11', '2026-W12']);
  });
});

const contactArb = fc
  .record({
    id: fc.uuid(),
    on: fc.integer({ min: 0, max: 120 }),
    lag: fc.integer({ min: 0, max: 12 }),
    by: fc.constantFrom('a', 'b'),
    channel: fc.constantFrom<Channel>('phone', 'online', 'onsite', 'elsewhere'),
    outcome: fc.constantFrom<Outcome>('reached', 'notReached'),
    metOwner: fc.boolean(),
  })
  .map(({ on, lag, ...rest }): ShortContact => {
    const day = addDays('2026-04-01', on);
    return { ...rest, on: day, recordedOn: addDays(day, lag) };
  });

const caseArb = fc.record({
  contacts: fc.array(contactArb, { maxLength: 12 }),
  extra: contactArb,
  kind: fc.constantFrom<'call' | 'visit' | 'interview'>('call', 'visit', 'interview'),
  at: fc.integer({ min: 0, max: 120 }),
  today: fc.integer({ min: 0, max: 160 }),
});

describe('properties', () => {
  const unitOf = { call: 'week', visit: 'month', interview: 'quarter' } as const;
  const judge = (contacts: ShortContact[], kind: keyof typeof unitOf, at: number, today: number) =>
    judgeUnit(unit({ contacts }), me, kind, periodOf(unitOf[kind], addDays('2026-04-01', at)), {
      pack: yongchuan,
      calendar,
      today: addDays('2026-04-01', today),
    });

  it('order of arrival never matters', () => {
    fc.assert(
      fc.property(caseArb, ({ contacts, kind, at, today }) => {
        expect(judge([...contacts].reverse(), kind, at, today)).toEqual(
          judge(contacts, kind, at, today),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('adding a contact never turns met away', () => {
    fc.assert(
      fc.property(caseArb, ({ contacts, extra, kind, at, today }) => {
        if (judge(contacts, kind, at, today)?.state !== 'met') return;
        expect(judge([...contacts, extra], kind, at, today)?.state).toBe('met');
      }),
      { numRuns: 500 },
    );
  });
});

describe('compliance', () => {
  it('V7 is met ÷ (met + missed), contested and waiting apart', () => {
    const v = (
      state: 'met' | 'missed' | 'exempt' | 'dueSoon',
      contested = false,
      waiting = false,
      provisional = false,
    ) => ({ state, contested, waiting, provisional });
    expect(
      complianceOf([
        v('met'),
        v('missed'),
        v('missed', true, true),
        v('missed', false, true),
        v('exempt'),
        v('dueSoon'),
      ]),
    ).toEqual({ met: 1, missed: 1, contested: 2, exempt: 1, notApplicable: 0, open: 1 });
    // V6: also what is met stands in no figure before the notice.
    expect(complianceOf([v('met', false, false, true), v('exempt', false, false, true)])).toEqual({
      ...complianceOf([]),
      exempt: 1,
      open: 1,
    });
  });
});

describe("a person's verdict never depends on another unit", () => {
  it('judges a unit the same whatever else the instructor has', () => {
    const week = periodOf('week', '2026-06-03');
    const setting = { pack: yongchuan, calendar, today: '2026-06-30' };
    fc.assert(
      fc.property(fc.array(contactArb, { maxLength: 8 }), (contacts) => {
        const facts = unit({ contacts });
        const alone = verdictsFor(facts, me, setting);
        foundingVerdicts([facts, unit({ unitId: 'other', contacts })], me, setting);
        expect(verdictsFor(facts, me, setting)).toEqual(alone);
        const elsewhere = unit({ unitId: 'other' });
        expect(judgeUnit(elsewhere, me, 'call', week, setting)?.counted).toEqual([]);
      }),
    );
  });
});
