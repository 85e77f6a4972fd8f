/** Leaves as the engine takes them, from a person's document. */
import type { Leave } from '@core/modules/cadence/contract';
import type { StoredPerson } from '@server/modules/people/stored';
import type { Actor } from '@server/runtime/actor';

/** A person's own leaves: granted ones excuse, waiting ones keep 督办 away. */
export function leavesOf(person: Pick<StoredPerson, '_id' | 'leaves'>): Leave[] {
  return (person.leaves ?? [])
    .filter((leave) => leave.state === 'granted' || leave.state === 'waiting')
    .map(({ from, to, coverId, state }) => ({
      instructorId: person._id,
      from,
      to,
      ...(coverId ? { coverId } : {}),
      ...(state === 'waiting' ? { waits: true } : {}),
    }));
}

/** The caller's leaves, and those of others during which the caller covers. */
export function leavesAround(actor: Actor): Leave[] {
  const covered = (actor.person.covering ?? []).map(({ instructorId, from, to }): Leave => ({
    instructorId,
    from,
    to,
    coverId: actor.personId,
  }));
  return [...leavesOf(actor.person), ...covered];
}
