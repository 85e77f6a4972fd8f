/** What a function answers, as every client reads it. */
import type { ErrorBody } from './errors';

/** Raised when a change would break old clients; the server refuses older ones. */
export const PROTOCOL = 1;

export type Answer<T> =
  | { ok: true; data: T; requestId: string; serverNow: number }
  | { ok: false; error: ErrorBody; requestId: string; serverNow: number };
