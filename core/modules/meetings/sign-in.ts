/**
 * The code of a sign-in: six digits on the secretary's phone, another one each half
 * minute. An option beside the roster, never instead of it.
 *
 * S1 A code follows from the event's secret and the window of time: a code of one
 *    event opens no other.
 * S2 It is taken in its own window and the next one, so that there is time to type:
 *    a minute at most. Forwarded or late it is useless.
 * S3 It is taken on the event's own day alone, and until the roster is confirmed.
 */
export type Sha256 = (text: string) => string;

export const WINDOW_MS = 30_000;

export const windowAt = (instant: number): number => Math.floor(instant / WINDOW_MS);

/** S1: keyed twice over, so that codes seen say nothing of the next. */
export function signInCode(
  sha256: Sha256,
  secret: string,
  meetingId: string,
  window: number,
): string {
  const inner = sha256(`${secret}:${meetingId}:${window}`);
  const digest = sha256(`${secret}:${inner}`);
  return String(parseInt(digest.slice(0, 12), 16) % 1_000_000).padStart(6, '0');
}

/** S2: whether a code is taken at an instant. */
export function isCodeTaken(
  sha256: Sha256,
  secret: string,
  meetingId: string,
  code: string,
  instant: number,
): boolean {
  const now = windowAt(instant);
  return [now, now - 1].some((window) => signInCode(sha256, secret, meetingId, window) === code);
}
