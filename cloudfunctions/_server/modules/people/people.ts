/** People of one's scope, and the roles they hold. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import type { Role, RoleGrant } from '@core/modules/people/contract';
import { dayOfInstant, type Day } from '@core/shared/calendar/day';
import { isInForce, scopesOf, type Actor } from '@server/runtime/actor';
import { maskPhone } from '@server/runtime/mask';
import { type AnyWhere, type Condition } from '@server/runtime/store';
import type { StoredPerson } from './stored';
import { townsOf } from '@server/runtime/places';
import { DISTRICT_ID, scopeNames } from '@server/runtime/tree';
import { requireAdministratorLeft } from './administrators';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { sortKeyOf } from '@core/shared/names/sort-key';
import { lastCodesOf } from '@server/modules/accounts/repository';

const PAGE = 50;

/** People of the actor's scope by name, 50 a page. */
export async function listPeople(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'person.list'>,
): Promise<ActionOutput<'person.list'>> {
  const where: Record<string, Condition> = { ...scopeOf(actor) };
  if (input.role) where['roles.role'] = input.role;
  if (input.query) where.name = { contains: input.query };
  if (input.unbound) where.openid = { exists: false };
  if (input.after) where.sortKey = { gt: input.after };
  const found = await deps.store.find('persons', {
    where,
    orderBy: [['sortKey', 'asc']],
    limit: PAGE,
  });
  const shown = await stillOf(deps, actor, found);
  const names = await scopeNames(
    deps.store,
    shown.flatMap((p) => p.roles.map((r) => r.scopeId)),
  );
  const codes = await codesOf(deps, shown);
  const last = found[PAGE - 1];
  return {
    people: shown.map((person) => ({
      personId: person._id,
      name: person.name,
      ...(person.phone ? { phone: maskPhone(person.phone) } : {}),
      roles: person.roles
        .filter((r) => isInForce(r, deps.today))
        .map(({ role, scopeId, from }) => ({
          role,
          scopeId,
          from,
          scopeName: names.get(scopeId) ?? '',
        })),
      bound: Boolean(person.openid),
      ...codes.get(person._id),
    })),
    ...(last ? { next: last.sortKey } : {}),
  };
}

/** The codes issued to those who have not bound yet: a used code is gone. */
async function codesOf(
  deps: Deps,
  people: readonly StoredPerson[],
): Promise<Map<string, { code: { until: Day; live: boolean } }>> {
  const unbound = people.filter(({ openid }) => !openid).map(({ _id }) => _id);
  const codes = await lastCodesOf(deps.store, unbound);
  return new Map(
    codes.map(({ _id, expiresAt }) => [
      _id,
      { code: { until: dayOfInstant(expiresAt), live: expiresAt >= deps.now() } },
    ]),
  );
}

/** Of these, who belongs to the actor's scope today: an index also finds those who have left. */
async function stillOf(
  deps: Deps,
  actor: Actor,
  found: readonly StoredPerson[],
): Promise<StoredPerson[]> {
  const present = found.filter(({ erasedOn }) => !erasedOn);
  const { townIds, 'roles.scopeId': branchIds } = scopeOf(actor);
  if (townIds) {
    const own = scopesOf(actor, 'townSupervisor');
    const towns = await townsOf(deps.store, present, deps.today);
    return present.filter(({ _id }) => own.some((town) => towns.get(_id)?.has(town)));
  }
  if (!branchIds) return present;
  const branches = scopesOf(actor, 'secretary');
  return present.filter(({ roles }) =>
    roles.some((r) => branches.includes(r.scopeId) && isInForce(r, deps.today)),
  );
}

/** The widest of the actor's scopes: the district, else towns, else the secretary's branches. */
function scopeOf(actor: Actor): AnyWhere {
  if (actor.roles.some((r) => r.role === 'administrator' || r.role === 'districtSupervisor')) {
    return {};
  }
  const towns = scopesOf(actor, 'townSupervisor');
  return towns.length > 0
    ? { townIds: { in: towns } }
    : { 'roles.scopeId': { in: scopesOf(actor, 'secretary') } };
}

/** Gives a role from a day on, to a person of the roster or a new one. */
export async function grantRole(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'role.grant'>,
): Promise<ActionOutput<'role.grant'>> {
  const { role, scopeId, from } = input;
  const townId = await townOfScope(deps, role, scopeId);
  const target = input.person;
  const personId =
    'personId' in target ? target.personId : `p-${deps.sha256(`person:${input.id}`).slice(0, 20)}`;
  const write = writeOf('role.grant', actor, input, personId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const person =
      'personId' in target ? await tx.get('persons', personId) : newPerson(personId, target);
    if (!person || person.erasedOn) throw badField('input.person.personId', '名册上没有此人');
    const held = person.roles.some(
      (r) => r.role === role && r.scopeId === scopeId && (!r.to || r.to > from),
    );
    if (held) throw new AppError('CONFLICT', '此人已有这个身份');
    await tx.set('persons', {
      ...person,
      roles: [...person.roles, { role, scopeId, from }],
      townIds: [...new Set([...person.townIds, ...(townId ? [townId] : [])])],
    });
  });
  return { personId, receipt };
}

/** Ends a role on a day; the grant stays on record with its end. */
export async function endRole(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'role.end'>,
): Promise<ActionOutput<'role.end'>> {
  const write = writeOf('role.end', actor, input, input.personId, input.reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const person = await tx.get('persons', input.personId);
    const open = (r: RoleGrant) => r.role === input.role && r.scopeId === input.scopeId && !r.to;
    if (!person?.roles.some(open)) throw badField('input.role', '此人没有这个身份');
    if (input.role === 'administrator' && input.personId === actor.personId) {
      throw new AppError('CONFLICT', '不能结束自己的管理员身份，请由另一位管理员操作');
    }
    if (input.role === 'administrator') {
      await requireAdministratorLeft(deps, tx, person, input.id);
    }
    const roles = person.roles.map((r) => (open(r) ? { ...r, to: laterOf(r.from, input.to) } : r));
    await tx.set('persons', { ...person, roles });
  });
  return { receipt };
}

const laterOf = (a: string, b: string): string => (a > b ? a : b);

function newPerson(
  _id: string,
  target: { name: string; phone?: string | undefined },
): StoredPerson {
  const { name, phone } = target;
  return {
    _id,
    schemaVersion: 1,
    name,
    ...(phone ? { phone } : {}),
    sortKey: sortKeyOf(name, _id),
    rosterKey: `${name}|${phone ?? _id}`,
    roles: [],
    townIds: [],
  };
}

/** The town in whose lists the role puts a person; the scope must be of the kind that the role is over. */
async function townOfScope(deps: Deps, role: Role, scopeId: string): Promise<string | null> {
  const wrong = badField('input.scopeId', '范围与身份不符');
  if (role === 'administrator' || role === 'districtSupervisor' || role === 'instructor') {
    if (scopeId !== DISTRICT_ID) throw wrong;
    return null;
  }
  if (role === 'townSupervisor') {
    if ((await deps.store.get('orgNodes', scopeId))?.kind !== 'town') throw wrong;
    return scopeId;
  }
  const organization = await deps.store.get('partyOrganizations', scopeId);
  if (!organization) throw wrong;
  return organization.townId;
}
