/** 投诉与建议 of October 2026 counted a second time: each read as a story that ends with the month. */
import { addDays } from '@core/shared/calendar/day';
import type { StoredSuggestion } from '@server/modules/suggestions/stored';
import { isWorking } from './marks';

const FIRST = '2026-10-01';
const LAST = '2026-10-31';

interface Told {
  readonly kind: string;
  readonly on: string;
  readonly officeId?: string | undefined;
  readonly toId?: string | undefined;
}

const dayOf = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);

/** Ten working days; the day of coming in is not counted. */
function dueAfter(day: string): string {
  let due = day;
  for (let left = 10; left > 0;) {
    due = addDays(due, 1);
    if (isWorking(due)) left -= 1;
  }
  return due;
}

/** What the 工委 must say of the month, or a town of what was passed on to it. */
export function recountSuggestions(all: readonly StoredSuggestion[], townId?: string) {
  const sum = { received: 0, answered: 0, inTime: 0, open: 0 };
  const isComing = ({ kind, toId }: Told): boolean =>
    townId ? kind === 'pass' && toId === townId : kind === 'written' || kind === 'reopen';
  for (const { at, steps } of all) {
    const story: Told[] = [
      { kind: 'written', on: dayOf(at) },
      ...steps.map((step) => ({ ...step, on: dayOf(step.at) })),
    ].filter(({ on }) => on <= LAST);
    for (const [i, told] of story.entries()) {
      if (told.on < FIRST) continue;
      if (isComing(told)) sum.received += 1;
      if (told.kind !== 'answer' || (townId && told.officeId !== townId)) continue;
      const came = story.slice(0, i).filter(({ kind }) => kind === 'written' || kind === 'reopen');
      sum.answered += 1;
      if (told.on <= dueAfter(came[came.length - 1]?.on ?? '')) sum.inTime += 1;
    }
    const last = story.filter(({ kind }) => townId || kind !== 'pass').pop();
    if (last && isComing(last)) sum.open += 1;
  }
  return sum;
}
