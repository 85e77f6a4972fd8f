import { AppError } from '@core/shared/errors';
import type { SubjectRef } from '@core/modules/points/contract';
import type { Actor } from '@server/runtime/actor';
import { branchOf, findSubject, type Subject } from './subjects';
import type { Deps } from '@server/runtime/deps';

/**
 * The subject that an action names, or the caller's own points.
 * @throws AppError FORBIDDEN when there is none: no hint of what lies outside one's scope.
 */
export async function subjectFor(
  deps: Deps,
  actor: Actor,
  ref: SubjectRef | undefined,
): Promise<Subject> {
  if (!ref && !branchOf(actor.person, deps.today)) {
    throw new AppError('FORBIDDEN', '您不在支部的党员名册上，没有个人积分');
  }
  const wanted = ref ?? { kind: 'member', id: actor.personId };
  const subject = await findSubject(deps.store, wanted, deps.today, actor.person);
  if (!subject) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  return subject;
}
