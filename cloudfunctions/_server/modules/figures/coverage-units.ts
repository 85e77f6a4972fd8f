import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { isCovered } from '@core/modules/coverage/coverage';
import { toDayNumber } from '@core/shared/calendar/day';
import { rulesOn } from '@core/modules/cadence/judge';
import { requireGrant } from '@server/runtime/access';
import { isInForce, type Actor } from '@server/runtime/actor';
import { presentUnitRow } from '@server/modules/units/presenter';
import type { StoredUnit } from '@server/modules/units/stored';
import { byUnit, unitYearsOf, yearOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { unitsOfKind } from '@server/modules/units/repository';

/** Units looked at in one request, and requests at most: a page may hold fewer than it could. */
const PAGE = 100;
const PAGES = 3;
const SHOWN = 20;

/** Operating units of a town that the measure does not count, by name, a page at a time. */
export async function listUncovered(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'coverage.units'>,
): Promise<ActionOutput<'coverage.units'>> {
  requireGrant('coverage.units', actor, (grant) => grant.scopeId === input.townId);
  const found: StoredUnit[] = [];
  let after = input.after ?? '';
  for (let page = 0; page < PAGES; page += 1) {
    const units = await unitsOfKind(deps.store, input.townId, after, input.kind, PAGE);
    found.push(...(await uncovered(deps, units, input)));
    const last = units[units.length - 1];
    if (found.length >= SHOWN) {
      const shown = found.slice(0, SHOWN);
      return { units: shown.map(presentUnitRow), next: shown[SHOWN - 1]?.sortKey ?? after };
    }
    if (!last || units.length < PAGE) return { units: found.map(presentUnitRow) };
    after = last.sortKey;
  }
  return { units: found.map(presentUnitRow), next: after };
}

async function uncovered(
  deps: Deps,
  units: readonly StoredUnit[],
  { measure }: ActionInput<'coverage.units'>,
): Promise<StoredUnit[]> {
  const lacking = units.filter(
    (unit) =>
      unit.status === 'operating' &&
      !isCovered({ ...unit, operating: true, hasInstructor: false }, measure),
  );
  if (measure !== 'worked' || lacking.length === 0) return lacking;
  const year = yearOf(deps.today);
  const years = byUnit(
    await unitYearsOf(
      deps.store,
      lacking.map((u) => u._id),
      [year],
    ),
  );
  const { responsibilityKinds } = rulesOn(deps.pack, toDayNumber(deps.today));
  const hasInstructor = (unitId: string): boolean =>
    (years.get(unitId) ?? []).some((y) =>
      y.facts.responsibilities.some(
        (r) => responsibilityKinds.includes(r.kind) && isInForce(r, deps.today),
      ),
    );
  return lacking.filter((unit) => !hasInstructor(unit._id));
}
