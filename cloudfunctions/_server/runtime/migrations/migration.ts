import type { Reader, Transaction } from '../store';
import type { CollectionName, Collections } from '../stored';

/**
 * One change of stored documents. It looks at one document at a time and gives it back as it
 * should be, or null where it is right already: done twice it changes nothing.
 */
export interface Migration<C extends CollectionName = CollectionName> {
  /** `001-towns-of-branch-roles`; its order among the others. */
  readonly name: string;
  readonly collection: C;
  migrate(document: Collections[C], reader: Reader): Promise<Collections[C] | null>;
  /** What is written elsewhere in the same transaction, of the document as it was. */
  also?(document: Collections[C], tx: Transaction): Promise<void>;
}
