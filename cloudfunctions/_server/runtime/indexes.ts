/** Indexes by collection: what a deployment creates, and the local cloud keeps. Every query of ours is served by one. */
import { collectionNames, collections } from './collections';
import type { CollectionName } from './stored';

export interface CollectionIndex {
  readonly collection: CollectionName;
  readonly fields: readonly { readonly name: string; readonly order: 'asc' | 'desc' }[];
}

export const indexes: readonly CollectionIndex[] = collectionNames.flatMap((collection) =>
  collections[collection].indexes.map((fields) => ({
    collection,
    fields: fields.split(' ').map((name) => ({ name, order: 'asc' as const })),
  })),
);
