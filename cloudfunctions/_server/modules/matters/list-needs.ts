/** The needs behind a number of 总览: of one town and month, a page at a time. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { needState } from '@core/modules/matters/contract';
import { countedAs } from '@core/modules/reports/count-needs';
import { requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { StoredMatter } from './stored';
import type { Deps } from '@server/runtime/deps';
import { needsOfTown } from './repository';

/** Needs looked at in one request, requests at most, and rows of one answer. */
const PAGE = 300;
const PAGES = 3;
const SHOWN = 50;

export async function listNeeds(
  { store }: Deps,
  actor: Actor,
  { townId, month, as, after = '' }: ActionInput<'need.list'>,
): Promise<ActionOutput<'need.list'>> {
  requireGrant('need.list', actor, (grant) => grant.scopeId === townId);
  const found: StoredMatter[] = [];
  let last = after;
  let more = true;
  for (let i = 0; i < PAGES && more && found.length < SHOWN; i += 1) {
    const page = await needsOfTown(store, townId, last, PAGE);
    found.push(...page.filter((need) => countedAs(need, month).has(as)));
    more = page.length === PAGE;
    last = page[page.length - 1]?._id ?? last;
  }
  const shown = found.slice(0, SHOWN);
  if (found.length > SHOWN) last = shown[SHOWN - 1]?._id ?? last;
  const names = await unitNames(store, shown);
  return {
    needs: shown.sort(latestFirst).map(({ _id, unitId, text, raisedOn, state }) => ({
      needId: _id,
      unitId,
      unitName: names.get(unitId) ?? '',
      text,
      raisedOn,
      state: needState.parse(state),
    })),
    ...(more || found.length > SHOWN ? { next: last } : {}),
  };
}

const latestFirst = (a: StoredMatter, b: StoredMatter): number =>
  a.raisedOn === b.raisedOn ? (a._id < b._id ? -1 : 1) : a.raisedOn < b.raisedOn ? 1 : -1;

async function unitNames(
  store: Deps['store'],
  needs: readonly StoredMatter[],
): Promise<Map<string, string>> {
  if (needs.length === 0) return new Map();
  const units = await store.find('units', {
    where: { _id: { in: [...new Set(needs.map(({ unitId }) => unitId))] } },
    limit: SHOWN,
    fields: ['name'],
  });
  return new Map(units.map(({ _id, name }) => [_id, name]));
}
