/** What a person could be reminded of: the units still due this week, judged as on 今日, and deadlines of standards and processes. */
import { verdictsFor } from '@core/modules/cadence/lights';
import { leavesOf } from '@server/modules/statements/policy';
import { actorOf, isInForce } from '@server/runtime/actor';
import { soonOf } from '@server/modules/practices/soon';
import type { StoredPerson } from '@server/modules/people/stored';
import { byUnit, currentYearsOfInstructors, joinFacts } from '@server/modules/units/unit-years';
import type { StoredMeeting } from '@server/modules/meetings/stored';
import type { Deps } from '@server/runtime/deps';

export interface DueNow {
  readonly units: number;
  /** Deadlines of standards and processes. */
  readonly practices: number;
  /** The soonest last day. */
  readonly dueOn: string;
}

/** What is due soon for somebody; null when nothing is. */
export async function dueNow(deps: Deps, person: StoredPerson): Promise<DueNow | null> {
  const actor = actorOf(person, deps.today);
  const contacts = actor.roles.some(({ role }) => role === 'instructor')
    ? await unitsDue(deps, person)
    : { units: 0, dueOn: '' };
  const soon = await soonOf(deps, actor);
  if (contacts.units === 0 && !soon) return null;
  const days = [contacts.dueOn, soon?.dueOn ?? ''].filter(Boolean).sort();
  return { units: contacts.units, practices: soon?.count ?? 0, dueOn: days[0] ?? '' };
}

/** `2 家单位、3 项办理快到期`. */
export const dueWords = ({ units, practices }: Pick<DueNow, 'units' | 'practices'>): string =>
  `${[units && `${units} 家单位`, practices && `${practices} 项办理`].filter(Boolean).join('、')}快到期`;

/** Units with an obligation that is due soon. One request. */
async function unitsDue(
  deps: Deps,
  person: StoredPerson,
): Promise<Pick<DueNow, 'units' | 'dueOn'>> {
  const { today } = deps;
  const documents = await currentYearsOfInstructors(deps, [person._id]);
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
  return { units, dueOn };
}

/** Beginning of the ids of an event's messages: one that is moved is announced anew. */
export const announcementOf = ({ _id, moves = [] }: StoredMeeting): string =>
  `partyDay_${moves.length > 0 ? `${_id}.${moves.length}` : _id}_`;
