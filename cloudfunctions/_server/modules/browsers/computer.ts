/** The computer's side: a code for the screen, whether the phone has said yes, and the session that follows. */
import { AppError } from '@core/shared/errors';
import {
  AGAIN_MS,
  browserName,
  CODE_MS,
  CODES_AT_ONCE,
  CODES_WITHIN_MS,
  goesOn,
  numbersOf,
  SEEN_EVERY_MS,
} from '@core/modules/browsers/rules';
import type { Deps } from '@server/runtime/deps';
import { agentDigest, codeDigest, secretDigest, tokenDigest } from './digests';
import type { StoredBrowserSession } from './stored';

/** A browser as the platform tells of it. */
export interface Browser {
  readonly userAgent: string;
  readonly address: string;
}

const CODE_LENGTH = 8;
/** Characters out of 31: nobody finds one by trying. */
const SECRET_LENGTH = 40;

export interface Begun {
  readonly code: string;
  /** The number that stands beside it. */
  readonly number: string;
  readonly expiresAt: number;
  /** For a cookie alone. */
  readonly secret: string;
}

/**
 * A code for the screen; with a session, for a second look by whoever is signed in. Two requests.
 * @throws AppError TOO_MANY_TRIES when the address has asked for too many.
 */
export async function beginTry(deps: Deps, browser: Browser, sessionId?: string): Promise<Begun> {
  const now = deps.now();
  const { userAgent, address } = browser;
  const recent = await deps.store.find('browserTries', {
    where: { address, begunAt: { gt: now - CODES_WITHIN_MS } },
    limit: CODES_AT_ONCE,
  });
  if (recent.length >= CODES_AT_ONCE) {
    throw new AppError('TOO_MANY_TRIES', '这里刚才要过太多登录码，请十分钟后再试');
  }
  const code = deps.randomCode(CODE_LENGTH);
  const secret = deps.randomCode(SECRET_LENGTH);
  const { right, shown } = numbersOf(deps.sha256(deps.randomCode(SECRET_LENGTH)));
  const expiresAt = now + CODE_MS;
  await deps.store.add('browserTries', {
    _id: codeDigest(deps, code),
    schemaVersion: 1,
    secretHash: secretDigest(deps, secret),
    number: right,
    numbers: shown,
    browser: browserName(userAgent),
    browserHash: agentDigest(deps, userAgent),
    address,
    begunAt: now,
    expiresAt,
    state: 'waiting',
    ...(sessionId ? { sessionId } : {}),
  });
  return { code, number: right, expiresAt, secret };
}

export type Looked =
  | { readonly state: 'waiting' | 'refused' | 'gone' | 'again' }
  /** `token` is for a cookie alone. */
  | { readonly state: 'signedIn'; readonly token: string };

/** Whether the phone has answered. Once it has said yes, the code is used up and a session begins. */
export async function lookForAnswer(deps: Deps, secret: string, browser: Browser): Promise<Looked> {
  const [found] = await deps.store.find('browserTries', {
    where: { secretHash: secretDigest(deps, secret) },
    limit: 1,
  });
  if (!found || found.browserHash !== agentDigest(deps, browser.userAgent))
    return { state: 'gone' };
  if (found.state === 'refused') return { state: 'refused' };
  if (deps.now() >= found.expiresAt || found.state === 'used') return { state: 'gone' };
  if (found.state === 'waiting') return { state: 'waiting' };
  const token = deps.randomCode(SECRET_LENGTH);
  let looked: Looked = { state: 'gone' };
  await deps.store.transaction(async (tx) => {
    looked = { state: 'gone' };
    const now = await tx.get('browserTries', found._id);
    const { personId, openid } = now ?? {};
    if (now?.state !== 'confirmed' || !personId || !openid) return;
    await tx.set('browserTries', { ...now, state: 'used' });
    if (now.sessionId) {
      const session = await tx.get('browserSessions', now.sessionId);
      if (!session) return;
      await tx.set('browserSessions', { ...session, confirmedAt: deps.now() });
      looked = { state: 'again' };
      return;
    }
    const begunAt = deps.now();
    const { browserHash } = now;
    await tx.add('browserSessions', {
      _id: tokenDigest(deps, token),
      schemaVersion: 1,
      personId,
      openid,
      browser: now.browser,
      browserHash,
      begunAt,
      seenAt: begunAt,
    });
    looked = { state: 'signedIn', token };
  });
  return looked;
}

/** The session of a cookie, in the browser that it was given to; null when there is none that goes on. */
export async function sessionOf(
  deps: Deps,
  token: string,
  browser: Browser,
): Promise<StoredBrowserSession | null> {
  const session = await deps.store.get('browserSessions', tokenDigest(deps, token));
  if (!session || session.browserHash !== agentDigest(deps, browser.userAgent)) return null;
  const now = deps.now();
  if (!goesOn(session, now)) return null;
  if (now - session.seenAt >= SEEN_EVERY_MS) await noteSeen(deps, session._id, now);
  return session;
}

/** Only what is still there: a session that was ended meanwhile stays ended. */
async function noteSeen({ store }: Deps, _id: string, seenAt: number): Promise<void> {
  await store.transaction(async (tx) => {
    const now = await tx.get('browserSessions', _id);
    if (now) await tx.set('browserSessions', { ...now, seenAt });
  });
}

/** Whether the phone has looked a second time, lately enough for what is weighty. */
export const isConfirmedAgain = ({ confirmedAt }: StoredBrowserSession, now: number): boolean =>
  confirmedAt !== undefined && now - confirmedAt < AGAIN_MS;

export const endSession = (deps: Deps, token: string): Promise<unknown> =>
  deps.store.remove('browserSessions', tokenDigest(deps, token));
