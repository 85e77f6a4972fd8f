/** What of another pack differs from one's own, part by part: the changes of a draft. */
import { canonical } from '@core/shared/canonical';
import { namesOf } from '@core/shared/names-of';
import type { RuleChange } from './compose';
import { rulePartTitles, type RulePart } from './labels';

/** Single days off are the other county's own, and its notes say what is said of it. */
const STAYS: ReadonlySet<RulePart> = new Set<RulePart>(['calendarOverride']);

/** A change for each part that the other pack has and that is not the same. */
export function changesBetween(
  own: (part: RulePart) => unknown,
  other: (part: RulePart) => unknown,
): RuleChange[] {
  return namesOf(rulePartTitles).flatMap((part): RuleChange[] => {
    const value = other(part);
    if (STAYS.has(part) || value === undefined || canonical(value) === canonical(own(part)))
      return [];
    return [{ part, value } as RuleChange];
  });
}
