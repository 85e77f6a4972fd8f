/** The first run: what is there, and the towns of the tree. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import { guideOf } from '@core/modules/guide/steps';
import type { Actor } from '@server/runtime/actor';
import { chosenPackId, readRules } from '@server/modules/holidays/repository';
import { COMMITTEE_ID, listTowns, placedTowns } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { anyUnit } from '@server/modules/units/repository';
import { firstBound } from '@server/modules/people/repository';

/** Six requests with the caller's own. */
export async function openGuide(deps: Deps, actor: Actor): Promise<ActionOutput<'guide.open'>> {
  const { store, today } = deps;
  const [chosen, towns, units, bound, codes] = await Promise.all([
    readRules(store).then((rules) => chosenPackId(store, rules)),
    listTowns(store),
    anyUnit(store),
    firstBound(store),
    store.find('bindingCodes', { where: { expiresAt: { gt: deps.now() } }, limit: 1 }),
  ]);
  // Another instance of this function may have been told of a choice a moment ago.
  const pack = (!deps.packIsFixed && chosen && deps.packs[chosen]) || deps.pack;
  const choice = deps.packIsFixed ? 'setByDeployment' : units.length > 0 ? 'inUse' : 'open';
  return {
    today,
    choice,
    steps: guideOf({
      packTitle: pack.title,
      packIsChosen: chosen !== null || choice !== 'open',
      towns: towns.length,
      hasUnits: units.length > 0,
      hasOthers: bound.some(({ _id }) => _id !== actor.personId),
      hasCodes: codes.length > 0,
    }),
    packs: Object.values(deps.packs).map((one) => presentPack(one, pack)),
    towns,
  };
}

function presentPack(one: RulePack, inForce: RulePack) {
  const obligations = one.cadence[one.cadence.length - 1]?.obligations ?? [];
  return {
    id: one.id,
    title: one.title,
    sources: [...new Set(obligations.map((o) => o.source.file))],
    notes: [...one.notes],
    obligations: obligations.map((o) => o.title),
    inForce: one.id === inForce.id,
  };
}

/**
 * Chooses the rule pack, also another than before, as long as there are no units.
 * @throws AppError CONFLICT when the deployment's setting says which, units are there, or something was signed over it.
 */
export async function chooseRulePack(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'rulePack.choose'>,
): Promise<ActionOutput<'rulePack.choose'>> {
  const { packId } = input;
  if (!Object.prototype.hasOwnProperty.call(deps.packs, packId)) {
    throw badField('input.packId', '没有这个规则包');
  }
  if (deps.packIsFixed) throw new AppError('CONFLICT', '规则包已由部署设定，不能在这里更换');
  // Looked at before the transaction, which finds nothing by query: a roster written
  // within the same moment is judged by what was chosen, as all of it is.
  const units = await anyUnit(deps.store);
  if (units.length > 0) throw new AppError('CONFLICT', '已有单位，规则包不能再更换');
  const write = writeOf('rulePack.choose', actor, input, packId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const rules = await readRules(tx);
    if (rules.own?.length) throw new AppError('CONFLICT', '已签署自己的规则，规则包不能再更换');
    await tx.set('rules', { ...rules, packId });
  });
  return { receipt };
}

/** Its id follows from its name, as a roster's import makes it: both mean the same town. */
export async function addTown(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'town.add'>,
): Promise<ActionOutput<'town.add'>> {
  const { name } = input;
  const townId = `t-${deps.sha256(name).slice(0, 16)}`;
  const write = writeOf('town.add', actor, input, townId);
  const places = (await placedTowns(deps.store)).map(({ order }) => order);
  const receipt = await writeOnce(deps, write, async (tx) => {
    if (await tx.get('orgNodes', townId)) throw new AppError('CONFLICT', `已经有${name}`);
    await tx.add('orgNodes', {
      _id: townId,
      schemaVersion: 1,
      kind: 'town',
      name,
      parentId: COMMITTEE_ID,
      // Where the towns have an order a new one comes last; the first begins one.
      ...(places.includes(undefined) ? {} : { order: 1 + Math.max(-1, ...places.map(Number)) }),
    });
  });
  return { receipt, townId };
}

/**
 * Sets the order of all towns. Units follow it by the job `orderUnits`.
 * @throws AppError CONFLICT when the list is not of all towns: somebody has added one meanwhile.
 */
export async function orderTowns(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'town.order'>,
): Promise<ActionOutput<'town.order'>> {
  const { townIds } = input;
  const towns = await placedTowns(deps.store);
  const asked = new Set(townIds);
  if (asked.size !== townIds.length) throw badField('input.townIds', '有镇街写了两次');
  if (asked.size !== towns.length || towns.some(({ _id }) => !asked.has(_id))) {
    throw new AppError('CONFLICT', '镇街有变动，请刷新后再排');
  }
  const write = writeOf('town.order', actor, input, COMMITTEE_ID);
  const receipt = await writeOnce(deps, write, async (tx) => {
    for (const [order, townId] of townIds.entries()) {
      const town = await tx.get('orgNodes', townId);
      if (town && town.order !== order) await tx.set('orgNodes', { ...town, order });
    }
  });
  await deps.store.remove('jobs', 'orderUnits');
  return { receipt };
}
