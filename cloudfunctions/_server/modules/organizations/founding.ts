/** What a unit's years know of its party organisation. */
import type { Day } from '@core/shared/calendar/day';
import type { Transaction } from '@server/runtime/store';
import type { StoredUnit } from '@server/modules/units/stored';
import { unitYearId, yearOf } from '@server/modules/units/unit-years';
import type { Recorder } from './patches';

/**
 * The unit's years from the event on learn where it belongs: since this day when it had
 * none, no more when it has none now, and as before when it only moved.
 */
export async function recordInUnitYears(
  tx: Transaction,
  recorder: Recorder,
  unit: StoredUnit,
  had: boolean,
  on: Day,
  today: Day,
): Promise<void> {
  for (let year = yearOf(on); year <= yearOf(today); year += 1) {
    const was = await tx.get('unitYears', unitYearId(unit._id, year));
    if (!was) continue;
    const { partyOrganization: known, ...facts } = was.facts;
    const founded = unit.formation === 'none' ? null : had ? (known ?? {}) : { from: on };
    await recorder.write('unitYears', was, {
      ...was,
      partyOrganizationIds: unit.partyOrganizationIds,
      facts: { ...facts, ...(founded ? { partyOrganization: founded } : {}) },
    });
  }
}
