/**
 * The directory at the end of a zip archive (PKWARE APPNOTE 4.3.12–4.3.16). It is the
 * one account of what an archive holds: sizes are summed from it before
 * anything is unpacked, and the same entries are unpacked.
 */
import { WorkbookError } from './workbook-error';

export interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Of the local header. */
  readonly offset: number;
}

const END = 0x0605_4b50;
const CENTRAL = 0x0201_4b50;
const LOCAL = 0x0403_4b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
/** Stands for "see the 64-bit field"; some Java writers always use it. */
const IN_ZIP64 = 0xffff_ffff;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * All entries of the archive.
 * @throws WorkbookError DAMAGED when the directory is missing, broken or encrypted;
 *   TOO_MANY_ENTRIES
 */
export function readZipDirectory(bytes: Uint8Array, mostEntries: number): ZipEntry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new WorkbookError('TOO_MANY_ENTRIES');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) {
      throw new WorkbookError('DAMAGED');
    }
    entries.push(readEntry(bytes, view, at));
    at += CENTRAL_LENGTH + lengthsAt(view, at);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new WorkbookError('DAMAGED');
}

/** Name, extra field and comment behind a central header. */
function lengthsAt(view: DataView, at: number): number {
  return (
    view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  );
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const method = view.getUint16(at + 10, true);
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
  if (encrypted || (method !== 0 && method !== 8)) throw new WorkbookError('DAMAGED');
  const nameEnd = at + CENTRAL_LENGTH + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  if (extraEnd > view.byteLength) throw new WorkbookError('DAMAGED');
  const sizes = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  const [size = 0, packedBytes = 0, offset = 0] = withZip64(view, sizes, nameEnd, extraEnd);
  return {
    // Some writers part folders as Windows does.
    name: new TextDecoder()
      .decode(bytes.subarray(at + CENTRAL_LENGTH, nameEnd))
      .replace(/\\/g, '/'),
    stored: method === 0,
    crc: view.getUint32(at + 16, true),
    packedBytes,
    bytes: size,
    offset,
  };
}

/** Replaces each size that is kept in the 64-bit extra field (APPNOTE 4.5.3), in its order. */
function withZip64(view: DataView, sizes: number[], from: number, to: number): number[] {
  if (!sizes.includes(IN_ZIP64)) return sizes;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    return sizes.map((size) => {
      if (size !== IN_ZIP64) return size;
      if (field + 8 > to) throw new WorkbookError('DAMAGED');
      const wide = Number(view.getBigUint64(field, true));
      field += 8;
      return wide;
    });
  }
  throw new WorkbookError('DAMAGED');
}

/**
 * An entry's packed bytes.
 * @throws WorkbookError DAMAGED when they are not where the directory says
 */
export function packedBytesOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const { offset, packedBytes } = entry;
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL) {
    throw new WorkbookError('DAMAGED');
  }
  const start =
    offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedBytes > bytes.length) throw new WorkbookError('DAMAGED');
  return bytes.subarray(start, start + packedBytes);
}
