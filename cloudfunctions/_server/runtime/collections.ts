/** All collections. What must know every one of them follows from this table. */
import { collections } from './collections.generated';
import type { CollectionName } from './stored';

export { collections };
export const collectionNames = Object.keys(collections) as CollectionName[];
