/** Documents of the daily work beside the contacts: matters, statements, handovers, steps of 发展党员, reminders. */
import type { HandoverSheet, HandoverState } from '@core/modules/handovers/contract';
import type { NeedState, PromiseState } from '@core/modules/matters/contract';
import type { ReminderTopic } from '@core/modules/reminders/actions';
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

/** A need or a promise of a unit. */
export interface StoredMatter extends Base {
  kind: 'need' | 'promise';
  unitId: string;
  townId: string;
  text: string;
  raisedOn: Day;
  dueOn?: Day;
  raisedBy: string;
  state: NeedState | PromiseState;
  open: boolean;
  /** Added in order, never overwritten. */
  steps: { on: Day; by: string; state: NeedState | PromiseState; note?: string }[];
  receipt: string;
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

/** Units that pass from one instructor to another. */
export interface StoredHandover extends Base {
  fromId: string;
  toId: string;
  unitIds: string[];
  townIds: string[];
  on: Day;
  reason: string;
  proposedBy: string;
  at: number;
  state: HandoverState;
  signedOn?: Day;
  effectiveOn?: Day;
  /** The sheet as it was signed. */
  sheet?: HandoverSheet['sheet'];
}

/** A step of 发展党员: name, step and day only. */
export interface StoredDevelopment extends Base {
  unitId: string;
  townId: string;
  partyOrganizationIds: string[];
  name: string;
  step: 'activist' | 'probationary';
  on: Day;
  by: string;
}

/** A subscription message, drafted by the clock. */
export interface StoredReminder extends Base {
  personId: string;
  topic: ReminderTopic;
  /** The event that is announced. */
  meetingId?: string;
  businessDate: Day;
  state: 'drafted' | 'sent' | 'silenced' | 'refused' | 'failed';
  units: number;
  dueOn: Day;
  why?: string;
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

/** Messages that the person has allowed, by topic; `refused` is not asked again by itself. */
export type StoredAllowance = Partial<Record<ReminderTopic, { allowed: number; refused: boolean }>>;
