/** A workbook through the product's own actions: upload, inspect, apply, advance until it rests. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { readFileSync } from 'node:fs';
import type { ImportState, ImportStatus } from '@core/modules/roster/actions';
import type { District } from '@local-cloud/district';
import { uploadAs } from './upload-as';

const RESTS: readonly ImportState[] = ['unsure', 'ready', 'done', 'undone'];

/** Checks a workbook; nothing is written to the roster. */
export async function inspectWorkbook(
  district: District,
  openid: string,
  file: string,
): Promise<ImportStatus> {
  const fileName = basename(file);
  const fileId = await uploadAs(district, openid, readFileSync(file));
  const status = await district.act(openid, 'roster.inspect', {
    id: randomUUID(),
    fileId,
    fileName,
  });
  return advanceUntilRest(district, openid, status);
}

/** Writes an import that is ready, telling each step. */
export async function applyImport(
  district: District,
  openid: string,
  importId: string,
  onProgress?: (status: ImportStatus) => void,
): Promise<ImportStatus> {
  const started = await district.act(openid, 'roster.apply', { id: importId });
  return advanceUntilRest(district, openid, started, onProgress);
}

/** Advances an import until it needs nobody's work. */
export async function advanceUntilRest(
  district: Pick<District, 'act'>,
  openid: string,
  status: ImportStatus,
  onProgress?: (status: ImportStatus) => void,
): Promise<ImportStatus> {
  let now = status;
  while (!RESTS.includes(now.state)) {
    onProgress?.(now);
    now = await district.act(openid, 'roster.advance', { id: now.importId });
  }
  return now;
}
