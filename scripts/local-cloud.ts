/**
 * `npm run local-cloud -- reset | seed | import FILE [--dry-run] [--json] | backup FILE | restore FILE`:
 * the data of the local cloud.
 */
import { existsSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ImportStatus } from '@core/contracts/actions/roster';
import { OFFICE_CHOOSES, startDistrict, type District } from '@local-cloud/district';
import { DATA_DIR, demoPeople, peopleFileOf } from './demo/demo-data';
import { applyImport, inspectWorkbook } from './demo/import-workbook';
import { ensureBuilt } from './ensure-built';

const ADMINISTRATOR = 'demo-administrator';
const USAGE =
  'usage: npm run local-cloud -- reset | seed | import FILE [--dry-run] [--json] | backup FILE | restore FILE';
/** With `--json` the report alone goes to the output. */
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

class Usage extends Error {}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  });
  const [command, file] = positionals;
  const needsFile = command === 'import' || command === 'backup' || command === 'restore';
  if (needsFile && !file) throw new Usage(USAGE);
  if ((command === 'import' || command === 'restore') && !existsSync(file ?? '')) {
    throw new Usage(`没有这个文件：${file ?? ''}`);
  }
  await ensureBuilt(['functions'], tell);
  const district = await startDistrict({
    dataDir: DATA_DIR,
    functionsDir: 'dist/cloudfunctions',
    env: OFFICE_CHOOSES,
    log: tell,
  });
  try {
    await run(district, command, file ?? '', values);
  } finally {
    await district.cloud.close();
  }
}

async function run(
  district: District,
  command: string | undefined,
  file: string,
  flags: { 'dry-run'?: boolean; json?: boolean },
): Promise<void> {
  switch (command) {
    case 'reset':
      rmSync(peopleFileOf(DATA_DIR), { force: true });
      return district.cloud.reset();
    case 'seed':
      rmSync(peopleFileOf(DATA_DIR), { force: true });
      return void (await demoPeople(district, DATA_DIR, tell));
    case 'backup':
      return district.cloud.backup(file);
    case 'restore':
      return district.cloud.restore(file);
    case 'import':
      return importFile(district, file, flags);
    default:
      throw new Usage(USAGE);
  }
}

async function importFile(
  district: District,
  file: string,
  flags: { 'dry-run'?: boolean; json?: boolean },
): Promise<void> {
  await demoPeople(district, DATA_DIR, tell);
  let status = await inspectWorkbook(district, ADMINISTRATOR, file);
  if (status.state === 'ready' && !flags['dry-run']) {
    status = await applyImport(district, ADMINISTRATOR, status.importId, ({ progress }) =>
      tell(`${progress.done}/${progress.total} 批`),
    );
  }
  process.stdout.write(flags.json ? `${JSON.stringify(jsonOf(status))}\n` : wordsOf(status));
  if (status.state === 'unsure') process.exitCode = 3;
}

/** The report by itself: summary and issues first, then what else is known. */
function jsonOf(status: ImportStatus): object {
  const { summary, issues, doubts, dependents, notRead } = status.report;
  return {
    summary,
    issues,
    doubts,
    dependents,
    notRead,
    questions: status.recognition.questions,
    state: status.state,
    counts: status.counts,
    conflicts: status.conflicts,
    moreIssues: status.moreIssues,
  };
}

function wordsOf(status: ImportStatus): string {
  const { summary, issues, doubts, dependents, notRead } = status.report;
  const { added, changed, unchanged } = status.counts;
  const lines = [
    ...Object.entries(summary).map(
      ([sheet, s]) =>
        `${sheet}：${s.rows} 行，未通过 ${s.error}，已修正 ${s.fixed}，已跳过 ${s.skipped}`,
    ),
    ...issues.map((i) => `  ${i.sheet} 第 ${i.row} 行 ${i.field} ${i.why}`),
    ...doubts.map((d) => `  ${d.sheet} 第 ${d.row} 行 ${d.field} 存疑：${d.why}`),
    ...dependents.map((d) => `  ${d.sheet} 第 ${d.row} 行引用了未通过的“${d.refersTo.name}”`),
    ...notRead.map((n) => `“${n.sheet}”没有读取：${n.why}`),
    ...status.recognition.questions.map((q) => `需要确认：${q.text}`),
    `新增 ${added} 项，更新 ${changed} 项，没有变化 ${unchanged} 项（${status.state}）`,
  ];
  return `${lines.join('\n')}\n`;
}

main().catch((error: unknown) => {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof Usage ? 2 : 1;
});
