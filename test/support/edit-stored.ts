/** Documents as no action of the product leaves them: written into the data of a local cloud that is stopped. */
import { join } from 'node:path';
import { Database } from '@local-cloud/store/database';
import { DocumentStore } from '@local-cloud/store/documents';
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
  const store = new DocumentStore(
    database,
    indexes.map(({ collection: name, fields }) => ({ collection: name, fields: [...fields] })),
    [...collectionNames],
  );
  for (const document of documents) store.write(collection, document._id, { ...document });
  database.close();
}
