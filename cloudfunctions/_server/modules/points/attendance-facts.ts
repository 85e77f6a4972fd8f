/** What closed rosters say for points: of members wherever they were, and of a branch. */
import { branchFacts, hoursFact, memberFacts } from '@core/modules/meetings/facts';
import { rateOf } from '@core/modules/meetings/roster';
import type { RecordFact } from '@core/modules/points/derive';
import type { RatingYear } from '@core/modules/points/rating-year';
import { partOn } from '@core/modules/rules/compose';
import { countsOf, owesStill } from '@server/modules/meetings/presenter';
import { attendedBy, rostersOf, visitsFrom } from '@server/modules/meetings/repository';
import type { StoredPartyOrganization } from '@server/modules/organizations/stored';
import type { StoredAttendance } from '@server/modules/meetings/stored';
import type { Deps } from '@server/runtime/deps';
import { meetingFactsOf, verdictsOfYear } from '@server/modules/meetings/obligations';

/** Facts of members by id, of these rating years: a request a thousand rosters. */
export async function membersAttendance(
  deps: Deps,
  personIds: readonly string[],
  years: readonly RatingYear[],
): Promise<Map<string, RecordFact[]>> {
  const first = years[0]?.first ?? deps.today;
  const last = years[years.length - 1]?.last ?? deps.today;
  const events = await attendedBy(deps.store, personIds, first, last);
  return new Map(
    [...events].map(([id, all]) => [
      id,
      [
        ...memberFacts(all),
        ...years.flatMap((year) =>
          hoursFact(
            all.filter(({ on }) => on >= year.first && on <= year.last),
            partOn(deps.pack, 'attendance', year.first).studyHours,
            String(year.year),
          ),
        ),
      ],
    ]),
  );
}

/** Facts of a branch: what it held and how many came, and the months that it missed. */
export async function branchAttendance(
  deps: Deps,
  organization: StoredPartyOrganization,
  { first, last }: { first: string; last: string },
): Promise<RecordFact[]> {
  const [all, visits] = await Promise.all([
    rostersOf(deps.store, [organization._id], first, last),
    visitsFrom(deps.store, organization._id, first, last),
  ]);
  const rosters = all.filter((roster) => roster.state === 'confirmed');
  const events = rosters.map((roster) => {
    const elsewhere = visits.get(roster.on.slice(0, 7));
    const owing = roster.rows.filter((r) => owesStill(r) && !elsewhere?.has(r.personId)).length;
    return { kinds: roster.kinds, on: roster.on, rate: rateOf(countsOf(roster, elsewhere)), owing };
  });
  return [
    ...branchFacts(events, (on) => partOn(deps.pack, 'attendance', on).floor, deps.today),
    ...missedMonths(deps, organization, rosters, first),
  ];
}

/** Months without a party day, as the engine judges them: never one before the branch's records. */
function missedMonths(
  deps: Deps,
  organization: StoredPartyOrganization,
  rosters: readonly StoredAttendance[],
  first: string,
): RecordFact[] {
  if (!organization.meetings) return [];
  const facts = meetingFactsOf(organization, rosters, deps.today);
  const years = [...new Set([first.slice(0, 4), deps.today.slice(0, 4)])].map(Number);
  return (
    years
      .flatMap((year) => verdictsOfYear(deps, facts, year))
      .filter(({ obligation, state }) => obligation === 'partyDay' && state === 'missed')
      // One that has ended owes nothing from the month of its end on.
      .filter(({ period }) => !organization.endedOn || period.last < organization.endedOn)
      .map(({ period }) => ({
        record: 'partyDay' as const,
        fact: 'notHeld',
        id: `partyDay_${period.key}`,
        on: period.last,
      }))
  );
}
