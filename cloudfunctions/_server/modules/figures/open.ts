import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { grantsOver } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { presentFigures } from './presenter';
import { figuresOfTowns } from './repository';
import { listTowns } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';

/** 联系情况. Two requests beside the actor's, at any number of units: the clock has counted them. */
export async function openOverview(
  { store, today, pack }: Deps,
  actor: Actor,
  input: ActionInput<'overview.open'>,
): Promise<ActionOutput<'overview.open'>> {
  const towns = (await listTowns(store)).filter(
    ({ id }) => grantsOver('overview.open', actor, (grant) => grant.scopeId === id).length > 0,
  );
  const figures = await figuresOfTowns(
    store,
    towns.map(({ id }) => id),
  );
  return {
    today,
    targets: pack.coverageTargets,
    towns: towns.map(({ id, name }) => {
      const counted = figures.get(id);
      return {
        townId: id,
        name,
        ...(counted ? { figures: presentFigures(counted, input.charts ?? false) } : {}),
      };
    }),
  };
}
