/** Things in the lists of a part of the rules, as a sheet has them: known by a 编号, with their values by column. */
import type { RuleField } from './contract';
import { fieldNames } from './field-names';

export type Place = RuleField['at'];

/** One thing of a list with its values, by what they are called in a column. */
export interface Element {
  readonly at: Place;
  readonly id: string;
  readonly group: string;
  readonly fields: Map<string, RuleField>;
}

export const ID = '编号';
export const WITHIN = '属于';
/** What a program of tables allows in the name of a sheet. */
const MOST_TITLE = 31;

/** Lists by the name of their sheet, each with its things in order. */
export function listsOf(fields: readonly RuleField[], value: unknown): Map<string, Element[]> {
  const lists = new Map<string, Element[]>();
  const byPlace = new Map<string, Element>();
  for (const field of fields) {
    const last = field.at.map((key) => typeof key === 'number').lastIndexOf(true);
    // A value of no list, or one of a list of plain values.
    if (last < 0 || last === field.at.length - 1) continue;
    const at = field.at.slice(0, last + 1);
    const key = JSON.stringify(at);
    let element = byPlace.get(key);
    if (!element) {
      element = { at, id: idOf(value, at), group: field.group, fields: new Map() };
      byPlace.set(key, element);
      const title = titleOf(at);
      lists.set(title, [...(lists.get(title) ?? []), element]);
    }
    element.fields.set(
      field.at
        .slice(last + 1)
        .map((one) => fieldNames[one] ?? String(one))
        .join('·'),
      field,
    );
  }
  return lists;
}

const titleOf = (at: Place): string =>
  at
    .filter((key) => typeof key === 'string')
    .map((key) => fieldNames[key] ?? key)
    .join('·')
    .slice(0, MOST_TITLE) || '清单';

/** Codes on the way to a thing; its number where it has none. */
function idOf(value: unknown, at: Place): string {
  let node: unknown = value;
  const ids: string[] = [];
  for (const key of at) {
    node = (node as Record<string | number, unknown>)[key];
    if (typeof key !== 'number') continue;
    const { code } = node as { code?: unknown };
    ids.push(typeof code === 'string' ? code : String(key + 1));
  }
  return ids.join('/');
}
