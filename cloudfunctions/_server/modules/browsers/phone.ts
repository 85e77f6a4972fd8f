/** The phone's side: what wants to sign in, yes or no, and the computers that are signed in. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { endsAt, goesOn } from '@core/modules/browsers/rules';
import { takeTry, type TryWords } from '@server/modules/accounts/tries';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import type { Transaction } from '@server/runtime/store';
import { codeDigest } from './digests';
import type { StoredBrowserTry } from './stored';

const WORDS: TryWords = {
  wrong: '登录码不正确、已用过或已过期，请看电脑上当前的码',
  none: '登录码输错次数过多，请 24 小时后再试',
};
const GONE = '登录码已用过或已过期，请看电脑上当前的码';
const MOST = 20;

/** The code of a screen that waits, for whom it may be. A wrong one counts as a try. */
async function waitingTry(deps: Deps, actor: Actor, code: string): Promise<StoredBrowserTry> {
  const found = await deps.store.get('browserTries', codeDigest(deps, code));
  if (!found) throw (await takeTry(deps, `browser/${actor.personId}`, WORDS)).wrong();
  requireWaiting(deps, found);
  await requireTheirs(deps.store, actor, found);
  return found;
}

/** A second look is for whoever is signed in there. */
async function requireTheirs(
  store: Pick<Transaction, 'get'>,
  { personId }: Actor,
  { sessionId }: StoredBrowserTry,
): Promise<void> {
  if (sessionId === undefined) return;
  const session = await store.get('browserSessions', sessionId);
  if (session?.personId !== personId) throw new AppError('FORBIDDEN', '这台电脑登录的不是您');
}

export async function lookAtBrowser(
  deps: Deps,
  actor: Actor,
  { code }: ActionInput<'browser.look'>,
): Promise<ActionOutput<'browser.look'>> {
  const { sessionId, browser, begunAt, address, numbers } = await waitingTry(deps, actor, code);
  return { purpose: sessionId ? 'again' : 'signIn', browser, begunAt, address, numbers };
}

export async function confirmBrowser(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'browser.confirm'>,
): Promise<ActionOutput<'browser.confirm'>> {
  const { code, number } = input;
  const _id = codeDigest(deps, code);
  const { personId, openid } = actor;
  let state: StoredBrowserTry['state'] | undefined;
  const receipt = await writeOnce(
    deps,
    writeOf('browser.confirm', actor, input, _id),
    async (tx) => {
      const now = await stillWaiting(deps, tx, _id);
      await requireTheirs(tx, actor, now);
      state = now.number === number ? 'confirmed' : 'refused';
      await tx.set('browserTries', {
        ...now,
        state,
        ...(state === 'confirmed' ? { personId, openid } : {}),
      });
    },
  );
  // Sent again, it is told what it was told before.
  state ??= (await deps.store.get('browserTries', _id))?.state;
  // What was refused stays refused: whoever relays a picture has one guess of three.
  if (state === 'refused')
    throw new AppError('CODE_INVALID', '数字不对，没有登录。请确认码就在您面前的电脑上');
  return { receipt };
}

export async function refuseBrowser(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'browser.refuse'>,
): Promise<ActionOutput<'browser.refuse'>> {
  const _id = codeDigest(deps, input.code);
  const receipt = await writeOnce(
    deps,
    writeOf('browser.refuse', actor, input, _id),
    async (tx) => {
      await tx.set('browserTries', { ...(await stillWaiting(deps, tx, _id)), state: 'refused' });
    },
  );
  return { receipt };
}

async function stillWaiting(deps: Deps, tx: Transaction, _id: string): Promise<StoredBrowserTry> {
  const now = await tx.get('browserTries', _id);
  requireWaiting(deps, now);
  return now;
}

/** A code of ours that is over is no guess. */
function requireWaiting(
  deps: Deps,
  found: StoredBrowserTry | null,
): asserts found is StoredBrowserTry {
  if (found?.state === 'waiting' && deps.now() < found.expiresAt) return;
  throw new AppError('CODE_INVALID', GONE, [{ path: 'input.code', message: GONE }]);
}

export async function listBrowsers(
  deps: Deps,
  { personId }: Actor,
): Promise<ActionOutput<'browser.list'>> {
  const sessions = await deps.store.find('browserSessions', { where: { personId }, limit: MOST });
  return {
    computers: sessions
      .filter((session) => goesOn(session, deps.now()))
      .sort((a, b) => b.seenAt - a.seenAt)
      .map(({ _id, browser, begunAt, seenAt }) => ({
        browserId: _id,
        browser,
        begunAt,
        seenAt,
        endsAt: endsAt({ begunAt, seenAt }),
      })),
  };
}

export async function endBrowser(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'browser.end'>,
): Promise<ActionOutput<'browser.end'>> {
  const { browserId } = input;
  const receipt = await writeOnce(
    deps,
    writeOf('browser.end', actor, input, browserId),
    async (tx) => {
      const session = await tx.get('browserSessions', browserId);
      // Ended already, or never there: it is signed out either way, and says nothing of others'.
      if (session && session.personId === actor.personId) {
        await tx.remove('browserSessions', browserId);
      }
    },
  );
  return { receipt };
}
