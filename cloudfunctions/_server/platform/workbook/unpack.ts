/** Unpacks the parts of a workbook, each to exactly the size its directory claims and no further. */
import { inflateRawSync } from 'node:zlib';
import { WorkbookError } from './workbook-error';
import { packedBytesOf, type ZipEntry } from './zip-directory';

/** Parts with cells and what explains them; pictures, themes and properties stay packed. */
const WANTED = /^xl\/(?!theme\/|media\/|drawings\/|charts\/).*\.(xml|rels)$/i;

/**
 * The parts that are needed, as text by name.
 * @throws WorkbookError DAMAGED when a part is larger, smaller or other than its directory says
 */
export function unpackParts(bytes: Uint8Array, entries: readonly ZipEntry[]): Map<string, string> {
  const decoder = new TextDecoder();
  const parts = new Map<string, string>();
  for (const entry of entries) {
    if (!WANTED.test(entry.name)) continue;
    parts.set(entry.name, decoder.decode(unpack(packedBytesOf(bytes, entry), entry)));
  }
  return parts;
}

function unpack(packed: Uint8Array, { stored, bytes, crc }: ZipEntry): Uint8Array {
  const unpacked = stored ? packed : inflate(packed, bytes);
  if (unpacked.length !== bytes || crc32(unpacked) !== crc) throw new WorkbookError('DAMAGED');
  return unpacked;
}

function inflate(packed: Uint8Array, bytes: number): Uint8Array {
  try {
    // Stops at the first byte too many, whatever the stream goes on to say.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
  } catch {
    // Every failure of inflating means one thing to the sender: the file is broken.
    throw new WorkbookError('DAMAGED');
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
  return crc;
});

/** CRC-32 as zip has it; zlib's own is newer than the clouds' Node. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (let i = 0; i < bytes.length; i += 1) {
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[i] as number)) & 0xff] as number);
  }
  return (crc ^ 0xffff_ffff) >>> 0;
}
