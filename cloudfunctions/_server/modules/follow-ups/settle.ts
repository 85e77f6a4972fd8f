/** What else is done with a case: the other side replies; the office drops a draft, or closes (销号). */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { FollowUpState } from '@core/modules/follow-ups/contract';
import { stateOf } from '@core/modules/follow-ups/steps';
import { requireFollowUp, requireToDecide } from './policy';
import type { Actor } from '@server/runtime/actor';
import { lifeOf, shelved } from './repository';
import type { Transaction } from '@server/runtime/store';
import type { StoredFollowUp } from './stored';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';

export async function dropFollowUp(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'followUp.drop'>,
): Promise<ActionOutput<'followUp.drop'>> {
  return end(deps, actor, 'followUp.drop', input, 'dropped', ['draft']);
}

/** 销号, whether or not a reply came. */
export async function closeFollowUp(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'followUp.close'>,
): Promise<ActionOutput<'followUp.close'>> {
  return end(deps, actor, 'followUp.close', input, 'closed', ['signed', 'replied']);
}

async function end(
  deps: Deps,
  actor: Actor,
  action: 'followUp.drop' | 'followUp.close',
  input: ActionInput<'followUp.close'>,
  kind: 'closed' | 'dropped',
  from: readonly FollowUpState[],
): Promise<{ receipt: string }> {
  const { followUpId, reason } = input;
  const write = writeOf(action, actor, input, followUpId, reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const followUp = requireToDecide(action, actor, await tx.get('followUps', followUpId));
    requireState(deps, followUp, from);
    const ended = { kind, by: actor.personId, on: deps.today, at: deps.now(), reason };
    await tx.set('followUps', shelved({ ...followUp, ended }, deps.pack.supervision, deps.today));
    await answered(tx, followUp);
  });
  return { receipt };
}

/** The other side's reply to the step that is open. */
export async function replyToFollowUp(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'followUp.reply'>,
): Promise<ActionOutput<'followUp.reply'>> {
  const { followUpId, text } = input;
  const write = writeOf('followUp.reply', actor, input, followUpId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const found = await tx.get('followUps', followUpId);
    const followUp = requireFollowUp('followUp.reply', actor, found);
    requireState(deps, followUp, ['signed']);
    const reply = { by: actor.personId, at: deps.now(), on: deps.today, text };
    const acts = followUp.acts.map((act, i, all) =>
      i === all.length - 1 ? { ...act, reply } : act,
    );
    await tx.set('followUps', shelved({ ...followUp, acts }, deps.pack.supervision, deps.today));
    await answered(tx, followUp);
  });
  return { receipt };
}

function requireState(deps: Deps, followUp: StoredFollowUp, from: readonly FollowUpState[]): void {
  const state = stateOf(lifeOf(followUp), deps.pack.supervision, deps.today);
  if (!from.includes(state)) throw new AppError('CONFLICT', '已经办理过，请刷新后再看');
}

/** Nobody is asked for a reply any more. */
export async function answered(tx: Transaction, { _id, acts }: StoredFollowUp): Promise<void> {
  const last = acts[acts.length - 1];
  const person = last && (await tx.get('persons', last.responsibleId));
  if (!person?.toReply?.includes(_id)) return;
  await tx.set('persons', { ...person, toReply: person.toReply.filter((id) => id !== _id) });
}
