/**
 * Writes `test/fixtures/releases/VERSION.json`: a small district as this release stores it.
 * Run by hand before a release (`npx tsx test/support/make-release-fixture.ts`); a fixture of a
 * release is never made again, it is what later releases must be able to read.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshDistrict } from './district';
import { fillSmallDistrict } from './small-district';
import { workIn } from './work';

async function make(): Promise<void> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const folder = join('test', 'fixtures', 'releases');
  const file = join(folder, `${version}.json`);
  if (existsSync(file)) throw new Error(`${file} is there already: a released schema stands`);
  const district = await freshDistrict();
  try {
    const ids = await fillSmallDistrict(district);
    const work = workIn(district, ids);
    await work.contact(0);
    await work.lateContact(0);
    await work.need(0);
    await work.promise(0);
    await work.confirmed(0, await work.meeting(0));
    await district.cloud.fireTimer('clock');
    mkdirSync(folder, { recursive: true });
    const dump = district.cloud.dump();
    // What an import keeps for undoing is large, and no later release reads it as a schema.
    delete dump['importChanges'];
    delete dump['importRows'];
    // As if this release's own migrations had still to run.
    dump['deployment'] = withoutId(dump['deployment'], 'migrations');
    dump['jobs'] = withoutId(dump['jobs'], 'migrate');
    writeFileSync(file, `${JSON.stringify(dump, null, 1)}\n`);
  } finally {
    await district.end();
  }
}

const withoutId = (documents: unknown[] = [], id: string): unknown[] =>
  documents.filter((document) => (document as { _id: string })._id !== id);

void make();
