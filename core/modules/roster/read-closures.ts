/**
 * R19 Closures of a unit are written as days, first and last included, parted by a
 *     semicolon: `2026-07-01至2026-07-20；2026-09-01起`. They follow one another. *ours*
 */
import type { Cell } from './contract';
import { addDays, isDay, type Day } from '@core/shared/calendar/day';
import { accept, refuse, type Reading } from './reading';
import { plain, quoted } from './text';

export interface Closure {
  from: Day;
  /** Excluded. */
  to?: Day;
}

const SPAN = /^(\d{4}-\d\d-\d\d)(?:至(\d{4}-\d\d-\d\d)|起)$/;

export function readClosures(cell: Cell): Reading<Closure[]> {
  if (typeof cell !== 'string') return refuse('应写作 2026-07-01至2026-07-20');
  const closures: Closure[] = [];
  for (const part of plain(cell).split(/[;；]/).filter(Boolean)) {
    const [, from = '', last] = SPAN.exec(part) ?? [];
    const before = closures[closures.length - 1];
    const follows = !before || (before.to !== undefined && before.to <= from);
    if (!isDay(from) || (last && (!isDay(last) || last < from)) || !follows) {
      return refuse(`${quoted(part)}不是时段，应写作 2026-07-01至2026-07-20`);
    }
    closures.push(last ? { from, to: addDays(last, 1) } : { from });
  }
  return accept(closures);
}

/** The same text back. */
export function closuresText(closures: readonly Closure[]): string {
  return closures
    .filter(({ from, to }) => !to || to > from)
    .map(({ from, to }) => (to ? `${from}至${addDays(to, -1)}` : `${from}起`))
    .join('；');
}
