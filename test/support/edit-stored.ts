/** Documents as no action of the product leaves them: written into the data of a local cloud that is stopped. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { District } from '@local-cloud/district';
import { Database } from '@local-cloud/store/database';
import { DocumentStore } from '@local-cloud/store/documents';
import { seal, sealKeyOf } from '@local-cloud/store/seal';
import { collectionNames } from '@server/runtime/collections';
import { indexes } from '@server/runtime/indexes';
import type { CollectionName, Collections } from '@server/runtime/stored';

/** Writes documents whole. The cloud of the folder must be closed. */
export function writeStored<C extends CollectionName>(
  dataDir: string,
  collection: C,
  documents: readonly Collections[C][],
): void {
  const database = new Database(join(dataDir, 'cloud.db'));
  const store = storeOf(database);
  for (const document of documents) store.write(collection, document._id, { ...document });
  database.close();
}

const storeOf = (database: Database): DocumentStore =>
  new DocumentStore(
    database,
    indexes.map(({ collection: name, fields }) => ({ collection: name, fields: [...fields] })),
    [...collectionNames],
  );

/** A document as it is stored in a cloud that runs, out of a copy; null where there is none. */
export async function readStored<C extends CollectionName>(
  { dataDir, cloud }: Running,
  collection: C,
  id: string,
): Promise<Collections[C] | null> {
  const dir = mkdtempSync(join(dataDir, 'read-'));
  await cloud.backup(join(dir, 'cloud.db'));
  const database = new Database(join(dir, 'cloud.db'));
  const body = storeOf(database).read(collection, id);
  database.close();
  return body === undefined ? null : (JSON.parse(body) as Collections[C]);
}

interface Running {
  readonly dataDir: string;
  readonly cloud: Pick<District['cloud'], 'backup' | 'restore'>;
}

/** The same in a cloud that runs: into a copy, sealed with the data's own key, which it takes back. */
export async function rewriteStored<C extends CollectionName>(
  { dataDir, cloud }: Running,
  collection: C,
  documents: readonly Collections[C][],
): Promise<void> {
  const dir = mkdtempSync(join(dataDir, 'edit-'));
  const copy = join(dir, 'cloud.db');
  await cloud.backup(copy);
  writeStored(dir, collection, documents);
  seal(copy, sealKeyOf(join(dataDir, 'cloud.db')));
  await cloud.restore(copy);
}
