/** Pieces of a file: all of one, never of two. */
import { fetchFile } from '@app/phone/fetch-file';

const piece = (part: number, digest: string, parts = 3) => ({
  fileName: '名册.xlsx',
  base64: `${digest}${part}`,
  part,
  parts,
  digest,
});

it('asks for every piece in order and tells how far it is', async () => {
  const told: string[] = [];
  const file = await fetchFile(
    (part) => Promise.resolve(piece(part, 'a')),
    (done, of) => told.push(`${done}/${of}`),
  );
  expect(file.pieces).toEqual(['a0', 'a1', 'a2']);
  expect(told).toEqual(['1/3', '2/3', '3/3']);
});

it('begins again when the file was made anew in between', async () => {
  let asked = 0;
  const file = await fetchFile((part) => {
    asked += 1;
    return Promise.resolve(piece(part, asked <= 2 ? 'a' : 'b'));
  });
  expect(file.pieces).toEqual(['b0', 'b1', 'b2']);
});

it('gives up on a file that never stands still', async () => {
  let asked = 0;
  await expect(
    fetchFile((part) => Promise.resolve(piece(part, `d${(asked += 1)}`))),
  ).rejects.toThrow('changed');
  expect(asked).toBe(6);
});
