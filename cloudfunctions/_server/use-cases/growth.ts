/** What the yearly two rest on: steps of 发展党员 at a unit, and party organisations founded. */
import type { ActionInput, ActionOutput } from '@core/contracts/actions';
import { AppError, badField } from '@core/contracts/errors';
import { nameKeyOf } from '@core/domain/names/name-key';
import { requireGrant } from '@server/policies/access';
import type { Actor } from '@server/policies/actor';
import type { Transaction } from '@server/repositories/store';
import type { StoredUnit } from '@server/repositories/stored';
import { unitYearId, unitYearOn, yearOf } from '@server/repositories/unit-years';
import type { Deps } from './deps';
import { requireUnit } from './matters';
import { writeOnce } from './once';

/** Records a step of 发展党员: the unit's year learns its day, never whose it was. */
export async function recordDevelopment(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'development.record'>,
): Promise<ActionOutput<'development.record'>> {
  const { id, unitId, name, step, on } = input;
  if (on > deps.today) throw badField('input.on', '日期在今天之后');
  const write = {
    id,
    action: 'development.record',
    actorId: actor.personId,
    targetId: unitId,
    content: input,
  };
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

/** Founds a party organisation at units that had none: their lights learn its day. */
export async function foundOrganization(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'organization.found'>,
): Promise<ActionOutput<'organization.found'>> {
  const { id, name, kind, formation, on } = input;
  if (on > deps.today) throw badField('input.on', '日期在今天之后');
  const unitIds = [...new Set(input.unitIds)];
  const write = {
    id,
    action: 'organization.found',
    actorId: actor.personId,
    targetId: id,
    content: input,
  };
  const receipt = await writeOnce(deps, write, async (tx) => {
    const units: StoredUnit[] = [];
    for (const unitId of unitIds) units.push(await requireWithout(tx, actor, unitId));
    const [first] = units;
    if (!first) throw badField('input.unitIds', '请选择单位');
    await tx.add('partyOrganizations', {
      _id: id,
      schemaVersion: 1,
      name,
      nameKey: nameKeyOf(name),
      kind,
      townId: first.townId,
      unitIds,
    });
    for (const unit of units) {
      const partyOrganizationIds = [...unit.partyOrganizationIds, id];
      await tx.set('units', { ...unit, formation, partyOrganizationIds });
      await learnFounding(deps, tx, unit._id, on, partyOrganizationIds);
    }
  });
  return { receipt, organizationId: id };
}

/** The unit's years from the founding on know the day. */
async function learnFounding(
  deps: Deps,
  tx: Transaction,
  unitId: string,
  on: string,
  partyOrganizationIds: string[],
): Promise<void> {
  for (const year of new Set([yearOf(on), yearOf(deps.today)])) {
    const document = await tx.get('unitYears', unitYearId(unitId, year));
    if (!document) continue;
    const facts = { ...document.facts, partyOrganization: { from: on } };
    await tx.set('unitYears', { ...document, partyOrganizationIds, facts });
  }
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
