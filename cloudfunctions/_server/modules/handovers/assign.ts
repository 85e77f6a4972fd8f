/**
 * 指定指导员: units without one are given one, from today on. Where somebody is responsible it is a
 * handover, which the other side signs.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import { toDayNumber } from '@core/shared/calendar/day';
import { rulesOn } from '@core/modules/cadence/judge';
import { grantsOver } from '@server/runtime/access';
import { isInForce, type Actor } from '@server/runtime/actor';
import { actorAgain } from '@server/runtime/standing';
import type { Transaction } from '@server/runtime/store';
import type { StoredPerson } from '@server/modules/people/stored';
import { unitYearOn } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { changeOf } from '@server/modules/units/write-facts';

export async function assignInstructor(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'responsibility.assign'>,
): Promise<ActionOutput<'responsibility.assign'>> {
  const { id, instructorId } = input;
  if (instructorId === actor.personId) {
    throw new AppError('FORBIDDEN', '不能指定自己，请由另一位工作人员指定');
  }
  const unitIds = [...new Set(input.unitIds)];
  const write = writeOf('responsibility.assign', actor, input, instructorId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const now = await actorAgain(tx, actor.personId, deps.today);
    if (!now) throw new AppError('FORBIDDEN', '不在您的工作范围内');
    const towns: string[] = [];
    for (const unitId of unitIds) towns.push(await giveTo(deps, tx, now, unitId, instructorId));
    const person = await requireInstructor(deps, tx, instructorId);
    await tx.set('persons', {
      ...person,
      townIds: [...new Set([...person.townIds, ...towns])].sort(),
    });
    await tx.add(
      'unitChanges',
      changeOf(deps, {
        _id: id,
        kind: 'assign',
        unitIds,
        by: actor.personId,
        lines: [],
        instructorId,
      }),
    );
  });
  await deps.store.remove('jobs', 'rebuildFigures');
  const change = await deps.store.get('unitChanges', id);
  return { receipt, from: change?.on ?? deps.today };
}

async function requireInstructor(
  deps: Deps,
  tx: Transaction,
  instructorId: string,
): Promise<StoredPerson> {
  const person = await tx.get('persons', instructorId);
  const inOffice = person?.roles.some((r) => r.role === 'instructor' && isInForce(r, deps.today));
  if (!person || person.erasedOn || !inOffice) {
    throw badField('input.instructorId', '此人不是在任的指导员');
  }
  return person;
}

/** The unit's responsibility begins today; the answer is its town. */
async function giveTo(
  deps: Deps,
  tx: Transaction,
  actor: Actor,
  unitId: string,
  instructorId: string,
): Promise<string> {
  const year = await unitYearOn(tx, unitId, deps.today);
  const unit = await tx.get('units', unitId);
  const isOwn = ({ scopeId }: { scopeId: string }): boolean => scopeId === unit?.townId;
  if (!year || !unit || grantsOver('responsibility.assign', actor, isOwn).length === 0) {
    throw new AppError('FORBIDDEN', '不在您的工作范围内');
  }
  if (unit.status === 'closed') throw badField('input.unitIds', `${unit.name}已注销`);
  const { document } = year;
  const there = document.facts.responsibilities.find((r) => !r.to || r.to > deps.today);
  if (there) {
    throw new AppError('CONFLICT', `${unit.name}已有指导员，调整请办理交接`);
  }
  const [kind = '帮建'] = rulesOn(deps.pack, toDayNumber(deps.today)).responsibilityKinds;
  const responsibilities = [
    ...document.facts.responsibilities,
    { instructorId, kind, from: deps.today },
  ];
  await tx.set('unitYears', {
    ...document,
    instructorIds: [...new Set(responsibilities.map((r) => r.instructorId))].sort(),
    facts: { ...document.facts, responsibilities },
  });
  return unit.townId;
}
