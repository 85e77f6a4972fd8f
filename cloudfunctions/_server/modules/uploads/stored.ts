/** Files that people upload: whose each is. The id is made by the client. */
import type { Base } from '@server/runtime/stored-base';

export interface StoredUpload extends Base {
  /** The only person who may name the file. */
  owner: string;
  /** Where it lies in the storage: a folder nobody can guess. */
  path: string;
  at: number;
  /** Its id in the storage, once it was named in an action. */
  fileId?: string;
  /** A form keeps its file until it is removed itself. */
  kept?: boolean;
}

export interface UploadCollections {
  uploads: StoredUpload;
}
