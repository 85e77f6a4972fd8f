/**
 * What was done with a unit and its party organisation, month by month, out of pairs, means and
 * pledges: the part of the 台账 that nobody fills in. Nobody's name stands in it.
 */
import type { LedgerMonth, LedgerPractice } from './contract';
import type { Day } from '@core/shared/calendar/day';
import { afterMonths } from '@core/shared/calendar/deadline';

/** Months that are shown, this one included. */
const MONTHS = 12;

/** First day that is shown. */
export const practicesFrom = (today: Day): Day =>
  `${afterMonths(`${today.slice(0, 7)}-01`, 1 - MONTHS).slice(0, 7)}-01`;

/** By month, the last first; within a month by day, then as they came. */
export function byMonth(lines: readonly LedgerPractice[], today: Day): LedgerMonth[] {
  const from = practicesFrom(today);
  const months = new Map<string, LedgerPractice[]>();
  const shown = lines.filter(({ on }) => on >= from && on <= today);
  for (const line of [...shown].sort((a, b) => (a.on > b.on ? -1 : Number(a.on < b.on)))) {
    const month = line.on.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), line]);
  }
  return [...months].map(([month, of]) => ({ month, lines: of }));
}
