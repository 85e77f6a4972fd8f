/**
 * `npm run local-cloud -- import FILE`: a workbook into what is there. Nothing of the demo is
 * loaded; on an empty cloud the first administrator is registered. A dry run works on a copy,
 * so that it may be run beside a server that has the folder.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OFFICE_CHOOSES, startDistrict, type District } from '@local-cloud/district';
import { copyData } from '@local-cloud/store/copy-data';
import { answerImport, parseAnswers } from './demo/answer-import';
import { DATA_DIR } from './demo/demo-data';
import { applyImport, inspectWorkbook } from './demo/import-workbook';
import { ensureAdministrator, markOffice } from './demo/office';
import { jsonOf, wordsOf } from './demo/roster-report';

export interface ImportFlags {
  readonly 'dry-run'?: boolean;
  readonly json?: boolean;
  readonly yes?: boolean;
  readonly answer?: string[];
  readonly district?: string;
  readonly pack?: string;
}

/** Exit code of an import that waits for answers. */
export const UNANSWERED = 3;

type Tell = (line: string) => void;

/** Runs the command; the report alone goes to standard output. */
export async function importRoster(file: string, flags: ImportFlags, tell: Tell): Promise<number> {
  const given = parseAnswers(flags.answer ?? [], flags.yes === true);
  const dry = flags['dry-run'] === true;
  const folder = dry ? copyOf(DATA_DIR) : DATA_DIR;
  if (!dry) markOffice(DATA_DIR);
  let district: District | undefined;
  try {
    district = await openFolder(folder, tell);
    const openid = await ensureAdministrator(district, flags, tell);
    const first = await inspectWorkbook(district, openid, file);
    const answered = await answerImport(district, openid, first, given);
    let { status } = answered;
    if (status.state === 'ready' && !dry) {
      status = await applyImport(district, openid, status.importId, ({ progress }) =>
        tell(`${progress.done}/${progress.total} 批`),
      );
    }
    const { rounds } = answered;
    const report = flags.json
      ? `${JSON.stringify(jsonOf(status, rounds))}\n`
      : wordsOf(status, rounds);
    process.stdout.write(report);
    return status.state === 'unsure' ? UNANSWERED : 0;
  } finally {
    await district?.cloud.close();
    if (dry) rmSync(folder, { recursive: true, force: true });
  }
}

function openFolder(dataDir: string, log: Tell): Promise<District> {
  return startDistrict({
    dataDir,
    functionsDir: 'dist/cloudfunctions',
    env: OFFICE_CHOOSES,
    log,
  });
}

function copyOf(dataDir: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-dry-run-'));
  if (existsSync(dataDir)) copyData(dataDir, folder);
  return folder;
}
