/** What of standards and processes somebody is to do within the week, or should have done. */
import { addDays, type Day } from '@core/shared/calendar/day';
import { isDue } from '@server/modules/standards/due';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { duesOf, recordsAround } from './dues';
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
  const { checks, runs } = await waitingFor(deps, actor, LOOKED_AT);
  const until = addDays(deps.today, SOON_DAYS);
  const waiting = [...checks, ...runs].filter(
    ({ document }) => isDue(document, deps.today) && (document.dueOn ?? until) <= until,
  );
  const recorded = await recordsAround(
    deps,
    waiting.map(({ document }) => document),
  );
  const days = waiting
    .flatMap(({ document, offices }) =>
      duesOf(deps, document, recorded).filter(({ by }) => by.some((one) => offices.includes(one))),
    )
    .map(({ dueOn }) => dueOn)
    .filter((dueOn) => dueOn <= until)
    .sort();
  const [dueOn] = days;
  return dueOn ? { count: days.length, dueOn } : null;
}
