/**
 * A unit's marks over a whole plan at once, without the explanations: for figures,
 * and for their proof. The same engine as a single verdict's.
 */
import type { Leave, UnitFacts } from './contract';
import { sortContacts } from './evidence';
import { judgeFoundingTerm, markTerm, readyUnit } from './judge';
import type { Plan } from './plan';
import type { Mark } from './verdict';

/** One party with its marks, one for each term of the plan and in its order. */
export interface PartyMarks {
  readonly instructorId: string;
  readonly marks: readonly Mark[];
}

export type LeavesOf = (instructorId: string) => readonly Leave[];

/** One unit for each instructor who is or was responsible for it. */
export function judgeByPlan(facts: UnitFacts, leavesOf: LeavesOf, plan: Plan): PartyMarks[] {
  const contacts = sortContacts(facts.contacts);
  return partiesOf(facts, plan).map((instructorId) => {
    const unit = readyUnit(facts, { instructorId, leaves: leavesOf(instructorId) }, contacts);
    return { instructorId, marks: plan.terms.map((term) => markTerm(unit, term, plan)) };
  });
}

/** One instructor over all units that are or were theirs: 每年帮建党组织. */
export function judgeInstructorByPlan(
  units: readonly UnitFacts[],
  instructorId: string,
  leavesOf: LeavesOf,
  plan: Plan,
): PartyMarks {
  const who = { instructorId, leaves: leavesOf(instructorId) };
  const marks = plan.ofInstructors.map((term) => judgeFoundingTerm(units, who, term, plan));
  return { instructorId, marks };
}

/** Instructors of responsibilities that owe, each once. */
function partiesOf(facts: UnitFacts, { kinds }: Plan): string[] {
  const owing = facts.responsibilities.filter((r) => kinds.has(r.kind));
  return [...new Set(owing.map((r) => r.instructorId))];
}
