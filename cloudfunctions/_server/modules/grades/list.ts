/** 分类定级 as it is read: counts of all towns in reach, and one town's organisations by name, page by page. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { decidesIn, requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { findAll } from '@server/runtime/store';
import { listTowns } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { countsOf, countStanding, countUnits, pageOf, pageOfUnits } from './counted';
import { rowsOf } from './rows';
import { scaleOf, standingOf } from './scales';

type Output = ActionOutput<'grade.list'>;

export async function listGrades(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'grade.list'>,
): Promise<Output> {
  const { store, pack, today } = deps;
  const own = decidesIn('grade.list', actor);
  const towns = (await listTowns(store)).filter(({ id }) => !own || own.includes(id));
  const town = towns.find(({ id }) => id === input.townId) ?? towns[0];
  if (input.townId && town?.id !== input.townId) {
    requireGrant('grade.list', actor, (grant) => grant.scopeId === input.townId);
  }
  const scale = scaleOf(pack.grades, input.scale);
  const shared = {
    today,
    scales: pack.grades,
    towns: towns.map(({ id, name }) => ({ townId: id, name })),
  };
  if (!scale || !town) {
    return { ...shared, counts: [], award: 0, organizations: [], units: [] };
  }
  const reach = { townId: { in: towns.map(({ id }) => id) } };
  const of = input.of ?? 'organization';
  const [grades, counted, page] = await Promise.all([
    findAll(store, 'grades', reach),
    of === 'unit' ? countUnits(store, reach) : countStanding(store, reach),
    of === 'unit' ? pageOfUnits(store, town.id, input.after) : pageOf(store, town.id, input.after),
  ]);
  const kind = of === 'unit' ? 'unit' : undefined;
  const held = grades.filter(({ subjectKind }) => subjectKind === kind);
  const byId = new Map(held.map((grade) => [grade._id, grade]));
  // A unit that has its own branch now is shown as long as its level waits to be ended.
  const left = (counted.left ?? []).filter(
    ({ _id, townId }) => townId === town.id && standingOf(byId.get(_id), scale.code),
  );
  const shown = input.after ? page.page : [...left, ...page.page];
  const rows = await rowsOf(deps, shown, byId, scale, of);
  return {
    ...shared,
    scale: scale.code,
    ...countsOf(counted, held, scale),
    organizations:
      of === 'unit' ? [] : rows.map(({ id, ...row }) => ({ organizationId: id, ...row })),
    units:
      of === 'unit' ? rows.map(({ id, helper: _none, ...row }) => ({ unitId: id, ...row })) : [],
    ...(page.next ? { next: page.next } : {}),
  };
}
