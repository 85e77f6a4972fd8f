/** Calls an action. Types come from the contract; the transport from the platform. */
import type { ActionName, ActionOutput, ActionRequest } from '@core/modules/actions';
import { PROTOCOL, type Answer } from '@core/shared/answer';
import { Unreachable } from '@app/phone/unreachable';
import { rowOf } from '@app/data/action-table';
import { newId } from '@app/data/ids';
import { forgetSending, withFormerId } from './same-sending';
import { FailedCall } from './failed-call';
import { send } from './transport';

let offset = 0;

/** The server's clock less the phone's, ms, as far as its last answer told. */
export const serverOffset = (): number => offset;

/** Now by the server's clock, as far as its last answer told; the phone's own before. */
export const serverNow = (): number => Date.now() + offset;

/**
 * Runs an action on the server.
 * @throws FailedCall, an AppError: what the server answered; Unreachable when it did not.
 */
export async function call<A extends ActionName>(
  action: A,
  input: ActionRequest<A>,
  /** The person who saved it, for a record that may have waited while somebody else was bound. */
  owner?: string,
): Promise<ActionOutput<A>> {
  const sending = withFormerId(action, input);
  const request = {
    action,
    input: sending.input,
    requestId: newId(),
    sentAt: Date.now(),
    protocol: PROTOCOL,
    ...(owner ? { owner } : {}),
  };
  const answer = await send(rowOf(action).runsIn ?? 'desk', request).catch(() => null);
  if (!isAnswer(answer)) throw new Unreachable();
  forgetSending(sending.key);
  offset = answer.serverNow - Date.now();
  if (answer.ok) return answer.data as ActionOutput<A>;
  const { code, message, issues } = answer.error;
  throw new FailedCall(action, request.requestId, code, message, issues);
}

/** A captive portal answers 200 with its own page: only our own shape is an answer. */
function isAnswer(value: unknown): value is Answer<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const { ok, serverNow: now } = value as { ok?: unknown; serverNow?: unknown };
  return typeof ok === 'boolean' && typeof now === 'number';
}
