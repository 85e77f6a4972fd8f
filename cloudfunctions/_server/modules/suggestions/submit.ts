import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { afterWorkingDays } from '@core/shared/calendar/deadline';
import type { Actor } from '@server/runtime/actor';
import { COMMITTEE_ID } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { receiptOf } from '@server/runtime/receipt';
import { waitsSince } from '@server/modules/statements/waiting-key';

/** 投诉与建议, for the 工委, with the day by which it answers. */
export async function submitSuggestion(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'suggestion.submit'>,
): Promise<ActionOutput<'suggestion.submit'>> {
  const { id, text } = input;
  const write = writeOf('suggestion.submit', actor, input, id);
  const receipt = await writeOnce(deps, write, (tx) =>
    tx.add('suggestions', {
      _id: id,
      schemaVersion: 1,
      personId: actor.personId,
      text,
      at: deps.now(),
      receipt: receiptOf(deps, id),
      state: 'open',
      officeId: COMMITTEE_ID,
      dueOn: answerDueOn(deps),
      steps: [],
      changedAt: deps.now(),
      ...waitsSince(deps.now(), id, [COMMITTEE_ID]),
    }),
  );
  return { receipt };
}

/** The last day for an answer to what comes in today. */
export const answerDueOn = ({ today, pack, calendar }: Deps): string =>
  afterWorkingDays(today, pack.suggestions.answerDays, calendar);
