/** What a client sends a function: an action with its input, and who and when. */
import * as z from './zod';
import { id, instant } from './primitives';

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
