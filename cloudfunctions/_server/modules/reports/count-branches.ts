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
import { meetingFactsOf } from '@server/modules/meetings/obligations';

/** Branches of one request: a few events each in a month stay under the bound of an answer. */
const AT_ONCE = 50;

type BranchCounts = Pick<MonthCounts, 'partyDay' | 'attendance'>;

/** Two requests for every fifty organisations. */
export async function countBranches(
  deps: Deps,
  organizations: readonly StoredPartyOrganization[],
  month: string,
  today: string,
): Promise<BranchCounts> {
  const counts: BranchCounts = {
    partyDay: { ...emptyMonth().partyDay },
    attendance: emptyMonth().attendance,
  };
  for (let i = 0; i < organizations.length; i += AT_ONCE) {
    const some = organizations.slice(i, i + AT_ONCE);
    const { own, elsewhere } = await rostersIn(deps, some, month);
    for (const organization of some) {
      const rosters = own.filter((r) => r.organizationId === organization._id);
      const state = partyDayState(deps, organization, rosters, month, today);
      if (state) counts.partyDay[state] += 1;
      for (const roster of rosters.filter(({ kinds }) => kinds.includes('partyDay'))) {
        const away = elsewhere.get(organization._id);
        counts.attendance = addRoster(counts.attendance, countsOf(roster, away));
      }
    }
  }
  return counts;
}

async function rostersIn(
  { store }: Deps,
  organizations: readonly StoredPartyOrganization[],
  month: string,
) {
  const period = periodOfKey(month);
  const [from, to] = [formatDay(period?.first ?? 0), formatDay(period?.last ?? 0)];
  const ids = organizations.map(({ _id }) => _id);
  const [own, visits] = await Promise.all([
    rostersOf(store, ids, from, to),
    visitsOfBranches(store, from, to, ids),
  ]);
  return { own: own.filter(isConfirmed), elsewhere: visitorsOf(visits.filter(isConfirmed)) };
}

const isConfirmed = ({ state }: StoredAttendance): boolean => state === 'confirmed';

/** Persons by their home who were at another branch's 党日. */
function visitorsOf(rosters: readonly StoredAttendance[]): Map<string, Set<string>> {
  const byHome = new Map<string, Set<string>>();
  for (const { rows, kinds } of rosters) {
    if (!kinds.includes('partyDay')) continue;
    for (const { homeId, personId } of rows) {
      if (homeId) byHome.set(homeId, (byHome.get(homeId) ?? new Set()).add(personId));
    }
  }
  return byHome;
}

/** What became of the branch's 党日; null for organisations that owe none at all. */
function partyDayState(
  deps: Deps,
  organization: StoredPartyOrganization,
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
