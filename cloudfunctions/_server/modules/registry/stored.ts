/** A comparison of the roster with the registry: its head, and its differences in chunks. */
import type { Difference, RegistryRun } from '@core/modules/registry/contract';
import type { Base } from '@server/runtime/stored-base';

export interface StoredRegistryRun extends Base {
  fileName: string;
  at: number;
  by: string;
  contentHash: string;
  rows: number;
  unread: RegistryRun['unread'];
  questions: string[];
  same: number;
  chunks: number;
}

export interface StoredDifference extends Difference {
  /** The import that writes it; once that is undone the difference is open again. */
  importId?: string;
  /** Why it was set aside, by whom. */
  aside?: { reason: string; by: string };
}

export interface StoredRegistryDifferences extends Base {
  runId: string;
  differences: StoredDifference[];
}

export interface RegistryCollections {
  registryRuns: StoredRegistryRun;
  registryDifferences: StoredRegistryDifferences;
}
