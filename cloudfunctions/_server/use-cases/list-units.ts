import type { ActionInput, ActionOutput } from '@core/contracts/actions';
import { AppError } from '@core/contracts/errors';
import { formation } from '@core/contracts/units';
import { DUE_FROM_STAFF } from '@core/domain/units/filter';
import type { RoleGrant } from '@core/contracts/people';
import { standsFor } from '@server/policies/access';
import { isInForce, scopesOf, type Actor } from '@server/policies/actor';
import { presentUnitRow } from '@server/presenters/unit';
import type { Query } from '@server/repositories/store';
import { listTowns } from '@server/repositories/tree';
import { unitYearsOfInstructors, yearOf } from '@server/repositories/unit-years';
import type { Deps } from './deps';

const PAGE = 20;

/** Units of the actor's scope by town and name, 20 a page. */
export async function listUnits(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'unit.list'>,
): Promise<ActionOutput<'unit.list'>> {
  const scope = await scopeOf(deps, actor);
  const where: Record<string, Query['where'][string]> = { ...scope };
  if (input.townId) {
    // Never wider than one's own towns.
    if (where.townId && !scopesOf(actor, 'townSupervisor').includes(input.townId)) {
      throw new AppError('FORBIDDEN', '不在您的工作范围内');
    }
    where.townId = input.townId;
  }
  const filter = filterOf(input);
  Object.assign(where, filter);
  const counts = !input.after && Object.keys(filter).length > 0;
  const count = counts ? await deps.store.count('units', where) : undefined;
  if (input.after) where.sortKey = { gt: input.after };
  const found = await deps.store.find('units', {
    where,
    orderBy: [['sortKey', 'asc']],
    limit: PAGE,
  });
  const last = found[PAGE - 1];
  return {
    units: found.map(presentUnitRow),
    towns: await townsOf(deps, actor, scope),
    ...(count === undefined ? {} : { count }),
    ...(last ? { next: last.sortKey } : {}),
  };
}

const ORGANISED = formation.options.filter((one) => one !== 'none');

/** The filter as conditions; 应建未建 goes before what else is said of state and organisation. */
function filterOf({
  query,
  kind,
  status,
  organised,
  due,
}: ActionInput<'unit.list'>): Record<string, Query['where'][string]> {
  return {
    ...(query ? { searchText: { contains: query.toLowerCase() } } : {}),
    ...(kind ? { kind } : {}),
    ...(status ? { status } : {}),
    ...(organised === undefined ? {} : { formation: organised ? { in: ORGANISED } : 'none' }),
    ...(due ? { formation: 'none', status: 'operating', headcount: { gte: DUE_FROM_STAFF } } : {}),
  };
}

/** Towns to choose from: the district's for its staff, one's own for a town's; a few units need no choice. */
async function townsOf(
  deps: Deps,
  actor: Actor,
  { townId: scope, ...rest }: Query['where'],
): Promise<ActionOutput<'unit.list'>['towns']> {
  if (Object.keys(rest).length > 0) return [];
  const towns = await listTowns(deps.store);
  return scope ? towns.filter((t) => scopesOf(actor, 'townSupervisor').includes(t.id)) : towns;
}

/** The widest of the actor's scopes: the district, else towns, else branches' and own units. */
async function scopeOf(deps: Deps, actor: Actor): Promise<Query['where']> {
  const holds = (role: RoleGrant['role']) => actor.roles.some((r) => r.role === role);
  if (holds('administrator') || holds('districtSupervisor')) return {};
  if (holds('townSupervisor')) return { townId: { in: scopesOf(actor, 'townSupervisor') } };
  if (holds('instructor')) {
    const parties = standsFor(actor, deps.today);
    const years = await unitYearsOfInstructors(deps.store, parties, [yearOf(deps.today)]);
    const mine = years.filter((y) =>
      y.facts.responsibilities.some(
        (r) => parties.includes(r.instructorId) && isInForce(r, deps.today),
      ),
    );
    return { _id: { in: mine.map((y) => y.unitId) } };
  }
  return { partyOrganizationIds: { in: scopesOf(actor, 'secretary') } };
}
