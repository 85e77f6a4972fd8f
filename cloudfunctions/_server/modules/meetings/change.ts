/** An event after it was announced: said anew, called off, written down. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { StoredMeeting } from './stored';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { announcedOf } from './announced';
import { requireHeld, requireMeeting } from './require-meeting';

type Receipt = { receipt: string };

/** Only while no roster is closed: a roster is reopened first, with its own reason. */
function requireOpen(meeting: StoredMeeting): void {
  requireHeld(meeting);
  if (meeting.state === 'confirmed') throw new AppError('CONFLICT', '名单已确认，请先重新打开名单');
}

export async function changeMeeting(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'meeting.change'>,
): Promise<Receipt> {
  const { meetingId } = input;
  const announced = announcedOf(deps, input);
  const write = writeOf('meeting.change', actor, input, meetingId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const meeting = await requireMeeting(tx, actor, 'meeting.change', meetingId);
    requireOpen(meeting);
    const { time: _time, venue: _venue, agenda: _agenda, ...rest } = meeting;
    const moved = WHEN.some((field) => meeting[field] !== announced[field]);
    const { on, time, venue } = meeting;
    const from = { on, ...(time ? { time } : {}), ...(venue ? { venue } : {}) };
    const move = { at: deps.now(), by: actor.personId, from };
    await tx.set('meetings', {
      ...rest,
      ...announced,
      ...(moved ? { moves: [...(meeting.moves ?? []), move] } : {}),
    });
  });
  return { receipt };
}

const WHEN = ['on', 'time', 'venue'] as const;

export async function cancelMeeting(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'meeting.cancel'>,
): Promise<Receipt> {
  const { meetingId, reason } = input;
  const write = writeOf('meeting.cancel', actor, input, meetingId, reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const meeting = await requireMeeting(tx, actor, 'meeting.cancel', meetingId);
    requireOpen(meeting);
    await tx.set('meetings', { ...meeting, state: 'cancelled' });
  });
  return { receipt };
}

export async function writeMinutes(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'minutes.write'>,
): Promise<ActionOutput<'minutes.write'>> {
  const { meetingId, minutes } = input;
  const write = writeOf('minutes.write', actor, input, meetingId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const meeting = await requireMeeting(tx, actor, 'minutes.write', meetingId);
    requireHeld(meeting);
    await tx.set('meetings', { ...meeting, minutes });
  });
  return { receipt };
}
