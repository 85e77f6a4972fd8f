/** What a change touches, looked up before its transaction, which holds no queries. */
import { AppError } from '@core/shared/errors';
import type { OrganizationChange } from '@core/modules/organizations/contract';
import type { Appointment } from '@core/modules/organizations/tree';
import { homeOn } from '@core/modules/meetings/roster';
import { membersAround } from '@server/modules/meetings/repository';
import type { StoredPartyOrganization } from './stored';
import type { Deps } from '@server/runtime/deps';
import { postsOf } from './tree-of';
import { childrenOf } from './repository';

export interface Around {
  readonly organizations: StoredPartyOrganization[];
  readonly unitIds: string[];
  readonly personIds: string[];
  readonly posts: ReadonlyMap<string, Appointment[]>;
}

/** An organisation lies under another at most so deep. */
const DEPTH = 5;

export async function lookAround(
  deps: Deps,
  organizationId: string,
  change: OrganizationChange,
): Promise<Around> {
  const from = await deps.store.get('partyOrganizations', organizationId);
  if (!from) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const others = await othersOf(deps, from, change);
  const people = await membersAround(deps.store, organizationId);
  const posts = new Map([[from._id, postsOf(from, people, deps.today)]]);
  for (const { _id, posts: kept } of others) if (kept) posts.set(_id, kept);
  const ends = change.kind === 'merge' || change.kind === 'dissolve';
  const secretaries = posts.get(from._id)?.filter((p) => p.post === 'secretary' && !p.to) ?? [];
  const everybody = ends
    ? people.filter((p) => homeOn(p.roles, deps.today) === from._id).map((p) => p._id)
    : namedIn(change);
  const replaced = ends || change.kind === 'appoint' ? secretaries.map((p) => p.personId) : [];
  return {
    organizations: [from, ...others],
    unitIds: ends ? from.unitIds : unitsIn(change),
    personIds: [...new Set([...everybody, ...replaced])],
    posts,
  };
}

const unitsIn = (change: OrganizationChange): string[] =>
  'unitIds' in change ? [...new Set(change.unitIds)] : 'unitId' in change ? [change.unitId] : [];

const namedIn = (change: OrganizationChange): string[] =>
  'personIds' in change ? change.personIds : 'personId' in change ? [change.personId] : [];

/** The organisation that things go to, those above it, and those under one that ends. */
async function othersOf(
  { store }: Deps,
  from: StoredPartyOrganization,
  change: OrganizationChange,
): Promise<StoredPartyOrganization[]> {
  const found: StoredPartyOrganization[] = [];
  const seen = new Set([from._id]);
  const add = async (id: string | undefined): Promise<StoredPartyOrganization | null> => {
    if (!id || seen.has(id)) return null;
    seen.add(id);
    const one = await store.get('partyOrganizations', id);
    if (one) found.push(one);
    return one;
  };
  if ('intoId' in change) await add(change.intoId);
  if (change.kind === 'dissolve') await add(change.membersToId);
  if (change.kind === 'place') {
    let up = await add(change.parentId);
    for (let i = 0; up && i < DEPTH; i += 1) up = await add(up.parentId);
  }
  if (change.kind === 'merge' || change.kind === 'dissolve') {
    const under = await childrenOf(store, from._id);
    found.push(...under.filter(({ _id }) => !seen.has(_id)));
  }
  return found;
}
