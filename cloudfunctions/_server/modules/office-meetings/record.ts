/** A meeting of the 工委 is recorded, and what came of its decisions. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { officeObligations } from '@core/modules/cadence/office-meetings';
import { AppError, badField } from '@core/shared/errors';
import { grantsOver } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { receiptOf } from '@server/runtime/receipt';
import { actorAgain, requireStill } from '@server/runtime/standing';
import { COMMITTEE_ID, listTowns } from '@server/runtime/tree';
import type { StoredOfficeMeeting } from './stored';

export async function recordOfficeMeeting(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'officeMeeting.record'>,
): Promise<ActionOutput<'officeMeeting.record'>> {
  const { id, obligation, on, decisions } = input;
  const { pack, calendar, today } = deps;
  if (on > today) throw badField('input.on', '日期在今天之后');
  const known = officeObligations({ pack, calendar, today });
  if (obligation && !known.some(({ code }) => code === obligation)) {
    throw badField('input.obligation', '规则包没有这项会议');
  }
  const owners = new Set([COMMITTEE_ID, ...(await listTowns(deps.store)).map((town) => town.id)]);
  decisions.forEach(({ ownerId, dueOn }, i) => {
    if (!owners.has(ownerId)) {
      throw badField(`input.decisions.${i}.ownerId`, '责任单位应为工委或镇街');
    }
    if (dueOn < on) throw badField(`input.decisions.${i}.dueOn`, '时限早于会议日期');
  });
  const write = writeOf('officeMeeting.record', actor, input, id);
  const receipt = await writeOnce(deps, write, async (tx) => {
    await requireStill(tx, actor.personId, today, 'officeMeeting.record');
    const { participants, agenda, minutes } = input;
    const meeting: StoredOfficeMeeting = {
      _id: id,
      schemaVersion: 1,
      ...(obligation ? { obligation } : {}),
      on,
      participants,
      agenda,
      minutes,
      decisions,
      owedBy: owedBy(decisions),
      by: actor.personId,
      at: deps.now(),
      sortKey: `${on}_${id}`,
      receipt: receiptOf(deps, id),
    };
    await tx.add('officeMeetings', meeting);
  });
  return { receipt, meetingId: id };
}

/** Offices that have not reported all of theirs. */
const owedBy = (decisions: StoredOfficeMeeting['decisions']): string[] => [
  ...new Set(decisions.filter(({ done }) => !done).map(({ ownerId }) => ownerId)),
];

/** Whether the actor's office owns a decision: the district's owns the 工委's. */
export const ownsDecision = (actor: Actor, ownerId: string): boolean =>
  grantsOver('officeMeeting.settle', actor, ({ scopeId }) => scopeId === ownerId).some(
    ({ role }) => role === (ownerId === COMMITTEE_ID ? 'districtSupervisor' : 'townSupervisor'),
  );

export async function settleDecision(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'officeMeeting.settle'>,
): Promise<ActionOutput<'officeMeeting.settle'>> {
  const { id, meetingId, at, note } = input;
  const write = writeOf('officeMeeting.settle', actor, input, meetingId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const again = await actorAgain(tx, actor.personId, deps.today);
    const meeting = await tx.get('officeMeetings', meetingId);
    const decision = meeting?.decisions[at];
    if (!again || !meeting || !decision || !ownsDecision(again, decision.ownerId)) {
      throw new AppError('FORBIDDEN', '不由您这里办理');
    }
    if (decision.done) throw new AppError('CONFLICT', '这一项已经办结');
    const done = { id, on: deps.today, by: actor.personId, note };
    const decisions = meeting.decisions.map((one, i) => (i === at ? { ...one, done } : one));
    await tx.set('officeMeetings', { ...meeting, decisions, owedBy: owedBy(decisions) });
  });
  return { receipt };
}
