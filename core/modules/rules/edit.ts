/**
 * Edits laid over a part of the rules. A value keeps its kind: what is no number there stays none, and
 * the contract of packs is asked of the whole afterwards (`faultsOf`).
 *
 * E1 Edits are taken in their order; a list that has lost an element counts anew from there.
 * E2 What does not lie where an edit says is refused by its place.
 */
import type { RuleEdit } from './contract';
import type { Fault } from './fault';

/** What stands between the days of a list that is typed as one text. */
export const BETWEEN_DAYS = '、';

type Node = Record<string, unknown> | unknown[];

/** The part's value with its edits, and what could not be done. */
export function applyEdits(
  value: unknown,
  edits: readonly RuleEdit[],
): { readonly value: unknown; readonly faults: Fault[] } {
  const copy: unknown = JSON.parse(JSON.stringify(value ?? null));
  const faults = edits.flatMap((edit) => applyOne(copy, edit));
  return { value: copy, faults };
}

function applyOne(root: unknown, { at, how, value }: RuleEdit): Fault[] {
  const wrong = (words: string): Fault[] => [{ path: at.join('.'), words }];
  const parent = at.slice(0, -1).reduce<unknown>((node, key) => step(node, key), root);
  const last = at[at.length - 1];
  if (last === undefined || !isNode(parent) || !has(parent, last)) return wrong('没有这一处');
  if (how === 'set') {
    if (value === undefined) return wrong('没有填，请补上');
    const before = step(parent, last);
    if (Array.isArray(before) && typeof value === 'string') {
      (parent as Record<string | number, unknown>)[last] = value
        .split(/[、，,\s]+/)
        .filter(Boolean);
      return [];
    }
    if (typeof before !== typeof value) return wrong('内容的种类不对');
    (parent as Record<string | number, unknown>)[last] = value;
    return [];
  }
  if (!Array.isArray(parent) || typeof last !== 'number') return wrong('只有清单里的一条可以增减');
  if (how === 'remove') parent.splice(last, 1);
  else parent.splice(last + 1, 0, anotherLike(parent, last));
  return [];
}

/** One more like it, under a code that no other has: what it is called is for the office to say. */
function anotherLike(list: readonly unknown[], i: number): unknown {
  const copy = JSON.parse(JSON.stringify(list[i])) as unknown;
  if (!isNode(copy) || Array.isArray(copy)) return copy;
  const taken = new Set(list.map((one) => (isNode(one) ? step(one, 'code') : undefined)));
  const { code, title } = copy;
  if (typeof code === 'string') copy['code'] = freeCode(code, taken);
  if (typeof title === 'string') copy['title'] = `${title}（新）`;
  return copy;
}

/** Indicators count on in their letter; words take a letter more. */
function freeCode(code: string, taken: ReadonlySet<unknown>): string {
  const [, letters = code, digits] = /^([^0-9]{0,32})([0-9]{1,8})$/.exec(code) ?? [];
  for (let n = 1; ; n += 1) {
    const next =
      digits === undefined
        ? `${code.slice(0, 28)}${'abcdefghijklmnopqrstuvwxyz'[(n - 1) % 26] ?? ''}${'x'.repeat(Math.floor((n - 1) / 26))}`
        : `${letters}${Number(digits) + n}`;
    if (!taken.has(next)) return next;
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Own keys only: what an object inherits is no rule. */
const has = (node: Node, key: string | number): boolean =>
  Object.prototype.hasOwnProperty.call(node, key) &&
  !(Array.isArray(node) && typeof key !== 'number');

const step = (node: unknown, key: string | number): unknown =>
  isNode(node) && has(node, key) ? (node as Record<string | number, unknown>)[key] : undefined;
