/**
 * Lists that change with the days, such as who has no instructor today: no field of a unit says
 * it, so units are looked through in the list's own order, so many in one call.
 */
import type { UnitFilter } from '@core/modules/units/contract';
import { toDayNumber, type Day } from '@core/shared/calendar/day';
import { periodDays, periodOf } from '@core/shared/calendar/period';
import { rulesOn } from '@core/modules/cadence/judge';
import { isInForce } from '@server/runtime/actor';
import { findAll, type AnyWhere } from '@server/runtime/store';
import type { StoredContact } from '@server/modules/contacts/stored';
import type { StoredUnit } from './stored';
import { unitYearId, yearOf } from './unit-years';
import type { Deps } from '@server/runtime/deps';
import { responsibilitiesOf } from './repository';

/** Units of a page, and pages of a call: at most two requests a page beside the unit's own. */
const AT_ONCE = 200;
const PAGES = 5;

interface Scan {
  readonly found: StoredUnit[];
  /** Where it goes on; absent when all were looked through. */
  readonly next?: string;
}

type Days = Pick<UnitFilter, 'withoutInstructor' | 'notThisWeek'>;

/**
 * Units of `where` that the filter means, in order. It ends with `enough` of them, at the end,
 * or after so many pages.
 */
export async function scanUnits(
  deps: Deps,
  where: AnyWhere,
  days: Days,
  after: string,
  enough: number,
): Promise<Scan> {
  const found: StoredUnit[] = [];
  let last = after;
  for (let page = 0; page < PAGES && found.length < enough; page += 1) {
    const units = await deps.store.find('units', {
      where: { ...where, status: 'operating', sortKey: { gt: last } },
      orderBy: [['sortKey', 'asc']],
      limit: AT_ONCE,
    });
    const assigned = days.withoutInstructor ? await inSomebodysCharge(deps, units) : null;
    const reached = days.notThisWeek ? await reachedThisWeek(deps, units) : null;
    found.push(...units.filter(({ _id }) => !assigned?.has(_id) && !reached?.has(_id)));
    if (units.length < AT_ONCE) return { found };
    last = units[AT_ONCE - 1]?.sortKey ?? last;
  }
  return { found, next: last };
}

/** Of these, those that somebody is responsible for today. */
async function inSomebodysCharge(
  { store, today, pack }: Deps,
  units: readonly StoredUnit[],
): Promise<Set<string>> {
  const { responsibilityKinds } = rulesOn(pack, toDayNumber(today));
  const years = await responsibilitiesOf(
    store,
    units.map(({ _id }) => unitYearId(_id, yearOf(today))),
    AT_ONCE,
  );
  const charged = years.filter(({ facts }) =>
    facts.responsibilities.some((r) => responsibilityKinds.includes(r.kind) && isInForce(r, today)),
  );
  return new Set(charged.map(({ unitId }) => unitId));
}

/** Of these, those that anybody has reached since Monday. */
async function reachedThisWeek(
  { store, today }: Deps,
  units: readonly StoredUnit[],
): Promise<Set<string>> {
  const contacts = await findAll(
    store,
    'contacts',
    { unitId: { in: units.map(({ _id }) => _id) }, on: { gte: mondayOf(today), lte: today } },
    ['unitId', 'outcome', 'corrections'],
  );
  return new Set(contacts.filter(isReached).map(({ unitId }) => unitId));
}

const mondayOf = (today: Day): Day => periodDays(periodOf('week', today)).first;

/** As it stands after what was corrected. */
function isReached({
  outcome,
  corrections = [],
}: Pick<StoredContact, 'outcome' | 'corrections'>): boolean {
  if (corrections.some(({ kind }) => kind === 'void')) return false;
  const now = corrections.reduce((was, { changes }) => changes.outcome ?? was, outcome);
  return now === 'reached';
}
