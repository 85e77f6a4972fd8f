/** The sheet of a handover: for each unit its open needs and promises, and what the giver still owes. */
import type { HandoverSheet } from '@core/contracts/handover';
import { verdictsFor } from '@core/domain/cadence/lights';
import { leavesOf } from '@server/policies/leaves';
import { presentMatter } from '@server/presenters/matter';
import type { StoredHandover } from '@server/repositories/stored-work';
import { byUnit, joinFacts, unitYearsOf, yearsAround } from '@server/repositories/unit-years';
import type { Deps } from './deps';

/** Three requests, for any number of units. */
export async function sheetOf(
  deps: Deps,
  { fromId, unitIds }: StoredHandover,
): Promise<HandoverSheet['sheet']> {
  const documents = await unitYearsOf(deps.store, unitIds, yearsAround(deps.today));
  const giver = await deps.store.get('persons', fromId);
  const matters = await deps.store.find('matters', {
    where: { unitId: { in: unitIds }, open: true },
    limit: 1000,
  });
  const who = { instructorId: fromId, leaves: giver ? leavesOf(giver) : [] };
  const units = byUnit(documents);
  return unitIds
    .map((unitId) => {
      const years = units.get(unitId) ?? [];
      const verdicts = verdictsFor(joinFacts(unitId, years), who, deps);
      return {
        unitId,
        name: years[0]?.name ?? '',
        townName: years[0]?.townName ?? '',
        matters: matters.filter((m) => m.unitId === unitId).map(presentMatter),
        owed: verdicts.filter((v) => ['open', 'dueSoon', 'missed'].includes(v.state)),
      };
    })
    .sort((a, b) => (a.townName + a.name < b.townName + b.name ? -1 : 1));
}
