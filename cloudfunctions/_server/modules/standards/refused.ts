/** What the engines refuse, as an error that the caller is meant to see. */
import type { Refusal } from '@core/modules/standards/contract';
import { AppError, badField } from '@core/shared/errors';

/** Rules that are about who acts: nobody accepts their own, nobody takes two hands. */
const OF_HANDS: readonly string[] = ['M2', 'P2', 'P9'];

/** `path` is the field that the refusal is about; without one it is about the state of things. */
export function refused({ rule, words, from }: Refusal, path?: string): AppError {
  const text = from && !words.includes(from) ? `${words}（${from} 起可以办理）` : words;
  if (path) return badField(path, text);
  return new AppError(OF_HANDS.includes(rule) ? 'FORBIDDEN' : 'CONFLICT', text);
}
