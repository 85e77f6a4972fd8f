/** 签到: a rotating code on the secretary's phone. It says who was there; the secretary still confirms. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { isCodeTaken, signInCode, windowAt, WINDOW_MS } from '@core/modules/meetings/sign-in';
import type { Actor } from '@server/runtime/actor';
import { atMeeting, signedInAt } from './repository';
import type { StoredMeeting } from './stored';
import type { Deps, DeskDeps } from '@server/runtime/deps';
import { writeOnce } from '@server/runtime/once';
import { takeTry, type TryWords } from '@server/modules/accounts/tries';
import { requireMeeting } from './require-meeting';

/** Codes that are given out at once: five minutes. */
const AHEAD = 10;

const WORDS: TryWords = {
  wrong: '签到码不正确或已过期，请看书记手机上当前的码',
  none: '签到码输错次数过多，请直接告诉书记，由书记在名单上确认',
};

/** S3. */
function requireToday(deps: Deps, meeting: StoredMeeting): void {
  if (meeting.state !== 'planned') throw new AppError('CONFLICT', '名单已确认或会议已取消');
  if (meeting.on !== deps.today) throw new AppError('CONFLICT', '只能在会议当天签到');
}

export async function openSignIn(
  deps: DeskDeps,
  actor: Actor,
  { meetingId }: ActionInput<'signIn.open'>,
): Promise<ActionOutput<'signIn.open'>> {
  const meeting = await requireMeeting(deps.store, actor, 'signIn.open', meetingId);
  requireToday(deps, meeting);
  const signedIn = await signedInAt(deps.store, meetingId);
  const first = windowAt(deps.now());
  return {
    serverNow: deps.now(),
    codes: Array.from({ length: AHEAD }, (_, i) => {
      const code = signInCode(deps.sha256, meeting.secret, meetingId, first + i);
      const from = (first + i) * WINDOW_MS;
      return { code, image: deps.qrPicture(code), from, to: from + WINDOW_MS };
    }),
    signedIn: signedIn.length,
  };
}

/** Once a person and event: again with a live code changes nothing. */
export async function signIn(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'attendance.signIn'>,
): Promise<ActionOutput<'attendance.signIn'>> {
  const { id, meetingId, code } = input;
  const meeting = await requireMeeting(deps.store, actor, 'attendance.signIn', meetingId);
  requireToday(deps, meeting);
  const key = atMeeting(meetingId, actor.personId);
  const one = await takeTry(deps, key, WORDS);
  if (!isCodeTaken(deps.sha256, meeting.secret, meetingId, code, deps.now())) throw one.wrong();
  const write = {
    id,
    action: 'attendance.signIn',
    actorId: actor.personId,
    targetId: meetingId,
    content: { meetingId },
  };
  const receipt = await writeOnce(deps, write, async (tx) => {
    const now = await requireMeeting(tx, actor, 'attendance.signIn', meetingId);
    requireToday(deps, now);
    const { personId } = actor;
    await one.forget(tx);
    if (await tx.get('signIns', key)) return;
    await tx.add('signIns', { _id: key, schemaVersion: 1, meetingId, personId, at: deps.now() });
  });
  return { receipt };
}
