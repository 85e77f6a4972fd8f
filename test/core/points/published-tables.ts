/** The published tables of rules.md as scales of a pack: what each one says, in its own numbers. */
import type { Indicator, PointsRules, Scale } from '@core/modules/points/rules.contract';

type Short = Pick<Indicator, 'code' | 'aspect' | 'points'> & Partial<Indicator>;

/** An indicator of which a table says only its points. */
export function item(short: Short): Indicator {
  return {
    title: short.code,
    kind: short.points < 0 ? 'deduction' : 'award',
    per: 'time',
    evidence: { by: 'claim' },
    confirmer: 'secretary',
    source: { from: 'table', name: 'published', sentence: short.code },
    ...short,
  };
}

const starred = (...bounds: [atLeast: number, stars: number][]): Scale['levels'] =>
  bounds.map(([atLeast, stars]) => ({ stars, title: `${stars}★`, atLeast: atLeast * 100 }));

const scale = (more: Partial<Scale> & Pick<Scale, 'indicators'>): Scale => ({
  base: { points: 0 },
  step: 50,
  aspects: [...new Set(more.indicators.map(({ aspect }) => aspect))].map((code) => ({
    code,
    title: code,
  })),
  levels: starred([0, 1]),
  below: '不合格',
  ...more,
});

/** One award and one deduction: enough where a table publishes levels alone. */
const plain = [
  item({ code: 'A1', aspect: 'a', points: 50 }),
  item({ code: 'A2', aspect: 'a', points: -50 }),
];

/** 华宁县 2018. */
export const huaning = scale({
  base: { points: 6_000 },
  indicators: plain,
  levels: starred([96, 5], [90, 4], [80, 3], [70, 2], [60, 1]),
});

/** 津西党组发〔2016〕25号. */
export const jinxi = scale({
  indicators: plain,
  levels: starred([95, 5], [85, 4], [75, 3], [65, 2], [60, 1]),
  below: '不评星',
});

/** 大路分局 五星创评: total 110, and an innovation for the fifth star. */
export const dalu = scale({
  ceiling: 11_000,
  indicators: [
    item({ code: 'A1', aspect: 'a', points: 50 }),
    item({ code: 'A9', aspect: 'innovation', points: 500, year: { cap: 1_000 } }),
  ],
  levels: [
    { stars: 5, title: '5★', atLeast: 9_000, needs: [{ indicators: ['A9'], times: 1 }] },
    ...starred([80, 4], [70, 3], [60, 2], [0, 1]),
  ],
});

/** 三晋先锋: the caps of the six, in points a year, and how often each is due. */
export const sanjin = scale({
  indicators: (
    [
      ['A1', 5, 20, 4],
      ['A2', 5, 60, 12],
      ['A3', 5, 60, 12],
      ['A4', 5, 5, 1],
      ['A5', 5, 5, 1],
      ['A6', 5, 60, 12],
    ] as const
  ).map(([code, points, cap, due]) =>
    item({ code, aspect: 'meetings', points: points * 100, year: { cap: cap * 100 }, due }),
  ),
});

/** 市外办: base 60 and everything above it, floor 0. */
export const foreignOffice = scale({
  base: { points: 6_000 },
  floor: 0,
  indicators: (
    [
      ['A1', 1],
      ['A2', 1],
      ['A3', 1],
      ['A4', 1],
      ['A5', 3],
      ['A6', 3],
      ['A7', 5],
      ['A8', -5],
    ] as const
  ).map(([code, points]) => item({ code, aspect: 'a', points: points * 100 })),
});

/** 县工信局: 100 = base 20 + tasks 70 + award 10; next year's base is 20% of this year's total. */
export const industryBureau = scale({
  base: { carryOver: 20, first: 2_000 },
  ceiling: 10_000,
  aspects: [
    { code: 'tasks', title: '任务', cap: 7_000 },
    { code: 'award', title: '奖励', cap: 1_000 },
  ],
  indicators: [
    item({ code: 'A1', aspect: 'tasks', points: 50 }),
    item({ code: 'B1', aspect: 'award', points: 50 }),
  ],
});

const VILLAGE: readonly [string, number][] = [
  ['a', -100],
  ['a', -50],
  ['b', -100],
  ['c', -200],
  ['d', -500],
  ['e', -100],
  ['f', -100],
  ['g', -100],
  ['h', -100],
  ['i', -100],
  ['j', -100],
];
/** 农村党员积分: ten aspects that begin with 5 each and are deducted from, down to 0. */
export const village = scale({
  aspects: [...'abcdefghij'].map((code) => ({ code, title: code, start: 500, floor: 0, cap: 500 })),
  indicators: VILLAGE.map(([aspect, points], i) => item({ code: `A${i + 1}`, aspect, points })),
});

/** 党员星级评比 2016. */
export const contest2016 = scale({
  indicators: [
    item({
      code: 'A1',
      aspect: 'life',
      points: 100,
      per: 'week',
      period: { unit: 'week', cap: 100 },
      year: { cap: 3_000 },
    }),
    item({ code: 'A2', aspect: 'service', points: 100, year: { cap: 800 } }),
    item({ code: 'A3', aspect: 'pledge', points: 1_000, per: 'year', year: { cap: 1_000 } }),
    item({ code: 'A4', aspect: 'pledge', points: 100, year: { cap: 1_000 } }),
  ],
});

const parts = (aspect: string, from: number, points: readonly number[]): Indicator[] =>
  points.map((each, i) =>
    item({
      code: `A${from + i}`,
      aspect,
      points: -50,
      start: each * 100,
      year: { floor: 0, cap: each * 100 },
    }),
  );
/** 湖北 2010 非公考评: 组织 15, 队伍 25, each item deducted from its own points. */
export const hubei = scale({
  indicators: [...parts('setup', 1, [8, 3, 4]), ...parts('team', 4, [5, 2, 5, 3, 2, 4, 2, 2])],
});

const SIZES: Readonly<Record<number, Indicator['measure']>> = {
  0: { title: '面积', unit: '㎡', atLeast: 2_000 },
  1: { title: '人均面积', unit: '㎡', atLeast: 300 },
  2: { title: '党旗', unit: '㎡', atLeast: 100 },
};
/** 阵地考核: 活动室 50 = 12 items, ten of 4 and two of 5. */
export const premises = scale({
  indicators: Array.from({ length: 12 }, (_, i) => {
    const points = i < 10 ? 400 : 500;
    const measure = SIZES[i];
    return item({
      code: `A${i + 1}`,
      aspect: 'room',
      points,
      per: 'year',
      year: { cap: points },
      ...(measure ? { measure } : {}),
    });
  }),
});

/** Rules around a scale, for both kinds of subject. */
export function rulesWith(member: Scale, more: Partial<PointsRules> = {}): PointsRules {
  return {
    from: '2020-01-01',
    yearBegins: 1,
    cutOff: '03-31',
    minMonths: 6,
    publicityDays: 5,
    exempt: ['retired', 'longAway'],
    notes: [],
    member,
    organization: member,
    ...more,
  };
}
