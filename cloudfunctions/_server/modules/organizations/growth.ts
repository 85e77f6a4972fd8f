/** Steps of 发展党员 at a unit. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import { unitYearOn } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { requireUnit } from '@server/modules/matters/matters';
import { writeOf, writeOnce } from '@server/runtime/once';

/** Records a step of 发展党员: the unit's year learns its day, never whose it was. */
export async function recordDevelopment(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'development.record'>,
): Promise<ActionOutput<'development.record'>> {
  const { id, unitId, name, step, on } = input;
  if (on > deps.today) throw badField('input.on', '日期在今天之后');
  const write = writeOf('development.record', actor, input, unitId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    await requireUnit(deps, tx, actor, 'development.record', unitId);
    const found = await unitYearOn(tx, unitId, on);
    if (!found) throw new AppError('NOT_FOUND', '没有这个单位');
    const { document } = found;
    await tx.add('developments', {
      _id: id,
      schemaVersion: 1,
      unitId,
      townId: document.townId,
      partyOrganizationIds: document.partyOrganizationIds,
      name,
      step,
      on,
      by: actor.personId,
    });
    const developments = [...document.facts.developments, { id, on, step }];
    await tx.set('unitYears', { ...document, facts: { ...document.facts, developments } });
  });
  return { receipt };
}
