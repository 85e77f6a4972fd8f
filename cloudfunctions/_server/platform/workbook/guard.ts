/** What a file is and how large it claims to be, found out before anything of it is unpacked. */
import { LIMITS } from './limits';
import { looksLikeTable } from './table-text';
import { WorkbookError } from './workbook-error';
import { readZipDirectory, type ZipEntry } from './zip-directory';

/** Compound file of old Office formats, and of encrypted new ones ([MS-CFB] 2.2). */
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The stream that an encrypted workbook is kept in ([MS-OFFCRYPTO] 2.3.4.4), in UTF-16. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Lets through what may be a workbook: its directory, or null for a table as text (CSV).
 * @throws WorkbookError with the code that says what the file is instead, or how it is too large
 */
export function guardWorkbook(bytes: Uint8Array): ZipEntry[] | null {
  if (bytes.length === 0) throw new WorkbookError('EMPTY');
  if (bytes.length > LIMITS.inputBytes) throw new WorkbookError('TOO_BIG');
  if (startsWith(bytes, OLE2)) {
    const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
      ENCRYPTED_STREAM,
    );
    throw new WorkbookError(encrypted ? 'PASSWORD_PROTECTED' : 'OLD_FORMAT');
  }
  if (!startsWith(bytes, ZIP)) {
    if (looksLikeTable(bytes)) return null;
    throw new WorkbookError('NOT_A_WORKBOOK');
  }
  const entries = readZipDirectory(bytes, LIMITS.entries);
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (total > LIMITS.unpackedBytes) throw new WorkbookError('UNPACKS_TOO_BIG');
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  if (!has('xl/workbook.xml')) {
    throw new WorkbookError(has('xl/workbook.bin') ? 'BINARY_FORMAT' : 'NOT_A_WORKBOOK');
  }
  return entries;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}
