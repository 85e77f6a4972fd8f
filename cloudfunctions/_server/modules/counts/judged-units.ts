/**
 * Units in each view: those that changed or came due are judged, of the others what was kept stands
 * (`core/modules/counts/kept-unit.ts`).
 */
import {
  countUnit,
  stands,
  type KeptUnit,
  type UnitCount,
  type UnitState,
} from '@core/modules/counts/kept-unit';
import type { Leave } from '@core/modules/cadence/contract';
import type { Day } from '@core/shared/calendar/day';
import { fingerprint } from '@core/shared/canonical';
import { YEARS_AT_ONCE, yearsOf } from '@server/modules/figures/unit-page';
import { leavesOfInstructors } from '@server/modules/statements/repository';
import type { StoredUnit } from '@server/modules/units/stored';
import { byUnit, joinFacts, unitYearId, unitYearsOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { forEach, inGroups } from '@server/runtime/in-groups';
import { revisionsOf } from './repository';
import { dayOf, type View } from './view';

const REQUESTS_AT_ONCE = 5;

type Leaves = ReadonlyMap<string, readonly Leave[]>;

/** A unit as it is listed, with what of it is counted. */
export type ListedUnit = Pick<StoredUnit, '_id' | 'status' | 'kind' | 'formation'>;

/** A unit that is to be looked at, and where it is now; absent when it is nowhere. */
export interface TouchedUnit {
  readonly id: string;
  readonly now?: ListedUnit & { readonly townId: string };
}

/** What was kept of a unit, and a day on which it stood so. */
export interface Kept {
  readonly unit: KeptUnit;
  readonly countedOn: Day;
}

/** What was kept of a unit in the view of this order. */
export type KeptOf = (unitId: string, view: number) => Kept | undefined;

/** What each of these units adds, for each view, in the units' order. */
export async function judgedUnits(
  deps: Deps,
  views: readonly View[],
  units: readonly ListedUnit[],
  kept: KeptOf | Promise<KeptOf>,
): Promise<KeptUnit[][]> {
  const years = yearsOfViews(views);
  const ids = units.map(({ _id }) => _id);
  // Before the years themselves: what is written meanwhile is noticed by the next count.
  const yearIds = ids.flatMap((id) => years.map((year) => unitYearId(id, year)));
  const [keptOf, revisions] = await Promise.all([kept, revisionsOf(deps.store, yearIds)]);
  const instructorIds = [...new Set(revisions.flatMap((one) => one.instructorIds))];
  const leaves = await leavesOfInstructors(deps.store, instructorIds);
  const marks = new Map(instructorIds.map((id) => [id, leavesMark(leaves.get(id) ?? [])]));
  const madeOf = new Map(
    revisions.map(({ _id, rev, instructorIds: whose }) => [
      _id,
      `${rev ?? NO_REVISION}${whose.map((who) => marks.get(who) ?? '').join('')}`,
    ]),
  );
  const of = new Map(
    ids.map((id) => [
      id,
      years.map((year) => madeOf.get(unitYearId(id, year)) ?? NO_YEAR).join(BETWEEN),
    ]),
  );
  const today = dayOf(views);
  const standing = (id: string, v: number): KeptUnit | undefined => {
    const { unit, countedOn } = keptOf(id, v) ?? {};
    if (!unit || !countedOn || unit.of !== of.get(id)) return undefined;
    // A year of an earlier release has no revision: nothing tells whether it changed.
    if (unit.of.includes(NO_REVISION)) return undefined;
    return stands(unit, countedOn, today) ? unit : undefined;
  };
  const stood = views.map((_, v) => ids.map((id) => standing(id, v)));
  const stale = ids.filter((_, i) => stood.some((view) => !view[i]));
  const anew = await judgedAnew(deps, views, stale, of, leaves);
  return views.map((_, v) =>
    units.map((unit, i) => ({
      ...(stood[v]?.[i] ?? (anew.get(unit._id)?.[v] as KeptUnit)),
      ...stateOf(unit),
    })),
  );
}

/** Years that any of the views reaches into. */
export const yearsOfViews = (views: readonly View[]): number[] =>
  yearsOf(views.map(({ plan }) => plan));

const NO_REVISION = '?';
const NO_YEAR = '-';
const BETWEEN = '/';

/** How many documents of years a unit was counted of. */
export const yearsIn = ({ of }: KeptUnit): number =>
  of.split(BETWEEN).filter((year) => year !== NO_YEAR).length;

export const stateOf = ({ status, kind, formation }: ListedUnit): UnitState => ({
  operating: status === 'operating',
  kind,
  formation,
});

/** Nobody on leave is the rule, and is not said. */
export const leavesMark = (leaves: readonly Leave[]): string =>
  leaves.length === 0 ? '' : `~${fingerprint(leaves)}`;

async function judgedAnew(
  { store }: Deps,
  views: readonly View[],
  unitIds: readonly string[],
  of: ReadonlyMap<string, string>,
  leaves: Leaves,
): Promise<Map<string, UnitCount[]>> {
  const years = yearsOfViews(views);
  const size = Math.max(1, Math.floor(YEARS_AT_ONCE / years.length));
  const counted = new Map<string, UnitCount[]>();
  await forEach(inGroups(unitIds, size), REQUESTS_AT_ONCE, async (group) => {
    const documents = byUnit(await unitYearsOf(store, group, years));
    for (const id of group) {
      const facts = joinFacts(id, documents.get(id) ?? []);
      const each = views.map((view) =>
        countUnit(facts, of.get(id) ?? '', (who) => leaves.get(who) ?? [], view),
      );
      counted.set(id, each);
    }
  });
  return counted;
}
