/** 固定党日 and 到会 of a town's branches in a month. */
import type { MonthCounts } from '@core/modules/reports/contract';
import { rulesOn } from '@core/modules/cadence/judge';
import { judgeMeetings } from '@core/modules/cadence/meetings';
import { formatDay } from '@core/shared/calendar/day';
import { periodOfKey } from '@core/shared/calendar/period';
import { addRoster, emptyMonth } from '@core/modules/reports/count-month';
import { countsOf } from '@server/modules/meetings/presenter';
import { rostersOf, visitsOfBranches } from '@server/modules/meetings/repository';
import type { StoredPartyOrganization } from '@server/modules/organizations/stored';
import type { StoredAttendance } from '@server/modules/meetings/stored';
import type { Deps } from '@server/runtime/deps';
import { forEach, inGroups } from '@server/runtime/in-groups';
import { meetingFactsOf } from '@server/modules/meetings/obligations';

/** Branches of one request: a few events each in a month stay under the bound of an answer. */
const AT_ONCE = 50;
const REQUESTS_AT_ONCE = 5;

type BranchCounts = Pick<MonthCounts, 'partyDay' | 'attendance'>;
type Branch = Pick<StoredPartyOrganization, '_id' | 'meetings'>;

/** Rosters of a month by the branch that held the event, and who of a branch's members was elsewhere. */
export interface HeldInMonth {
  readonly own: ReadonlyMap<string, readonly StoredAttendance[]>;
  readonly elsewhere: ReadonlyMap<string, ReadonlySet<string>>;
}

export function countBranches(
  deps: Deps,
  organizations: readonly Branch[],
  { own, elsewhere }: HeldInMonth,
  month: string,
  today: string,
): BranchCounts {
  const counts: BranchCounts = {
    partyDay: { ...emptyMonth().partyDay },
    attendance: emptyMonth().attendance,
  };
  for (const organization of organizations) {
    const rosters = own.get(organization._id) ?? [];
    const state = partyDayState(deps, organization, rosters, month, today);
    if (state) counts.partyDay[state] += 1;
    for (const roster of rosters.filter(({ kinds }) => kinds.includes('partyDay'))) {
      const away = elsewhere.get(organization._id);
      counts.attendance = addRoster(counts.attendance, countsOf(roster, away));
    }
  }
  return counts;
}

/** Two requests for every fifty organisations, some of them at once. */
export async function rostersIn(
  { store }: Deps,
  organizations: readonly Branch[],
  month: string,
): Promise<HeldInMonth> {
  const period = periodOfKey(month);
  const [from, to] = [formatDay(period?.first ?? 0), formatDay(period?.last ?? 0)];
  const ids = organizations.map(({ _id }) => _id);
  const own = new Map<string, StoredAttendance[]>();
  const elsewhere = new Map<string, Set<string>>();
  await forEach(inGroups(ids, AT_ONCE), REQUESTS_AT_ONCE, async (group) => {
    const [held, visits] = await Promise.all([
      rostersOf(store, group, from, to),
      visitsOfBranches(store, from, to, group),
    ]);
    for (const roster of held.filter(isConfirmed)) {
      own.set(roster.organizationId, [...(own.get(roster.organizationId) ?? []), roster]);
    }
    for (const roster of visits.filter(isConfirmed)) addVisitors(elsewhere, roster);
  });
  return { own, elsewhere };
}

const isConfirmed = ({ state }: StoredAttendance): boolean => state === 'confirmed';

/** Persons by their home who were at another branch's 党日. */
function addVisitors(byHome: Map<string, Set<string>>, { rows, kinds }: StoredAttendance): void {
  if (!kinds.includes('partyDay')) return;
  for (const { homeId, personId } of rows) {
    if (homeId) byHome.set(homeId, (byHome.get(homeId) ?? new Set()).add(personId));
  }
}

/** What became of the branch's 党日; null for organisations that owe none at all. */
function partyDayState(
  deps: Deps,
  organization: Branch,
  rosters: readonly StoredAttendance[],
  month: string,
  today: string,
): keyof MonthCounts['partyDay'] | null {
  const period = periodOfKey(month);
  if (!period) return null;
  const obligation = rulesOn(deps.pack, period.first).obligations.find(
    (o) => o.owedBy === 'branch' && o.event === 'partyDay',
  );
  if (!obligation) return null;
  const facts = meetingFactsOf(organization, rosters, today);
  const verdict = judgeMeetings(facts, obligation.code, period, { ...deps, today });
  if (!verdict) return null;
  if (verdict.state === 'met' || verdict.state === 'missed') return verdict.state;
  return verdict.state === 'open' || verdict.state === 'dueSoon' ? 'open' : 'notOwed';
}
