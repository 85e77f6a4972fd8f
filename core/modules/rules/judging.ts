/**
 * What a phone judges and shows by, and its mark. A phone that holds rules of another mark than the
 * server's judges nothing by them: it asks for those in force, and until then says what the server said.
 *
 * J1 The mark is of all versions, also of those to come: it does not turn with the day.
 * J2 A version begins with a month that was still to come when it was signed. So what was answered on
 *    a day knows every rule that judges a period begun until then, and a phone judges no other.
 */
import type { JudgingRules } from './contract';
import { fingerprint } from '@core/shared/canonical';

export const judgingRules = ({
  id,
  calendarOverride,
  cadence,
  points,
}: JudgingRules): JudgingRules => ({ id, calendarOverride, cadence, points });

const marks = new WeakMap<JudgingRules, string>();

/** J1: the mark of a pack's judging rules; worked out once for each pack. */
export function markOfRules(pack: JudgingRules): string {
  const known = marks.get(pack);
  if (known) return known;
  const mark = fingerprint(judgingRules(pack));
  marks.set(pack, mark);
  return mark;
}
