/**
 * 投诉与建议 of a month, for the 工委 or for one town's office.
 *
 * S1 The 工委 receives what is written and what is said to be 还没解决; a town what is passed on to it.
 * S2 An answer belongs to the month in which it was given; it is in time by its due day.
 * S3 Open is what is neither answered nor taken back at the end of the month, at that office.
 */
import type { SuggestionCounts, SuggestionStepKind } from '@core/modules/suggestions/contract';
import type { Day } from '@core/shared/calendar/day';

/** A suggestion with the days of its steps. */
export interface CountedSuggestion {
  readonly on: Day;
  readonly steps: readonly {
    readonly kind: SuggestionStepKind;
    readonly on: Day;
    readonly officeId?: string | undefined;
    readonly toId?: string | undefined;
    readonly inTime?: boolean | undefined;
  }[];
}

/** @param townId the town whose office is counted; the 工委, which has them all, without one */
export function countSuggestions(
  suggestions: readonly CountedSuggestion[],
  month: string,
  townId?: string,
): SuggestionCounts {
  const counts = { received: 0, answered: 0, inTime: 0, open: 0 };
  const isIn = (on: Day): boolean => on.startsWith(month);
  for (const { on, steps } of suggestions) {
    if (on.slice(0, 7) > month) continue;
    let open = !townId;
    if (!townId && isIn(on)) counts.received += 1;
    for (const step of steps.filter((s) => s.on.slice(0, 7) <= month)) {
      const comes = townId ? step.kind === 'pass' && step.toId === townId : step.kind === 'reopen';
      if (comes && isIn(step.on)) counts.received += 1;
      if (step.kind === 'answer' && isIn(step.on) && (!townId || step.officeId === townId)) {
        counts.answered += 1;
        if (step.inTime) counts.inTime += 1;
      }
      if (comes) open = true;
      else if (step.kind !== 'pass' || townId) open = false;
    }
    if (open) counts.open += 1;
  }
  return counts;
}
