/** 投诉与建议 in a month's paper: counted once for the report, since they belong to an office and to no unit. */
import type { SuggestionCounts } from '@core/modules/suggestions/contract';
import { dayOfInstant, formatDay, instantOf } from '@core/shared/calendar/day';
import { periodOfKey } from '@core/shared/calendar/period';
import { countSuggestions } from '@core/modules/reports/count-suggestions';
import type { StoredReport } from './stored';
import { DISTRICT_ID } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import {
  suggestionsChangedSince,
  suggestionsWaiting,
} from '@server/modules/suggestions/repository';

/** Two requests for a thousand: what has changed since the month began, and what is open from before. */
export async function suggestionsOf(
  { store }: Deps,
  { month, scopeId }: Pick<StoredReport, 'month' | 'scopeId'>,
): Promise<SuggestionCounts> {
  const since = instantOf(formatDay(periodOfKey(month)?.first ?? 0));
  const changed = await suggestionsChangedSince(store, since);
  const waiting = await suggestionsWaiting(store);
  const all = new Map([...changed, ...waiting].map((one) => [one._id, one]));
  return countSuggestions(
    [...all.values()].map(({ at, steps }) => ({
      on: dayOfInstant(at),
      steps: steps.map(({ at: on, ...step }) => ({ ...step, on: dayOfInstant(on) })),
    })),
    month,
    scopeId === DISTRICT_ID ? undefined : scopeId,
  );
}
