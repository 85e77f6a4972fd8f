/**
 * `npm run local-cloud -- reset | seed | import FILE [--dry-run] [--json] [--yes] [--answer N=M] | backup FILE | restore FILE`:
 * the data of the local cloud.
 */
import { existsSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { OFFICE_CHOOSES, startDistrict, type District } from '@local-cloud/district';
import { DATA_DIR, demoPeople, peopleFileOf } from './demo/demo-data';
import { ensureBuilt } from './ensure-built';
import { importRoster } from './import-roster';

const USAGE =
  'usage: npm run local-cloud -- reset | seed | import FILE [--dry-run] [--json] [--yes] [--answer N=M]… [--district NAME] [--pack ID] | backup FILE | restore FILE';
/** With `--json` the report alone goes to the output. */
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

class Usage extends Error {}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
      yes: { type: 'boolean' },
      answer: { type: 'string', multiple: true },
      district: { type: 'string' },
      pack: { type: 'string' },
    },
  });
  const [command, file] = positionals;
  const needsFile = command === 'import' || command === 'backup' || command === 'restore';
  if (needsFile && !file) throw new Usage(USAGE);
  if ((command === 'import' || command === 'restore') && !existsSync(file ?? '')) {
    throw new Usage(`没有这个文件：${file ?? ''}`);
  }
  await ensureBuilt(['functions'], tell);
  if (command === 'import') {
    process.exitCode = await importRoster(file ?? '', values, tell);
    return;
  }
  const district = await startDistrict({
    dataDir: DATA_DIR,
    functionsDir: 'dist/cloudfunctions',
    env: OFFICE_CHOOSES,
    log: tell,
  });
  try {
    await run(district, command, file ?? '');
  } finally {
    await district.cloud.close();
  }
}

async function run(district: District, command: string | undefined, file: string): Promise<void> {
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
    default:
      throw new Usage(USAGE);
  }
}

main().catch((error: unknown) => {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof Usage ? 2 : 1;
});
