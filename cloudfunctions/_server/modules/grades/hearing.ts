/** The other side is heard before a lowering: asked by the office, answered by the branch or the instructor. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { grantsOver } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { placedSubject } from '@server/modules/standards/place';
import { ownsPlace, requirePlace } from '@server/modules/standards/policy';
import { change, requireOwn } from './change';
import { refOf, requireScale, standingOf } from './scales';

/** Asks the other side; what it replies stands beside the finding that follows. */
export async function hearGrade(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'grade.hear'>,
): Promise<ActionOutput<'grade.hear'>> {
  const ref = refOf(input);
  await requireOwn(deps, actor, 'grade.hear', ref);
  const { code } = requireScale(deps, input.scale);
  return change(deps, actor, 'grade.hear', input, ref, (grade) => {
    if (!standingOf(grade, code)) throw new AppError('CONFLICT', '还没有定级，不需要听取意见');
    if (grade.hearings?.[code]) throw new AppError('CONFLICT', '已在听取对方意见');
    const asked = { askedOn: deps.today, askedBy: actor.personId, words: input.words };
    return { ...grade, hearings: { ...grade.hearings, [code]: asked } };
  });
}

export async function replyToGrade(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'grade.reply'>,
): Promise<ActionOutput<'grade.reply'>> {
  const ref = refOf(input);
  const found = await placedSubject(deps, actor, ref);
  requirePlace('grade.reply', actor, found, deps.today);
  const { code } = requireScale(deps, input.scale);
  return change(deps, actor, 'grade.reply', input, ref, (grade, again) => {
    const isOtherSide = grantsOver(
      'grade.reply',
      again.actor,
      ownsPlace(again.actor, again.place, deps.today),
    ).some(({ role }) => role === 'secretary' || role === 'instructor');
    if (!isOtherSide) throw new AppError('FORBIDDEN', '由对方回复');
    const hearing = grade.hearings?.[code];
    if (!hearing || hearing.reply) throw new AppError('CONFLICT', '没有需要回复的事项');
    const reply = { on: deps.today, by: actor.personId, words: input.words };
    return { ...grade, hearings: { ...grade.hearings, [code]: { ...hearing, reply } } };
  });
}
