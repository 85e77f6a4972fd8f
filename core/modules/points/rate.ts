/**
 * Stars from a tally (rules.md "Rating").
 *
 * R1 Entries dated in the rating year and confirmed by the cut-off count; a
 *    corrected rating counts those confirmed until its own day.
 * R2 Levels are lower bounds in descending order, so no total falls between two.
 * R3 A level whose extra condition fails gives the next lower one.
 * R4 Joined less than `minMonths` before the year's end: 未评. An exempt standing: 免评.
 * R5 A veto in force at the cut-off withholds stars; withdrawn, it withholds none;
 *    expired since, it re-rates nothing.
 * R6 Pure: the same ledger and version give the same result, whatever the order.
 */
import type { Day } from '@core/shared/calendar/day';
import type { Level, PointsRules, Scale, SubjectKind } from './rules.contract';
import type { LevelWhy, Rated, ShortEntry, Tally, Veto } from './contract';
import { longEnough, ratingYear, type RatingYear } from './rating-year';
import { baseOf, compile, tallyOf, type Compiled } from './tally';

/** One subject as a rating needs it. */
export interface Rateable {
  readonly subjectId: string;
  readonly joinedOn?: Day | undefined;
  /** `retired`, `longAway` …: not rated when the pack exempts it. */
  readonly standing?: string | undefined;
  readonly entries: readonly Pick<ShortEntry, 'indicator' | 'on' | 'points' | 'confirmedOn'>[];
  readonly vetoes: readonly Veto[];
  /** Last year's total for a carry-over; null when there is none. */
  readonly before?: number | null | undefined;
}

export interface RatingSetting {
  readonly rules: PointsRules;
  readonly year: RatingYear;
  readonly compiled: Compiled;
  /** Entries confirmed until this day count: the cut-off, or the day of a correction. */
  readonly known: Day;
}

/** How one kind of subject is rated for a year; `known` is the cut-off unless a correction says another day. */
export function ratingSetting(
  rules: PointsRules,
  kind: SubjectKind,
  year: number,
  known?: Day,
): RatingSetting {
  const days = ratingYear(year, rules);
  return { rules, year: days, compiled: compile(rules[kind]), known: known ?? days.cutOff };
}

/** R1: the entries that count, and their sums. */
export function countedTally(subject: Rateable, setting: RatingSetting): Tally {
  const { year, compiled, known } = setting;
  const counting = subject.entries.filter(
    ({ on, confirmedOn }) => on >= year.first && on <= year.last && confirmedOn <= known,
  );
  return tallyOf(compiled, counting, baseOf(compiled.scale, subject.before ?? null));
}

/** 评定 of one subject. */
export function rate(subject: Rateable, setting: RatingSetting): Rated {
  const tally = countedTally(subject, setting);
  const { rules, year, compiled } = setting;
  const common = {
    subjectId: subject.subjectId,
    total: tally.total,
    base: tally.base,
    aspects: tally.aspects.map(({ counted }) => counted),
  };
  if (subject.standing && rules.exempt.includes(subject.standing)) {
    return { ...common, title: '免评', why: 'exempt' };
  }
  if (!longEnough(subject.joinedOn, year, rules.minMonths)) {
    return { ...common, title: '未评', why: 'notRated' };
  }
  if (subject.vetoes.some((veto) => withholds(veto, setting))) {
    return { ...common, title: '不予评星', why: 'veto' };
  }
  return { ...common, ...levelOf(compiled.scale, tally) };
}

/** R5: in force at the cut-off, as far as is known. */
function withholds(veto: Veto, { year, known }: RatingSetting): boolean {
  const inForce = veto.from <= year.cutOff && year.cutOff < veto.to;
  const withdrawn = veto.withdrawnOn !== undefined && veto.withdrawnOn <= known;
  return inForce && veto.confirmedOn <= known && !withdrawn;
}

/** R2, R3: the level of a tally. */
export function levelOf(
  scale: Scale,
  tally: Pick<Tally, 'total' | 'indicators'>,
): { stars: number; title: string; why: LevelWhy } {
  const reached = scale.levels.filter(({ atLeast }) => tally.total >= atLeast);
  const given = reached.find((level) => hasNeeds(level, tally));
  if (!given) return { stars: 0, title: scale.below, why: 'below' };
  return { stars: given.stars, title: given.title, why: given === reached[0] ? 'points' : 'needs' };
}

/** R3: whether everything else that a level asks for is there. */
export function hasNeeds(level: Level, tally: Pick<Tally, 'indicators'>): boolean {
  return (level.needs ?? []).every(({ indicators, times }) => {
    const done = tally.indicators
      .filter(({ code }) => indicators.includes(code))
      .reduce((all, one) => all + one.times, 0);
    return done >= times;
  });
}
