/**
 * A write whose answer got lost may be done already. Sent again by the same person with the same
 * content it goes under its first id, so that the server knows it for the same: a second tap after
 * 没有连上服务器 never makes a second record.
 */
import { isFirstSending } from '@app/data/ids';

/** Ids of writes without an answer, by what they say. */
const unanswered = new Map<string, string>();
/** More than a person tries in one sitting. */
const MOST = 50;

export interface Sending<I> {
  readonly input: I;
  /** Null for what is no new record. */
  readonly key: string | null;
}

/** The input as it is to be sent: under the id that it was first sent with. */
export function withFormerId<I extends object>(action: string, input: I): Sending<I> {
  const { id, ...content } = input as { id?: unknown };
  if (typeof id !== 'string' || !isFirstSending(id)) return { input, key: null };
  const key = `${action} ${JSON.stringify(content)}`;
  const former = unanswered.get(key);
  if (former !== undefined) return { input: { ...input, id: former }, key };
  if (unanswered.size >= MOST) unanswered.clear();
  unanswered.set(key, id);
  return { input, key };
}

/** An answer came, whatever it said: the next one is another record. */
export function forgetSending(key: string | null): void {
  if (key !== null) unanswered.delete(key);
}
