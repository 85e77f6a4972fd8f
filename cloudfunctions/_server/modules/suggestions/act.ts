/**
 * What is done about 投诉与建议. Each is one transaction in which the office's right is asked
 * again and the suggestion is still open: of two offices at once one wins, and the other is told.
 */
import type { ActionInput } from '@core/modules/actions';
import type { ActionName } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import { actorAgain } from '@server/runtime/standing';
import { officeFor } from './policy';
import { townsOfPerson } from '@server/runtime/places';
import type { Transaction } from '@server/runtime/store';
import type { StoredSuggestion, StoredSuggestionStep } from './stored';
import { COMMITTEE_ID } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { waitsSince } from '@server/modules/statements/waiting-key';
import { answerDueOn } from './submit';

type Receipt = { receipt: string };

/** Answers; the sender reads it. */
export async function answerSuggestion(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'suggestion.answer'>,
): Promise<Receipt> {
  const write = writeOf('suggestion.answer', actor, input, input.suggestionId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const { suggestion, officeId } = await requireOpen(deps, tx, actor, 'suggestion.answer', input);
    const inTime = deps.today <= suggestion.dueOn;
    const step = { ...stepOf(deps, actor, input.id, 'answer', input.text), officeId, inTime };
    await tx.set('suggestions', doneWith(suggestion, 'answered', step));
  });
  return { receipt };
}

/** Passes on. The due day stays: going from office to office lengthens nobody's waiting. */
export async function passSuggestion(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'suggestion.pass'>,
): Promise<Receipt> {
  const { officeId: toId, note } = input;
  const write = writeOf('suggestion.pass', actor, input, input.suggestionId, note);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const { suggestion, officeId } = await requireOpen(deps, tx, actor, 'suggestion.pass', input);
    if (toId === suggestion.officeId) throw badField('input.officeId', '已经由这个部门办理');
    if (toId !== COMMITTEE_ID && !(await isSendersTown(deps, tx, suggestion, officeId, toId))) {
      throw badField('input.officeId', '只能转给提出人所在的镇街，或转回工委');
    }
    const step = { ...stepOf(deps, actor, input.id, 'pass', note), officeId, toId };
    await tx.set('suggestions', {
      ...suggestion,
      officeId: toId,
      waitsIn: [toId],
      steps: [...suggestion.steps, step],
      changedAt: step.at,
    });
  });
  return { receipt };
}

/** A town knows its own people: whoever writes is shown to no other. A town passes back alone. */
async function isSendersTown(
  deps: Deps,
  tx: Transaction,
  { personId }: StoredSuggestion,
  officeId: string,
  toId: string,
): Promise<boolean> {
  const sender = officeId === COMMITTEE_ID ? await tx.get('persons', personId) : null;
  // Queries leave a transaction; the roles that they are asked by were read inside it.
  return sender !== null && (await townsOfPerson(deps.store, sender, deps.today)).has(toId);
}

/** 还没解决: once, and to the 工委, also where a town has answered. */
export async function reopenSuggestion(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'suggestion.reopen'>,
): Promise<Receipt> {
  const write = writeOf('suggestion.reopen', actor, input, input.suggestionId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const suggestion = await tx.get('suggestions', input.suggestionId);
    if (suggestion?.personId !== actor.personId) {
      throw new AppError('FORBIDDEN', '不在您的工作范围内');
    }
    if (suggestion.state !== 'answered') throw new AppError('CONFLICT', '还没有答复，或已收回');
    if (isReopened(suggestion)) throw new AppError('CONFLICT', '“还没解决”已经提过一次');
    const step = stepOf(deps, actor, input.id, 'reopen', input.text);
    const { sortKey: _order, ...rest } = suggestion;
    await tx.set('suggestions', {
      ...rest,
      state: 'open',
      officeId: COMMITTEE_ID,
      dueOn: answerDueOn(deps),
      steps: [...suggestion.steps, step],
      changedAt: step.at,
      // Its answer is due anew: the list stays in the order of the due days.
      ...waitsSince(step.at, suggestion._id, [COMMITTEE_ID]),
    });
  });
  return { receipt };
}

/** 还没解决 was said before. */
export const isReopened = ({ steps }: StoredSuggestion): boolean =>
  steps.some(({ kind }) => kind === 'reopen');

/** The suggestion with its last step: answered, or taken back; in no office's list any more. */
export function doneWith(
  { waitKey: _key, waitsIn: _in, ...suggestion }: StoredSuggestion,
  state: 'answered' | 'withdrawn',
  step: StoredSuggestionStep,
): StoredSuggestion {
  return {
    ...suggestion,
    state,
    steps: [...suggestion.steps, step],
    changedAt: step.at,
    sortKey: waitsSince(step.at, suggestion._id, []).waitKey,
  };
}

async function requireOpen(
  deps: Deps,
  tx: Transaction,
  { personId }: Actor,
  action: ActionName,
  { suggestionId }: { suggestionId: string },
): Promise<{ suggestion: StoredSuggestion; officeId: string }> {
  const actor = await actorAgain(tx, personId, deps.today);
  const found = officeFor(action, actor, await tx.get('suggestions', suggestionId));
  if (found.suggestion.state === 'answered') {
    throw new AppError('CONFLICT', '已经有人答复，请刷新后查看');
  }
  if (found.suggestion.state === 'withdrawn') throw new AppError('CONFLICT', '提出人已收回');
  return found;
}

function stepOf(
  deps: Deps,
  { personId: by }: Actor,
  id: string,
  kind: StoredSuggestionStep['kind'],
  text: string,
): StoredSuggestionStep {
  return { id, kind, by, at: deps.now(), text };
}
