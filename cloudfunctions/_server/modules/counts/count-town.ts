/**
 * The units of one town, page by page. The place is plain data, so that a cursor can carry it and a chunk that
 * is killed is done again from where it began.
 */
import {
  addTowns,
  dueAmong,
  emptyTown,
  sumUnits,
  type TownSum,
} from '@core/modules/counts/kept-town';
import { earliest, type KeptUnit } from '@core/modules/counts/kept-unit';
import { UNIT_FIELDS } from '@server/modules/figures/unit-page';
import type { Deps } from '@server/runtime/deps';
import { countUnitsOf, UNITS_A_PAGE } from './count-units';
import { yearsIn } from './judged-units';
import type { CountedTown } from './stored';
import type { View } from './view';

/** Where the counting of a town stands. */
export interface Place {
  /** Instant before anything of the town was read. */
  readonly asOf: number;
  /** After the unit of this order. */
  readonly after: string;
  /** Pages before this one. */
  readonly part: number;
  /** What its units came to so far, for each view. */
  readonly sums: readonly TownSum[];
  /** What is kept of them, for each view. */
  readonly kept: readonly KeptPart[];
}

/** Of units that were counted: see `CountedTown`. */
export type KeptPart = Pick<CountedTown, 'due' | 'marks' | 'listed' | 'years'>;

export const beginPlace = (asOf: number, views: readonly View[]): Place => ({
  asOf,
  after: '',
  part: 0,
  sums: views.map(emptyTown),
  kept: views.map(() => ({ due: '', marks: [], listed: 0, years: 0 })),
});

/** The place that a cursor carries; null for that of a release that counted otherwise: the town begins again. */
export function placeIn(cursor: string): Place | null {
  const place = JSON.parse(cursor) as Partial<Place>;
  return place.sums && place.kept ? (place as Place) : null;
}

/** Counts one page of units. `whole` when there are no more. */
export async function countPage(
  deps: Deps,
  views: readonly View[],
  townId: string,
  { asOf, after, part, sums, kept }: Place,
): Promise<{ place: Place; whole: boolean }> {
  const page = await deps.store.find('units', {
    where: { townId, sortKey: { gt: after } },
    orderBy: [['sortKey', 'asc']],
    limit: UNITS_A_PAGE,
    fields: UNIT_FIELDS,
  });
  const last = page[page.length - 1];
  if (!last) return { place: { asOf, after, part, sums, kept }, whole: true };
  const { counted, marks } = await countUnitsOf(deps, views, { townId, part }, page);
  return {
    place: {
      asOf,
      after: last.sortKey,
      part: part + 1,
      sums: sums.map((sum, v) => addTowns(sum, sumUnits(counted[v] ?? [], views[v] as View))),
      kept: kept.map((before, v) => withPage(before, counted[v] ?? [], marks[v] ?? '')),
    },
    whole: page.length < UNITS_A_PAGE,
  };
}

const withPage = (before: KeptPart, units: readonly KeptUnit[], mark: string): KeptPart => ({
  due: earliest([before.due, dueAmong(units)]),
  marks: [...before.marks, mark],
  listed: before.listed + units.length,
  years: before.years + units.reduce((n, unit) => n + yearsIn(unit), 0),
});
