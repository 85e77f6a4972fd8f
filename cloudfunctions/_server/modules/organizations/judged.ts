/** What the rules say of a stored organisation, with the people it has now. */
import type { OrganizationWarning } from '@core/modules/organizations/contract';
import { homeOn } from '@core/modules/meetings/roster';
import { isInOffice } from '@core/modules/organizations/tree';
import { warningsOf } from '@core/modules/organizations/warnings';
import { membersAround } from '@server/modules/meetings/repository';
import type { StoredPartyOrganization } from './stored';
import type { StoredPerson } from '@server/modules/people/stored';
import type { Deps } from '@server/runtime/deps';
import { postsOf } from './tree-of';
import { childrenOf } from './repository';
import { personsAround } from '@server/modules/people/repository';

/** Warnings of one organisation by id: at most four requests. */
export async function judgedWarnings(
  deps: Deps,
  organizationId: string,
): Promise<OrganizationWarning[]> {
  const organization = await deps.store.get('partyOrganizations', organizationId);
  if (!organization) return [];
  const people = await membersAround(deps.store, organizationId);
  const under = await childrenOf(deps.store, organizationId);
  return judge(deps, organization, people, await membersUnder(deps, under));
}

/** Members of the organisations under one: none asked where there are none. */
export async function membersUnder(
  deps: Deps,
  under: readonly StoredPartyOrganization[],
): Promise<number> {
  if (under.length === 0) return 0;
  const ids = under.map(({ _id }) => _id);
  const people = await personsAround(deps.store, ids);
  return people.filter((p) => ids.includes(homeOn(p.roles, deps.today) ?? '')).length;
}

export function judge(
  deps: Deps,
  organization: StoredPartyOrganization,
  people: readonly StoredPerson[],
  under: number,
): OrganizationWarning[] {
  if (organization.endedOn) return [];
  const own = people.filter((p) => homeOn(p.roles, deps.today) === organization._id);
  const { kind, unitIds, electedOn, termYears } = organization;
  return warningsOf(
    {
      kind,
      units: unitIds.length,
      fullMembers: own.filter((p) => p.category !== 'probationary').length,
      members: own.length + under,
      posts: postsOf(organization, people, deps.today)
        .filter((p) => isInOffice(p, deps.today))
        .map((p) => p.post),
      electedOn,
      termYears,
    },
    deps.today,
  );
}
