import type { Deps } from './deps';

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * The receipt number of a write, eight characters that can be read out over a
 * phone. It follows from the client-made id, so a repetition gives the same one.
 */
export function receiptOf(deps: Pick<Deps, 'sha256'>, id: string): string {
  const hash = deps.sha256(`receipt:${id}`);
  let receipt = '';
  for (let i = 0; i < 8; i += 1) {
    receipt += ALPHABET[parseInt(hash.slice(i * 2, i * 2 + 2), 16) % ALPHABET.length];
  }
  return receipt;
}
