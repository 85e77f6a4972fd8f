/** How a grade is written: once, by those whose matter it is, from what stands at the write. */
import type { ActionName } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import type { Transaction } from '@server/runtime/store';
import { placedSubject, standingAgain, type PlacedSubject } from '@server/modules/standards/place';
import { isOwn, type Place } from '@server/modules/standards/policy';
import type { SubjectRef } from '@server/modules/standards/subjects';
import type { StoredGrade } from './stored';

type Writing = 'grade.set' | 'grade.pair' | 'grade.hear' | 'grade.reply';
interface Again {
  readonly actor: Actor;
  readonly place: Place;
}

/** @throws AppError FORBIDDEN outside one's scope, and for one's own branch. */
export async function requireOwn(
  deps: Deps,
  actor: Actor,
  action: ActionName,
  ref: SubjectRef,
): Promise<PlacedSubject> {
  const subject = await placedSubject(deps, actor, ref);
  requireGrant(action, actor, (grant) => grant.scopeId === subject?.townId);
  if (!subject)
    throw new AppError('NOT_FOUND', ref.kind === 'unit' ? '没有这个单位' : '没有这个党组织');
  if (isOwn(actor, subject)) throw ownMatter();
  return subject;
}

const ownMatter = (): AppError =>
  new AppError('FORBIDDEN', '不能给自己的支部定级，请由另一位工作人员办理');

/** Writes what follows from a subject's grade as it stands; rights are read again. */
export async function change(
  deps: Deps,
  actor: Actor,
  action: Writing,
  input: { id: string; reason?: string },
  ref: SubjectRef,
  next: (grade: StoredGrade, again: Again) => StoredGrade,
  also?: (tx: Transaction) => Promise<void>,
): Promise<{ receipt: string }> {
  const write = writeOf(action, actor, input, ref.id, input.reason);
  const receipt = await writeOnce(deps, write, async (tx: Transaction) => {
    const again = await standingAgain(deps, tx, actor.personId, ref);
    if (action !== 'grade.reply') {
      requireGrant(action, again.actor, (grant) => grant.scopeId === again.place.townId);
      if (isOwn(again.actor, again.place)) throw ownMatter();
    }
    const was = await tx.get('grades', ref.id);
    const { townId } = again.place;
    const fresh = {
      _id: ref.id,
      schemaVersion: 1 as const,
      townId,
      ...(ref.kind === 'unit' ? { subjectKind: 'unit' as const } : {}),
      scales: {},
    };
    await tx.set('grades', { ...next(was ?? fresh, again), townId });
    await also?.(tx);
  });
  return { receipt };
}
