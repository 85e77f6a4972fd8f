/** Records that phones hold back: each phone tells its whole list, so that the last word is true. */
import type { ActionSpec } from '@core/modules/action';
import { actions, type ActionInput, type ActionOutput } from '@core/modules/actions';
import type { Actor } from '@server/runtime/actor';
import { namesIn } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { heldRecordsOf } from './repository';

const SHOWN = 100;

export async function tellHeld(
  deps: Deps,
  { personId }: Actor,
  { held }: ActionInput<'held.tell'>,
): Promise<ActionOutput<'held.tell'>> {
  const at = deps.now();
  if (held.length === 0) await deps.store.remove('heldRecords', personId);
  else await deps.store.set('heldRecords', { _id: personId, schemaVersion: 1, at, held });
  return {};
}

/** Phones with held records, the longest waiting first; two requests. */
export async function phonesThatHold(deps: Deps): Promise<ActionOutput<'system.status'>['phones']> {
  const found = await heldRecordsOf(deps.store, SHOWN);
  const names = await namesIn(
    deps.store,
    'persons',
    found.map(({ _id }) => _id),
  );
  const since = ({ held }: { held: { savedAt: number }[] }): number =>
    Math.min(...held.map(({ savedAt }) => savedAt));
  return found
    .sort((a, b) => since(a) - since(b))
    .map(({ _id, at, held }) => ({
      personId: _id,
      name: names.get(_id) ?? '',
      at,
      held: held.map(({ action, ...rest }) => ({ title: titleOf(action), ...rest })),
    }));
}

/** An older client may name an action that is no more. */
const titleOf = (action: string): string =>
  (actions as Readonly<Record<string, ActionSpec | undefined>>)[action]?.title ?? action;
