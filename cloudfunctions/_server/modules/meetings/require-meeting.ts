/** The event that an action is about, when the action reaches it; no hint whether another exists. */
import type { ActionName } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { requireBranch } from '@server/modules/organizations/policy';
import type { Actor } from '@server/runtime/actor';
import type { Reader } from '@server/runtime/store';
import type { StoredMeeting } from './stored';

export async function requireMeeting(
  reader: Reader,
  actor: Actor,
  action: ActionName,
  meetingId: string,
): Promise<StoredMeeting> {
  const meeting = await reader.get('meetings', meetingId);
  if (!meeting) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  requireBranch(action, actor, meeting);
  return meeting;
}

/** An event that was called off takes nothing more. */
export function requireHeld(meeting: StoredMeeting): void {
  if (meeting.state === 'cancelled') throw new AppError('CONFLICT', '这次会议已取消');
}
