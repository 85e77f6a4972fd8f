/** A part of the rules in a few words, where it comes from, and two values of it side by side. */
import { sourceTitle } from './source-titles';
import type { RuleLine } from './contract';
import { fieldsOf, sayValue, type Named } from './fields';
import type { RulePart } from './labels';

/** Names that are told of a part with many things in it. */
const MOST = 12;

/** What is in a part: titles of its things with how often, else its numbers. */
export function tellPart(part: RulePart, value: unknown): string[] {
  const titles = titlesIn(value, 3);
  if (titles.length > 0) return titles.slice(0, MOST).concat(more(titles.length));
  const told = fieldsOf(part, value).map((field) => `${field.label}：${sayValue(field)}`);
  return told.slice(0, MOST).concat(more(told.length));
}

const more = (all: number): string[] => (all > MOST ? [`共 ${all} 项`] : []);

function titlesIn(value: unknown, deep: number): string[] {
  if (deep === 0 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown) => {
      if (typeof one !== 'object' || one === null) return [];
      const { title, count } = one as { title?: unknown; count?: unknown };
      if (typeof title !== 'string') return [];
      return [typeof count === 'number' ? `${title} ${count} 次` : title];
    });
  }
  return Object.values(value).flatMap((inner) => titlesIn(inner, deep - 1));
}

/** Files that a value names as its sources; what no file says is the product's own. */
export function sourcesOf(value: unknown): string[] {
  const found = new Set<string>();
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { file, name } = node as { file?: unknown; name?: unknown };
    const from = 'sentence' in node ? (file ?? name) : undefined;
    if (typeof from === 'string') found.add(sourceTitle(from));
    Object.values(node).forEach(look);
  };
  look(value);
  return [...found];
}

/** Two values of a part, a line for each field that is not the same; what is in one alone has no other side. */
export function linesOf(
  part: RulePart,
  before: unknown,
  after: unknown,
  named: Named = {},
): RuleLine[] {
  const [was, is] = [byLabel(part, before, named), byLabel(part, after, named)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((label) => {
    const [one = '', other = ''] = [was.get(label), is.get(label)];
    return one === other ? [] : [{ part, label, before: one, after: other }];
  });
}

/** Things are known by what they are called, not by their place: one that is left out moves none of the others. */
function byLabel(part: RulePart, value: unknown, named: Named): Map<string, string> {
  const told = new Map<string, string>();
  for (const field of value === undefined ? [] : fieldsOf(part, value, named)) {
    const label = [field.group, field.label].filter(Boolean).join(' · ');
    const before = told.get(label);
    told.set(label, before === undefined ? sayValue(field) : `${before}、${sayValue(field)}`);
  }
  return told;
}
