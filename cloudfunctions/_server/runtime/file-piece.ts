import { badField } from '@core/shared/errors';
import type { FilePiece } from '@core/modules/exports/contract';
import type { Deps } from './deps';

/** Bytes of a piece: as base64 and in its envelope it stays under the 1 MB of a function's answer. */
export const PIECE_BYTES = 700 * 1024;

/**
 * One piece of a file.
 * @throws AppError BAD_INPUT when the file has no such piece.
 */
export function pieceOf(
  { sha256 }: Pick<Deps, 'sha256'>,
  fileName: string,
  file: Uint8Array,
  part = 0,
): FilePiece {
  const parts = Math.max(1, Math.ceil(file.length / PIECE_BYTES));
  if (part >= parts) throw badField('input.part', '文件没有这一段，请重新取文件');
  const piece = file.subarray(part * PIECE_BYTES, (part + 1) * PIECE_BYTES);
  return {
    fileName,
    base64: Buffer.from(piece).toString('base64'),
    part,
    parts,
    digest: sha256(file),
  };
}
