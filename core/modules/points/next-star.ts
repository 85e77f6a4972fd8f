/**
 * 离下一星还差什么, in real deeds (product.md "Explainable stars").
 *
 * N1 The next star is the lowest level above the present one.
 * N2 Deeds are awards that still have room this year, regular ones before single
 *    ones, otherwise in the pack's order; each is tried through the arithmetic itself, so that no cap is promised away.
 * N3 Deeds stop when the level is reached; when all of them do not reach it, it says so.
 */
import { addDays, formatDay, toDayNumber, type Day } from '@core/shared/calendar/day';
import { nextPeriod, periodOf } from '@core/shared/calendar/period';
import type { Indicator, Level } from './rules.contract';
import type { RatingYear } from './rating-year';
import { hasNeeds, levelOf } from './rate';
import { tallyOf, type Compiled, type Counted } from './tally';

export interface Deed {
  readonly indicator: string;
  readonly times: number;
  /** Points that they add to the total. */
  readonly gain: number;
}

export interface NextStar {
  readonly level: Level;
  /** Points that the total lacks; 0 when only a condition is missing. */
  readonly missing: number;
  /** Awards that the level asks for beside its points, not there yet. */
  readonly needs: readonly string[];
  readonly deeds: readonly Deed[];
  /** The deeds reach the level. */
  readonly enough: boolean;
}

/** More of one deed than anybody does in what is left of a year. */
const MOST_TIMES = 12;

/** The next star; null at the highest. `today` decides which periods are still to come. */
export function nextStar(
  compiled: Compiled,
  entries: readonly Counted[],
  base: number,
  year: RatingYear,
  today: Day,
): NextStar | null {
  const { scale } = compiled;
  const now = tallyOf(compiled, entries, base);
  const { stars } = levelOf(scale, now);
  const above = scale.levels.filter((level) => level.stars > stars);
  const level = above[above.length - 1];
  if (!level) return null;
  const from = today > year.first ? today : year.first;
  const plan = new Plan(compiled, entries, base, level);
  if (from <= year.last) {
    for (const indicator of candidates(scale.indicators, level)) {
      if (plan.reached) break;
      plan.add(indicator, daysFor(indicator, from, year.last));
    }
  }
  return {
    level,
    missing: Math.max(0, level.atLeast - now.total),
    needs: hasNeeds(level, now) ? [] : (level.needs ?? []).flatMap((need) => need.indicators),
    deeds: plan.deeds,
    enough: plan.reached,
  };
}

/** N2: first what the level itself asks for, then what comes of itself each period, single deeds, and whole years last. */
function candidates(indicators: readonly Indicator[], level: Level): Indicator[] {
  const asked = new Set((level.needs ?? []).flatMap((need) => need.indicators));
  const weight = ({ code, per }: Indicator): number => {
    if (asked.has(code)) return 0;
    return per === 'time' ? 2 : per === 'year' ? 3 : 1;
  };
  return indicators
    .filter(({ kind, points }) => kind === 'award' && points > 0)
    .map((one, i) => ({ one, key: weight(one) * indicators.length + i }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

/** Days on which the deed could still be done: today, and the first day of each later period. */
function daysFor({ per, period }: Indicator, from: Day, last: Day): Day[] {
  const unit = period?.unit ?? (per === 'time' ? null : per);
  if (!unit) return Array.from({ length: MOST_TIMES }, () => from);
  const days: Day[] = [];
  for (let p = periodOf(unit, from), on = from; on <= last && days.length < MOST_TIMES;) {
    days.push(on);
    p = nextPeriod(p);
    on = formatDay(p.first);
  }
  return days;
}

/** Deeds tried one after another on top of what is there. */
class Plan {
  readonly deeds: Deed[] = [];
  private entries: readonly Counted[];
  private total: number;
  reached: boolean;

  constructor(
    private readonly compiled: Compiled,
    entries: readonly Counted[],
    private readonly base: number,
    private readonly level: Level,
  ) {
    this.entries = entries;
    const tally = tallyOf(compiled, entries, base);
    this.total = tally.sum;
    this.reached = tally.total >= level.atLeast && hasNeeds(level, tally);
  }

  add({ code, points }: Indicator, days: readonly Day[]): void {
    const before = this.total;
    let times = 0;
    for (const on of days) {
      const entries = [...this.entries, { indicator: code, on, points }];
      const tally = tallyOf(this.compiled, entries, this.base);
      const needed = (this.level.needs ?? []).some(({ indicators }) => indicators.includes(code));
      // This period has its award already: a later one may still give.
      if (tally.sum === this.total && !needed) continue;
      this.entries = entries;
      this.total = tally.sum;
      times += 1;
      this.reached = tally.total >= this.level.atLeast && hasNeeds(this.level, tally);
      if (this.reached || needed) break;
    }
    if (times > 0) this.deeds.push({ indicator: code, times, gain: this.total - before });
  }
}

/** Days left of the rating year, today included. */
export function daysLeft(year: RatingYear, today: Day): number {
  const from = today > year.first ? today : year.first;
  return Math.max(0, toDayNumber(addDays(year.last, 1)) - toDayNumber(from));
}
