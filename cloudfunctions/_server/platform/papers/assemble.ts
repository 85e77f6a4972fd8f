/** Puts the rows of an export together as its file; equal rows give equal bytes. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { archiveFiles } from '@core/domain/exports/archive';
import { rosterSheets } from '@core/domain/exports/roster-sheets';
import type { Assemble } from '@server/use-cases/exports/runs';
import { EPOCH } from './same-bytes';
import { xlsxOfSheets } from './xlsx-sheets';

export const assemble: Assemble = async (head, rows) => {
  if (head.kind === 'roster') return xlsxOfSheets(rosterSheets(rows));
  const { scopeName, asOf, withPhones } = head;
  const packed: Zippable = {};
  for (const [path, text] of archiveFiles({ scopeName, asOf, phonesInFull: withPhones }, rows)) {
    packed[path] = [strToU8(text), { level: 6 }];
  }
  return zipSync(packed, { mtime: EPOCH });
};
