/**
 * A person is removed and the organisation's records stay: name, phone, OPENID and what
 * else was told of the person go at once; ledgers and audit lines hold the id alone anyway.
 * What others have typed, and what imports and exports keep, is searched by the clock.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { ERASED_NAME } from '@core/modules/privacy/contract';
import { isInForce, type Actor } from '@server/runtime/actor';
import type { StoredPerson } from '@server/modules/people/stored';
import { unitYearsOfInstructors, yearOf } from '@server/modules/units/unit-years';
import { requireAdministratorLeft } from '@server/modules/people/administrators';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';

export async function erasePerson(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'person.erase'>,
): Promise<ActionOutput<'person.erase'>> {
  const { personId, reason } = input;
  if (personId === actor.personId) {
    throw new AppError('FORBIDDEN', '不能删除自己，请由另一位系统管理员办理');
  }
  const inCharge = await hasUnits(deps, personId);
  const write = writeOf('person.erase', actor, input, personId, reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const person = await tx.get('persons', personId);
    if (!person) throw new AppError('NOT_FOUND', '名册上没有这个人');
    if (person.erasedOn) throw new AppError('CONFLICT', '已经删除过');
    if (inCharge) throw new AppError('CONFLICT', '还有在帮建的单位，请先办理交接');
    await requireAdministratorLeft(deps, tx, person, input.id);
    await tx.set('persons', erased(person, deps.today));
    const { name, phone, townIds } = person;
    await tx.set('erasures', {
      _id: personId,
      schemaVersion: 1,
      name,
      ...(phone ? { phone } : {}),
      townIds,
      at: deps.now(),
      collection: '',
      after: '',
    });
    await tx.remove('bindingCodes', personId);
    await tx.remove('heldRecords', personId);
    if (!person.openid) return;
    await tx.remove('accounts', person.openid);
    await tx.remove('bindingTries', person.openid);
  });
  return { receipt };
}

/** Units must not be left to nobody by the way. */
async function hasUnits(deps: Deps, personId: string): Promise<boolean> {
  const years = await unitYearsOfInstructors(deps.store, [personId], [yearOf(deps.today)]);
  return years.some(({ facts }) =>
    facts.responsibilities.some((r) => r.instructorId === personId && isInForce(r, deps.today)),
  );
}

/** What is left: the id, when which role was held, and the days of leave that verdicts rest on. */
function erased({ _id, schemaVersion, roles, leaves }: StoredPerson, today: string): StoredPerson {
  return {
    _id,
    schemaVersion,
    name: ERASED_NAME,
    sortKey: `~${_id}`,
    rosterKey: `erased/${_id}`,
    roles: roles.map((r) => (isInForce(r, today) ? { ...r, to: today } : r)),
    townIds: [],
    ...(leaves ? { leaves: leaves.map((leave) => ({ ...leave, reason: '' })) } : {}),
    erasedOn: today,
  };
}
