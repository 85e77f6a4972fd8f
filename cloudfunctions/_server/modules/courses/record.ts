/** A course is put on record with who came, and crossed out where that was a mistake. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import { personsById } from '@server/modules/people/repository';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { receiptOf } from '@server/runtime/receipt';
import { actorAgain } from '@server/runtime/standing';
import type { Transaction } from '@server/runtime/store';
import { COMMITTEE_ID } from '@server/runtime/tree';
import { officesOf } from './policy';

export async function recordCourse(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'course.record'>,
): Promise<ActionOutput<'course.record'>> {
  const { id, ...course } = input;
  if (course.on > deps.today) throw badField('input.on', '日期在今天之后');
  if (course.personIds.length + course.others === 0) {
    throw badField('input.others', '请选择到场的人，或填写人数');
  }
  await requireKnown(deps, course);
  const write = writeOf('course.record', actor, input, id);
  const receipt = await writeOnce(deps, write, async (tx) => {
    await requireOffice(deps, tx, actor, 'course.record', course.officeId);
    await tx.add('courses', {
      _id: id,
      schemaVersion: 1,
      ...course,
      by: actor.personId,
      at: deps.now(),
      receipt: receiptOf(deps, id),
      sortKey: `${course.on}_${id}`,
    });
  });
  return { receipt, courseId: id };
}

export async function voidCourse(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'course.void'>,
): Promise<ActionOutput<'course.void'>> {
  const { id, courseId, reason } = input;
  const write = writeOf('course.void', actor, input, courseId, reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const course = await tx.get('courses', courseId);
    await requireOffice(deps, tx, actor, 'course.void', course?.officeId ?? '');
    if (!course || course.voided) throw new AppError('CONFLICT', '已经作废');
    const voided = { id, by: actor.personId, on: deps.today, reason };
    await tx.set('courses', { ...course, voided });
  });
  return { receipt };
}

/** The right is asked again where it is written. */
async function requireOffice(
  { today }: Deps,
  tx: Transaction,
  { personId }: Actor,
  action: 'course.record' | 'course.void',
  officeId: string,
): Promise<void> {
  const again = await actorAgain(tx, personId, today);
  if (!again || !officesOf(action, again).includes(officeId)) {
    throw new AppError('FORBIDDEN', '不在您的工作范围内');
  }
}

/** People of the roster, each once; a town's course has people of that town. */
async function requireKnown(
  { store }: Deps,
  { personIds, officeId }: Pick<ActionInput<'course.record'>, 'personIds' | 'officeId'>,
): Promise<void> {
  if (new Set(personIds).size < personIds.length) {
    throw badField('input.personIds', '同一个人只记一次');
  }
  const found = new Map((await personsById(store, personIds)).map((one) => [one._id, one]));
  personIds.forEach((personId, i) => {
    const person = found.get(personId);
    if (!person || person.erasedOn) throw badField(`input.personIds.${i}`, '名册上没有这个人');
    if (officeId !== COMMITTEE_ID && !person.townIds.includes(officeId)) {
      throw badField(`input.personIds.${i}`, '不是本镇街名册上的人');
    }
  });
}
