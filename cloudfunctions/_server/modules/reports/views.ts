import { planMonth } from '@core/modules/cadence/plan';
import type { View } from '@server/modules/counts/view';
import type { Deps } from '@server/runtime/deps';
import type { StoredReport } from './stored';

/** Kept counts of a month are taken for another one after so many. */
const SLOTS = 3;

/** What a report counts: its month, and the one it corrects. */
export function viewsOf(deps: Deps, { month, corrects, knownOn }: StoredReport): View[] {
  const months = [month, ...(corrects ? [corrects.month] : [])];
  const setting = { ...deps, today: knownOn };
  return months.map((m) => ({ slot: slotOf(m), plan: planMonth(m, setting), months: [m] }));
}

/** Where the counts of a month lie: the same place for every third month. */
const slotOf = (month: string): string =>
  String((Number(month.slice(0, 4)) * 12 + Number(month.slice(5))) % SLOTS);
