/** 支部年度: what is met, due and missed, by the engine of 五个一; attendance; hours. Six requests. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { partOn } from '@core/modules/rules/compose';
import { homeOn, rateOf, sumRates } from '@core/modules/meetings/roster';
import { studyHours } from '@core/modules/meetings/study';
import { seesOwnOnly } from '@server/modules/organizations/policy';
import type { Actor } from '@server/runtime/actor';
import { countsOf, owesStill } from './presenter';
import { attendedBy, membersAround, rostersOf, visitsFrom } from './repository';
import { yearOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { meetingFactsOf, verdictsOfYear } from './obligations';
import { requireOrganization } from './plan';

export async function openBranchYear(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'branchYear.open'>,
): Promise<ActionOutput<'branchYear.open'>> {
  const { store, today, pack } = deps;
  const { organizationId, year = yearOf(today) } = input;
  const organization = await requireOrganization(store, actor, 'branchYear.open', organizationId);
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const [all, visits] = await Promise.all([
    rostersOf(store, [organizationId], first, last),
    visitsFrom(store, organizationId, first, last),
  ]);
  const rosters = all.filter((roster) => roster.state === 'confirmed');
  const events = rosters.map((roster) => {
    const elsewhere = roster.kinds.includes('partyDay')
      ? visits.get(roster.on.slice(0, 7))
      : undefined;
    const { _id: meetingId, on, topic, kinds, rows } = roster;
    const counts = countsOf(roster, elsewhere);
    const owing = rows.filter((r) => owesStill(r) && !elsewhere?.has(r.personId)).length;
    return { meetingId, on, topic, kinds, rate: rateOf(counts), madeUp: counts.madeUp, owing };
  });
  const own = seesOwnOnly('branchYear.open', actor, {
    organizationId,
    townId: organization.townId,
  });
  return {
    today,
    packId: pack.id,
    organizationId,
    organizationName: organization.name,
    year,
    verdicts: verdictsOfYear(deps, meetingFactsOf(organization, rosters, today), year),
    events,
    total: sumRates(events.map((event) => event.rate)),
    floor: partOn(pack, 'attendance', last < today ? last : today).floor,
    study: await hoursOf(deps, organizationId, first, last, own ? actor.personId : null),
    studyHours: partOn(pack, 'attendance', first).studyHours,
  };
}

/** Hours of each member, or of one, wherever they were present. */
async function hoursOf(
  deps: Deps,
  organizationId: string,
  first: string,
  last: string,
  only: string | null,
): Promise<{ personId: string; name: string; hours: number }[]> {
  const people = (await membersAround(deps.store, organizationId)).filter(
    (person) =>
      homeOn(person.roles, deps.today) === organizationId && (!only || person._id === only),
  );
  const events = await attendedBy(
    deps.store,
    people.map(({ _id }) => _id),
    first,
    last,
  );
  return people.map(({ _id, name }) => ({
    personId: _id,
    name,
    hours: studyHours(events.get(_id) ?? []),
  }));
}
