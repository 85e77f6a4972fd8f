/** Puts the rows of an export together as its file; equal rows give equal bytes. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { archiveFiles } from '@core/modules/exports/archive';
import { rosterSheets } from '@core/modules/exports/roster-sheets';
import type { FilesDeps } from '@server/runtime/deps';
import { EPOCH } from './same-bytes';
import { xlsxOfSheets } from './xlsx-sheets';

export const assemble: FilesDeps['assemble'] = async (head, rows) => {
  if (head.kind === 'roster') return xlsxOfSheets(rosterSheets(rows));
  const { scopeName, asOf, withPhones } = head;
  return zipped(archiveFiles({ scopeName, asOf, phonesInFull: withPhones }, rows));
};

/** Packs each file as it comes, so that only what is packed stays in memory. */
function zipped(files: Iterable<readonly [path: string, text: string]>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [path, text] of files) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = EPOCH;
    zip.add(file);
    file.push(strToU8(text), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}
