/** Rules F1–F5 of drafts and W1–W4 of what waits, with the engine's properties. */
import fc from 'fast-check';
import type { Leave, ShortContact, UnitFacts, Verdict } from '@core/modules/cadence/contract';
import { addDays, formatDay, toDayNumber } from '@core/shared/calendar/day';
import { periodOf } from '@core/shared/calendar/period';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { unitJudge } from '@core/modules/cadence/judge';
import {
  draftKey,
  periodsOf,
  standingOf,
  windowsOn,
  withdrawalOf,
} from '@core/modules/follow-ups/drafts';
import { followUpDocument } from '@core/modules/follow-ups/document';
import { sayWaits, waitsOf } from '@core/modules/follow-ups/waits';
import { yongchuan } from '@core/rulepacks/yongchuan';

const calendar = createWorkCalendar();
const TODAY = '2026-06-25';
const [calls] = yongchuan.supervision.thresholds;
if (!calls) throw new Error('no threshold');
const Q2 = periodOf('quarter', '2026-05-01');

const contact = (on: string, recordedOn = on): ShortContact => ({
  id: `c${on}${recordedOn}`,
  on,
  by: 'a',
  channel: 'phone',
  outcome: 'reached',
  metOwner: false,
  recordedOn,
});
const unit = (more: Partial<UnitFacts> = {}): UnitFacts => ({
  unitId: 'u',
  responsibilities: [{ instructorId: 'a', kind: '帮建', from: '2026-01-01' }],
  closures: [],
  contacts: [],
  developments: [],
  ...more,
});
const judged = (facts: UnitFacts, leaves: Leave[] = []): Verdict[] => {
  const judge = unitJudge(
    facts,
    { instructorId: 'a', leaves },
    { pack: yongchuan, calendar, today: TODAY },
  );
  return periodsOf(Q2, 'week').flatMap((week) => judge('call', week) ?? []);
};
const standing = (facts: UnitFacts, leaves: Leave[] = []) =>
  standingOf(calls, judged(facts, leaves));
const around = (facts: UnitFacts, leaves: Leave[] = []) => ({ facts, leaves, instructorId: 'a' });

describe('F1', () => {
  it('looks at the running window and the one before', () =>
    expect(windowsOn(calls, TODAY).map(({ key }) => key)).toEqual(['2026-Q1', '2026-Q2']));
  it('a week belongs to the window of its Thursday', () => {
    const weeks = (key: string) => periodsOf(periodOf('quarter', key), 'week').map((w) => w.key);
    // 29 March – 5 April 2026 has its Thursday on 2 April.
    expect(weeks('2026-02-01')).not.toContain('2026-W14');
    expect(weeks('2026-05-01')[0]).toBe('2026-W14');
    // 28 December 2026 – 3 January 2027 has its Thursday in 2026.
    expect(weeks('2026-11-01').at(-1)).toBe('2026-W53');
    expect(weeks('2027-02-01')[0]).toBe('2027-W01');
  });
  it('every week of a year stands in one quarter', () => {
    const all = ['2026-02-01', '2026-05-01', '2026-08-01', '2026-11-01'].flatMap((on) =>
      periodsOf(periodOf('quarter', on), 'week').map(({ key }) => key),
    );
    expect(all).toHaveLength(53);
    expect(new Set(all).size).toBe(53);
  });
});

describe('F2', () => {
  it('counts what is missed, never what is open', () => {
    const verdicts = judged(unit());
    const open = verdicts.filter(({ state }) => state === 'open' || state === 'dueSoon');
    expect(open.length).toBeGreaterThan(0);
    const result = standingOf(calls, verdicts);
    if (result.kind !== 'reached') throw new Error(result.kind);
    expect(result.basis.every(({ state }) => state === 'missed')).toBe(true);
    expect(standingOf(calls, open)).toEqual({ kind: 'below' });
  });
  it('below the threshold there is none', () => {
    const met = judged(unit()).map(({ period }) => contact(period.first));
    expect(standing(unit({ contacts: met.slice(2) })).kind).toBe('below');
    expect(standing(unit({ contacts: met.slice(3) })).kind).toBe('reached');
  });
  it('exempt weeks do not count', () =>
    expect(standing(unit({ closures: [{ from: '2026-01-01', to: '2026-06-22' }] })).kind).toBe(
      'below',
    ));
});

describe('F3, W1–W4: nothing starts while it waits, and the refusal says what', () => {
  const late = unit({ contacts: [contact('2026-05-06', '2026-06-20')] });
  const claim = { id: 'x', instructorId: 'a', reason: 'r' };
  const contested = unit({ contests: [{ ...claim, obligation: 'call', periodKey: '2026-W20' }] });
  const closing = unit({ closures: [{ from: '2026-05-04', to: '2026-05-09', waits: true }] });
  const away: Leave[] = [{ instructorId: 'a', from: '2026-05-04', to: '2026-05-09', waits: true }];
  it.each([
    ['W1 补录', late, [], ['backfill']],
    ['W2 申诉', contested, [], ['contest']],
    ['W3 停业', closing, [], ['closure']],
    ['W3 请假', unit(), away, ['leave']],
  ] as [string, UnitFacts, Leave[], string[]][])('%s', (name, facts, leaves, kinds) => {
    expect(standing(facts, leaves).kind).toBe('waits');
    const waits = waitsOf(judged(facts, leaves), around(facts, leaves));
    expect(waits).toEqual(kinds);
    expect(sayWaits(waits)).toContain(name.slice(3));
  });
  it('W4 条件不具备', () => {
    const facts = unit({ lacking: [{ ...claim, obligation: 'develop', year: 2026 }] });
    const setting = { pack: yongchuan, calendar, today: TODAY };
    const verdict = unitJudge(
      facts,
      { instructorId: 'a', leaves: [] },
      setting,
    )('develop', periodOf('year', TODAY));
    expect(waitsOf(verdict ? [verdict] : [], around(facts))).toEqual(['lacking']);
  });
  it('says nothing where nothing waits', () =>
    expect(waitsOf(judged(unit()), around(unit()))).toEqual([]));
});

describe('F4', () => {
  it('one key for a threshold, a subject and a window', () => {
    const subject = { kind: 'responsibility' as const, unitId: 'u', instructorId: 'a' };
    const keys = [
      draftKey('t', subject, '2026-Q1'),
      draftKey('t', subject, '2026-Q2'),
      draftKey('s', subject, '2026-Q1'),
      draftKey('t', { ...subject, instructorId: 'b' }, '2026-Q1'),
      draftKey('t', { kind: 'branch', organizationId: 'u' }, '2026-Q1'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(draftKey('t', { ...subject }, '2026-Q1')).toBe(keys[0]);
  });
  it('the basis is in order of time, with the records of each', () => {
    const facts = unit({ contacts: [{ ...contact('2026-05-06'), outcome: 'notReached' }] });
    const result = standing(facts);
    if (result.kind !== 'reached') throw new Error(result.kind);
    const days = result.basis.map(({ period }) => period.first);
    expect([...days].sort()).toEqual(days);
    const tried = result.basis.find(({ notCounted }) => notCounted.length > 0);
    expect(tried?.notCounted[0]).toMatchObject({ id: 'c2026-05-062026-05-06', why: 'notReached' });
  });
});

describe('F5', () => {
  const facts = unit();
  const basis = judged(facts).filter(({ state }) => state === 'missed');
  const all = basis.map(({ period }) => contact(period.first));
  it('withdraws when the basis is gone, and says which periods', () => {
    const reason = withdrawalOf(calls, basis, judged(unit({ contacts: all })));
    expect(reason).toContain(basis[0]?.period.key);
    expect(reason).toMatch(/系统自动撤回$/);
  });
  it('stays while it stands', () => expect(withdrawalOf(calls, basis, judged(facts))).toBeNull());
  it('stays while it merely waits', () => {
    const waits = all.map((c) => ({ ...c, recordedOn: addDays(c.on, 30), confirmed: undefined }));
    expect(withdrawalOf(calls, basis, judged(unit({ contacts: waits })))).toBeNull();
  });
});

const day = fc.integer({ min: toDayNumber('2026-03-20'), max: toDayNumber(TODAY) }).map(formatDay);
const anyContact = fc
  .record({
    on: day,
    late: fc.constantFrom(0, 3, 12),
    outcome: fc.constantFrom('reached' as const, 'notReached' as const),
    by: fc.constantFrom('a', 'b'),
    channel: fc.constantFrom('phone' as const, 'onsite' as const, 'elsewhere' as const),
  })
  .map(({ on, late, ...rest }) => ({ ...contact(on, addDays(on, late)), ...rest }));

describe('properties', () => {
  it('a contact more never makes a draft', () => {
    fc.assert(
      fc.property(fc.array(anyContact, { maxLength: 14 }), anyContact, (contacts, more) => {
        const before = standing(unit({ contacts })).kind;
        const after = standing(unit({ contacts: [...contacts, { ...more, id: 'more' }] })).kind;
        expect(after === 'reached' && before !== 'reached').toBe(false);
      }),
      { numRuns: 400 },
    );
  });
  it('whatever waits never yields a draft', () => {
    fc.assert(
      fc.property(fc.array(anyContact, { maxLength: 8 }), day, (contacts, on) => {
        const waiting = { from: on, to: addDays(on, 1), waits: true };
        const facts = unit({ contacts, closures: [waiting] });
        const verdicts = judged(facts);
        const touched = verdicts.some(({ waiting: waits }) => waits);
        expect(touched && standingOf(calls, verdicts).kind === 'reached').toBe(false);
      }),
      { numRuns: 400 },
    );
  });
  it('the order of the verdicts does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(judged(unit()), { minLength: 13 }), (shuffled) => {
        expect(standingOf(calls, shuffled)).toEqual(standing(unit()));
      }),
    );
  });
});

describe('the paper', () => {
  const act = (number: string) => ({
    step: 'hint' as const,
    number,
    requirement: '补上联系',
    responsibleName: '张三',
    signedByName: '李四',
    signedOn: '2026-06-01',
    dueOn: '2026-06-08',
    reply: { byName: '张三', at: Date.parse('2026-06-03T20:00:00Z'), text: '已补上' },
  });
  const first = act('提示〔2026〕1号');
  const followUp = {
    followUpId: 'f',
    subjectName: '甲一有限公司',
    townName: '甲街道',
    threshold: calls.title,
    window: { key: '2026-Q2', first: '2026-04-01', last: '2026-06-30' },
    state: 'closed' as const,
    step: 'hint' as const,
    draftedOn: '2026-05-25',
    waits: [],
    obligation: 'call',
    missed: 3,
    basis: judged(unit())
      .filter(({ state }) => state === 'missed')
      .map((verdict) => ({ verdict, lines: ['规定', '本期'] })),
    acts: [first, act('催办〔2026〕1号')],
    ended: { kind: 'closed' as const, byName: '李四', on: '2026-06-10', reason: '已整改' },
    expiresOn: '2027-06-10',
  };
  it('has every field of the form; 销号 stands on the last step', () => {
    const [paper, last] = followUp.acts.map((a) => followUpDocument(followUp, a));
    expect(paper).toMatchObject({
      title: '提示单',
      number: '提示〔2026〕1号',
      requirement: '补上联系',
      responsibleUnit: '甲一有限公司',
      responsiblePerson: '张三',
      dueOn: '2026-06-08',
      signedBy: '李四',
      reply: { by: '张三', on: '2026-06-04', text: '已补上' },
    });
    expect(paper?.basis).toHaveLength(followUp.basis.length);
    expect(paper?.closed).toBeUndefined();
    expect(last?.closed).toEqual({ by: '李四', on: '2026-06-10', reason: '已整改' });
  });
});
