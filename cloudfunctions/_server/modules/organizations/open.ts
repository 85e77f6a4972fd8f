/** One party organisation with its people, units and history. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { OrganizationPage } from '@core/modules/organizations/contract';
import { homeOn } from '@core/modules/meetings/roster';
import { isInOffice } from '@core/modules/organizations/tree';
import { termEnd } from '@core/modules/organizations/warnings';
import { compareNames } from '@core/shared/names/sort-key';
import { grantsOver } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { ownsBranch, requireBranch } from './policy';
import { presentEvent } from './presenter';
import { presentUnitRow } from '@server/modules/units/presenter';
import { membersAround } from '@server/modules/meetings/repository';
import type { StoredPartyOrganization } from './stored';
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredOrganizationEvent } from './stored';
import { namesIn } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { judge, membersUnder } from './judged';
import { postsOf } from './tree-of';
import { childrenOf, eventsOf } from './repository';
import { unitsOfOrganization } from '@server/modules/units/repository';

const PAGE = 20;

/** At most eleven requests. */
export async function openOrganization(
  deps: Deps,
  actor: Actor,
  { organizationId, after }: ActionInput<'organization.open'>,
): Promise<ActionOutput<'organization.open'>> {
  const { store, today } = deps;
  const organization = await store.get('partyOrganizations', organizationId);
  if (!organization) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const scope = { organizationId, townId: organization.townId };
  requireBranch('organization.open', actor, scope);
  const [units, people, under, events] = await Promise.all([
    unitsOfOrganization(store, organizationId),
    membersAround(store, organizationId),
    childrenOf(store, organizationId),
    eventsOf(store, organizationId, after, PAGE),
  ]);
  const names = await namesFor(deps, organization, events);
  const last = events[PAGE - 1];
  return {
    today,
    organization: {
      ...presentOrganization(organization, people, today, names),
      children: under
        .filter((o) => !o.endedOn)
        .map(({ _id, name }) => ({ id: _id, name }))
        .sort((a, b) => compareNames(a.name, b.name)),
      units: units.map(presentUnitRow),
      warnings: judge(deps, organization, people, await membersUnder(deps, under)),
    },
    events: events.map((event) => presentEvent(event, names)),
    ...(last ? { next: last.sortKey } : {}),
    mayChange: grantsOver('organization.change', actor, ownsBranch(scope)).length > 0,
  };
}

type Names = ReadonlyMap<string, string>;

function presentOrganization(
  organization: StoredPartyOrganization,
  people: readonly StoredPerson[],
  today: string,
  names: Names,
): Omit<OrganizationPage, 'children' | 'units' | 'warnings'> {
  const { _id, name, kind, townId, endedOn, parentId, electedOn } = organization;
  const posts = postsOf(organization, people, today).filter((p) => isInOffice(p, today));
  const ends = termEnd(organization);
  return {
    id: _id,
    name,
    kind,
    townId,
    townName: names.get(townId) ?? '',
    ...(endedOn ? { endedOn } : {}),
    ...(parentId ? { parent: { id: parentId, name: names.get(parentId) ?? '' } } : {}),
    ...(electedOn ? { electedOn } : {}),
    ...(ends ? { termEndsOn: ends } : {}),
    members: people
      .filter((person) => homeOn(person.roles, today) === _id)
      .map((person) => {
        const held = posts.find((p) => p.personId === person._id);
        const { category, relationHere } = person;
        return {
          personId: person._id,
          name: person.name,
          ...(category ? { category } : {}),
          ...(held ? { post: held.post, inUnit: held.inUnit } : {}),
          ...(relationHere === undefined ? {} : { relationHere }),
        };
      }),
  };
}

/** Names of all that the page speaks of: persons, organisations, units, the town. */
async function namesFor(
  { store }: Deps,
  { townId, parentId }: StoredPartyOrganization,
  events: readonly StoredOrganizationEvent[],
): Promise<Names> {
  const ids = [
    ...(parentId ? [parentId] : []),
    ...events.flatMap(({ by, withdrawn, change, organizationIds }) => [
      by,
      ...(withdrawn ? [withdrawn.by] : []),
      ...organizationIds,
      ...(change ? Object.values(change).flat().map(String) : []),
    ]),
  ];
  const [persons, organizations, units, towns] = await Promise.all([
    namesIn(store, 'persons', ids),
    namesIn(store, 'partyOrganizations', ids),
    namesIn(store, 'units', ids),
    namesIn(store, 'orgNodes', [townId]),
  ]);
  return new Map([...persons, ...organizations, ...units, ...towns]);
}
