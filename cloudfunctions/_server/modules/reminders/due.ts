/** What a person could be reminded of: the units still due this week, judged as on 今日. */
import { verdictsFor } from '@core/modules/cadence/lights';
import { leavesOf } from '@server/modules/statements/policy';
import { isInForce } from '@server/runtime/actor';
import type { StoredPerson } from '@server/modules/people/stored';
import {
  byUnit,
  joinFacts,
  unitYearsOfInstructors,
  yearsAround,
} from '@server/modules/units/unit-years';
import type { StoredMeeting } from '@server/modules/meetings/stored';
import type { Deps } from '@server/runtime/deps';

export interface DueNow {
  readonly units: number;
  /** The soonest last day. */
  readonly dueOn: string;
}

/** Units with an obligation that is due soon; null when there is none. One request. */
export async function dueNow(deps: Deps, person: StoredPerson): Promise<DueNow | null> {
  const { today } = deps;
  const documents = await unitYearsOfInstructors(deps.store, [person._id], yearsAround(today));
  const who = { instructorId: person._id, leaves: leavesOf(person) };
  let units = 0;
  let dueOn = '';
  for (const [unitId, years] of byUnit(documents)) {
    const facts = joinFacts(unitId, years);
    const mine = facts.responsibilities.some(
      (r) => r.instructorId === person._id && isInForce(r, today),
    );
    const due = mine ? verdictsFor(facts, who, deps).filter((v) => v.state === 'dueSoon') : [];
    if (due.length === 0) continue;
    units += 1;
    for (const { period } of due) if (!dueOn || period.last < dueOn) dueOn = period.last;
  }
  return units > 0 ? { units, dueOn } : null;
}

/** Beginning of the ids of an event's messages: one that is moved is announced anew. */
export const announcementOf = ({ _id, moves = [] }: StoredMeeting): string =>
  `partyDay_${moves.length > 0 ? `${_id}.${moves.length}` : _id}_`;
