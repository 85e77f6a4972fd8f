/** 台账: what people have stated of a unit, and each statement as it was made. */
import type { LedgerCode, LedgerValue } from '@core/modules/unit-profile/contract';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

/** What is stated now; the id is the unit's. What the records tell anyway is not stored again. */
export interface StoredLedger extends Base {
  values: Partial<Record<LedgerCode, { value: LedgerValue; by: string; on: Day }>>;
}

/**
 * One statement, as it was made: a line for each field that it changed. The lines of
 * all of them, in order, give the present values again.
 */
export interface StoredLedgerChange extends Base {
  unitId: string;
  townId: string;
  by: string;
  on: Day;
  /** Instant and id: the order of the history, and its cursor. */
  sortKey: string;
  receipt: string;
  lines: { code: LedgerCode; before?: LedgerValue; after?: LedgerValue }[];
}

export interface UnitProfileCollections {
  ledgers: StoredLedger;
  ledgerChanges: StoredLedgerChange;
}
