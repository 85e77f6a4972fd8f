/**
 * Which rules a request is judged by: the rule pack of the deployment's setting, else the
 * one that the office has chosen, else 永川, out of the packs that there are; with what the office
 * has signed of its own, and the calendar with the notices that were entered here. They change a few
 * times a year, so an instance of a function keeps what it read for a minute: most requests read
 * nothing, and what was signed is read once by each instance, not once a minute.
 */
import type { EnteredNotices } from '@core/modules/holidays/contract';
import { composeRules } from '@core/modules/rules/compose';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import { dayOfInstant } from '@core/shared/calendar/day';
import { calendarWith, type WorkCalendar } from '@core/shared/calendar/work-calendar';
import { chosenPackId, readRules } from '@server/modules/holidays/repository';
import { signedVersions } from '@server/modules/rules/repository';
import type { StoredRuleVersion } from '@server/modules/rules/stored';
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

interface Read {
  /** Of all that was read: the same content is the same rules. */
  readonly mark: string;
  readonly packId: string;
  readonly notices: EnteredNotices;
  readonly own: readonly StoredRuleVersion[];
}

/** Makes the reader of one function; `setting` is the deployment's, `now` in epoch ms, `packs` by id. */
export function createRules(
  setting: string | null,
  now: () => number,
  packs: Deps['packs'],
): (store: Store) => Promise<RulesInForce> {
  let kept: { read: Read; at: number } | undefined;
  let composed: { read: Read; today: string; rules: RulesInForce } | undefined;
  return async (store) => {
    // The clock of a tested cloud also goes back.
    if (!kept || Math.abs(now() - kept.at) >= KEPT_MS) {
      kept = { read: await readAnew(store, setting, kept?.read), at: now() };
    }
    // A part may turn with the first day of a month, however long ago it was read.
    const today = dayOfInstant(now());
    if (composed?.read !== kept.read || composed.today !== today) {
      composed = { read: kept.read, today, rules: rulesOf(packs, kept.read, today) };
    }
    return composed.rules;
  };
}

/** One request; one more where something was signed, or taken back, since this instance read last. */
async function readAnew(
  store: Store,
  setting: string | null,
  before: Read | undefined,
): Promise<Read> {
  const stored = await readRules(store);
  const { notices = {}, own: ids = [] } = stored;
  const packId = setting ?? (await chosenPackId(store, stored)) ?? UNCHOSEN;
  // A version that is signed never changes: the same ids are the same rules.
  const mark = JSON.stringify([packId, notices, ids]);
  if (before?.mark === mark) return before;
  return { mark, packId, notices, own: inOrder(await signedVersions(store, ids), ids) };
}

const inOrder = (
  found: readonly StoredRuleVersion[],
  ids: readonly string[],
): StoredRuleVersion[] => ids.flatMap((id) => found.find(({ _id }) => _id === id) ?? []);

function rulesOf(
  packs: Deps['packs'],
  { packId, notices, own }: Read,
  today: string,
): RulesInForce {
  const base = packs[packId];
  if (!base) throw new Error(`no rule pack ${packId}`);
  const pack = composeRules(base, own, today);
  return { pack, notices, calendar: calendarWith(pack.calendarOverride, notices) };
}
