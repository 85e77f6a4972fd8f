import type { ActionInput, ActionOutput } from '@core/contracts/actions';
import type { Actor } from '@server/policies/actor';
import type { Deps } from './deps';
import { writeOf, writeOnce } from './once';

/** 投诉与建议, kept for the 工委. */
export async function submitSuggestion(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'suggestion.submit'>,
): Promise<ActionOutput<'suggestion.submit'>> {
  const write = writeOf('suggestion.submit', actor, input, input.id);
  const receipt = await writeOnce(deps, write, (tx) =>
    tx.add('suggestions', {
      _id: input.id,
      schemaVersion: 1,
      personId: actor.personId,
      text: input.text,
      at: deps.now(),
    }),
  );
  return { receipt };
}
