/** A file travels in pieces that fit a function's answer. */
import { createHash } from 'node:crypto';
import { pieceOf, PIECE_BYTES } from '@server/runtime/file-piece';

const deps = {
  sha256: (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex'),
};

it.each([0, 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES + 17])('%i bytes', (length) => {
  const file = Uint8Array.from({ length }, (_, i) => (i * 31) % 251);
  const first = pieceOf(deps, 'a.zip', file);
  const pieces = Array.from({ length: first.parts }, (_, part) =>
    pieceOf(deps, 'a.zip', file, part),
  );
  for (const piece of pieces) expect(JSON.stringify(piece).length).toBeLessThan(1_000_000);
  const whole = Buffer.concat(pieces.map(({ base64 }) => Buffer.from(base64, 'base64')));
  expect(whole.equals(Buffer.from(file))).toBe(true);
  expect(new Set(pieces.map(({ digest }) => digest)).size).toBe(1);
  expect(() => pieceOf(deps, 'a.zip', file, first.parts)).toThrow('没有这一段');
});
