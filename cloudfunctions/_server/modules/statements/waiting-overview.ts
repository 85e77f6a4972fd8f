/** What lies before an office, and for how long: counted by indexes, nothing is read. */
import type { ActionInput, ActionName, ActionOutput } from '@core/modules/actions';
import { shelfTitles, WAITED_DAYS, type WaitingShelf } from '@core/modules/statements/labels';
import { addDays, instantOf } from '@core/shared/calendar/day';
import { namesOf } from '@core/shared/names-of';
import { decidesIn, grantsOver, requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { beginOfKey } from './waiting-key';

type Waits = 'contacts' | 'statements' | 'suggestions' | 'dataRequests';

/** Where each lies, and the list that shows it: who may not open the list is not told how long it is. */
const SHELVES: Readonly<
  Record<WaitingShelf, { readonly list: ActionName; readonly lie: readonly Waits[] }>
> = {
  confirmations: { list: 'waiting.list', lie: ['contacts', 'statements'] },
  suggestions: { list: 'suggestion.list', lie: ['suggestions'] },
  dataRequests: { list: 'dataRequest.list', lie: ['dataRequests'] },
};

/** Sixteen requests at most, at any size of the district. */
export async function openWaitingOverview(
  deps: Deps,
  actor: Actor,
  { townId }: ActionInput<'waiting.overview'>,
): Promise<ActionOutput<'waiting.overview'>> {
  if (townId) requireGrant('waiting.overview', actor, (grant) => grant.scopeId === townId);
  const isHere = ({ role, scopeId }: Actor['roles'][number]): boolean =>
    role === 'townSupervisor' && (!townId || scopeId === townId);
  const shelves = namesOf(shelfTitles).filter(
    (shelf) => grantsOver(SHELVES[shelf].list, actor, isHere).length > 0,
  );
  const rows = await Promise.all(
    shelves.map(async (shelf) => {
      const { list, lie } = SHELVES[shelf];
      const towns = townId ? [townId] : decidesIn(list, actor);
      const perPlace = await Promise.all(lie.map((place) => countByAge(deps, place, towns)));
      return { shelf, counts: perPlace.reduce((sum, one) => sum.map((n, i) => n + (one[i] ?? 0))) };
    }),
  );
  return { rows };
}

/** By {@link WAITED_DAYS}, the longest last. */
async function countByAge(
  { store, today }: Deps,
  place: Waits,
  towns: readonly string[] | null,
): Promise<number[]> {
  const within = towns ? { waitsIn: { in: [...towns] } } : {};
  // A thing of three days ago has waited three days, whatever the hour.
  const before = WAITED_DAYS.map((days) => beginOfKey(instantOf(addDays(today, -days))));
  const older = await Promise.all(
    [null, ...before].map((key) =>
      store.count(place, { waitKey: key ? { gt: '', lt: key } : { gt: '' }, ...within }),
    ),
  );
  return older.map((n, i) => n - (older[i + 1] ?? 0));
}
