import { pinyinInitials } from './initials';

/** Order of lists by name: pinyin initials, then the name, then the id, so that a key is unique and can be a cursor. */
export function sortKeyOf(name: string, id: string, before = ''): string {
  return [...(before ? [nameKey(before)] : []), nameKey(name), id].join('|');
}

const nameKey = (name: string): string => `${pinyinInitials(name)}|${name}`;

/** A town as lists place it. */
export interface PlacedTown {
  readonly name: string;
  /** Its place in the office's own table, from 0; absent where nobody has said. */
  readonly order?: number | undefined;
}

/** Stands before every initial and every digit of a name. */
const PLACED = '!';

/** Where a town stands among towns: by the office's own table, those outside it after, by pinyin. */
export function townKeyOf({ name, order }: PlacedTown): string {
  return order === undefined ? nameKey(name) : PLACED + String(order).padStart(4, '0');
}

/** The town's place that a unit's key was made with; undefined where the town had none. */
export function townOrderIn(unitKey: string): number | undefined {
  return unitKey.startsWith(PLACED) ? Number(unitKey.slice(1, 5)) : undefined;
}

/** Where a unit stands in lists across towns: its town first, then its name; unique, and so a cursor. */
export function unitKeyOf(name: string, id: string, town: PlacedTown): string {
  return [townKeyOf(town), nameKey(name), id].join('|');
}

/** Compares names for a list: by pinyin. */
export function compareNames(a: string, b: string): number {
  return compareKeys(nameKey(a), nameKey(b));
}

/** Compares keys that this file makes. */
export function compareKeys(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What a search by name or pinyin initials looks in. */
export function searchTextOf(name: string): string {
  return `${name.toLowerCase()} ${pinyinInitials(name)}`;
}
