/**
 * A right that stands for longer than one request is asked again when the thing goes on and
 * when it ends: whoever began it is read anew, inside the transaction or at the step, and
 * judged by the roles in force on that day. What a phone, a code or a job remembers of a
 * right is never enough.
 */
import type { ActionName } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { RoleGrant } from '@core/modules/people/contract';
import type { Day } from '@core/shared/calendar/day';
import type { Reader } from './store';
import { grantsOver } from './access';
import { actorOf, type Actor } from './actor';

type IsOwn = (grant: RoleGrant) => boolean;
const OWNS_NOTHING: IsOwn = () => false;

/** A person as they stand today, with the roles in force; null when there is none or the person was removed. One request. */
export async function actorAgain(
  reader: Reader,
  personId: string,
  today: Day,
): Promise<Actor | null> {
  const person = await reader.get('persons', personId);
  return person && !person.erasedOn ? actorOf(person, today) : null;
}

/** Whether the person may still do this, here, today. One request. */
export async function stillMay(
  reader: Reader,
  personId: string,
  today: Day,
  action: ActionName,
  isOwn: IsOwn = OWNS_NOTHING,
): Promise<boolean> {
  const actor = await actorAgain(reader, personId, today);
  return actor !== null && grantsOver(action, actor, isOwn).length > 0;
}

/** @throws AppError FORBIDDEN when the person may not do this any more. One request. */
export async function requireStill(
  reader: Reader,
  personId: string,
  today: Day,
  action: ActionName,
  isOwn: IsOwn = OWNS_NOTHING,
): Promise<void> {
  if (await stillMay(reader, personId, today, action, isOwn)) return;
  throw new AppError('FORBIDDEN', '您的身份或工作范围已有变化，已做的保留，请由在任的人接着办理');
}
