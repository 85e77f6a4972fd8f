/** Who sees a run and acts on it. 发展党员 is seen by the branch and its 镇街 alone. */
import type { ActionName } from '@core/modules/actions';
import type { Office } from '@core/modules/standards/rules.contract';
import { AppError } from '@core/shared/errors';
import type { Day } from '@core/shared/calendar/day';
import { scopesOf, type Actor } from '@server/runtime/actor';
import { officesOver, requirePlace, type Place } from '@server/modules/standards/policy';

/** Whose name the branch and its 镇街 alone may know. */
const OF_PERSONS: readonly Office[] = ['branch', 'town'];

/** The offices from which the actor may do this with a run. */
export function officesWith(
  name: ActionName,
  actor: Actor,
  place: Place,
  isOfPerson: boolean,
  on: Day,
): Office[] {
  const held = officesOver(name, actor, place, on);
  return isOfPerson ? held.filter((one) => OF_PERSONS.includes(one)) : held;
}

/** @throws AppError FORBIDDEN also where there is none. */
export function requireRun<P extends Place>(
  name: ActionName,
  actor: Actor,
  place: P | null,
  isOfPerson: boolean,
  on: Day,
): P {
  const found = requirePlace(name, actor, place, on);
  if (isOfPerson && officesWith(name, actor, found, true, on).length === 0) {
    throw new AppError('FORBIDDEN', '发展党员只由所在支部和镇街查看、办理');
  }
  return found;
}

/** Towns whose runs about persons the actor may see by name. */
export const namesTowns = (actor: Actor): string[] => scopesOf(actor, 'townSupervisor');
