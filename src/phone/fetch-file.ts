/** A file of the server, piece by piece. */
import type { FilePiece } from '@core/modules/exports/contract';

/** A file whole, still in the pieces it came in: base64 of each. */
export interface FetchedFile {
  readonly fileName: string;
  readonly pieces: readonly string[];
}

/** A file that changes again and again while it is fetched is given up. */
const TRIES = 3;

/**
 * Asks for every piece. A file made anew in between begins again, so that pieces of two never mix.
 * @param ask gives one piece
 * @param onPiece told how far it is
 * @throws Error when it changed on every try
 */
export async function fetchFile<P extends FilePiece>(
  ask: (part: number) => Promise<P>,
  onPiece: (done: number, of: number) => void = () => undefined,
): Promise<FetchedFile & { readonly first: P }> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const first = await ask(0);
    const pieces = [first.base64];
    onPiece(1, first.parts);
    while (pieces.length < first.parts) {
      const next = await ask(pieces.length);
      if (next.digest !== first.digest) break;
      pieces.push(next.base64);
      onPiece(pieces.length, first.parts);
    }
    if (pieces.length === first.parts) return { fileName: first.fileName, pieces, first };
  }
  throw new Error('the file changed while it was fetched');
}
