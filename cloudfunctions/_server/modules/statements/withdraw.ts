/**
 * 收回 of whatever waits: one action for all kinds. Each looks inside the transaction whether it
 * still waits, so that of a taking back and a decision at once exactly one wins, and whoever came
 * second is told what happened. What is taken back stays in its author's list and has no effect.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { WithdrawalKind } from '@core/modules/statements/withdrawals.contract';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { settleMembers } from '@server/modules/points/settle';
import { withdrawAbsence, withdrawMakeUp } from './meetings';
import { withdrawLate } from './late-record';
import { withdrawClaim, withdrawDispute } from './points';
import { withdrawDataRequest, withdrawSuggestion } from './requests';
import { withdrawStatement } from './statements';
import type { TakeBack } from './take-back';

type Input = ActionInput<'waiting.withdraw'>;
const KINDS: Readonly<Record<WithdrawalKind, TakeBack>> = {
  leave: withdrawStatement,
  lacking: withdrawStatement,
  contest: withdrawStatement,
  closure: withdrawStatement,
  absence: withdrawAbsence,
  backfill: withdrawLate,
  claim: withdrawClaim,
  dispute: withdrawDispute,
  makeUp: withdrawMakeUp,
  dataRequest: withdrawDataRequest,
  suggestion: withdrawSuggestion,
};

export async function withdrawWaiting(
  deps: Deps,
  actor: Actor,
  input: Input,
): Promise<ActionOutput<'waiting.withdraw'>> {
  const write = writeOf('waiting.withdraw', actor, input, input.itemId);
  const receipt = await writeOnce(deps, write, (tx) => KINDS[input.kind](deps, tx, actor, input));
  if (input.kind === 'makeUp') await settleMembers(deps, [actor.personId]);
  return { receipt };
}
