/**
 * A pledge: one document, its entries a log that only grows. Slips stand apart: of a code a
 * digest and that it was used, of an answer which pledge and which mark, and nothing that ties
 * the two: no person, no instant, no order.
 */
import type { Mark, OutcomeKind, Pledge, PledgeState } from '@core/modules/pledges/contract';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';
import type { StoredDue } from '@server/modules/standards/stored';

export interface StoredPledge extends Base, Partial<StoredDue> {
  kind: string;
  /** First day of the version that it began with. */
  rulesFrom: Day;
  subjectKind: Pledge['subject']['kind'];
  subjectId: string;
  townId: string;
  /** The organisation itself, those of the unit, or the branch of the person. */
  organizationIds: string[];
  sortKey: string;
  form?: string;
  /** As it was first written; rewordings stand in the log. */
  says: Pledge['says'];
  begunOn: Day;
  begunBy: string;
  until: Day;
  entries: Pledge['entries'];
  state: PledgeState;
  publicOn?: Day;
  outcome?: OutcomeKind;
  endedOn?: Day;
}

/** Digests of the codes that were printed together. */
export interface StoredSlipSheet extends Base {
  pledgeId: string;
  /** One half of what the codes follow from; the other is the phone's and is kept nowhere. */
  nonce: string;
  digests: string[];
}

/** That a code was used; the id is its digest. `token` is a digest of what the phone made, for sending again. */
export interface StoredSlipUse extends Base {
  token: string;
}

/** An answer; its id is random, and it says nothing of when. */
export interface StoredSlipAnswer extends Base {
  pledgeId: string;
  mark: Mark;
}

export interface PledgeCollections {
  pledges: StoredPledge;
  slipSheets: StoredSlipSheet;
  slipUses: StoredSlipUse;
  slipAnswers: StoredSlipAnswer;
}
