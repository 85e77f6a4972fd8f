/**
 * Who deals with 投诉与建议. The form says that the 工委 does, and what somebody writes may be
 * about a town's own staff: so a town sees what the 工委 passed on to it and nothing else, and
 * nobody answers or passes on what they wrote themselves.
 */
import type { ActionName } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { COMMITTEE_ID } from '@server/runtime/tree';
import type { StoredSuggestion } from './stored';
import { decidesIn } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';

/** Towns whose inbox the actor has; null is the inbox of the 工委, which sees all. */
export const inboxOf = (name: ActionName, actor: Actor): string[] | null => decidesIn(name, actor);

/** The office as which the actor deals with it. @throws AppError FORBIDDEN, also where there is none. */
export function officeFor(
  name: ActionName,
  actor: Actor | null,
  suggestion: StoredSuggestion | null,
): { suggestion: StoredSuggestion; officeId: string } {
  const towns = actor ? inboxOf(name, actor) : [];
  const sees = suggestion && (!towns || towns.includes(suggestion.officeId));
  if (!actor || !sees) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  if (suggestion.personId === actor.personId) {
    throw new AppError('FORBIDDEN', '不能办理自己提出的投诉与建议，请由另一位工作人员办理');
  }
  return { suggestion, officeId: towns ? suggestion.officeId : COMMITTEE_ID };
}
