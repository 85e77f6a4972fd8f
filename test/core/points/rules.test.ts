/** The numbered rules of core/modules/points, each by its number. */
import fc from 'fast-check';
import type { ShortEntry } from '@core/modules/points/contract';
import type { Scale } from '@core/modules/points/rules.contract';
import { shareOf, showAmount, showChange, within } from '@core/modules/points/amounts';
import { entriesOf, reconcile, type RecordFact } from '@core/modules/points/derive';
import { daysLeft, nextStar } from '@core/modules/points/next-star';
import { rate, ratingSetting, type Rateable } from '@core/modules/points/rate';
import {
  addMonths,
  longEnough,
  ratingYear,
  rulesOfYear,
  yearOfDay,
} from '@core/modules/points/rating-year';
import { baseOf, compile, tallyOf, type Counted } from '@core/modules/points/tally';
import { yongchuan } from '@core/rulepacks/yongchuan';
import { dalu, huaning, item, rulesWith } from './published-tables';

const capped: Scale = {
  ...huaning,
  base: { points: 0 },
  floor: 0,
  indicators: [
    item({ code: 'A1', aspect: 'a', points: 500, year: { cap: 2_000 } }),
    item({ code: 'A2', aspect: 'a', points: -1_000 }),
    item({ code: 'A3', aspect: 'a', points: 600 }),
    item({ code: 'A4', aspect: 'a', points: 50, period: { unit: 'month', cap: 50 } }),
  ],
};
const on = (indicator: string, points: number, day = '2025-03-03'): Counted => ({
  indicator,
  on: day,
  points: points * 100,
});
const total = (scale: Scale, entries: readonly Counted[]) =>
  tallyOf(compile(scale), entries, baseOf(scale, null)).total / 100;

describe('A: arithmetic', () => {
  it('A1, A4: a cap of 20, five entries of 5, one reversed, gives 20', () => {
    const five = Array.from({ length: 5 }, () => on('A1', 5));
    expect(total(capped, [...five, on('A1', -5)])).toBe(20);
    expect(total(capped, [...five, on('A1', -5), on('A1', -5)])).toBe(15);
  });
  it('A3, A4: base 0, floor 0, −10 and +6 give 0, in either order', () => {
    expect(total(capped, [on('A2', -10), on('A3', 6)])).toBe(0);
    expect(total(capped, [on('A3', 6), on('A2', -10)])).toBe(0);
  });
  it('A2: the period bounds before the year does, by the calendar', () => {
    const days = ['2025-01-31', '2025-01-01', '2025-02-01', '2025-12-31'];
    expect(
      total(
        capped,
        days.map((day) => on('A4', 0.5, day)),
      ),
    ).toBe(1.5);
  });
  it('A5: carries over half up to the step', () => {
    expect([125, 124, 0, 100].map((x) => shareOf(x * 10, 20, 50))).toEqual([250, 250, 0, 200]);
    expect(shareOf(-1_250, 20, 50)).toBe(-250);
    expect(shareOf(8_625, 20, 50)).toBe(1_750);
    expect(shareOf(8_624, 20, 50)).toBe(1_700);
  });
  it('an entry of an indicator that the version does not know counts for nothing', () => {
    expect(total(capped, [on('Z9', 5)])).toBe(0);
  });
  it('shows amounts with no more digits than they have', () => {
    expect([0, 50, 100, 1_025, -50, -1_200].map(showAmount)).toEqual([
      '0',
      '0.5',
      '1',
      '10.25',
      '-0.5',
      '-12',
    ]);
    expect([50, -50, 0].map(showChange)).toEqual(['+0.5', '-0.5', '0']);
  });
});

const { points } = yongchuan;
const [rules] = points;
if (!rules) throw new Error('no points rules');
const codes = rules.member.indicators.filter(({ kind }) => kind !== 'veto');
const anEntry = fc
  .record({
    indicator: fc.constantFrom(...codes),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
    reversed: fc.boolean(),
  })
  .map(({ indicator, month, date, reversed }) => ({
    indicator: indicator.code,
    on: `2025-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
    points: reversed ? -indicator.points : indicator.points,
    confirmedOn: '2025-12-31',
  }));
const someEntries = fc.array(anEntry, { maxLength: 120 });
const compiled = compile(rules.member);

/** The sums again, the long way: by filter and sum, level after level. */
function naive(scale: Scale, entries: readonly Counted[], base: number): number {
  const clamp = (x: number, b: { floor?: number | undefined; cap?: number | undefined }) =>
    Math.max(b.floor ?? -Infinity, Math.min(b.cap ?? Infinity, x));
  const sumOf = (some: readonly Counted[]) => some.reduce((all, one) => all + one.points, 0);
  const aspects = scale.aspects.map((aspect) => {
    const all = scale.indicators
      .filter((one) => one.aspect === aspect.code)
      .map((one) => {
        const mine = entries.filter((entry) => entry.indicator === one.code);
        const months = { week: 0, month: 1, quarter: 3, halfYear: 6, year: 12 }[
          one.period?.unit ?? 'year'
        ];
        const periods = one.period
          ? Array.from({ length: 12 / months }, (_, i) =>
              mine.filter((e) => Math.floor((Number(e.on.slice(5, 7)) - 1) / months) === i),
            ).map((some) => clamp(sumOf(some), one.period ?? {}))
          : [sumOf(mine)];
        return clamp((one.start ?? 0) + periods.reduce((a, b) => a + b, 0), one.year ?? {});
      });
    return clamp((aspect.start ?? 0) + all.reduce((a, b) => a + b, 0), aspect);
  });
  const sum = aspects.reduce((a, b) => a + b, base);
  return clamp(sum, { floor: scale.floor, cap: scale.ceiling });
}

describe('A: properties over 永川', () => {
  it('totals equal a naive sum', () =>
    fc.assert(
      fc.property(someEntries, (entries) => {
        expect(tallyOf(compiled, entries, 6_000).total).toBe(naive(rules.member, entries, 6_000));
      }),
    ));
  it('A4, R6: the order of entries changes not a byte', () =>
    fc.assert(
      fc.property(someEntries, fc.nat(), (entries, seed) => {
        const turned = entries.map((e, i) => [(i * 7_919 + seed) % 104_729, e] as const);
        const shuffled = turned.sort(([a], [b]) => a - b).map(([, e]) => e);
        const setting = ratingSetting(rules, 'member', 2025);
        const rated = (some: Rateable['entries']) =>
          JSON.stringify(rate({ subjectId: 'p', entries: some, vetoes: [] }, setting));
        expect(rated(shuffled)).toBe(rated(entries));
      }),
    ));
  it('A1: an entry with its reversal is as if neither were', () =>
    fc.assert(
      fc.property(someEntries, anEntry, (entries, one) => {
        const pair = [one, { ...one, points: -one.points }];
        expect(tallyOf(compiled, [...pair, ...entries], 6_000)).toEqual(
          tallyOf(compiled, entries, 6_000),
        );
      }),
    ));
  it('every total is a multiple of the step, and within its bounds', () =>
    fc.assert(
      fc.property(someEntries, (entries) => {
        const { total: all, aspects } = tallyOf(compiled, entries, 6_000);
        expect(Math.abs(all % 50)).toBe(0);
        for (const { counted } of aspects)
          expect(within(counted, { floor: -800, cap: 800 })).toBe(counted);
      }),
    ));
});

describe('Y: the rating year', () => {
  const july = rulesWith(huaning, { yearBegins: 7 });
  const calendar = rulesWith(huaning);
  it('Y1, Y3: calendar year, confirmed by 31 March', () =>
    expect(ratingYear(2025, calendar)).toEqual({
      year: 2025,
      first: '2025-01-01',
      last: '2025-12-31',
      cutOff: '2026-03-31',
    }));
  it('Y1, Y3: July–June as a setting', () => {
    expect(ratingYear(2025, july)).toMatchObject({ first: '2025-07-01', last: '2026-06-30' });
    expect(ratingYear(2025, july).cutOff).toBe('2027-03-31');
    expect(yearOfDay('2026-06-30', july)).toBe(2025);
    expect(yearOfDay('2026-07-01', july)).toBe(2026);
    expect(yearOfDay('2026-07-01', calendar)).toBe(2026);
  });
  it('Y2: an old year is judged under its own version', () => {
    const stricter = rulesWith({ ...huaning, base: { points: 0 } }, { from: '2026-01-01' });
    const versions = [calendar, stricter];
    expect(rulesOfYear(versions, 2025)).toBe(calendar);
    expect(rulesOfYear(versions, 2026)).toBe(stricter);
    expect(rulesOfYear(versions, 2010)).toBe(calendar);
    const starsOf = (year: number) =>
      rate(
        { subjectId: 'p', entries: [], vetoes: [] },
        ratingSetting(rulesOfYear(versions, year), 'member', year),
      ).stars;
    expect([starsOf(2025), starsOf(2026)]).toEqual([1, 0]);
  });
  it.each([
    ['2025-07-01', true],
    ['2025-07-02', false],
    ['2019-01-01', true],
    [undefined, true],
  ])('Y4: joined %s, long enough for 2025: %p', (joined, enough) => {
    expect(longEnough(joined, ratingYear(2025, calendar), 6)).toBe(enough);
  });
  it('Y4: no corresponding day is the month’s last', () => {
    expect(addMonths('2025-08-31', 6)).toBe('2026-02-28');
    expect(addMonths('2023-08-31', 6)).toBe('2024-02-29');
    expect(addMonths('2025-12-15', 24)).toBe('2027-12-15');
  });
});

describe('R: rating', () => {
  const setting = ratingSetting(rulesWith(huaning), 'member', 2025);
  const subject = (more: Partial<Rateable>): Rateable => ({
    subjectId: 'p',
    entries: [],
    vetoes: [],
    ...more,
  });
  const confirmed = (day: string, points = 10) => ({ ...on('A1', points), confirmedOn: day });
  it('R1: confirmed on 31 March counts, on 1 April only in a correction', () => {
    expect(rate(subject({ entries: [confirmed('2026-03-31')] }), setting).total).toBe(7_000);
    const late = subject({ entries: [confirmed('2026-04-01')] });
    expect(rate(late, setting).total).toBe(6_000);
    const correction = ratingSetting(rulesWith(huaning), 'member', 2025, '2026-05-20');
    expect(rate(late, correction)).toMatchObject({ total: 7_000, stars: 2 });
  });
  it('R1: an entry of another year is not of this one', () => {
    const other = { ...confirmed('2026-01-10'), on: '2026-01-01' };
    expect(rate(subject({ entries: [other] }), setting).total).toBe(6_000);
  });
  it('R2, R3: no total falls between two levels; a failing condition gives the next lower', () => {
    const made = ratingSetting(rulesWith(dalu), 'member', 2025);
    expect(rate(subject({ entries: [confirmed('2025-12-31', 95)] }), made)).toMatchObject({
      stars: 4,
      why: 'needs',
    });
  });
  it('R4: joined less than six months before the year’s end is 未评, at any total', () => {
    const late = subject({ joinedOn: '2025-07-02', entries: [confirmed('2025-12-31', 40)] });
    expect(rate(late, setting)).toMatchObject({ title: '未评', why: 'notRated', total: 10_000 });
    expect(rate(late, setting).stars).toBeUndefined();
  });
  const veto = {
    id: 'v',
    indicator: 'E8',
    from: '2026-01-10',
    to: '2028-01-10',
    confirmedOn: '2026-01-10',
  };
  it('R5: in force at the cut-off it withholds; withdrawn later, a correction gives the stars back', () => {
    expect(rate(subject({ vetoes: [veto] }), setting).why).toBe('veto');
    const withdrawn = subject({ vetoes: [{ ...veto, withdrawnOn: '2026-05-01' }] });
    expect(rate(withdrawn, setting).why).toBe('veto');
    const correction = ratingSetting(rulesWith(huaning), 'member', 2025, '2026-05-02');
    expect(rate(withdrawn, correction).stars).toBe(1);
  });
  it('R5: expired since, it re-rates nothing', () => {
    const correction = ratingSetting(rulesWith(huaning), 'member', 2025, '2028-06-01');
    expect(rate(subject({ vetoes: [veto] }), correction).why).toBe('veto');
  });
});

describe('N: the next star', () => {
  const year = ratingYear(2025, rules);
  const after = (entries: readonly Counted[], today: string) =>
    nextStar(compiled, entries, 6_000, year, today);
  it('N1: names the next level and what the total lacks', () => {
    expect(after([], '2025-01-10')).toMatchObject({ level: { stars: 2 }, missing: 1_000 });
    expect(daysLeft(year, '2025-12-31')).toBe(1);
    expect(daysLeft(year, '2026-01-01')).toBe(0);
  });
  it('N2, N3: doing the deeds reaches the star, whatever was there before', () =>
    fc.assert(
      fc.property(someEntries, fc.integer({ min: 1, max: 12 }), (entries, month) => {
        const today = `2025-${String(month).padStart(2, '0')}-15`;
        const next = after(entries, today);
        if (!next) return;
        const now = tallyOf(compiled, entries, 6_000);
        const gain = next.deeds.reduce((all, deed) => all + deed.gain, 0);
        expect(now.sum + gain >= next.level.atLeast).toBe(next.enough);
        for (const deed of next.deeds) expect(deed.times).toBeGreaterThan(0);
      }),
    ));
  it('N3: says so when the rest of the year is not enough', () => {
    const deep = Array.from({ length: 4 }, () => on('E5', -1)).concat([on('E6', -2), on('E6', -2)]);
    expect(after(deep, '2025-12-31')).toMatchObject({ missing: 800 });
    expect(after([], '2026-02-01')).toMatchObject({ deeds: [], enough: false });
  });
  it('N1: asks first for what the level itself asks for', () => {
    const next = nextStar(compile(dalu), [on('A1', 95)], 0, year, '2025-06-01');
    expect(next).toMatchObject({ missing: 0, needs: ['A9'], enough: true });
    expect(next?.deeds).toEqual([{ indicator: 'A9', times: 1, gain: 500 }]);
  });
});

describe('D: points from records', () => {
  const facts: RecordFact[] = [
    { record: 'partyDay', fact: 'present', id: 'home-05', on: '2025-05-09' },
    { record: 'partyDay', fact: 'present', id: 'elsewhere-05', on: '2025-05-16' },
    { record: 'partyDay', fact: 'absent', id: 'home-06', on: '2025-06-06' },
    { record: 'need', fact: 'solved', id: 'n1', on: '2025-06-07' },
  ];
  const short = (id: string, key: string, more: Partial<ShortEntry> = {}): ShortEntry => ({
    id,
    indicator: key.split(':')[0] ?? '',
    on: '2025-05-09',
    points: 50,
    confirmedOn: '2025-05-10',
    origin: { kind: 'record', id: 'r', key, generation: 0 },
    ...more,
  });
  it('D1: two attendances of one month are one award, on the earlier day', () => {
    const made = entriesOf(facts, rules.member);
    expect(made.map(({ key, on: day, points: p }) => [key, day, p])).toEqual([
      ['B1:2025-05', '2025-05-09', 50],
      ['B7:home-06', '2025-06-06', -100],
      ['D2:n1', '2025-06-07', 100],
    ]);
    // D4
    expect(entriesOf([...facts].reverse(), rules.member)).toEqual(made);
    expect(entriesOf([...facts, ...facts], rules.member)).toEqual(made);
  });
  it('D2: once told, nothing more is added', () => {
    const wanted = entriesOf(facts, rules.member);
    const ledger = wanted.map(({ key }, i) => short(`e${i}`, key));
    expect(reconcile(wanted, ledger)).toEqual({ add: [], reverse: [] });
  });
  it('D2: what the records no longer say is reversed once, and given again under a new key', () => {
    const wanted = entriesOf(facts.slice(3), rules.member);
    const given = short('e1', 'D2:n1');
    expect(reconcile([], [given]).reverse).toEqual([given]);
    const undone = short('e2', 'D2:n1', { points: -50, reverses: 'e1' });
    expect(reconcile([], [given, undone])).toEqual({ add: [], reverse: [] });
    expect(reconcile(wanted, [given, undone]).add).toMatchObject([{ key: 'D2:n1', generation: 1 }]);
    const again = short('e3', 'D2:n1', {
      origin: { kind: 'record', id: 'r', key: 'D2:n1', generation: 1 },
    });
    expect(reconcile(wanted, [given, undone, again])).toEqual({ add: [], reverse: [] });
    expect(reconcile(wanted, [again, undone, given])).toEqual({ add: [], reverse: [] });
    expect(reconcile([], [again, undone, given]).reverse).toEqual([again]);
  });
  it('D3: what a person has reversed stays reversed', () => {
    const wanted = entriesOf(facts.slice(3), rules.member);
    const given = short('e1', 'D2:n1');
    const origin = { kind: 'decision', id: 'd1' } as const;
    const undone = short('e2', 'D2:n1', { points: -50, reverses: 'e1', origin });
    expect(reconcile(wanted, [given, undone])).toEqual({ add: [], reverse: [] });
  });
});
