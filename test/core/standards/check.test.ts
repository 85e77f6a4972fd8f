/** A check from its beginning to its end: stages, offices, 公示, holding, corrections, contests. */
import fc from 'fast-check';
import type { CheckEntry, StandardCheck } from '@core/modules/standards/contract';
import { answersOf, readLog } from '@core/modules/standards/log';
import { mayAdd, mayBegin } from '@core/modules/standards/may';
import { lastDayOf, standingOn } from '@core/modules/standards/standing';
import { standardOf, standardOn } from '@core/modules/standards/versions';
import { accepted, calendar, checkOf, entry, full, known, passes, says, six } from './made';

const around = (today: string, facts: Record<string, ReturnType<typeof known>> = full) => ({
  facts,
  today,
  calendar,
});
const stands = (check: StandardCheck, today: string) => standingOn(six, check, around(today));
const may = (
  check: StandardCheck,
  one: CheckEntry,
  more: { own?: boolean; today?: string; facts?: object } = {},
) =>
  mayAdd(
    six,
    check,
    one,
    { personId: one.by, own: more.own ?? false },
    around(more.today ?? one.on, { ...full, ...more.facts }),
  );

const answered = [says('2', 'yes', '2026-03-02'), says('3', 'yes', '2026-03-02')];
const putForward = [...answered, passes('selfCheck', 'p1', 'branch', '2026-03-03')];
const verified = [...putForward, passes('verify', 'p2', 'town', '2026-03-05')];

describe('M1 each stage in its turn, by its office', () => {
  it.each<[string, CheckEntry[], CheckEntry, string]>([
    [
      'accepted before verified',
      putForward,
      passes('accept', 'p3', 'district', '2026-03-04'),
      '镇街核实',
    ],
    [
      'verified by the branch',
      putForward,
      passes('verify', 'p9', 'branch', '2026-03-04'),
      '由镇街办理',
    ],
    [
      'verified before the self-check',
      answered,
      passes('verify', 'p2', 'town', '2026-03-03'),
      '自查',
    ],
  ])('%s', (_what, entries, one, words) => {
    expect(may(checkOf(entries), one)).toMatchObject({ rule: 'M1' });
    expect(may(checkOf(entries), one)?.words).toContain(words);
  });
  it('in turn', () => {
    expect(may(checkOf(answered), passes('selfCheck', 'p1', 'branch', '2026-03-03'))).toBeNull();
    expect(may(checkOf(putForward), passes('verify', 'p2', 'town', '2026-03-04'))).toBeNull();
    expect(may(checkOf(verified), passes('accept', 'p3', 'district', '2026-03-06'))).toBeNull();
  });
});

describe('M2 nobody accepts their own, and no person holds two stages', () => {
  it('of an own branch', () => {
    const one = passes('accept', 'p3', 'district', '2026-03-06');
    expect(may(checkOf(verified), one, { own: true })).toMatchObject({ rule: 'M2' });
  });
  it('who verified does not accept', () => {
    expect(may(checkOf(verified), passes('accept', 'p2', 'district', '2026-03-06'))).toMatchObject({
      rule: 'M2',
    });
  });
  it('who stated an item of the self-check does not verify, also without having put it forward', () => {
    const check = checkOf(
      [says('2', 'yes', '2026-03-02', {}), ...putForward].map((e, i) =>
        i === 0 ? { ...e, by: 'p7' } : e,
      ),
    );
    expect(may(check, passes('verify', 'p7', 'town', '2026-03-04'))).toMatchObject({ rule: 'M2' });
  });
  it('what a visitor puts right on the spot is no part in the self-check', () => {
    const right = { ...says('2', 'yes', '2026-03-05'), by: 'p3', office: 'district' as const };
    expect(may(checkOf(verified), right)).toBeNull();
    expect(
      may(checkOf([...verified, right]), passes('accept', 'p3', 'district', '2026-03-06')),
    ).toBeNull();
  });
});

it('M3 a required item that is missing refuses by name; sending back says what, who, until when', () => {
  const one = passes('accept', 'p3', 'district', '2026-03-06');
  expect(may(checkOf(verified), one, { facts: { secretaryNamed: known(false) } })).toEqual({
    rule: 'M3',
    words: '还缺：有书记（已达到 3/4 项）',
  });
  const back = entry({
    kind: 'decide',
    on: '2026-03-06',
    by: 'p3',
    office: 'district',
    stage: 'accept',
    outcome: 'returned',
    wanted: [{ item: '4', who: '支部', dueOn: '2026-04-01' }],
  });
  expect(may(checkOf(verified), back)).toBeNull();
  expect(stands(checkOf([...verified, back]), '2026-03-06')).toMatchObject({
    phase: 'returned',
    stage: 'selfCheck',
    due: { by: ['branch', 'instructor'], dueOn: '2026-04-01', overdue: false },
  });
});

it('M4 whoever holds the stage answers, and never what the records know', () => {
  expect(may(checkOf(answered), says('1', 'yes', '2026-03-03'))).toMatchObject({ rule: 'M4' });
  expect(may(checkOf(putForward), says('2', 'no', '2026-03-03'))).toMatchObject({ rule: 'M4' });
  expect(may(checkOf(answered), says('9', 'yes', '2026-03-03'))).toMatchObject({ rule: 'M4' });
  expect(
    may(checkOf(answered), says('2', 'notApplicable', '2026-03-03', { words: '无' })),
  ).toMatchObject({ rule: 'M4' });
  expect(
    may(checkOf(answered), says('1', 'yes', '2026-03-03'), {
      facts: { 'profile/ownRoom': undefined },
    }),
  ).toBeNull();
});

it('M8 nothing after today or before the beginning', () => {
  expect(may(checkOf([]), says('2', 'yes', '2026-03-04'), { today: '2026-03-03' })).toMatchObject({
    rule: 'M8',
  });
  expect(may(checkOf([]), says('2', 'yes', '2026-03-01'))).toMatchObject({
    rule: 'M8',
    from: '2026-03-02',
  });
});

describe('deadlines stand in 今日 of whoever acts next', () => {
  it('of each stage in working days, then past it a 督办', () => {
    // Ten working days after Monday 2 March 2026.
    expect(stands(checkOf([]), '2026-03-16').due).toEqual({
      what: '六有·自查',
      by: ['branch', 'instructor'],
      dueOn: '2026-03-16',
      overdue: false,
      superviseFrom: '2026-03-30',
    });
    expect(stands(checkOf([]), '2026-03-17').due?.overdue).toBe(true);
    expect(stands(checkOf(putForward), '2026-03-04').due).toMatchObject({
      by: ['town'],
      dueOn: '2026-03-17',
    });
    expect(stands(checkOf(verified), '2026-03-06').due).toMatchObject({
      by: ['district'],
      dueOn: '2026-04-02',
    });
  });
});

describe('L4, S1, S2, S5: 公示, holding, due again, expired', () => {
  it('is public for five working days, in force the day after, for 36 months, due again three before', () => {
    const until = {
      publicUntil: '2026-03-17',
      heldFrom: '2026-03-18',
      heldUntil: '2029-03-18',
      dueAgainFrom: '2028-12-18',
    };
    expect(stands(accepted(), '2026-03-17')).toMatchObject({ phase: 'public', ...until });
    expect(stands(accepted(), '2026-03-18')).toMatchObject({ phase: 'held', ...until });
    expect(stands(accepted(), '2028-12-17').due).toBeUndefined();
    expect(stands(accepted(), '2028-12-18').due).toMatchObject({
      what: '六有·到期复核',
      dueOn: '2029-03-18',
    });
    expect(stands(accepted(), '2029-03-18').phase).toBe('held');
    expect(stands(accepted(), '2029-03-19')).toMatchObject({
      phase: 'expired',
      due: { overdue: true },
    });
  });
  it.each([
    ['2026-03-10', { kind: 'until', monthDay: '12-31', yearsOn: 0 }, '2026-12-31'],
    ['2026-11-20', { kind: 'until', monthDay: '12-31', yearsOn: 1 }, '2027-12-31'],
    ['2026-07-01', { kind: 'until', monthDay: '06-30', yearsOn: 0 }, '2027-06-30'],
    ['2024-02-29', { kind: 'months', months: 12 }, '2025-02-28'],
    ['2026-01-31', { kind: 'months', months: 1 }, '2026-02-28'],
    ['2024-01-31', { kind: 'months', months: 1 }, '2024-02-29'],
    ['2026-05-01', { kind: 'until', monthDay: '02-29', yearsOn: 1 }, '2027-02-28'],
    ['2026-05-01', { kind: 'forGood' }, null],
  ] as const)('from %s by %j to %s', (from, holds, last) => {
    expect(lastDayOf(holds, from)).toBe(last);
  });
  it('an objection keeps it from force until it is settled by somebody else', () => {
    const object = entry({ kind: 'object', on: '2026-03-12', by: 'p8', words: '活动室没有启用' });
    expect(stands(accepted([object]), '2026-03-20')).toMatchObject({
      phase: 'public',
      due: { by: ['district'] },
    });
    const settle = (by: string, upheld: boolean) =>
      entry({
        kind: 'settle',
        on: '2026-03-20',
        by,
        office: 'district',
        objection: object.id,
        upheld,
        words: '已核实',
      });
    expect(may(accepted([object]), settle('p8', false))).toMatchObject({ rule: 'M5' });
    expect(may(accepted([object]), settle('p3', false))).toMatchObject({ rule: 'M5' });
    expect(may(accepted([object]), settle('p4', false))).toBeNull();
    expect(stands(accepted([object, settle('p4', false)]), '2026-03-20')).toMatchObject({
      phase: 'held',
      heldFrom: '2026-03-20',
    });
    expect(stands(accepted([object, settle('p4', true)]), '2026-03-20')).toMatchObject({
      phase: 'returned',
      stage: 'selfCheck',
    });
  });
});

describe('corrections add and never overwrite', () => {
  const corrected = accepted([{ ...says('2', 'no', '2026-04-01'), by: 'p1' }]);
  it('S4 what the acceptance rested on is gone: in doubt, still in force, the office looks again', () => {
    expect(stands(corrected, '2026-04-02')).toMatchObject({
      phase: 'held',
      inDoubt: true,
      heldUntil: '2029-03-18',
      due: { what: '六有·更正后复核', by: ['district'] },
    });
    expect(answersOf(corrected.entries).get('2')?.value).toBe('no');
    expect(corrected.entries.filter((e) => e.kind === 'answer')).toHaveLength(3);
  });
  it('M6 it is taken back after the other side was asked, and not before', () => {
    const revoke = (on: string) =>
      entry({ kind: 'revoke', on, by: 'p4', office: 'district', words: '不再达到' });
    const warn = entry({
      kind: 'warn',
      on: '2026-04-02',
      by: 'p4',
      office: 'district',
      words: '党旗一项拟撤销',
    });
    expect(may(corrected, revoke('2026-04-02'))).toMatchObject({ rule: 'M6' });
    const warned = { ...corrected, entries: [...corrected.entries, warn] };
    // Five working days after Thursday 2 April, 清明 4–6 April between.
    expect(may(warned, revoke('2026-04-10'))).toMatchObject({ rule: 'M6', from: '2026-04-11' });
    expect(may(warned, revoke('2026-04-11'))).toBeNull();
    const replied = {
      ...warned,
      entries: [...warned.entries, entry({ kind: 'reply', on: '2026-04-03', words: '已补齐' })],
    };
    expect(may(replied, revoke('2026-04-07'))).toBeNull();
    const gone = { ...replied, entries: [...replied.entries, revoke('2026-04-07')] };
    expect(stands(gone, '2026-04-07').phase).toBe('revoked');
  });
  it('S3 standing never extends by a correction of another item', () => {
    const word = fc.record({
      item: fc.constantFrom('1', '2', '3', '4'),
      value: fc.constantFrom('yes', 'no'),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const later = words.map(({ item, value, day }) =>
          says(item, value, `2026-05-${String(day).padStart(2, '0')}`),
        );
        const { heldFrom, heldUntil, dueAgainFrom } = stands(accepted(), '2026-06-01');
        expect(stands(accepted(later), '2026-06-01')).toMatchObject({
          heldFrom,
          heldUntil,
          dueAgainFrom,
        });
      }),
    );
  });
});

it('the order in which entries arrive does not matter', () => {
  const object = entry({ kind: 'object', on: '2026-03-12', by: 'p8', words: '有异议' });
  const settle = entry({
    kind: 'settle',
    on: '2026-03-20',
    by: 'p4',
    office: 'district',
    objection: object.id,
    upheld: false,
    words: '不成立',
  });
  const all = accepted([object, settle, says('3', 'no', '2026-04-01')]);
  const order = fc.shuffledSubarray(all.entries, { minLength: all.entries.length });
  fc.assert(
    fc.property(order, (entries) => {
      const shuffled = { ...all, entries };
      expect(stands(shuffled, '2026-05-01')).toEqual(stands(all, '2026-05-01'));
      expect(readLog(six, shuffled, calendar).entries).toEqual(readLog(six, all, calendar).entries);
    }),
  );
});

it('M7 a check begins where the conditions hold and nothing is in force that is not due again', () => {
  const at = (today: string) => ({ facts: full, today });
  expect(mayBegin(six, null, at('2026-03-02'))).toBeNull();
  expect(
    mayBegin(six, null, { ...at('2026-03-02'), facts: { organised: known(false) } })?.words,
  ).toContain('没有党组织');
  expect(mayBegin(six, stands(accepted(), '2026-06-01'), at('2026-06-01'))).toMatchObject({
    from: '2028-12-18',
  });
  expect(mayBegin(six, stands(accepted(), '2028-12-18'), at('2028-12-18'))).toBeNull();
  expect(mayBegin(six, stands(checkOf([]), '2026-03-03'), at('2026-03-03'))).toMatchObject({
    rule: 'M7',
  });
});

it('V1, V2 a check stays under the version that it began with', () => {
  const versions = [
    { from: '2026-01-01', standards: [six] },
    { from: '2027-01-01', standards: [{ ...six, title: '七有' }] },
  ];
  expect(standardOn(versions, 'sixHaves', '2025-12-31')).toBeNull();
  expect(standardOn(versions, 'sixHaves', '2026-12-31')?.title).toBe('六有');
  expect(standardOn(versions, 'sixHaves', '2027-01-01')?.title).toBe('七有');
  expect(standardOf(versions, accepted())?.title).toBe('六有');
});
