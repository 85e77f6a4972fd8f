/** What of the practices somebody is to do within the week, or should have done. */
import { addDays, type Day } from '@core/shared/calendar/day';
import { isDue } from '@server/modules/standards/due';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { otherDues } from './due';
import { duesOf, recordsAround } from './dues';
import { checkPractice, runPractice } from './practice';
import { waitingFor } from './waiting';

const SOON_DAYS = 6;
const LOOKED_AT = 40;

export interface Soon {
  readonly count: number;
  /** The soonest. */
  readonly dueOn: Day;
}

/** As the records stand: what they have filled is not reminded of. Null when there is nothing. */
export async function soonOf(deps: Deps, actor: Actor): Promise<Soon | null> {
  const [{ checks, runs }, others] = await Promise.all([
    waitingFor(deps, actor, LOOKED_AT),
    otherDues(deps, actor),
  ]);
  const until = addDays(deps.today, SOON_DAYS);
  const waiting = [
    ...checks.map(({ document, offices }) => ({ practice: checkPractice(document), offices })),
    ...runs.map(({ document, offices }) => ({ practice: runPractice(document), offices })),
  ].filter(
    ({ practice: { stored } }) => isDue(stored, deps.today) && (stored.dueOn ?? until) <= until,
  );
  const recorded = await recordsAround(
    deps,
    waiting.map(({ practice }) => practice),
  );
  const steps = waiting.flatMap(({ practice, offices }) =>
    duesOf(deps, practice, recorded).filter(({ by }) => by.some((one) => offices.includes(one))),
  );
  const days = [...steps, ...others]
    .map(({ dueOn }) => dueOn)
    .filter((dueOn) => dueOn <= until)
    .sort();
  const [dueOn] = days;
  return dueOn ? { count: days.length, dueOn } : null;
}
