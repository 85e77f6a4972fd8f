/** A party organisation is founded. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import { nameKeyOf } from '@core/shared/names/name-key';
import { sortKeyOf } from '@core/shared/names/sort-key';
import { requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Transaction } from '@server/runtime/store';
import type { StoredUnit } from '@server/modules/units/stored';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { eventOf } from './event';
import { beginFirstYear } from './first-year';
import { recordInUnitYears } from './founding';
import { Recorder } from './patches';

/** Founds a party organisation at units that had none: their lights learn its day. */
export async function foundOrganization(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'organization.found'>,
): Promise<ActionOutput<'organization.found'>> {
  const { id, name, kind, formation, on } = input;
  if (on > deps.today) throw badField('input.on', '日期在今天之后');
  const unitIds = [...new Set(input.unitIds)];
  const write = writeOf('organization.found', actor, input, id);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const units: StoredUnit[] = [];
    for (const unitId of unitIds) units.push(await requireWithout(tx, actor, unitId));
    const [first] = units;
    if (!first) throw badField('input.unitIds', '请选择单位');
    const recorder = new Recorder(tx);
    await recorder.write('partyOrganizations', null, {
      _id: id,
      schemaVersion: 1,
      name,
      nameKey: nameKeyOf(name),
      sortKey: sortKeyOf(name, id),
      kind,
      townId: first.townId,
      unitIds,
      lastEventId: id,
    });
    for (const unit of units) {
      const now = { ...unit, formation, partyOrganizationIds: [...unit.partyOrganizationIds, id] };
      await recorder.write('units', unit, now);
      await recordInUnitYears(tx, recorder, now, false, on, deps.today);
    }
    const organization = { _id: id, townId: first.townId, sortKey: sortKeyOf(name, id) };
    await beginFirstYear(deps, tx, organization, { id, on, by: actor.personId });
    const { patches } = recorder;
    const townIds = units.map((unit) => unit.townId);
    const event = { id, kind: 'found' as const, organizationIds: [id], townIds, on, patches };
    await tx.add('organizationEvents', eventOf(deps, { ...event, by: actor.personId }));
  });
  return { receipt, organizationId: id };
}

async function requireWithout(tx: Transaction, actor: Actor, unitId: string): Promise<StoredUnit> {
  const unit = await tx.get('units', unitId);
  requireGrant('organization.found', actor, (grant) => grant.scopeId === unit?.townId);
  if (!unit) throw new AppError('NOT_FOUND', '没有这个单位');
  if (unit.formation !== 'none') {
    throw badField('input.unitIds', `${unit.name}已有党组织`);
  }
  return unit;
}
