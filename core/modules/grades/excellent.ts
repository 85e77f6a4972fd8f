/**
 * 优秀 of a half-year, or a year: everybody over the threshold that the pack has published.
 *
 * X1 It is found of a period that is over, one of the last four.
 * X2 Judged is who held a level on its last day, by the standard of that level as the records
 *    and the answers stood then; a standard without points has no sum.
 * X3 The sum is what was earned out of what applies; at the threshold is over it.
 * X4 All who are over it are it, by name within each level: no order of who is better, and no
 *    number of places.
 */
import type { GradeScale } from './contract';
import { formatDay, type Day } from '@core/shared/calendar/day';
import { periodOf, previousPeriod, type Period } from '@core/shared/calendar/period';
import { compareNames } from '@core/shared/names/sort-key';

const OFFERED = 4;

/** X1: the periods of which it may be found on a day, the latest first. */
export function periodsFor({ excellent }: Pick<GradeScale, 'excellent'>, today: Day): Period[] {
  if (!excellent) return [];
  const running = periodOf(excellent.per, today);
  const over = formatDay(running.last) <= today ? running : previousPeriod(running);
  return Array.from({ length: OFFERED - 1 }).reduce<Period[]>(
    (found) => [...found, previousPeriod(found[found.length - 1] ?? over)],
    [over],
  );
}

/** `2026年上半年`. */
export const periodTitle = ({ key, unit }: Period): string =>
  `${key.slice(0, 4)}年${unit === 'halfYear' ? (key.endsWith('1') ? '上半年' : '下半年') : ''}`;

/** Why somebody is it: `92 / 100 分，公布的门槛为 90 分`. */
export const whyExcellent = (
  { earned, of }: Pick<Summed, 'earned' | 'of'>,
  atLeast: number,
): string => `${earned} / ${of} 分，公布的门槛为百分之 ${atLeast}`;

/** One subject with its sum for a period, in points of its level's standard. */
export interface Summed {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly earned: number;
  /** Points of what applies. */
  readonly of: number;
}

/** X3. */
export const isExcellent = (
  { earned, of }: Pick<Summed, 'earned' | 'of'>,
  atLeast: number,
): boolean => of > 0 && earned * 100 >= atLeast * of;

/** X4: in the pack's order of levels, by name within each; a level of nobody is left out. */
export function byLevel<S extends Summed>(
  { levels }: Pick<GradeScale, 'levels'>,
  summed: readonly S[],
): { readonly level: string; readonly title: string; readonly subjects: S[] }[] {
  return levels.flatMap(({ code, title }) => {
    const subjects = summed
      .filter(({ level }) => level === code)
      .sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
    return subjects.length > 0 ? [{ level: code, title, subjects }] : [];
  });
}

/** X3, X4: who is 优秀; nobody where no threshold is published. */
export const excellentOf = <S extends Summed>(scale: GradeScale, summed: readonly S[]) => {
  const { excellent } = scale;
  return excellent
    ? byLevel(
        scale,
        summed.filter((one) => isExcellent(one, excellent.atLeast)),
      )
    : [];
};
