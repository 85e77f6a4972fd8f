/** The sheet of a handover: for each unit its open needs and promises, and what the giver still owes. */
import type { HandoverSheet } from '@core/modules/handovers/contract';
import { verdictsFor } from '@core/modules/cadence/lights';
import { leavesOf } from '@server/modules/statements/policy';
import { presentMatter } from '@server/modules/matters/presenter';
import type { StoredHandover } from './stored';
import { unitOrder } from '@server/runtime/tree';
import { byUnit, joinFacts, unitYearsOf, yearsAround } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { openMattersOf } from '@server/modules/matters/repository';

/** Four requests, for any number of units. */
export async function sheetOf(
  deps: Deps,
  { fromId, unitIds }: StoredHandover,
): Promise<HandoverSheet['sheet']> {
  const documents = await unitYearsOf(deps.store, unitIds, yearsAround(deps.today));
  const giver = await deps.store.get('persons', fromId);
  const matters = await openMattersOf(deps.store, unitIds);
  const who = { instructorId: fromId, leaves: giver ? leavesOf(giver) : [] };
  const units = byUnit(documents);
  const inOrder = await unitOrder(deps.store);
  const placed = unitIds.map((unitId) => {
    const { name = '', townId = '' } = units.get(unitId)?.[0] ?? {};
    return { unitId, name, townId };
  });
  return placed.sort(inOrder).map(({ unitId, name }) => {
    const years = units.get(unitId) ?? [];
    const verdicts = verdictsFor(joinFacts(unitId, years), who, deps);
    return {
      unitId,
      name,
      townName: years[0]?.townName ?? '',
      matters: matters.filter((m) => m.unitId === unitId).map(presentMatter),
      owed: verdicts.filter((v) => ['open', 'dueSoon', 'missed'].includes(v.state)),
    };
  });
}
