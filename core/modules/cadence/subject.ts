/** Who owes (rules.md "Who owes"): the days of a responsibility, and who may earn its credit. */
import type { Closure, Leave, Responsibility, UnitFacts } from './contract';
import type { CadenceRules } from '@core/rulepacks/rule-pack.contract';
import type { Claimant } from './evidence';
import { contains, intersect, subtract, unionOf } from './intervals';
import type { Subject } from './verdict';

/** An instructor with their leaves, or the unit itself: anybody's contacts, leave ignored. */
export type Who = { readonly instructorId: string; readonly leaves: readonly Leave[] } | 'unit';

const decided = <T extends Leave | Closure>(items: readonly T[]): T[] =>
  items.filter((item) => !item.waits);
const undecided = <T extends Leave | Closure>(items: readonly T[]): T[] =>
  items.filter((item) => item.waits);

/** The days that count for and against somebody at one unit. */
export function subjectOf(facts: UnitFacts, who: Who, rules: CadenceRules): Subject {
  const responsibilities = facts.responsibilities.filter(
    (r: Responsibility) =>
      rules.responsibilityKinds.includes(r.kind) &&
      (who === 'unit' || r.instructorId === who.instructorId),
  );
  const leaves = leavesOf(who);
  const inForce = unionOf(responsibilities);
  // O3: nobody owes what could not yet be recorded; what is recorded all the same counts.
  const recordable = facts.recordsFrom
    ? intersect(inForce, unionOf([{ from: facts.recordsFrom }]))
    : inForce;
  const owed = subtract(recordable, unionOf(decided(facts.closures)));
  return {
    inForce,
    recordable,
    owed,
    free: subtract(owed, unionOf(decided(leaves))),
    waiting: unionOf([...undecided(facts.closures), ...undecided(leaves)]),
  };
}

/** Whose contacts count: one's own, or those of the named cover during approved leave. */
export function claimantOf(subject: Subject, who: Who): Claimant {
  if (who === 'unit') return { inForce: subject.inForce, accepts: () => true };
  const covers = decided(leavesOf(who))
    .filter((leave) => leave.coverId)
    .map((leave) => ({ by: leave.coverId, spans: unionOf([leave]) }));
  return {
    inForce: subject.inForce,
    accepts: (by, on) =>
      by === who.instructorId || covers.some((c) => c.by === by && contains(c.spans, on)),
  };
}

function leavesOf(who: Who): Leave[] {
  return who === 'unit' ? [] : who.leaves.filter((l) => l.instructorId === who.instructorId);
}
