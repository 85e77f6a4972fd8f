/** Documents of the person's rights. They hold ids of persons, never names. */
import type { DataRequestKind } from '@core/modules/privacy/contract';
import type { Base } from '@server/runtime/stored-base';

/** Who saw or took along what about whom, and why. */
export interface StoredAccess extends Base {
  /** The person; or the branch, town or district whose people were all taken along. */
  personId: string;
  by: string;
  what: 'export';
  at: number;
  reason: string;
}

/** A request to put something right, or to remove the person. */
export interface StoredDataRequest extends Base {
  kind: DataRequestKind;
  personId: string;
  text: string;
  at: number;
  /** Present while nobody has answered: the order of the list, and who may. */
  waitKey?: string;
  waitsIn?: string[];
  answer?: { by: string; at: number; done: boolean; text: string };
  withdrawnAt?: number;
}

/**
 * A person who was removed and whose name and phone are still looked for in other documents;
 * the id is the person's. It goes with the last of them.
 */
export interface StoredErasure extends Base {
  name: string;
  phone?: string;
  townIds: string[];
  at: number;
  /** Hash of the collections that are searched, in their order; absent until it has begun. */
  among?: string;
  /** Where the search goes on: the collection and the last document. */
  collection: string | number;
  after: string;
}

export interface PrivacyCollections {
  erasures: StoredErasure;
  accesses: StoredAccess;
  dataRequests: StoredDataRequest;
}
