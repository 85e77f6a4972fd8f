/**
 * Which rule pack a request is judged by: the deployment's setting, else what the
 * office has chosen, else 永川. The choice is made once, before there are units, so
 * an instance of a function keeps what it read for a minute: most requests read nothing.
 */
import type { RulePack } from '@core/contracts/rule-pack';
import { createWorkCalendar, type WorkCalendar } from '@core/domain/calendar/work-calendar';
import { rulePacks } from '@core/rulepacks';
import { RULE_PACK_ID } from '@server/repositories/deployment';
import type { Store } from '@server/repositories/store';

const UNCHOSEN = 'yongchuan';
const KEPT_MS = 60_000;

export interface RulesInForce {
  readonly pack: RulePack;
  readonly calendar: WorkCalendar;
}

/** Makes the reader of one function; `setting` is the deployment's, `now` in epoch ms. */
export function createRules(
  setting: string | null,
  now: () => number,
): (store: Store) => Promise<RulesInForce> {
  const fixed = setting === null ? undefined : rulesOf(setting);
  let kept: { rules: RulesInForce; at: number } | undefined;
  return async (store) => {
    if (fixed) return fixed;
    // The clock of a tested cloud also goes back.
    if (kept && Math.abs(now() - kept.at) < KEPT_MS) return kept.rules;
    const chosen = await store.get('deployment', RULE_PACK_ID);
    kept = { rules: rulesOf(chosen?.value ?? UNCHOSEN), at: now() };
    return kept.rules;
  };
}

function rulesOf(id: string): RulesInForce {
  const pack = rulePacks[id];
  if (!pack) throw new Error(`no rule pack ${id}`);
  return { pack, calendar: createWorkCalendar(pack.calendarOverride) };
}
