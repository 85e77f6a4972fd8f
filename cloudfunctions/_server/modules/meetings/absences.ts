/** 请假 and 补学: asked ahead and decided; what was missed is made up by a day, done, and confirmed. */
import type { ActionInput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import { absenceTitles } from '@core/modules/meetings/contract';
import { mayDecideIn, mayKeep } from '@server/modules/organizations/policy';
import type { Actor } from '@server/runtime/actor';
import { atMeeting } from './repository';
import type { Transaction } from '@server/runtime/store';
import type { StoredAbsence, StoredMeeting } from './stored';
import type { StoredDecision } from '@server/modules/statements/stored';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { waitsSince } from '@server/modules/statements/waiting-key';
import { settleMembers } from '@server/modules/points/settle';
import { requireHeld, requireMeeting } from './require-meeting';

type Receipt = { receipt: string };

/** Ahead of the day, or on it; a refused one may be asked for again. */
export async function requestAbsence(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'absence.request'>,
): Promise<Receipt> {
  const { id, meetingId, kind, reason } = input;
  const { personId } = actor;
  const write = {
    id,
    action: 'absence.request',
    actorId: personId,
    targetId: meetingId,
    content: input,
  };
  const receipt = await writeOnce(deps, write, async (tx) => {
    const meeting = await requireMeeting(tx, actor, 'absence.request', meetingId);
    if (meeting.state !== 'planned') throw new AppError('CONFLICT', '名单已确认或会议已取消');
    if (meeting.on < deps.today) throw badField('input.meetingId', '会议已过，请告诉支部书记');
    const key = atMeeting(meetingId, personId);
    const before = await tx.get('absences', key);
    const asked = before?.state === 'waiting' || before?.state === 'granted';
    if (asked) throw new AppError('CONFLICT', '已经请过假');
    await tx.set('absences', {
      _id: key,
      schemaVersion: 1,
      meetingId,
      organizationId: meeting.organizationId,
      personId,
      kind,
      ...(reason ? { reason } : {}),
      askedOn: deps.today,
      ...(mayKeep(actor, meeting) ? { statementId: id } : {}),
      state: 'waiting',
    });
    if (mayKeep(actor, meeting)) await submitToTown(deps, tx, meeting, actor, input);
  });
  return { receipt };
}

/** A secretary's own stands on the town's list: there may be nobody else in the branch to grant it. */
async function submitToTown(
  deps: Deps,
  tx: Transaction,
  { _id: meetingId, townId, on }: StoredMeeting,
  { personId }: Actor,
  { id, kind, reason }: ActionInput<'absence.request'>,
): Promise<void> {
  const at = deps.now();
  await tx.add('statements', {
    _id: id,
    schemaVersion: 1,
    kind: 'absence',
    personId,
    townIds: [townId],
    reason: reason || absenceTitles[kind],
    at,
    from: on,
    meetingId,
    ...waitsSince(at, id, [townId]),
  });
}

/** The town's list is rid of it when a second secretary has decided. */
async function settleStatement(
  tx: Transaction,
  { statementId }: StoredAbsence,
  decision: StoredDecision,
): Promise<void> {
  const statement = statementId ? await tx.get('statements', statementId) : null;
  if (!statement?.waitKey) return;
  const { waitKey: _key, waitsIn: _in, ...rest } = statement;
  await tx.set('statements', { ...rest, decision });
}

export async function decideAbsence(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'absence.decide'>,
): Promise<Receipt> {
  const { id, meetingId, personId, granted, reason } = input;
  const write = {
    id,
    action: 'absence.decide',
    actorId: actor.personId,
    targetId: personId,
    ...(reason ? { reason } : {}),
    content: input,
  };
  const receipt = await writeOnce(deps, write, async (tx) => {
    await requireMeeting(tx, actor, 'absence.decide', meetingId);
    if (personId === actor.personId) {
      throw new AppError('FORBIDDEN', '不能批自己的请假，请由另一位书记或镇街批');
    }
    const absence = await tx.get('absences', atMeeting(meetingId, personId));
    if (absence?.state === 'withdrawn') throw new AppError('CONFLICT', '请假人已收回');
    if (absence?.state !== 'waiting') throw new AppError('CONFLICT', '没有待批的请假，或已经处理');
    await tx.set('absences', {
      ...absence,
      state: granted ? 'granted' : 'refused',
      decision: { ...(reason ? { reason } : {}), by: actor.personId, at: deps.now() },
    });
    const decision = { granted, reason: reason ?? '', by: actor.personId, at: deps.now() };
    await settleStatement(tx, absence, decision);
  });
  return { receipt };
}

/** A member reports one's own; whoever keeps the branch confirms, also for those without a phone. */
export async function finishMakeUp(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'makeUp.finish'>,
): Promise<Receipt> {
  const { meetingId, personId = actor.personId, content, doneOn } = input;
  if (doneOn > deps.today) throw badField('input.doneOn', '日期在今天之后');
  const write = writeOf('makeUp.finish', actor, input, personId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const meeting = await requireMeeting(tx, actor, 'makeUp.finish', meetingId);
    requireHeld(meeting);
    // One's own report never confirms itself.
    const confirms = personId !== actor.personId && mayDecideIn('makeUp.finish', actor, meeting);
    if (!confirms && personId !== actor.personId)
      throw new AppError('FORBIDDEN', '不在您的工作范围内');
    const roster = await tx.get('attendance', meetingId);
    const row = roster?.rows.find((r) => r.personId === personId);
    if (roster?.state !== 'confirmed' || !row?.makeUp)
      throw new AppError('CONFLICT', '这次没有需要补学的内容');
    if (doneOn < meeting.on) throw badField('input.doneOn', '日期早于会议当天');
    if (row.makeUp.confirmedBy) throw new AppError('CONFLICT', '补学已经确认');
    const makeUp = {
      dueOn: row.makeUp.dueOn,
      content,
      doneOn,
      ...(confirms ? { confirmedBy: actor.personId } : {}),
    };
    const rows = roster.rows.map((r) => (r === row ? { ...r, makeUp } : r));
    await tx.set('attendance', { ...roster, rows, changedOn: deps.today });
  });
  await settleMembers(deps, [personId]);
  return { receipt };
}
