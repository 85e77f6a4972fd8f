import type { Matter, MatterInFull } from '@core/modules/matters/contract';
import type { StoredMatter } from './stored';

/** A need or a promise as lists and cards show it. */
export function presentMatter(matter: StoredMatter): Matter {
  const { _id, unitId, kind, text, raisedOn, dueOn, state } = matter;
  return { matterId: _id, unitId, kind, text, raisedOn, ...(dueOn ? { dueOn } : {}), state };
}

/** With its steps; names are the roster's at read. */
export function presentMatterInFull(
  matter: StoredMatter,
  names: ReadonlyMap<string, string>,
): MatterInFull {
  return {
    ...presentMatter(matter),
    receipt: matter.receipt,
    steps: matter.steps.map(({ on, by, state, note }) => ({
      on,
      byName: names.get(by) ?? '',
      state,
      ...(note ? { note } : {}),
    })),
  };
}
