/** Two states of the rules side by side, and changes before they are written. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { RuleLine } from '@core/modules/rules/contract';
import { rulePartTitles } from '@core/modules/rules/labels';
import { namedIn } from '@core/modules/rules/named';
import { linesOf } from '@core/modules/rules/tell';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import { AppError } from '@core/shared/errors';
import { namesOf } from '@core/shared/names-of';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { packBegunWith, rulesOfDay, signedNow, valueOn, withChanges } from './district-rules';

/** Lines of one answer. */
const MOST_LINES = 300;

interface State {
  readonly pack: RulePack;
  readonly on: string;
}

export async function diffRules(
  deps: Deps,
  _actor: Actor,
  input: ActionInput<'rules.diff'>,
): Promise<ActionOutput<'rules.diff'>> {
  const [before, after] = [await stateOf(deps, input.before), await stateOf(deps, input.after)];
  const lines = linesBetween(before, after);
  return { lines: lines.slice(0, MOST_LINES), more: Math.max(0, lines.length - MOST_LINES) };
}

/** Every field that is not the same, in the order of parts. */
export function linesBetween(before: State, after: State): RuleLine[] {
  const named = { ...namedIn(before.pack), ...namedIn(after.pack) };
  return namesOf(rulePartTitles).flatMap((part) =>
    linesOf(
      part,
      valueOn(before.pack, part, before.on),
      valueOn(after.pack, part, after.on),
      named,
    ),
  );
}

/** The rules as a version makes them on its day, with what else was signed until then. */
export async function stateOf(deps: Deps, which: string): Promise<State> {
  const base = packBegunWith(deps);
  if (which === 'pack') return { pack: base, on: deps.today };
  const signed = await signedNow(deps);
  if (which === 'now') return { pack: rulesOfDay(base, signed, deps.today), on: deps.today };
  const version = await deps.store.get('ruleVersions', which);
  if (!version) throw new AppError('NOT_FOUND', '没有这一版');
  const { from, changes } = version;
  const others = signed.filter((one) => one._id !== which && one.from <= from);
  return { pack: withChanges(base, others, from, changes), on: from };
}
