/** Documents of the person's rights. They hold ids of persons, never names. */
import type { DataRequestKind } from '@core/contracts/my-data';
import type { Base } from './stored-base';

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
}

export interface MyDataCollections {
  accesses: StoredAccess;
  dataRequests: StoredDataRequest;
}
