/**
 * Which rules a request is judged by: the rule pack of the deployment's setting, else the
 * one that the office has chosen, else 永川, out of the packs that there are; and the calendar with the notices that were
 * entered here. They change a few times a year, so an instance of a function keeps what it
 * read for a minute: most requests read nothing.
 */
import type { EnteredNotices } from '@core/modules/holidays/contract';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import { calendarWith, type WorkCalendar } from '@core/shared/calendar/work-calendar';
import { chosenPackId, readRules } from '@server/modules/holidays/repository';
import type { Deps } from '@server/runtime/deps';
import type { Store } from '@server/runtime/store';

const UNCHOSEN = 'yongchuan';
const KEPT_MS = 60_000;

export interface RulesInForce {
  readonly pack: RulePack;
  readonly calendar: WorkCalendar;
  /** Notices that were entered here: a phone judges with them. */
  readonly notices: EnteredNotices;
}

/** Makes the reader of one function; `setting` is the deployment's, `now` in epoch ms, `packs` by id. */
export function createRules(
  setting: string | null,
  now: () => number,
  packs: Deps['packs'],
): (store: Store) => Promise<RulesInForce> {
  let kept: { rules: RulesInForce; at: number } | undefined;
  return async (store) => {
    // The clock of a tested cloud also goes back.
    if (kept && Math.abs(now() - kept.at) < KEPT_MS) return kept.rules;
    const stored = await readRules(store);
    const packId = setting ?? (await chosenPackId(store, stored)) ?? UNCHOSEN;
    kept = { rules: rulesOf(packs, packId, stored.notices ?? {}), at: now() };
    return kept.rules;
  };
}

function rulesOf(packs: Deps['packs'], id: string, notices: EnteredNotices): RulesInForce {
  const pack = packs[id];
  if (!pack) throw new Error(`no rule pack ${id}`);
  return { pack, notices, calendar: calendarWith(pack.calendarOverride, notices) };
}
