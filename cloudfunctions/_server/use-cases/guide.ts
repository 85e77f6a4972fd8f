/** The first run: what is there, and the towns of the tree. */
import type { ActionInput, ActionOutput } from '@core/contracts/actions';
import { AppError } from '@core/contracts/errors';
import type { RulePack } from '@core/contracts/rule-pack';
import { guideOf } from '@core/domain/guide/steps';
import { rulePacks } from '@core/rulepacks';
import type { Actor } from '@server/policies/actor';
import { COMMITTEE_ID, listTowns } from '@server/repositories/tree';
import type { Deps } from './deps';
import { writeOnce } from './once';

/** Five requests with the caller's own. */
export async function openGuide(deps: Deps, actor: Actor): Promise<ActionOutput<'guide.open'>> {
  const { store, today, pack } = deps;
  const [towns, units, bound, codes] = await Promise.all([
    listTowns(store),
    store.find('units', { where: {}, limit: 1, fields: ['name'] }),
    store.find('persons', { where: { openid: { exists: true } }, limit: 2, fields: ['name'] }),
    store.find('bindingCodes', { where: { expiresAt: { gt: deps.now() } }, limit: 1 }),
  ]);
  return {
    today,
    steps: guideOf({
      packTitle: pack.title,
      towns: towns.length,
      hasUnits: units.length > 0,
      hasOthers: bound.some(({ _id }) => _id !== actor.personId),
      hasCodes: codes.length > 0,
    }),
    packs: Object.values(rulePacks).map((one) => presentPack(one, pack)),
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

/** Its id follows from its name, as a roster's import makes it: both mean the same town. */
export async function addTown(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'town.add'>,
): Promise<ActionOutput<'town.add'>> {
  const { id, name } = input;
  const townId = `t-${deps.sha256(name).slice(0, 16)}`;
  const write = {
    id,
    action: 'town.add',
    actorId: actor.personId,
    targetId: townId,
    content: input,
  };
  const receipt = await writeOnce(deps, write, async (tx) => {
    if (await tx.get('orgNodes', townId)) throw new AppError('CONFLICT', `已经有${name}`);
    await tx.add('orgNodes', {
      _id: townId,
      schemaVersion: 1,
      kind: 'town',
      name,
      parentId: COMMITTEE_ID,
    });
  });
  return { receipt, townId };
}
