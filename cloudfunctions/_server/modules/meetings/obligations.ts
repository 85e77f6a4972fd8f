/** What a branch owes of meetings, judged by the engine of 五个一. */
import type { MeetingFacts, Verdict } from '@core/modules/cadence/contract';
import type { Obligation } from '@core/rulepacks/rule-pack.contract';
import { rulesOn } from '@core/modules/cadence/judge';
import { judgeMeetings } from '@core/modules/cadence/meetings';
import { formatDay, toDayNumber, type Day } from '@core/shared/calendar/day';
import { periodOf, periodOfKey, periodsBetween } from '@core/shared/calendar/period';
import type { StoredPartyOrganization } from '@server/modules/organizations/stored';
import type { Deps } from '@server/runtime/deps';

interface Held {
  readonly _id: string;
  readonly on: Day;
  readonly kinds: readonly string[];
}

/** A branch is older than its records: what it owes begins with them. */
const BEFORE_RECORDS = '2000-01-01';

/** Facts of a branch with these events. A branch that has settled nothing yet owes from today. */
export function meetingFactsOf(
  { _id, meetings }: Pick<StoredPartyOrganization, '_id' | 'meetings'>,
  events: readonly Held[],
  today: Day,
): MeetingFacts {
  return {
    ownerId: _id,
    recordsFrom: meetings?.settledOn ?? today,
    established: [{ from: BEFORE_RECORDS }],
    committee: meetings?.committee ?? [],
    groups: meetings?.groups ?? [],
    events: events.map((event) => ({ id: event._id, on: event.on, kinds: [...event.kinds] })),
  };
}

function obligationsOn(deps: Deps, on: Day): Obligation[] {
  return rulesOn(deps.pack, toDayNumber(on)).obligations.filter((o) => o.owedBy === 'branch');
}

/** Obligations not met yet in their periods that a month's day could meet too. */
export function dueIn(deps: Deps, facts: MeetingFacts, month: string): string[] {
  const first = formatDay(periodOfKey(month)?.first ?? 0);
  const setting = { ...deps, today: first > deps.today ? first : deps.today };
  return obligationsOn(deps, first)
    .filter((obligation) => {
      const verdict = judgeMeetings(
        facts,
        obligation.code,
        periodOf(obligation.period, first),
        setting,
      );
      return verdict && ['open', 'dueSoon', 'missed'].includes(verdict.state);
    })
    .map((obligation) => obligation.event ?? obligation.code);
}

/** Every verdict of a year up to today's periods, in the pack's order, the older first. */
export function verdictsOfYear(deps: Deps, facts: MeetingFacts, year: number): Verdict[] {
  const first = toDayNumber(`${year}-01-01`);
  const last = Math.min(toDayNumber(`${year}-12-31`), toDayNumber(deps.today));
  if (last < first) return [];
  return obligationsOn(deps, formatDay(last)).flatMap((obligation) =>
    periodsBetween(obligation.period, first, last).flatMap(
      (period) => judgeMeetings(facts, obligation.code, period, deps) ?? [],
    ),
  );
}
