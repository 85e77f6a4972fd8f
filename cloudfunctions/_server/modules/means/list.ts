/** Means of a year in the caller's scope: sums by channel, town and kind of unit, and a page of grants. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { grantStateTitles, type GrantState } from '@core/modules/means/labels';
import { sumMeans } from '@core/modules/means/sums';
import { unitKindTitles } from '@core/modules/units/labels';
import { decidesIn, requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { findAll } from '@server/runtime/store';
import { listTowns } from '@server/runtime/tree';
import { entitledIn } from './entitled';
import { grantRows, ROW_FIELDS, titlesOf, type ListedGrant } from './rows';
import { summedOf } from './shelf';

const PAGE = 30;

export async function listMeans(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'means.list'>,
): Promise<ActionOutput<'means.list'>> {
  const { store, today } = deps;
  const own = decidesIn('means.list', actor);
  if (input.townId) {
    requireGrant('means.list', actor, (grant) => grant.scopeId === input.townId);
  }
  const year = input.year ?? today.slice(0, 4);
  const towns = (await listTowns(store)).filter(({ id }) => !own || own.includes(id));
  const reach = own ? { townId: { in: own } } : {};
  const all = await findAll(store, 'grants', { year, ...reach }, ROW_FIELDS);
  const inTown = all.filter(({ townId }) => !input.townId || townId === input.townId);
  const shown = inTown
    .filter(({ state }) => !input.state || state === input.state)
    .filter((grant) => keyOf(grant) > (input.after ?? ''))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const page = shown.slice(0, PAGE);
  const last = page[PAGE - 1];
  const titled = (by: 'channel' | 'townId' | 'unitKind', titles: ReadonlyMap<string, string>) =>
    sumMeans(inTown.map(summedOf), by).map((sum) => ({
      ...sum,
      title: titles.get(sum.key) ?? sum.key,
    }));
  const scope = input.townId ? [input.townId] : (own ?? null);
  const entitled = await entitledIn(deps, scope);
  const states = Object.keys(grantStateTitles) as GrantState[];
  return {
    today,
    year,
    byChannel: titled('channel', titlesOf(deps, 'channels')),
    byTown: titled('townId', new Map(towns.map(({ id, name }) => [id, name]))),
    byKind: titled('unitKind', new Map(Object.entries(unitKindTitles))),
    counts: states.map((state) => ({
      state,
      count: inTown.filter((grant) => grant.state === state).length,
    })),
    entitled: entitled.slice(0, PAGE),
    entitledSum: {
      count: entitled.length,
      fen: entitled.reduce((total, { fen }) => total + fen, 0),
    },
    grants: await grantRows(deps, page),
    ...(last && shown.length > PAGE ? { next: keyOf(last) } : {}),
  };
}

const keyOf = ({ sortKey, _id }: ListedGrant): string => `${sortKey}_${_id}`;
