/** 联系记录 and what was corrected of it since. */
import type { ContactFacts } from '@core/modules/cadence/contract';
import type { Day } from '@core/shared/calendar/day';
import type { Waiting, StoredDecision } from '@server/modules/statements/stored';
import type { Base } from '@server/runtime/stored-base';

/** 联系记录. It is its own audit line: who, what, when, receipt. */
export interface StoredContact extends Base, ContactFacts, Waiting {
  unitId: string;
  /** The day as it stands after corrections. */
  on: Day;
  /** The day as it was recorded, where a correction moved it. */
  firstOn?: Day;
  by: string;
  recordedBy: string;
  /** Epoch ms by the phone's clock, corrected by the skew. */
  recordedAt: number;
  receivedAt: number;
  recordedOn: Day;
  text?: string;
  receipt: string;
  /** The mark of the rules that were in force when it came in. */
  rules?: string;
  /** Hash of the input, to tell a repetition from a clash of ids. */
  contentHash: string;
  /** What was corrected since, in order; the record itself stays as it was made. */
  corrections?: StoredCorrection[];
  /** What supervisors decided on credit that came late. */
  decisions?: StoredDecision[];
  /** Taken back by its author while its credit waited: voided, and said to be so. */
  withdrawnAt?: number;
}

/** A correction or a void of a contact, with who, when, why. */
export interface StoredCorrection {
  id: string;
  kind: 'correct' | 'void';
  changes: Partial<ContactFacts> & { on?: Day; text?: string };
  reason: string;
  by: string;
  at: number;
  recordedOn: Day;
  receipt: string;
  contentHash: string;
  /** Taken back by its author while it waited: it changes nothing any more. */
  withdrawnAt?: number;
}

export interface ContactCollections {
  contacts: StoredContact;
}
