/** Seeds the demo district into the folder named by the only argument, in a process of its own. */
import { openDistrict } from './demo';

async function seed(dataDir: string): Promise<void> {
  const { district } = await openDistrict(dataDir);
  await district.cloud.close();
}

seed(process.argv[2] ?? '').catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  // The cloud's workers would keep the process for ever.
  process.exit(1);
});
