/** 交叉任职 of the towns in reach. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { countLeadership, type Leadership } from '@core/modules/organizations/leadership';
import { decidesIn } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { listTowns } from '@server/runtime/tree';
import { postsOfTowns } from './repository';

/** A request for the towns, and one for a thousand organisations. */
export async function listLeadership(
  deps: Deps,
  actor: Actor,
  _input: ActionInput<'organization.leadership'>,
): Promise<ActionOutput<'organization.leadership'>> {
  const own = decidesIn('organization.leadership', actor);
  const towns = (await listTowns(deps.store)).filter(({ id }) => !own || own.includes(id));
  const counted = await leadershipOf(
    deps,
    towns.map(({ id }) => id),
  );
  return {
    today: deps.today,
    towns: towns.map(({ id, name }, i) => ({
      townId: id,
      name,
      counts: counted[i] ?? countLeadership([], deps.today),
    })),
  };
}

/** One for each town, in their order. */
export async function leadershipOf(
  { store, today }: Pick<Deps, 'store' | 'today'>,
  townIds: readonly string[],
): Promise<Leadership[]> {
  const all = await postsOfTowns(store, townIds);
  return townIds.map((townId) =>
    countLeadership(
      all.filter((one) => one.townId === townId),
      today,
    ),
  );
}
