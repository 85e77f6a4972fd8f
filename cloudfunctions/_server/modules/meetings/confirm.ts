/**
 * The roster of an event: closed once, whoever confirms, and opened again with a
 * reason. One document per event: of two secretaries at once one closes it, and the
 * other learns that it is closed, or that it is closed just so.
 */
import type { ActionInput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import { homeOn, owesMakeUp } from '@core/modules/meetings/roster';
import { addDays, instantOf } from '@core/shared/calendar/day';
import type { Actor } from '@server/runtime/actor';
import { expectedAt } from './repository';
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredAttendance, StoredMeeting, StoredRosterRow } from './stored';
import type { Deps } from '@server/runtime/deps';
import { hashOf, writeOf, writeOnce } from '@server/runtime/once';
import { settleRoster } from './points';
import { requireHeld, requireMeeting } from './require-meeting';
import { personsAmong } from '@server/modules/people/repository';

type Receipt = { receipt: string };
type SubmittedRows = ActionInput<'attendance.confirm'>['rows'];

const changed = new AppError('CONFLICT', '本支部的人员已有变动，请重新打开核对名单');

/** Closes the roster. */
export async function confirmAttendance(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'attendance.confirm'>,
): Promise<Receipt> {
  const { meetingId } = input;
  const plan = await requireMeeting(deps.store, actor, 'attendance.confirm', meetingId);
  requireBegun(plan, deps.now());
  const rows = await rosterOf(deps, plan, input.rows);
  const rowsHash = hashOf(
    deps,
    input.rows.map(({ personId, state }) => `${personId}:${state}`).sort(),
  );
  const write = writeOf('attendance.confirm', actor, input, meetingId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const meeting = await requireMeeting(tx, actor, 'attendance.confirm', meetingId);
    requireHeld(meeting);
    const before = await tx.get('attendance', meetingId);
    if (before?.state === 'confirmed') {
      // Somebody else has said just the same: there is nothing to change.
      if (before.rowsHash === rowsHash) return;
      throw new AppError('CONFLICT', '名单已由其他人确认，与您的不同；如有出入请先重新打开');
    }
    await tx.set('attendance', {
      _id: meetingId,
      schemaVersion: 1,
      organizationId: meeting.organizationId,
      townId: meeting.townId,
      kinds: meeting.kinds,
      on: meeting.on,
      topic: meeting.topic,
      hours: meeting.hours,
      state: 'confirmed',
      rows: rows.map((row) => withMakeUp(row, meeting, before, deps.pack.attendance.makeUpDays)),
      personIds: rows.map((row) => row.personId),
      visitorHomeIds: [...new Set(rows.flatMap((row) => row.homeId ?? []))],
      changedOn: deps.today,
      rowsHash,
      history: [
        ...(before?.history ?? []),
        { kind: 'confirmed', at: deps.now(), by: actor.personId },
      ],
    });
    await tx.set('meetings', { ...meeting, state: 'confirmed' });
  });
  await settleRoster(deps, meetingId);
  return { receipt };
}

/** Nobody has come to what has not begun; the roster may be looked through before. */
function requireBegun({ on, time }: StoredMeeting, now: number): void {
  if (now >= instantOf(on, time)) return;
  const isToday = now >= instantOf(on);
  throw badField(
    'input.meetingId',
    isToday ? `会议 ${time ?? ''} 开始，开始后再确认名单` : '还没有到会议当天',
  );
}

/** R1: everybody expected is named once; others are visitors, who were there. */
async function rosterOf(
  deps: Deps,
  meeting: StoredMeeting,
  said: SubmittedRows,
): Promise<StoredRosterRow[]> {
  const named = new Map(said.map((row) => [row.personId, row]));
  if (named.size < said.length) throw badField('input.rows', '名单中有人重复');
  const expected = await expectedAt(deps.store, meeting);
  const own = expected.map(({ _id }) => {
    const row = named.get(_id);
    if (!row) throw changed;
    named.delete(_id);
    return rowOf(row);
  });
  return [...own, ...(await visitorsOf(deps, meeting, [...named.values()]))];
}

/** Who is not of the branch on the day was there as a visitor, or is not on its roster any more. */
async function visitorsOf(
  deps: Deps,
  meeting: StoredMeeting,
  said: readonly SubmittedRows[number][],
): Promise<StoredRosterRow[]> {
  if (said.length === 0) return [];
  if (said.some((row) => row.state !== 'present')) throw changed;
  const people: StoredPerson[] = await personsAmong(
    deps.store,
    said.map((row) => row.personId),
  );
  const homes = new Map(people.map((person) => [person._id, homeOn(person.roles, meeting.on)]));
  return said.map((row) => {
    const homeId = homes.get(row.personId);
    if (!homeId || homeId === meeting.organizationId)
      throw badField('input.rows', '有人不是本支部或其他支部的党员');
    return { ...rowOf(row), homeId };
  });
}

function rowOf({ personId, state, reason }: SubmittedRows[number]): StoredRosterRow {
  return { personId, state, ...(reason && state !== 'present' ? { reason } : {}) };
}

/** R6: 补学 is owed from now on; what was done of it before a reopening stays. */
function withMakeUp(
  row: StoredRosterRow,
  { on }: StoredMeeting,
  before: StoredAttendance | null,
  days: number,
): StoredRosterRow {
  if (row.homeId || !owesMakeUp(row)) return row;
  const earlier = before?.rows.find((r) => r.personId === row.personId)?.makeUp;
  return { ...row, makeUp: earlier ?? { dueOn: addDays(on, days) } };
}

/** Opens a closed roster again; how it stood stays in its history. */
export async function reopenAttendance(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'attendance.reopen'>,
): Promise<Receipt> {
  const { meetingId, reason } = input;
  const write = writeOf('attendance.reopen', actor, input, meetingId, reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const meeting = await requireMeeting(tx, actor, 'attendance.reopen', meetingId);
    const roster = await tx.get('attendance', meetingId);
    if (roster?.state !== 'confirmed') throw new AppError('CONFLICT', '名单还没有确认');
    const rows = roster.rows.map(({ personId, state }) => ({ personId, state }));
    const step = { kind: 'reopened' as const, at: deps.now(), by: actor.personId, reason, rows };
    await tx.set('attendance', {
      ...roster,
      state: 'reopened',
      changedOn: deps.today,
      history: [...roster.history, step],
    });
    await tx.set('meetings', { ...meeting, state: 'planned' });
  });
  await settleRoster(deps, meetingId);
  return { receipt };
}
