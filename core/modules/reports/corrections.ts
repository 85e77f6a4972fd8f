/**
 * 更正: an issued 通报 keeps its numbers; where late facts have changed what it counted,
 * the next one says what they are now (rules.md "Time").
 */
import type { MonthCounts } from './contract';

/** One number that is not what was printed. */
export interface Correction {
  /** Path in the facts: `contacts.phone`, `marks.call.met`. */
  readonly path: string;
  readonly was: number;
  readonly is: number;
}

/** Every number that differs, in the order of the facts. */
export function correctionsOf(printed: MonthCounts, now: MonthCounts): Correction[] {
  const before = new Map(numbersOf(printed));
  const after = new Map(numbersOf(now));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const [was, is] = [before.get(path) ?? 0, after.get(path) ?? 0];
    return was === is ? [] : [{ path, was, is }];
  });
}

/** All numbers of a month with their paths. */
export function numbersOf({ marks, unitsReached, ...groups }: MonthCounts): [string, number][] {
  const ofMarks = marks.flatMap(({ obligation, ...states }) =>
    Object.entries(states).map(([state, n]): [string, number] => [
      `marks.${obligation}.${state}`,
      n,
    ]),
  );
  const ofGroups = Object.entries(groups).flatMap(([group, numbers]) =>
    Object.entries(numbers).map(([name, n]): [string, number] => [`${group}.${name}`, n]),
  );
  return [...ofMarks, ['unitsReached', unitsReached], ...ofGroups];
}
