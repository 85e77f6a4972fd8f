/** A filter of 台账's list as conditions that the units' own fields answer. */
import { formation, type UnitFilter } from '@core/modules/units/contract';
import { DUE_FROM_STAFF } from '@core/modules/units/filter';
import { isInForce } from '@server/runtime/actor';
import type { Condition, AnyWhere } from '@server/runtime/store';
import { unitYearsOfInstructors, yearOf } from './unit-years';
import type { Deps } from '@server/runtime/deps';

const ORGANISED = formation.options.filter((one) => one !== 'none');

/** 应建未建 goes before what else is said of state and organisation. */
export function conditionsOf({
  query,
  kind,
  status,
  organised,
  due,
  withoutPhone,
}: UnitFilter): Record<string, Condition> {
  return {
    ...(query ? { searchText: { contains: query.toLowerCase() } } : {}),
    ...(kind ? { kind } : {}),
    ...(status ? { status } : {}),
    ...(organised === undefined ? {} : { formation: organised ? { in: ORGANISED } : 'none' }),
    ...(due ? { formation: 'none', status: 'operating', headcount: { gte: DUE_FROM_STAFF } } : {}),
    ...(withoutPhone ? { phone: { exists: false } } : {}),
  };
}

/** The units of an instructor today, as a condition; of one's own units where `scope` names them. One request. */
export async function unitsOfInstructor(
  { store, today }: Deps,
  instructorId: string,
  { _id: scope }: AnyWhere,
): Promise<Condition> {
  const fields = ['unitId', 'facts.responsibilities'] as const;
  const years = await unitYearsOfInstructors(store, [instructorId], [yearOf(today)], fields);
  const theirs = years.filter(({ facts }) =>
    facts.responsibilities.some((r) => r.instructorId === instructorId && isInForce(r, today)),
  );
  const own = typeof scope === 'object' && 'in' in scope ? scope.in : null;
  const ids = theirs.map(({ unitId }) => unitId);
  return { in: own ? ids.filter((unitId) => own.includes(unitId)) : ids };
}
