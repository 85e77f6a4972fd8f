/** Stored documents as the engine's tree, and the engine's tree as stored documents. */
import { postTitles, type Post } from '@core/modules/organizations/contract';
import type { RoleGrant } from '@core/modules/people/contract';
import { homeOn } from '@core/modules/meetings/roster';
import type { Day } from '@core/shared/calendar/day';
import { nameKeyOf } from '@core/shared/names/name-key';
import { sortKeyOf } from '@core/shared/names/sort-key';
import {
  isInOffice,
  type Appointment,
  type Tree,
  type TreeOrganization,
} from '@core/modules/organizations/tree';
import type { StoredPartyOrganization } from './stored';
import type { StoredUnit } from '@server/modules/units/stored';
import type { StoredPerson } from '@server/modules/people/stored';

/**
 * Posts of an organisation: as events keep them, else as the roster tells: who may act
 * as secretary, and 党内职务 of members.
 */
export function postsOf(
  organization: StoredPartyOrganization,
  people: readonly StoredPerson[],
  today: Day,
): Appointment[] {
  if (organization.posts) return organization.posts;
  return people.flatMap((person): Appointment[] => {
    const held = (role: RoleGrant['role']) =>
      person.roles.find((r) => r.role === role && r.scopeId === organization._id && !r.to);
    const secretary = held('secretary');
    const member = homeOn(person.roles, today) === organization._id ? held('member') : undefined;
    const post = secretary ? 'secretary' : member && postOf(person.partyPost);
    const from = (secretary ?? member)?.from;
    return post && from ? [{ personId: person._id, post, inUnit: 'none', from }] : [];
  });
}

function postOf(text: string | undefined): Post | undefined {
  if (!text) return undefined;
  if (text.includes('副书记')) return 'deputy';
  return /委员/.test(text) ? 'committeeMember' : undefined;
}

export function treeOrganizationOf(
  stored: StoredPartyOrganization,
  posts: Appointment[],
): TreeOrganization {
  const { _id, name, kind, townId, unitIds, spans, parentId, electedOn, termYears, endedOn } =
    stored;
  return {
    id: _id,
    name,
    kind,
    townId,
    unitIds,
    spans: spans ?? [],
    posts,
    ...(parentId ? { parentId } : {}),
    ...(electedOn ? { electedOn } : {}),
    ...(termYears ? { termYears } : {}),
    ...(endedOn ? { endedOn } : {}),
  };
}

/** The stored organisation with what the engine made of it; a new one when there was none. */
export function storedOrganizationOf(
  was: StoredPartyOrganization | undefined,
  now: TreeOrganization,
  lastEventId: string,
): StoredPartyOrganization {
  const { id, name, kind, townId, unitIds, spans, posts, parentId, ...term } = now;
  return {
    _id: id,
    schemaVersion: 1,
    name,
    nameKey: nameKeyOf(name),
    sortKey: sortKeyOf(name, id),
    kind,
    townId,
    unitIds,
    ...(was?.meetings ? { meetings: was.meetings } : {}),
    ...(spans.length > 0 ? { spans } : {}),
    posts,
    ...(parentId ? { parentId } : {}),
    ...(term.electedOn ? { electedOn: term.electedOn } : {}),
    ...(term.termYears ? { termYears: term.termYears } : {}),
    ...(term.endedOn ? { endedOn: term.endedOn } : {}),
    lastEventId,
  };
}

export const storedUnitOf = (was: StoredUnit, tree: Tree): StoredUnit => {
  const now = tree.units[was._id];
  return now
    ? { ...was, formation: now.formation, partyOrganizationIds: now.organizationIds }
    : was;
};

/** A person's membership, right to act as secretary and post, as the tree has them from the day on. */
export function storedPersonOf(
  was: StoredPerson,
  before: Tree,
  after: Tree,
  on: Day,
): StoredPerson {
  const now = after.members[was._id];
  const then = before.members[was._id];
  let { roles } = was;
  if (now && then && now.organizationId !== then.organizationId) {
    roles = ended(roles, 'member', then.organizationId, on);
    roles = [...roles, { role: 'member', scopeId: now.organizationId, from: on }];
  }
  for (const { id, posts } of Object.values(after.organizations)) {
    const acts = posts.some(
      (p) => p.personId === was._id && p.post === 'secretary' && isInOffice(p, on),
    );
    const held = roles.some((r) => r.role === 'secretary' && r.scopeId === id && !r.to);
    if (held && !acts) roles = ended(roles, 'secretary', id, on);
    if (acts && !held) roles = [...roles, { role: 'secretary', scopeId: id, from: on }];
  }
  const { partyPost: _post, relationHere: _relation, ...rest } = was;
  const town = now && after.organizations[now.organizationId]?.townId;
  const post = postIn(after, was._id, on) ?? (postIn(before, was._id, on) ? undefined : _post);
  return {
    ...rest,
    roles,
    townIds: town ? [...new Set([...was.townIds, town])].sort() : was.townIds,
    ...(post ? { partyPost: post } : {}),
    ...(now?.relationHere === undefined ? {} : { relationHere: now.relationHere }),
  };
}

function postIn(tree: Tree, personId: string, on: Day): string | undefined {
  const held = Object.values(tree.organizations)
    .flatMap((o) => o.posts)
    .find((p) => p.personId === personId && isInOffice(p, on));
  return held && postTitles[held.post];
}

const ended = (
  roles: RoleGrant[],
  role: RoleGrant['role'],
  scopeId: string,
  to: Day,
): RoleGrant[] =>
  roles.map((r) => (r.role === role && r.scopeId === scopeId && !r.to ? { ...r, to } : r));
