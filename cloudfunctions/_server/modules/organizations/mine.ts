/** A member's own branch: whom to turn to. What is asked of the branch stands on the secretary's pages. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { post, type OwnOrganization } from '@core/modules/organizations/contract';
import { homeOn } from '@core/modules/meetings/roster';
import { compareNames } from '@core/shared/names/sort-key';
import { isInOffice } from '@core/modules/organizations/tree';
import { termEnd } from '@core/modules/organizations/warnings';
import { isInForce, scopesOf, type Actor } from '@server/runtime/actor';
import { membersAround } from '@server/modules/meetings/repository';
import type { StoredPartyOrganization } from './stored';
import type { StoredUnitYear } from '@server/modules/units/stored';
import { namesIn } from '@server/runtime/tree';
import { unitYearsOf, yearOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { postsOf } from './tree-of';
import { organizationsById } from './repository';

/** Branches of one's own that are shown: of more than two a person is hardly a member. */
const MOST = 5;

/** Four requests, and one a branch. */
export async function openOwnOrganizations(
  deps: Deps,
  actor: Actor,
  _input: ActionInput<'organization.mine'>,
): Promise<ActionOutput<'organization.mine'>> {
  const { store, today } = deps;
  const own = [...new Set([...scopesOf(actor, 'member'), ...scopesOf(actor, 'secretary')])];
  const stored = await organizationsById(store, own.slice(0, MOST));
  const [years, ...members] = await Promise.all([
    unitYearsOf(
      store,
      stored.flatMap(({ unitIds }) => unitIds),
      [yearOf(today)],
    ),
    ...stored.map(({ _id }) => membersAround(store, _id)),
  ]);
  const names = await namesAround(deps, stored, years);
  const organizations = stored.map((organization, i): OwnOrganization => {
    const { _id, name, kind, townId, parentId } = organization;
    const people = members[i] ?? [];
    const nameOf = new Map(people.map((person) => [person._id, person.name]));
    const posts = postsOf(organization, people, today).filter((held) => isInOffice(held, today));
    const ends = termEnd(organization);
    return {
      id: _id,
      name,
      kind,
      townName: names.get(townId) ?? '',
      ...(parentId ? { parentName: names.get(parentId) ?? '' } : {}),
      ...(ends ? { termEndsOn: ends } : {}),
      members: people.filter(({ roles }) => homeOn(roles, today) === _id).length,
      posts: posts
        .map(({ personId, post: held }) => ({
          personId,
          name: nameOf.get(personId) ?? names.get(personId) ?? '',
          post: held,
        }))
        .sort(
          (a, b) =>
            post.options.indexOf(a.post) - post.options.indexOf(b.post) ||
            compareNames(a.name, b.name),
        ),
      units: years
        .filter(({ unitId }) => organization.unitIds.includes(unitId))
        .map((year) => ({
          name: year.name,
          instructors: instructorsOf(year, today).map((id) => names.get(id) ?? ''),
        }))
        .sort((a, b) => compareNames(a.name, b.name)),
    };
  });
  return { today, organizations: organizations.sort((a, b) => compareNames(a.name, b.name)) };
}

const instructorsOf = ({ facts }: StoredUnitYear, today: string): string[] =>
  facts.responsibilities
    .filter((held) => isInForce(held, today))
    .map(({ instructorId }) => instructorId);

async function namesAround(
  { store, today }: Deps,
  stored: readonly StoredPartyOrganization[],
  years: readonly StoredUnitYear[],
): Promise<Map<string, string>> {
  const held = stored.flatMap(({ posts = [] }) => posts.map(({ personId }) => personId));
  const [towns, parents, persons] = await Promise.all([
    namesIn(
      store,
      'orgNodes',
      stored.map(({ townId }) => townId),
    ),
    namesIn(
      store,
      'partyOrganizations',
      stored.map(({ parentId }) => parentId ?? ''),
    ),
    namesIn(store, 'persons', [...held, ...years.flatMap((year) => instructorsOf(year, today))]),
  ]);
  return new Map([...towns, ...parents, ...persons]);
}
