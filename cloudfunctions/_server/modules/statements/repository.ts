import type { Leave } from '@core/modules/cadence/contract';
import { leavesOf } from './policy';
import type { Store } from '@server/runtime/store';

/** Persons in one request: the platform's own bound. */
const AT_ONCE = 1000;

/** Leaves of instructors as the engine takes them, by person. One request a thousand. */
export async function leavesOfInstructors(
  store: Store,
  instructorIds: readonly string[],
): Promise<Map<string, readonly Leave[]>> {
  const leaves = new Map<string, readonly Leave[]>();
  for (let i = 0; i < instructorIds.length; i += AT_ONCE) {
    const people = await store.find('persons', {
      where: { _id: { in: instructorIds.slice(i, i + AT_ONCE) } },
      limit: AT_ONCE,
      fields: ['leaves'],
    });
    for (const person of people) leaves.set(person._id, leavesOf(person));
  }
  return leaves;
}
