/** Leave of an instructor, with a named cover. It excuses once a supervisor has granted it. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import { addDays } from '@core/shared/calendar/day';
import { isInForce, type Actor } from '@server/runtime/actor';
import { townsOfPerson } from '@server/runtime/places';
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredLeave } from './stored';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { takenBack } from './statements';
import { waitsSince } from './waiting-key';
import { instructorsOfTowns } from '@server/modules/people/repository';

/** A leave may begin this long ago or end this far ahead: a typing mistake is caught, an illness is not. */
const REACH_DAYS = 370;

/** One's own leaves, newest first, and those who may cover. */
export async function openLeaves(deps: Deps, actor: Actor): Promise<ActionOutput<'leave.open'>> {
  const colleagues = await instructorsOfTowns(deps.store, actor.person.townIds);
  return {
    today: deps.today,
    leaves: [...(actor.person.leaves ?? [])].reverse().map(presentLeave),
    colleagues: colleagues
      .filter((person) => mayCover(deps, actor, person))
      .map(({ _id, name }) => ({ personId: _id, name })),
  };
}

function presentLeave({ id, from, to, coverId, reason, state, decision }: StoredLeave) {
  return {
    leaveId: id,
    from,
    lastDay: addDays(to, -1),
    ...(coverId ? { coverId } : {}),
    reason,
    state,
    ...(decision ? { decision } : {}),
  };
}

/** An instructor of one of the actor's towns, in office today. */
function mayCover(
  deps: Deps,
  actor: Actor,
  person: Pick<StoredPerson, '_id' | 'roles' | 'townIds'>,
): boolean {
  return (
    person._id !== actor.personId &&
    person.roles.some((r) => r.role === 'instructor' && isInForce(r, deps.today)) &&
    person.townIds.some((town) => actor.person.townIds.includes(town))
  );
}

/** Asks for leave. */
export async function requestLeave(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'leave.request'>,
): Promise<ActionOutput<'leave.request'>> {
  const { id, from, lastDay, coverId, reason } = input;
  if (from < addDays(deps.today, -REACH_DAYS)) throw badField('input.from', '开始日期太早');
  if (lastDay > addDays(deps.today, REACH_DAYS)) throw badField('input.lastDay', '结束日期太远');
  const to = addDays(lastDay, 1);
  const towns = await decidingTowns(deps, actor);
  const write = writeOf('leave.request', actor, input, actor.personId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const person = await requirePerson(tx.get('persons', actor.personId));
    const overlap = openLeavesOf(person).some((l) => l.from < to && from < l.to);
    if (overlap) throw new AppError('CONFLICT', '与已有的请假日期重叠');
    if (coverId) {
      const cover = await tx.get('persons', coverId);
      if (!cover || !mayCover(deps, actor, cover)) {
        throw badField('input.coverId', '代管人须是同镇街在任的指导员');
      }
    }
    const cover = coverId ? { coverId } : {};
    const leave: StoredLeave = { id, from, to, ...cover, reason, state: 'waiting' };
    await tx.set('persons', { ...person, leaves: [...(person.leaves ?? []), leave] });
    await tx.add('statements', {
      _id: id,
      schemaVersion: 1,
      kind: 'leave',
      personId: actor.personId,
      townIds: towns,
      reason,
      at: deps.now(),
      from,
      to,
      ...cover,
      ...waitsSince(deps.now(), id, towns),
    });
  });
  return { receipt };
}

/** Towns in which the actor is in charge today; where there is none yet, those of the roster. */
async function decidingTowns(deps: Deps, { person }: Actor): Promise<string[]> {
  // Of an instructor's units alone: what else they are gives nobody a say about their leave.
  const roles = person.roles.filter(({ role }) => role === 'instructor');
  const towns = [
    ...(await townsOfPerson(deps.store, { _id: person._id, roles }, deps.today)),
  ].sort();
  return towns.length > 0 ? towns : person.townIds;
}

const openLeavesOf = (person: StoredPerson): StoredLeave[] =>
  (person.leaves ?? []).filter((l) => l.state === 'waiting' || l.state === 'granted');

async function requirePerson(found: Promise<StoredPerson | null>): Promise<StoredPerson> {
  const person = await found;
  if (!person) throw new AppError('NOT_FOUND', '名册上没有这个人');
  return person;
}

/** Takes back a leave that waits; lets a granted one end earlier, never on a day that has passed. */
export async function endLeave(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'leave.end'>,
): Promise<ActionOutput<'leave.end'>> {
  const write = writeOf('leave.end', actor, input, input.leaveId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const person = await requirePerson(tx.get('persons', actor.personId));
    const leave = openLeavesOf(person).find((l) => l.id === input.leaveId);
    if (!leave) throw new AppError('NOT_FOUND', '没有可以销假或撤回的请假');
    const ended = endedLeave(deps, leave, input.lastDay);
    const leaves = (person.leaves ?? []).map((l) => (l.id === leave.id ? ended : l));
    await tx.set('persons', { ...person, leaves });
    if (leave.state === 'waiting') {
      const statement = await tx.get('statements', leave.id);
      if (!statement) return;
      await tx.set('statements', takenBack(deps, statement));
      return;
    }
    const cover = leave.coverId ? await tx.get('persons', leave.coverId) : null;
    if (!cover) return;
    const covering = (cover.covering ?? []).map((c) =>
      c.leaveId === leave.id ? { ...c, to: ended.to } : c,
    );
    await tx.set('persons', { ...cover, covering });
  });
  return { receipt };
}

function endedLeave(deps: Deps, leave: StoredLeave, lastDay: string | undefined): StoredLeave {
  if (leave.state === 'waiting') return { ...leave, state: 'withdrawn' };
  const earliest = leave.from > deps.today ? leave.from : deps.today;
  const to = lastDay ? addDays(lastDay, 1) : earliest;
  if (to < earliest) throw badField('input.lastDay', '已经过去的日子不能改为不请假');
  if (to >= leave.to) throw badField('input.lastDay', '应早于原来的结束日期');
  return { ...leave, to };
}
