/**
 * Units in each month in hand: those that changed or came due are judged, of the others what was kept stands
 * (`core/modules/reports/kept-unit.ts`).
 */
import { stands, unitMonth, type KeptUnit, type UnitState } from '@core/modules/reports/kept-unit';
import type { Leave } from '@core/modules/cadence/contract';
import type { Plan } from '@core/modules/cadence/plan';
import type { Day } from '@core/shared/calendar/day';
import { fingerprint } from '@core/shared/canonical';
import { YEARS_AT_ONCE, yearsOf } from '@server/modules/figures/unit-page';
import { leavesOfInstructors } from '@server/modules/statements/repository';
import type { StoredUnit } from '@server/modules/units/stored';
import { byUnit, joinFacts, unitYearId, unitYearsOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { forEach, inGroups } from '@server/runtime/in-groups';
import type { Frame } from './frame';
import { revisionsOf } from './repository';

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

/** What was kept of a unit in the month of this order. */
export type KeptOf = (unitId: string, month: number) => Kept | undefined;

/** What each of these units adds, for each month of the frame, in the units' order; with two years at most 500 of them. */
export async function judgedUnits(
  deps: Deps,
  frame: Frame,
  units: readonly ListedUnit[],
  kept: KeptOf | Promise<KeptOf>,
): Promise<KeptUnit[][]> {
  const years = yearsOf(frame.plans);
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
  const standing = (id: string, m: number): KeptUnit | undefined => {
    const { unit, countedOn } = keptOf(id, m) ?? {};
    if (!unit || !countedOn || unit.of !== of.get(id)) return undefined;
    // A year of an earlier release has no revision: nothing tells whether it changed.
    if (unit.of.includes(NO_REVISION)) return undefined;
    return stands(unit, countedOn, frame.plans[m] as Plan) ? unit : undefined;
  };
  const stood = frame.months.map((_, m) => ids.map((id) => standing(id, m)));
  const stale = ids.filter((_, i) => stood.some((month) => !month[i]));
  const anew = await judgedAnew(deps, frame, stale, of, leaves);
  return frame.months.map((_, m) =>
    units.map((unit, i) => ({
      ...(stood[m]?.[i] ?? (anew.get(unit._id)?.[m] as KeptUnit)),
      ...stateOf(unit),
    })),
  );
}

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
  { months, plans }: Frame,
  unitIds: readonly string[],
  of: ReadonlyMap<string, string>,
  leaves: Leaves,
): Promise<Map<string, ReturnType<typeof unitMonth>[]>> {
  const years = yearsOf(plans);
  const size = Math.max(1, Math.floor(YEARS_AT_ONCE / years.length));
  const counted = new Map<string, ReturnType<typeof unitMonth>[]>();
  await forEach(inGroups(unitIds, size), REQUESTS_AT_ONCE, async (group) => {
    const documents = byUnit(await unitYearsOf(store, group, years));
    for (const id of group) {
      const facts = joinFacts(id, documents.get(id) ?? []);
      const each = plans.map((plan, m) =>
        unitMonth(facts, of.get(id) ?? '', (who) => leaves.get(who) ?? [], plan, months[m] ?? ''),
      );
      counted.set(id, each);
    }
  });
  return counted;
}
