/** Pledges of one kind in the caller's scope, by the name of the branch or the unit. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { decidesIn, requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { findAll, findIn } from '@server/runtime/store';
import { listTowns } from '@server/runtime/tree';
import { busiest } from '@server/modules/standards/busiest';
import { pledgeRows } from './rows';
import { pledgeKindsOn } from './shelf';

const PAGE = 30;
const FIELDS = ['townId', 'sortKey', 'state', 'outcome'] as const;

export async function listPledges(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'pledge.list'>,
): Promise<ActionOutput<'pledge.list'>> {
  const { store, today } = deps;
  const own = decidesIn('pledge.list', actor);
  if (input.townId) {
    requireGrant('pledge.list', actor, (grant) => grant.scopeId === input.townId);
  }
  const towns = (await listTowns(store)).filter(({ id }) => !own || own.includes(id));
  const { pledges: kinds } = pledgeKindsOn(deps, today);
  const reach = own ? { townId: { in: own } } : {};
  const chosen =
    kinds.find(({ code }) => code === input.kind) ??
    (await busiest(kinds, ({ code }) =>
      store.count('pledges', { ...reach, kind: code, state: 'public' }),
    ));
  const all = chosen
    ? await findAll(store, 'pledges', { kind: chosen.code, ...reach }, FIELDS)
    : [];
  const inTown = all.filter(({ townId }) => !input.townId || townId === input.townId);
  const keyOf = ({ sortKey, _id }: (typeof all)[number]): string => `${sortKey}_${_id}`;
  const shown = inTown
    .filter(({ state }) => !input.state || state === input.state)
    .filter((one) => keyOf(one) > (input.after ?? ''))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const page = shown.slice(0, PAGE);
  const last = page[PAGE - 1];
  const whole = await findIn(
    store,
    'pledges',
    '_id',
    page.map(({ _id }) => _id),
  );
  const byId = new Map(whole.map((one) => [one._id, one]));
  const count = (is: (one: (typeof all)[number]) => boolean): number => inTown.filter(is).length;
  return {
    today,
    kinds: kinds.map(({ code: kind, title }) => ({ kind, title })),
    ...(chosen ? { kind: chosen.code } : {}),
    counts: {
      draft: count(({ state }) => state === 'draft'),
      public: count(({ state }) => state === 'public'),
      kept: count(({ outcome }) => outcome === 'kept'),
      ended: count(({ state }) => state === 'ended'),
    },
    towns: towns.map(({ id, name }) => ({
      townId: id,
      name,
      count: all.filter(({ townId, state }) => townId === id && state === 'public').length,
    })),
    pledges: await pledgeRows(
      deps,
      page.flatMap(({ _id }) => byId.get(_id) ?? []),
    ),
    ...(last && shown.length > PAGE ? { next: keyOf(last) } : {}),
  };
}
