/**
 * Seeds the demo district into the folder named by the only argument, in a process of its own. Its ids are the same
 * each time: lists that are in order of ids are in the same order wherever the tests run, and a failure comes again.
 */
import crypto, { createHash } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { openDistrict } from './demo';

const random = crypto.randomUUID;
let made = 0;

/** The n-th id that the demo makes, with the form of a random one; the cloud's own, of each request, stay random. */
crypto.randomUUID = () => {
  const [, , caller = ''] = new Error().stack?.split('\n') ?? [];
  if (!caller.includes('/scripts/demo/')) return random();
  made += 1;
  const hex = createHash('sha256').update(`demo ${made}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
syncBuiltinESMExports();

async function seed(dataDir: string): Promise<void> {
  const { district } = await openDistrict(dataDir);
  await district.cloud.close();
}

seed(process.argv[2] ?? '').catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  // The cloud's workers would keep the process for ever.
  process.exit(1);
});
