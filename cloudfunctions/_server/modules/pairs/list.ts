/** Pairs of one kind in the caller's scope, by the name of who is helped; or the caller's own contacts. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { decidesIn, requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { findAll } from '@server/runtime/store';
import { listTowns } from '@server/runtime/tree';
import { busiest } from '@server/modules/standards/busiest';
import { pairRows, ROW_FIELDS, type ListedPair } from './rows';
import { pairKindsToday } from './shelf';

const PAGE = 30;

export async function listPairs(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'pair.list'>,
): Promise<ActionOutput<'pair.list'>> {
  const { store, today } = deps;
  const own = decidesIn('pair.list', actor);
  if (input.townId) {
    requireGrant('pair.list', actor, (grant) => grant.scopeId === input.townId);
  }
  const towns = (await listTowns(store)).filter(({ id }) => !own || own.includes(id));
  const { pairs: kinds } = pairKindsToday(deps);
  const reach = own ? { townId: { in: own } } : {};
  const chosen =
    kinds.find(({ code }) => code === input.kind) ??
    (await busiest(kinds, ({ code }) =>
      store.count('pairs', { ...reach, kind: code, state: 'underWay' }),
    ));
  const [ofKind, mine] = await Promise.all([
    chosen ? findAll(store, 'pairs', { kind: chosen.code, ...reach }, ROW_FIELDS) : [],
    findAll(store, 'pairs', { meetsIds: actor.personId }, ROW_FIELDS),
  ]);
  const inTown = ofKind.filter(({ townId }) => !input.townId || townId === input.townId);
  const shown = (input.mine ? mine : inTown)
    .filter(({ state }) => !input.state || state === input.state)
    .filter((pair) => keyOf(pair) > (input.after ?? ''))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const page = shown.slice(0, PAGE);
  const last = page[PAGE - 1];
  const count = (is: (pair: ListedPair) => boolean): number => inTown.filter(is).length;
  return {
    today,
    kinds: kinds.map(({ code: kind, title }) => ({ kind, title })),
    ...(chosen ? { kind: chosen.code } : {}),
    counts: {
      underWay: count(({ state }) => state === 'underWay'),
      reached: count(({ endKind }) => endKind === 'reached'),
      closed: count(({ endKind }) => endKind === 'closed'),
      mine: mine.filter(({ state }) => state === 'underWay').length,
    },
    towns: towns.map(({ id, name }) => ({
      townId: id,
      name,
      count: ofKind.filter(({ townId, state }) => townId === id && state === 'underWay').length,
    })),
    pairs: await pairRows(deps, page),
    ...(last && shown.length > PAGE ? { next: keyOf(last) } : {}),
  };
}

const keyOf = ({ sortKey, _id }: ListedPair): string => `${sortKey}_${_id}`;
