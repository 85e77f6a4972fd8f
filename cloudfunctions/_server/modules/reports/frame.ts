import { planMonth, type Plan } from '@core/modules/cadence/plan';
import type { Deps } from '@server/runtime/deps';
import type { StoredReport } from './stored';

/** What a report counts: its month, and the one it corrects. */
export interface Frame {
  readonly months: readonly string[];
  readonly plans: readonly Plan[];
}

export function frameOf(deps: Deps, { month, corrects, knownOn }: StoredReport): Frame {
  const months = [month, ...(corrects ? [corrects.month] : [])];
  const setting = { ...deps, today: knownOn };
  return { months, plans: months.map((m) => planMonth(m, setting)) };
}
