/**
 * The arithmetic (rules.md "Arithmetic"); integers in hundredths.
 *
 * A1 Entries keep their nominal points; a reversal is an entry with the other sign
 *    and the original's date.
 * A2 Net sum → bounds per indicator and period → per indicator and rating year →
 *    per aspect → total.
 * A3 total = max(floor, min(ceiling, base + sum)).
 * A4 Bounds act once, at the end of each level, never on a running balance: the
 *    order of entries never matters.
 * A5 Carry-over rounds half up to the step.
 */
import { toDayNumber, type Day } from '@core/shared/calendar/day';
import type { Indicator, PointsPeriod, Scale } from './rules.contract';
import type { Tally } from './contract';
import { shareOf, within } from './amounts';

/** What the arithmetic needs of an entry. */
export interface Counted {
  readonly indicator: string;
  readonly on: Day;
  readonly points: number;
}

/** A scale made ready for many tallies. */
export interface Compiled {
  readonly scale: Scale;
  readonly at: ReadonlyMap<string, number>;
  /** The aspect's place of each indicator. */
  readonly aspectOf: Int32Array;
}

export function compile(scale: Scale): Compiled {
  const aspects = new Map(scale.aspects.map(({ code }, i) => [code, i]));
  return {
    scale,
    at: new Map(scale.indicators.map(({ code }, i) => [code, i])),
    aspectOf: Int32Array.from(scale.indicators, ({ aspect }) => aspects.get(aspect) ?? -1),
  };
}

/** A3, A5: what the year begins with. `before` is last year's total, null in the first year. */
export function baseOf(scale: Scale, before: number | null): number {
  if ('points' in scale.base) return scale.base.points;
  if (before === null) return scale.base.first;
  return shareOf(before, scale.base.carryOver, scale.step);
}

/** The sums of one subject's entries of one rating year. Entries of unknown indicators count for nothing. */
export function tallyOf(
  { scale, at, aspectOf }: Compiled,
  entries: readonly Counted[],
  base: number,
): Tally {
  const { indicators, aspects } = scale;
  const sums = sumsOf(indicators, at, entries);
  const inAspect = aspects.map(({ start = 0 }) => start);
  const byIndicator = indicators.map((indicator, i) => {
    const net = sums.net[i] ?? 0;
    const bounded = indicator.period ? (sums.bounded[i] ?? 0) : net;
    const counted = within((indicator.start ?? 0) + bounded, indicator.year ?? {});
    const aspect = aspectOf[i] ?? -1;
    inAspect[aspect] = (inAspect[aspect] ?? 0) + counted;
    const times = indicator.points === 0 ? 0 : Math.floor(net / indicator.points);
    return { code: indicator.code, net, counted, times };
  });
  const byAspect = aspects.map((aspect, i) => {
    const net = inAspect[i] ?? 0;
    return { code: aspect.code, net, counted: within(net, aspect) };
  });
  const sum = byAspect.reduce((all, { counted }) => all + counted, base);
  const total = within(sum, { floor: scale.floor, cap: scale.ceiling });
  return { base, indicators: byIndicator, aspects: byAspect, sum, total };
}

interface Sums {
  /** Net sum, and sum of the periods after their bounds, by indicator. */
  readonly net: Float64Array;
  readonly bounded: Float64Array;
}

/** A2: nets, and the bounds of each period. */
function sumsOf(
  indicators: readonly Indicator[],
  at: ReadonlyMap<string, number>,
  entries: readonly Counted[],
): Sums {
  const net = new Float64Array(indicators.length);
  const bounded = new Float64Array(indicators.length);
  const periods = new Map<number, number>();
  for (const { indicator: code, on, points } of entries) {
    const i = at.get(code);
    const indicator = i === undefined ? undefined : indicators[i];
    if (i === undefined || !indicator) continue;
    net[i] = (net[i] ?? 0) + points;
    if (!indicator.period) continue;
    const key = i * PERIODS + periodIndex(indicator.period.unit, on);
    periods.set(key, (periods.get(key) ?? 0) + points);
  }
  for (const [key, value] of periods) {
    const i = Math.floor(key / PERIODS);
    bounded[i] = (bounded[i] ?? 0) + within(value, indicators[i]?.period ?? {});
  }
  return { net, bounded };
}

/** More than there are weeks since 1970 in any year that the product meets. */
const PERIODS = 100_000;
const MONTHS: Readonly<Record<Exclude<PointsPeriod, 'week'>, number>> = {
  month: 1,
  quarter: 3,
  halfYear: 6,
  year: 12,
};

/** A number that all days of one calendar period share, and no others. */
export function periodIndex(unit: PointsPeriod, on: Day): number {
  if (unit === 'week') return Math.floor((toDayNumber(on) + 3) / 7);
  const month = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1;
  return Math.floor(month / MONTHS[unit]);
}
