import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { RoleGrant } from '@core/modules/people/contract';
import { ownAndCoveredIds } from '@server/runtime/access';
import { isInForce, scopesOf, type Actor } from '@server/runtime/actor';
import { presentUnitRow } from './presenter';
import type { AnyWhere, Condition } from '@server/runtime/store';
import type { StoredUnit } from './stored';
import { listTowns } from '@server/runtime/tree';
import { unitYearsOfInstructors, yearOf } from './unit-years';
import type { Deps } from '@server/runtime/deps';
import { scanUnits } from './scan';
import { conditionsOf, unitsOfInstructor } from './filter';

const PAGE = 20;

/** Units of the actor's scope by town and name, a page at a time. */
export async function listUnits(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'unit.list'>,
): Promise<ActionOutput<'unit.list'>> {
  const scope = await scopeOf(deps, actor);
  const where: Record<string, Condition> = { ...scope };
  if (input.townId) {
    // Never wider than one's own towns.
    if (where.townId && !scopesOf(actor, 'townSupervisor').includes(input.townId)) {
      throw new AppError('FORBIDDEN', '不在您的工作范围内');
    }
    where.townId = input.townId;
  }
  const { after = '', instructorId, atMost = PAGE } = input;
  const filter = conditionsOf(input);
  Object.assign(where, filter);
  if (instructorId) where._id = await unitsOfInstructor(deps, instructorId, scope);
  const counts = !after && Object.keys(filter).length + Number(Boolean(instructorId)) > 0;
  const days = input.withoutInstructor === true || input.notThisWeek === true;
  const page = days
    ? await pageOfDays(deps, where, input, { after, atMost })
    : await pageOf(deps, where, { after, atMost }, counts);
  const named = instructorId && !after && page.found.length > 0;
  const person = named ? await deps.store.get('persons', instructorId) : null;
  const { found, ...rest } = page;
  return {
    units: found.map(presentUnitRow),
    towns: await townsOf(deps, actor, scope),
    ...(person ? { instructorName: person.name } : {}),
    ...rest,
  };
}

/** Where a page begins, and how many it holds. */
interface From {
  readonly after: string;
  readonly atMost: number;
}

interface Page {
  readonly found: StoredUnit[];
  readonly next?: string;
  readonly count?: number;
  readonly countIsLeast?: true;
}

/** A page that the units' own fields answer: one request, and one for the count. */
async function pageOf(
  { store }: Deps,
  where: AnyWhere,
  { after, atMost }: From,
  counts: boolean,
): Promise<Page> {
  const count = counts ? await store.count('units', where) : undefined;
  const found = await store.find('units', {
    where: after ? { ...where, sortKey: { gt: after } } : where,
    orderBy: [['sortKey', 'asc']],
    limit: atMost,
  });
  const last = found[atMost - 1];
  return {
    found,
    ...(count === undefined ? {} : { count }),
    ...(last ? { next: last.sortKey } : {}),
  };
}

/** A page of what changes with the days; the first call looks further and counts what it saw. */
async function pageOfDays(
  deps: Deps,
  where: AnyWhere,
  input: ActionInput<'unit.list'>,
  { after, atMost }: From,
): Promise<Page> {
  const { status } = input;
  // Of units in operation alone.
  if (status && status !== 'operating') return { found: [], count: 0 };
  const scan = await scanUnits(deps, where, input, after, after ? atMost : Infinity);
  const found = scan.found.slice(0, atMost);
  const next = scan.found.length > atMost ? found[atMost - 1]?.sortKey : scan.next;
  return {
    found,
    ...(next ? { next } : {}),
    ...(after ? {} : { count: scan.found.length }),
    ...(after || !scan.next ? {} : { countIsLeast: true }),
  };
}

/** Towns to choose from: the district's for its staff, one's own for a town's; a few units need no choice. */
async function townsOf(
  deps: Deps,
  actor: Actor,
  { townId: scope, ...rest }: AnyWhere,
): Promise<ActionOutput<'unit.list'>['towns']> {
  if (Object.keys(rest).length > 0) return [];
  const towns = await listTowns(deps.store);
  return scope ? towns.filter((t) => scopesOf(actor, 'townSupervisor').includes(t.id)) : towns;
}

/** The widest of the actor's scopes: the district, else towns, else branches' and own units. */
async function scopeOf(deps: Deps, actor: Actor): Promise<AnyWhere> {
  const holds = (role: RoleGrant['role']) => actor.roles.some((r) => r.role === role);
  if (holds('administrator') || holds('districtSupervisor')) return {};
  if (holds('townSupervisor')) return { townId: { in: scopesOf(actor, 'townSupervisor') } };
  if (holds('instructor')) {
    const parties = ownAndCoveredIds(actor, deps.today);
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
