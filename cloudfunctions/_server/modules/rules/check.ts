/** Changes while they are typed: what stands against them, and what they come to. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { linesBetween } from './diff';
import { packBegunWith, rulesOfDay, signedNow, withChanges } from './district-rules';
import { propose } from './propose';

/** What would be wrong with changes, and what they change. Writes nothing. */
export async function checkRules(
  deps: Deps,
  _actor: Actor,
  { from, changes }: ActionInput<'rules.check'>,
): Promise<ActionOutput<'rules.check'>> {
  const base = packBegunWith(deps);
  const signed = await signedNow(deps);
  const proposal = propose({ base, signed, today: deps.today }, from, changes);
  const pack = rulesOfDay(base, signed, from);
  const lines =
    proposal.faults.length > 0
      ? []
      : linesBetween(
          { pack, on: from },
          { pack: withChanges(base, signed, from, proposal.changes), on: from },
        );
  return { faults: proposal.faults, lines: lines.slice(0, 300) };
}
