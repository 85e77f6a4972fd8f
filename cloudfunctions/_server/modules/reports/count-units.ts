/**
 * The units of one page of a town in each month in hand: those that changed or came due are judged, of the others
 * what was kept stands (`core/modules/reports/kept-unit.ts`).
 */
import {
  packUnit,
  stands,
  unitMonth,
  unpackUnit,
  type UnitMonth,
} from '@core/modules/reports/kept-unit';
import type { Leave } from '@core/modules/cadence/contract';
import type { Plan } from '@core/modules/cadence/plan';
import { markOfRules } from '@core/modules/rules/judging';
import { fingerprint } from '@core/shared/canonical';
import { yearsOf } from '@server/modules/figures/unit-page';
import { leavesOfInstructors } from '@server/modules/statements/repository';
import { byUnit, joinFacts, unitYearId, unitYearsOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import type { Frame } from './frame';
import { keptUnits, revisionsOf } from './repository';
import type { StoredCountedUnits } from './stored';

/** Units whose years one request reads: packed they are 3 to 6 KB, and an answer stays under 1 MB. */
const YEARS_AT_ONCE = 80;
const REQUESTS_AT_ONCE = 5;
/** Documents of a month are taken for another one after so many. */
const SLOTS = 3;

type Leaves = ReadonlyMap<string, readonly Leave[]>;

/** Where the kept counts of a page lie: a few documents for each town, the same for every month in turn. */
const keptId = (townId: string, month: string, part: number): string =>
  `${townId}_${(Number(month.slice(0, 4)) * 12 + Number(month.slice(5))) % SLOTS}_${part}`;

/** What each of these units adds, for each month of the frame, in the units' order. */
export async function countUnitsOf(
  deps: Deps,
  { months, plans }: Frame,
  { townId, part }: { townId: string; part: number },
  unitIds: readonly string[],
): Promise<UnitMonth[][]> {
  const { store } = deps;
  const years = yearsOf(plans);
  const yearIds = unitIds.flatMap((id) => years.map((year) => unitYearId(id, year)));
  const places = months.map((month) => keptId(townId, month, part));
  // Before the years themselves: what is written meanwhile is noticed by the next count.
  const [kept, revisions] = await Promise.all([
    keptUnits(store, places),
    revisionsOf(store, yearIds),
  ]);
  const instructorIds = [...new Set(revisions.flatMap((one) => one.instructorIds))];
  const leaves = await leavesOfInstructors(store, instructorIds);
  const marks = new Map(instructorIds.map((id) => [id, leavesMark(leaves.get(id) ?? [])]));
  const revisionOf = new Map(revisions.map((one) => [one._id, one]));
  const madeOf = (id: string): string =>
    years
      .map((year) => {
        const one = revisionOf.get(unitYearId(id, year));
        if (!one) return '-';
        return `${one.rev ?? '?'}${one.instructorIds.map((who) => marks.get(who) ?? '').join('')}`;
      })
      .join('/');
  const of = new Map(unitIds.map((id) => [id, madeOf(id)]));
  const standing = months.map((month, m) =>
    standingUnits(
      kept.find(({ _id }) => _id === places[m]),
      keyOf(deps, month),
      of,
      plans[m] as Plan,
    ),
  );
  const stale = unitIds.filter((id) => standing.some((units) => !units.has(id)));
  const counted = await countAnew(deps, { months, plans }, stale, years, of, leaves);
  const whole = months.map((_, m) =>
    unitIds.map((id) => (standing[m]?.get(id) ?? counted.get(id)?.[m]) as UnitMonth),
  );
  await Promise.all(
    months.map(async (month, m) => {
      const before = kept.find(({ _id }) => _id === places[m]);
      const key = keyOf(deps, month);
      const units = (whole[m] ?? []).map(packUnit);
      const same = before?.key === key && before.countedOn === plans[m]?.today;
      if (same && units.length === before.units.length && stale.length === 0) return;
      const countedOn = plans[m]?.today ?? '';
      await store.set('countedUnits', {
        _id: places[m] ?? '',
        schemaVersion: 1,
        key,
        countedOn,
        units,
      });
    }),
  );
  return whole;
}

/** K1: of the month by these rules and notices. */
const keyOf = ({ pack, notices }: Deps, month: string): string =>
  `${month} ${markOfRules(pack)} ${fingerprint(notices)}`;

/** Nobody on leave is the rule, and is not said. */
const leavesMark = (leaves: readonly Leave[]): string =>
  leaves.length === 0 ? '' : `~${fingerprint(leaves)}`;

function standingUnits(
  kept: StoredCountedUnits | undefined,
  key: string,
  of: ReadonlyMap<string, string>,
  plan: Plan,
): Map<string, UnitMonth> {
  if (kept?.key !== key) return new Map();
  return new Map(
    kept.units
      .map(unpackUnit)
      // A year of an earlier release has no revision: nothing tells whether it changed.
      .filter((unit) => unit.of === of.get(unit.unitId) && !unit.of.includes('?'))
      .filter((unit) => stands(unit, kept.countedOn, plan))
      .map((unit) => [unit.unitId, unit]),
  );
}

async function countAnew(
  { store }: Deps,
  { months, plans }: Frame,
  unitIds: readonly string[],
  years: readonly number[],
  of: ReadonlyMap<string, string>,
  leaves: Leaves,
): Promise<Map<string, UnitMonth[]>> {
  const size = Math.max(1, Math.floor(YEARS_AT_ONCE / years.length));
  const groups = Array.from({ length: Math.ceil(unitIds.length / size) }, (_, i) =>
    unitIds.slice(i * size, (i + 1) * size),
  );
  const counted = new Map<string, UnitMonth[]>();
  const next = async (): Promise<void> => {
    for (let group = groups.shift(); group; group = groups.shift()) {
      const documents = byUnit(await unitYearsOf(store, group, years));
      for (const id of group) {
        const facts = joinFacts(id, documents.get(id) ?? []);
        const each = plans.map((plan, m) =>
          unitMonth(facts, of.get(id) ?? '', (who) => leaves.get(who) ?? [], plan, months[m] ?? ''),
        );
        counted.set(id, each);
      }
    }
  };
  await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, next));
  return counted;
}
