/** Documents of the daily work beside the contacts: matters, statements, handovers, steps of 发展党员, reminders. */
import type { StatementKind } from '@core/modules/statements/contract';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

/** A decision of a supervisor, which stays. */
export interface StoredDecision {
  granted: boolean;
  reason: string;
  by: string;
  at: number;
}

/** What puts a document on the supervisors' list, present only while it waits. */
export interface Waiting {
  /** Instant and id: the order of the list, and its cursor. */
  waitKey?: string;
  /** Towns whose staff may decide. */
  waitsIn?: string[];
}

/** Leave, 条件不具备, a contest or a closure, as it was stated, and what was decided. */
export interface StoredStatement extends Base, Waiting {
  kind: StatementKind;
  /** Whose mark it is about. */
  personId: string;
  unitId?: string;
  townIds: string[];
  reason: string;
  at: number;
  obligation?: string;
  periodKey?: string;
  year?: number;
  from?: Day;
  /** Excluded. */
  to?: Day;
  coverId?: string;
  /** The event of an absence. */
  meetingId?: string;
  decision?: StoredDecision;
  /** Taken back by whoever stated it, while it waited. */
  withdrawnAt?: number;
}

/** Leave as the person's own document holds it, so that reading the caller reads it too. */
export interface StoredLeave {
  id: string;
  from: Day;
  /** Excluded. */
  to: Day;
  coverId?: string;
  reason: string;
  state: 'waiting' | 'granted' | 'refused' | 'withdrawn';
  decision?: string;
}

/** Somebody whom the person covers. */
export interface StoredCovering {
  leaveId: string;
  instructorId: string;
  from: Day;
  /** Excluded. */
  to: Day;
}

export interface StatementCollections {
  statements: StoredStatement;
}
