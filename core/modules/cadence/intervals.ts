/** Sets of days as sorted, disjoint half-open spans `[from, to)` of day numbers. */
import { toDayNumber, type DayNumber } from '@core/shared/calendar/day';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';
import type { DayInterval } from './contract';

/** `[from, to)`; an open interval ends at Infinity. */
export type Span = readonly [from: DayNumber, to: DayNumber];

/** The union of intervals; empty and backward ones vanish. */
export function unionOf(intervals: readonly DayInterval[]): Span[] {
  return unionOfSpans(
    intervals.map((i): Span => [toDayNumber(i.from), i.to ? toDayNumber(i.to) : Infinity]),
  );
}

/** The union of spans. */
export function unionOfSpans(spans: readonly Span[]): Span[] {
  const sorted = spans.filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0]);
  const union: Span[] = [];
  for (const span of sorted) {
    const last = union[union.length - 1];
    if (last && span[0] <= last[1]) union[union.length - 1] = [last[0], Math.max(last[1], span[1])];
    else union.push(span);
  }
  return union;
}

/** Days that are in both sets. */
export function intersect(a: readonly Span[], b: readonly Span[]): Span[] {
  const both: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i] as Span;
    const y = b[j] as Span;
    const from = Math.max(x[0], y[0]);
    const to = Math.min(x[1], y[1]);
    if (from < to) both.push([from, to]);
    if (x[1] < y[1]) i += 1;
    else j += 1;
  }
  return both;
}

/** Days of `a` that are not in `b`; `a` itself when `b` has none. */
export function subtract(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  if (b.length === 0) return a;
  const gaps: Span[] = [];
  let start = -Infinity;
  for (const [from, to] of b) {
    if (from > start) gaps.push([start, from]);
    start = Math.max(start, to);
  }
  if (start < Infinity) gaps.push([start, Infinity]);
  return intersect(a, gaps);
}

/** True when the day is in the set. */
export function contains(spans: readonly Span[], day: DayNumber): boolean {
  for (const span of spans) if (day >= span[0] && day < span[1]) return true;
  return false;
}

/** True when the set has a day of the period. */
export function touches(
  spans: readonly Span[],
  { first, last }: { first: DayNumber; last: DayNumber },
): boolean {
  for (const span of spans) if (span[0] <= last && span[1] > first) return true;
  return false;
}

/** Working days of the set within `first`…`last`, both included. */
export function workingDaysIn(
  spans: readonly Span[],
  first: DayNumber,
  last: DayNumber,
  calendar: WorkCalendar,
): number {
  let days = 0;
  // No destructuring: this runs several times for each verdict of a district.
  for (const span of spans) {
    const from = span[0];
    const to = span[1];
    if (from > last) break;
    if (to > first) days += calendar.count(Math.max(from, first), Math.min(to - 1, last));
  }
  return days;
}
