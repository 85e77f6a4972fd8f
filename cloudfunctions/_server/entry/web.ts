/**
 * The function `web`: an office at a desk, over the platform's HTTP access. The same envelope and
 * the same `handle` as on a phone; who calls is told by the session that a phone has begun, never
 * by anything in the request (docs/adr/0021).
 */
import { actions } from '@core/modules/actions';
import { MOST_MS } from '@core/modules/browsers/rules';
import type { Answer } from '@core/shared/answer';
import { envelope } from '@core/shared/envelope';
import { AppError, type ErrorCode } from '@core/shared/errors';
import {
  beginTry,
  endSession,
  isConfirmedAgain,
  lookForAnswer,
  sessionOf,
  type Browser,
} from '@server/modules/browsers/computer';
import { takeUpload } from '@server/modules/uploads/from-desk';
import { pageToken } from '@server/modules/browsers/digests';
import type { StoredBrowserSession } from '@server/modules/browsers/stored';
import { logLine, startCloud } from '@server/platform/cloud';
import {
  cookie,
  readRequest,
  respond,
  type HttpRequest,
  type HttpResponse,
} from '@server/platform/http';
import { readSettings } from '@server/platform/settings';
import { checkText } from '@server/platform/text-check';
import { knowActions } from '@server/runtime/access';
import type { Deps, FilesDeps } from '@server/runtime/deps';
import { apiRoutes } from './api-routes.generated';
import { deskRoutes } from './desk-routes.generated';
import { filesTools } from './files';
import { filesRoutes } from './files-routes.generated';
import { handle } from './handle';
import { makeDeps } from './make-deps';

const SESSION = '__Host-liangxin';
const TRY = '__Host-liangxin-code';
const TRY_SECONDS = 600;
/** What our own page adds to each call. */
const PAGE_HEADER = 'x-liangxin-page';

const routes = { ...apiRoutes, ...deskRoutes, ...filesRoutes };
const settings = readSettings();

/** The `main` of `web`. */
export function webFunction(): (event: unknown) => Promise<HttpResponse> {
  startCloud();
  knowActions(actions);
  return async (event) => {
    const request = readRequest(event);
    if (request?.method !== 'POST') return refused(405, 'BAD_INPUT', '没有这个地址');
    if (!isOwnOrigin(request, settings.webOrigin)) {
      return refused(403, 'FORBIDDEN', '只能从本系统的网页操作');
    }
    try {
      return await answer(request);
    } catch (error) {
      if (error instanceof AppError) return refused(429, error.code, error.message);
      logLine({ level: 'error', web: request.name, error: String(error) });
      return refused(500, 'INTERNAL', '系统出错，请稍后重试');
    }
  };
}

/**
 * A browser says where a request comes from, and no page can change it. `loopback` is a local
 * cloud: its own host, whatever the port.
 */
export function isOwnOrigin({ headers }: HttpRequest, webOrigin: string | null): boolean {
  const { origin = '', host = '' } = headers;
  if (!webOrigin || origin === '') return false;
  if (webOrigin !== 'loopback') return origin === webOrigin;
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host) && origin === `http://${host}`;
}

async function answer(request: HttpRequest): Promise<HttpResponse> {
  const deps = await makeDeps({ requestId: 'web', sentAt: Date.now() });
  const browser = browserOf(request);
  const token = request.cookies[SESSION] ?? '';
  const session = token ? await sessionOf(deps, token, browser) : null;
  switch (request.name) {
    case 'state':
      return respond(
        session ? { signedIn: true, page: pageToken(deps, token) } : { signedIn: false },
      );
    case 'begin':
      return begin(deps, browser);
    case 'look':
      return look(deps, request, browser);
  }
  if (!session) return signedOut();
  if (request.headers[PAGE_HEADER] !== pageToken(deps, token)) {
    return refused(403, 'FORBIDDEN', '页面已过期，请刷新');
  }
  switch (request.name) {
    case 'again':
      return begin(deps, browser, session._id);
    case 'end':
      await endSession(deps, token);
      return respond({ signedIn: false }, 200, { 'set-cookie': cookie(SESSION, '', 0) });
    case 'upload':
      return respond(await takeUpload(deps, session.personId, readJson(request.body)));
    case 'call':
      return respond(await call(session, request));
    default:
      return refused(404, 'BAD_INPUT', '没有这个地址');
  }
}

/** The platform's gateway tells the address; without one all share one. */
function browserOf({ headers }: HttpRequest): Browser {
  const forwarded = headers['x-real-ip'] ?? headers['x-forwarded-for'] ?? '';
  const [address = ''] = forwarded.split(',');
  return { userAgent: headers['user-agent'] ?? '', address: address.trim().slice(0, 45) };
}

async function begin(deps: Deps, browser: Browser, sessionId?: string): Promise<HttpResponse> {
  const { code, number, expiresAt, secret } = await beginTry(deps, browser, sessionId);
  const image = filesTools.qrPicture(code);
  const body = { code, number, image, forMs: expiresAt - deps.now() };
  return respond(body, 200, { 'set-cookie': cookie(TRY, secret, TRY_SECONDS) });
}

async function look(deps: Deps, request: HttpRequest, browser: Browser): Promise<HttpResponse> {
  const looked = await lookForAnswer(deps, request.cookies[TRY] ?? '', browser);
  if (looked.state !== 'signedIn') return respond({ state: looked.state });
  const { token } = looked;
  const body = { state: 'signedIn', page: pageToken(deps, token) };
  return respond(body, 200, { 'set-cookie': cookie(SESSION, token, MOST_MS / 1000) });
}

/** One action, as the session's person; what is weighty only after a second look. */
async function call(session: StoredBrowserSession, request: HttpRequest): Promise<Answer<unknown>> {
  const event = readJson(request.body);
  const known = envelope.safeParse(event);
  const name = known.success ? known.data.action : '';
  const isWeighty =
    Object.prototype.hasOwnProperty.call(actions, name) &&
    (actions as Readonly<Record<string, { again?: true }>>)[name]?.again;
  if (isWeighty && !isConfirmedAgain(session, Date.now())) {
    return notDone('CONFIRM_AGAIN', '这一步要在手机上再确认一次');
  }
  const { personId, openid } = session;
  const owner = known.success ? known.data.owner : undefined;
  if (owner !== undefined && owner !== personId) {
    return notDone('UNBOUND', '这条记录是另一个人保存的');
  }
  const checking = settings.textCheck ? { checkText } : {};
  // The WeChat account may be bound to somebody else by now: the session is its person's alone.
  return handle(
    { routes, specs: actions },
    async (asked): Promise<FilesDeps> => ({ ...(await makeDeps(asked)), ...filesTools }),
    { openid, now: Date.now, log: logLine, ...checking },
    known.success ? { ...known.data, owner: personId } : event,
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const notDone = (code: ErrorCode, message: string): Answer<unknown> => ({
  ok: false,
  error: { code, message },
  requestId: 'web',
  serverNow: Date.now(),
});

const refused = (status: number, code: ErrorCode, message: string): HttpResponse =>
  respond(notDone(code, message), status);

const signedOut = (): HttpResponse => refused(401, 'SIGNED_OUT', '没有登录，或者登录已结束');
