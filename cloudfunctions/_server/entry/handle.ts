/**
 * The way of every request: context → validate → actor → policy → 内容安全 → use case →
 * answer. Unknown errors are logged with the request's id and told as INTERNAL.
 */
import type { ActionName } from '@core/modules/actions';
import type { ActionSpec } from '@core/modules/action';
import { PROTOCOL, type Answer } from '@core/shared/answer';
import { envelope, type Envelope } from '@core/shared/envelope';
import { AppError, type Issue } from '@core/shared/errors';
import { redacted } from '@core/shared/names/redact';
import { shownTextsOf, type ShownText } from '@core/shared/shown-texts';
import type * as z from '@core/shared/zod';
import { mayCall } from '@server/runtime/access';
import { identify, type Actor, type Stranger } from '@server/runtime/actor';
import { requireFitTexts, type CheckText } from '@server/runtime/fit-texts';
import type { Deps } from '@server/runtime/deps';

/** A use case as it is called once its contract has checked who calls, with what. */
export interface Route<D extends Deps> {
  (deps: D, caller: never, input: never): Promise<unknown>;
  /** What it asks beside the look-up of the caller (`runtime/route.ts`). */
  readonly ahead?: (deps: D, input: never) => void;
}
type Routes<D extends Deps> = Readonly<Record<string, Route<D>>>;
/** Contracts by action: all that the function's routes and their use cases name. */
export type Specs = Readonly<Record<string, ActionSpec>>;

/** What the function's host tells of the call: never taken from the event. */
export interface CallContext {
  readonly openid: string | null;
  readonly now: () => number;
  readonly log: (line: object) => void;
  /** 内容安全, where the deployment has it switched on. */
  readonly checkText?: CheckText;
}

type MakeDeps<D extends Deps> = (request: Envelope) => Promise<D>;

/** Answers one request; never throws. */
export async function handle<D extends Deps>(
  { routes, specs }: { routes: Routes<D>; specs: Specs },
  makeDeps: MakeDeps<D>,
  context: CallContext,
  event: unknown,
): Promise<Answer<unknown>> {
  let requestId = 'unknown';
  try {
    const request = readEnvelope(event);
    requestId = request.requestId;
    const data = await dispatch({ routes, specs }, makeDeps, context, request);
    return { ok: true, data, requestId, serverNow: context.now() };
  } catch (error) {
    return {
      ok: false,
      error: bodyOf(error, requestId, context),
      requestId,
      serverNow: context.now(),
    };
  }
}

async function dispatch<D extends Deps>(
  { routes, specs }: { routes: Routes<D>; specs: Specs },
  makeDeps: MakeDeps<D>,
  context: CallContext,
  request: Envelope,
): Promise<unknown> {
  const name = request.action as ActionName;
  // Own keys only: `constructor` is no action.
  const own = (table: object): boolean => Object.prototype.hasOwnProperty.call(table, name);
  const spec = own(specs) ? specs[name] : undefined;
  const route = own(routes) ? routes[name] : undefined;
  if (!spec || !route) {
    throw new AppError('BAD_INPUT', '没有这个操作', [{ path: 'action', message: '未知操作' }]);
  }
  // No OPENID means no WeChat user: a timer, another function, a console.
  if (!context.openid) throw new AppError('FORBIDDEN', '只能从小程序中操作');
  const input = parse(spec.input, request.input, 'input');
  const deps = await makeDeps(request);
  const texts = textsToCheck(spec.input, input, context);
  try {
    // No transaction waits for 内容安全: the platform ends one that waits long.
    if (texts.length === 0) route.ahead?.(deps, input as never);
    const caller = await identify(deps.store, context.openid, deps.today);
    requireOwner(request, caller);
    mayCall(name, caller);
    await checkTexts(texts, context, request);
    // A stranger has gone no further than `mayCall`, unless the contract lets strangers in.
    return await route(deps, caller as never, input as never);
  } finally {
    await deps.store.ahead.end();
  }
}

/** A shared phone: what somebody saved waits there until they are bound again, whoever is bound now. */
function requireOwner({ owner }: Envelope, caller: Actor | Stranger): void {
  if (owner === undefined || (caller.kind === 'person' && caller.personId === owner)) return;
  throw new AppError('UNBOUND', '这条记录是另一个人保存的，仍留在手机上，等本人绑定后再发送');
}

/** A write carries a client-made id; what is typed into a search is shown to nobody. */
const textsToCheck = (
  schema: z.ZodType,
  input: unknown,
  { checkText }: CallContext,
): readonly ShownText[] =>
  checkText && (input as { id?: string }).id ? shownTextsOf(schema, input) : [];

async function checkTexts(
  texts: readonly ShownText[],
  { openid, checkText, log }: CallContext,
  { action, requestId }: Envelope,
): Promise<void> {
  if (!openid || !checkText || texts.length === 0) return;
  await requireFitTexts(
    texts,
    (text) => checkText(openid, text),
    (error) => {
      const why = redacted(error instanceof Error ? error.message : String(error));
      log({ level: 'warn', textCheck: 'unavailable', why, action, requestId });
    },
  );
}

function readEnvelope(event: unknown): Envelope {
  const request = parse(envelope, event, '');
  if (request.protocol < PROTOCOL) {
    throw new AppError('UPGRADE_REQUIRED', '小程序版本过旧，请更新后重试；未送达的记录已保留');
  }
  return request;
}

/** Parses by a schema; every wrong field becomes an issue with its path. */
function parse<S extends z.ZodType>(schema: S, value: unknown, root: string): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues: Issue[] = result.error.issues.map((issue) => ({
    path: [root, ...issue.path.map(String)].filter(Boolean).join('.'),
    message: issue.message,
  }));
  throw new AppError('BAD_INPUT', issues[0]?.message ?? '内容有误', issues);
}

function bodyOf(error: unknown, requestId: string, context: CallContext) {
  if (error instanceof AppError) {
    const { code, message, issues } = error;
    return { code, message, ...(issues ? { issues: [...issues] } : {}) };
  }
  context.log({
    level: 'error',
    requestId,
    error: redacted(
      error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error),
    ),
  });
  return { code: 'INTERNAL' as const, message: `系统出错，请稍后重试（编号 ${requestId}）` };
}
