/** What travels between client and function: a request with its action, and the answer. */
import * as z from './zod';
import { type errorBody } from './errors';
import { id, instant } from './primitives';

/** Raised when a change would break old clients; the server refuses older ones. */
export const PROTOCOL = 1;

export const envelope = z.object({
  action: z.string().max(64),
  input: z.unknown(),
  requestId: id,
  /** Phone clock at sending, epoch ms: with the server's it gives the skew. */
  sentAt: instant,
  protocol: z.int().min(1),
  /** The person who saved the record on the phone: nobody else's account delivers it. */
  owner: id.optional(),
});
export type Envelope = z.infer<typeof envelope>;

export type Answer<T> =
  | { ok: true; data: T; requestId: string; serverNow: number }
  | { ok: false; error: z.infer<typeof errorBody>; requestId: string; serverNow: number };
