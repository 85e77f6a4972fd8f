/** Whose account was bound on this phone when the server was last asked. */
import * as storage from '@app/phone/storage';

const KEY = 'session/who';

/** The person's id; empty for a stranger, and before the first answer. */
export const whoIsBound = (): string => storage.read<string>(KEY) ?? '';

/** Notes who is bound; true when it is somebody else than before. */
export function noteWhoIsBound(personId: string): boolean {
  const before = storage.read<string>(KEY);
  if (before === personId) return false;
  storage.write(KEY, personId);
  return before !== null;
}
