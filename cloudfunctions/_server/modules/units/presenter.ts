import type { UnitPage, UnitRow } from '@core/modules/units/contract';
import type { Store } from '@server/runtime/store';
import type { StoredUnit } from './stored';
import { namesIn } from '@server/runtime/tree';
import { maskPhone } from '@server/runtime/mask';

/** A unit as a row of a list. */
export function presentUnitRow(unit: StoredUnit): UnitRow {
  const { _id, name, townName, kind, formation, status } = unit;
  return { unitId: _id, name, townName, kind, formation, status };
}

/** A unit's facts; the phone is whole only for the instructor in charge. */
export async function presentUnitPage(
  store: Store,
  unit: StoredUnit,
  more: { showPhone: boolean; instructor: UnitPage['instructor'] },
): Promise<UnitPage> {
  const names = await namesIn(store, 'partyOrganizations', unit.partyOrganizationIds);
  return {
    ...presentUnitRow(unit),
    townId: unit.townId,
    ...(unit.creditCode ? { creditCode: unit.creditCode } : {}),
    ...(unit.headcount === undefined ? {} : { headcount: unit.headcount }),
    ...(unit.address ? { address: unit.address } : {}),
    ...(unit.mapPoint ? { mapPoint: unit.mapPoint } : {}),
    ...(unit.contactName ? { contactName: unit.contactName } : {}),
    ...(unit.contactPost ? { contactPost: unit.contactPost } : {}),
    ...(unit.phone ? { phone: more.showPhone ? unit.phone : maskPhone(unit.phone) } : {}),
    partyOrganizations: unit.partyOrganizationIds.map((id) => ({ id, name: names.get(id) ?? '' })),
    ...(more.instructor ? { instructor: more.instructor } : {}),
  };
}
