/**
 * What a record rests on, by the contract of its action: the outbox sends the named record
 * first, and records of one thing in the order in which they were saved.
 */
import type { ActionName } from '@core/modules/actions';
import { rowOf } from '@app/data/action-table';

export interface Resting {
  readonly action: ActionName;
  readonly input: unknown;
}

/** Ids of the records that an input names; a phone may have made any of them itself. */
export function recordsNamedBy({ action, input }: Resting): string[] {
  const { restsOn = [] } = rowOf(action);
  return restsOn.flatMap((path) => textsAt(input, path.split('.')));
}

/** `record` is judged by the server by what `earlier` left: it goes after it. */
export function goesAfter(record: Resting, earlier: Resting): boolean {
  const named = recordsNamedBy(record);
  if (recordsNamedBy(earlier).some((id) => named.includes(id))) return true;
  const { after = {} } = rowOf(record.action);
  return Object.entries(after).some(([field, names]) => {
    if (!names.includes(earlier.action)) return false;
    const [own] = textsAt(record.input, [field]);
    return own !== undefined && textsAt(earlier.input, [field])[0] === own;
  });
}

/** The texts at a path of an input; lists on the way are gone through. */
function textsAt(value: unknown, [key, ...rest]: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => textsAt(one, key ? [key, ...rest] : []));
  if (key === undefined) return typeof value === 'string' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return textsAt((value as Readonly<Record<string, unknown>>)[key], rest);
}
