/** Files that a supervisor chooses in the import page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbook } from '../small-district';

const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');

export interface MadeFiles {
  /** A workbook with these sheets of text. */
  workbook(name: string, sheets: Record<string, string[][]>): Promise<string>;
  /** A workbook under a password, as Excel wraps it: enough of it to be told. */
  locked(name: string): string;
  text(name: string, content: string): string;
  remove(): void;
}

/** Makes files in a folder of their own. */
export function makeFiles(): MadeFiles {
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-files-'));
  const put = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  return {
    async workbook(name, sheets) {
      await writeWorkbook(join(folder, name), sheets);
      return join(folder, name);
    },
    locked: (name) =>
      put(
        name,
        Buffer.concat([
          OLE2,
          Buffer.alloc(1024),
          Buffer.from('EncryptedPackage', 'utf16le'),
          Buffer.alloc(512),
        ]),
      ),
    text: (name, content) => put(name, Buffer.from(content)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
