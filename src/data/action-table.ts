/**
 * What this client knows of each action without its schemas: written from the contracts by
 * `scripts/action-table.ts`, and held against them by `npm run verify`.
 */
import type { ActionName } from '@core/modules/actions';
import type { ActionSpec } from '@core/modules/action';
import table from './action-table.json';

interface Row extends Partial<Pick<ActionSpec, 'runsIn' | 'restsOn' | 'after'>> {
  /** The most characters or entries at a path of the input; `*` goes through a list. */
  readonly limits?: Readonly<Record<string, number>>;
}

const rows = table as unknown as Readonly<Partial<Record<ActionName, Row>>>;

/** The row of an action; what is usual is not said. */
export const rowOf = (action: ActionName): Row => rows[action] ?? {};

/**
 * Why an input is beyond what its contract takes, before it is kept on the phone; null when it is
 * not. The text that is too long is quoted, for what a field is called is the page's to know.
 */
export function whyBeyond(action: ActionName, input: object): string | null {
  for (const [path, max] of Object.entries(rowOf(action).limits ?? {})) {
    for (const value of valuesAt(input, path.split('.'))) {
      if (Array.isArray(value) && value.length > max) return `一次最多 ${max} 项，请分几次办理`;
      if (typeof value === 'string' && value.trim().length > max) {
        return `“${value.trim().slice(0, 8)}…”超过 ${max} 个字，请删减后再保存。填写的内容还在。`;
      }
    }
  }
  return null;
}

function valuesAt(value: unknown, [key, ...rest]: readonly string[]): unknown[] {
  if (key === undefined) return [value];
  if (key === '*') return Array.isArray(value) ? value.flatMap((one) => valuesAt(one, rest)) : [];
  if (typeof value !== 'object' || value === null) return [];
  return valuesAt((value as Readonly<Record<string, unknown>>)[key], rest);
}
