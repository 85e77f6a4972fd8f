import type { Day } from '@core/shared/calendar/day';
import type { HeldRecord } from '@core/modules/system/actions';
import type { Base } from '@server/runtime/stored-base';
import type { StoredAudit, StoredDeployment, StoredJob } from '@server/runtime/stored-own';

/** A day's comparison of derived documents with the ledgers; the id is the business date. */
export interface StoredReconciliation extends Base {
  businessDate: Day;
  at: number;
  /** Units' years and subjects' points that were rebuilt and compared. */
  units: number;
  subjects: number;
  /** Ids of documents that differ, at most 50. */
  differences: string[];
}

/** Records that wait on a person's phone; the id is the person's. */
export interface StoredHeldRecords extends Base {
  at: number;
  held: HeldRecord[];
}

export interface SystemCollections {
  audit: StoredAudit;
  deployment: StoredDeployment;
  jobs: StoredJob;
  heldRecords: StoredHeldRecords;
  reconciliations: StoredReconciliation;
}
