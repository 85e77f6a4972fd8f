/** Each published table of rules.md "Points and stars", with its printed numbers and edges. */
import type { Scale } from '@core/modules/points/rules.contract';
import { levelOf, rate, ratingSetting, type Rateable } from '@core/modules/points/rate';
import { meetsMeasure } from '@core/modules/points/measure';
import { baseOf, compile, tallyOf, type Counted } from '@core/modules/points/tally';
import {
  contest2016,
  dalu,
  foreignOffice,
  huaning,
  hubei,
  industryBureau,
  item,
  jinxi,
  premises,
  rulesWith,
  sanjin,
  village,
} from './published-tables';

const entry = (indicator: string, points: number, on = '2025-05-10'): Counted => ({
  indicator,
  on,
  points: Math.round(points * 100),
});
const many = (count: number, indicator: string, points: number): Counted[] =>
  Array.from({ length: count }, () => entry(indicator, points));

const tally = (scale: Scale, entries: readonly Counted[], before: number | null = null) =>
  tallyOf(compile(scale), entries, baseOf(scale, before));
const total = (scale: Scale, entries: readonly Counted[], before: number | null = null) =>
  tally(scale, entries, before).total / 100;
/** Stars of a total that the scale's own entries make up. */
function starsAt(scale: Scale, points: number, ...more: Counted[]): number {
  const base = baseOf(scale, null) / 100;
  const rest = more.reduce((sum, one) => sum - one.points / 100, points - base);
  const made = tally(scale, [entry(rest < 0 ? 'A2' : 'A1', rest), ...more]);
  expect(made.total).toBe(points * 100);
  return levelOf(scale, made).stars;
}

describe('华宁县 2018', () => {
  it.each([
    [96, 5],
    [110, 5],
    [95.5, 4],
    [95, 4],
    [90, 4],
    [89.5, 3],
    [80, 3],
    [79.5, 2],
    [70, 2],
    [69.5, 1],
    [60, 1],
    [59.5, 0],
  ])('%d gives %d stars: no total falls between two levels', (points, stars) => {
    expect(starsAt(huaning, points)).toBe(stars);
  });
  it('begins with 60, and below it is 不合格', () => {
    expect(total(huaning, [])).toBe(60);
    expect(levelOf(huaning, tally(huaning, [entry('A2', -0.5)])).title).toBe('不合格');
  });
});

test.each([
  [95, 5],
  [94.5, 4],
  [85, 4],
  [84.5, 3],
  [75, 3],
  [74.5, 2],
  [65, 2],
  [64.5, 1],
  [60, 1],
  [59.5, 0],
])('津西党组发〔2016〕25号: %d gives %d stars', (points, stars) => {
  expect(starsAt(jinxi, points)).toBe(stars);
});

describe('大路分局 五星创评', () => {
  const innovation = entry('A9', 5);
  it.each([
    [95, 5],
    [90, 5],
    [89.5, 4],
    [80, 4],
    [79.5, 3],
    [70, 3],
    [69.5, 2],
    [60, 2],
    [59.5, 1],
    [5, 1],
  ])('%d with an innovation gives %d stars', (points, stars) => {
    expect(starsAt(dalu, points, innovation)).toBe(stars);
  });
  it('95 without an innovation is 4 stars, and says that a condition is missing', () => {
    expect(starsAt(dalu, 95)).toBe(4);
    expect(levelOf(dalu, tally(dalu, [entry('A1', 95)])).why).toBe('needs');
  });
  it('a reversed innovation is none', () => {
    expect(starsAt(dalu, 95, innovation, entry('A9', -5))).toBe(4);
  });
  it('has 110 at most', () => {
    expect(total(dalu, [entry('A1', 200), innovation])).toBe(110);
  });
});

test('三晋先锋: 5 each up to its cap at the times due; the six caps sum to 210', () => {
  for (const { code, due = 0, year } of sanjin.indicators) {
    const cap = (year?.cap ?? 0) / 100;
    expect(due * 5).toBe(cap);
    expect(total(sanjin, many(due, code, 5))).toBe(cap);
    expect(total(sanjin, many(due + 3, code, 5))).toBe(cap);
    expect(total(sanjin, many(due - 1, code, 5))).toBe(cap - 5);
  }
  const all = sanjin.indicators.flatMap(({ code, due = 0 }) => many(due * 2, code, 5));
  expect(total(sanjin, all)).toBe(210);
});

describe('市外办', () => {
  it('is 60, plus awards, less deductions, without an upper limit', () => {
    expect(total(foreignOffice, [])).toBe(60);
    const year = [1, 2, 3, 4].flatMap((i) => many(12, `A${i}`, 1));
    const lectures = [entry('A5', 3), entry('A6', 3), entry('A7', 5)];
    expect(total(foreignOffice, [...year, ...lectures])).toBe(60 + 48 + 11);
    expect(total(foreignOffice, many(500, 'A7', 5))).toBe(60 + 2500);
  });
  it('has the floor 0', () => {
    expect(total(foreignOffice, many(12, 'A8', -5))).toBe(0);
    expect(total(foreignOffice, many(13, 'A8', -5))).toBe(0);
  });
  it.each([
    ['retired', '免评'],
    ['longAway', '免评'],
    [undefined, '1★'],
  ])('rates a standing of %s as %s', (standing, title) => {
    const setting = ratingSetting(rulesWith(foreignOffice), 'member', 2025);
    const subject: Rateable = { subjectId: 'p', standing, entries: [], vetoes: [] };
    expect(rate(subject, setting).title).toBe(title);
  });
});

describe('县工信局', () => {
  it('is 100 = 20 + 70 + 10', () => {
    expect(total(industryBureau, [])).toBe(20);
    expect(total(industryBureau, [entry('A1', 90), entry('B1', 30)])).toBe(100);
    expect(total(industryBureau, [entry('A1', 70)])).toBe(90);
  });
  it.each([
    [100, 20],
    [0, 0],
    [87.5, 17.5],
    [86, 17],
    [86.5, 17.5],
    [81.25, 16.5],
  ])('%d this year begins the next with %d, half up to the step', (before, base) => {
    expect(total(industryBureau, [], before * 100)).toBe(base);
  });
});

describe('农村党员积分', () => {
  it('begins with 5 × 10 = 50', () => expect(total(village, [])).toBe(50));
  it.each([
    ['缺会', 'A1', -1],
    ['迟到早退', 'A2', -0.5],
    ['不落实政策', 'A3', -1],
    ['缺义务劳动', 'A4', -2],
    ['违法违纪', 'A5', -5],
  ])('%s is %s: %d', (_name, code, points) => {
    expect(village.indicators.find((one) => one.code === code)?.points).toBe(points * 100);
    expect(total(village, [entry(code, points)])).toBe(50 + points);
  });
  it('each aspect goes down to 0 and no further', () => {
    expect(total(village, many(20, 'A1', -1))).toBe(45);
    expect(total(village, [...many(4, 'A1', -1), ...many(4, 'A2', -0.5)])).toBe(45);
    expect(
      total(
        village,
        village.indicators.flatMap(({ code }) => many(20, code, -1)),
      ),
    ).toBe(0);
  });
});

test('党员星级评比 2016: 组织生活 30 by weeks, 义务 8, 承诺践诺 20 = 10 + 1 a 党日', () => {
  const monday = (i: number) => new Date(Date.UTC(2025, 0, 6 + 7 * i)).toISOString().slice(0, 10);
  const weeks = (n: number) => Array.from({ length: n }, (_, i) => entry('A1', 1, monday(i)));
  expect(total(contest2016, weeks(29))).toBe(29);
  expect(total(contest2016, weeks(45))).toBe(30);
  // Twice in one week is once.
  expect(total(contest2016, [...weeks(3), ...weeks(3)])).toBe(3);
  expect(total(contest2016, many(9, 'A2', 1))).toBe(8);
  expect(total(contest2016, [entry('A3', 10), ...many(12, 'A4', 1)])).toBe(20);
  expect(total(contest2016, many(12, 'A4', 1))).toBe(10);
  const year = [...weeks(45), ...many(9, 'A2', 1), entry('A3', 10), ...many(12, 'A4', 1)];
  expect(total(contest2016, year)).toBe(58);
});

test('湖北 2010 非公考评: 组织 15 = 8 + 3 + 4, 队伍 25 = 5+2+5+3+2+4+2+2, all as deductions', () => {
  const aspects = (entries: Counted[]) =>
    tally(hubei, entries).aspects.map(({ counted }) => counted / 100);
  expect(aspects([])).toEqual([15, 25]);
  expect(hubei.indicators.map(({ start = 0 }) => start / 100)).toEqual([
    8, 3, 4, 5, 2, 5, 3, 2, 4, 2, 2,
  ]);
  expect(aspects(many(1, 'A1', -8.5))).toEqual([7, 25]);
  expect(aspects(many(9, 'A2', -0.5))).toEqual([12, 25]);
  // An award cannot lift an item above its own points.
  expect(aspects([entry('A2', 3)])).toEqual([15, 25]);
});

describe('阵地考核', () => {
  it('is 50 = ten of 4 and two of 5', () => {
    const once = premises.indicators.map(({ code, points }) => entry(code, points / 100));
    expect(premises.indicators).toHaveLength(12);
    expect(total(premises, once)).toBe(50);
    expect(total(premises, [...once, ...once])).toBe(50);
  });
  it.each([
    [0, 20, true],
    [0, 19.99, false],
    [1, 3, true],
    [1, 2.99, false],
    [2, 1, true],
    [2, 0.99, false],
  ])('size %d of %d ㎡ is enough: %p', (i, size, enough) => {
    const indicator = premises.indicators[i];
    expect(indicator && meetsMeasure(indicator, size)).toBe(enough);
  });
  it('asks no size where the table names none', () => {
    expect(meetsMeasure(item({ code: 'A1', aspect: 'a', points: 1 }), undefined)).toBe(true);
    const [sized] = premises.indicators;
    expect(sized && meetsMeasure(sized, undefined)).toBe(false);
  });
});

describe('一票否决, 陕西: within two years', () => {
  const setting = ratingSetting(rulesWith(huaning), 'member', 2025);
  const stars = (from: string, to: string) =>
    rate(
      {
        subjectId: 'p',
        entries: [{ ...entry('A1', 40), confirmedOn: '2025-12-31' }],
        vetoes: [{ id: 'v', indicator: 'A9', from, to, confirmedOn: from }],
      },
      setting,
    );
  it.each([
    ['2024-04-01', '2026-04-01', undefined],
    ['2024-03-31', '2026-03-31', 5],
    ['2026-03-31', '2028-03-31', undefined],
    ['2026-04-01', '2028-04-01', 5],
  ])('from %s to %s (excluded), the cut-off being 2026-03-31: stars %p', (from, to, expected) => {
    expect(stars(from, to).stars).toBe(expected);
  });
  it('says why, and keeps the total', () => {
    expect(stars('2024-04-01', '2026-04-01')).toMatchObject({ why: 'veto', total: 10_000 });
  });
});
