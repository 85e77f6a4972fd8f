/** What a phone judges and shows by. */
import type { ActionOutput } from '@core/modules/actions';
import { judgingRules, markOfRules } from '@core/modules/rules/judging';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';

/** The rules in force, as this request is judged by them: nothing is read. */
export const readRulesInForce = (
  { pack }: Deps,
  _actor: Actor,
): Promise<ActionOutput<'rules.read'>> =>
  Promise.resolve({ mark: markOfRules(pack), pack: judgingRules(pack) });
