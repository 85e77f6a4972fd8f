/** Documents of 督办. A case holds ids of persons, never names; nothing in it is overwritten. */
import type { Verdict } from '@core/modules/cadence/contract';
import type { FollowUpSubject } from '@core/modules/follow-ups/contract';
import type { SupervisionThreshold } from '@core/modules/follow-ups/rules.contract';
import type { FollowUpStep } from '@core/modules/follow-ups/labels';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

/** A step as it was signed, and what came back. */
export interface StoredFollowUpAct {
  /** Id of the write that signed it. */
  id: string;
  step: FollowUpStep;
  number: string;
  /** Why it follows the former. */
  reason?: string;
  requirement: string;
  responsibleId: string;
  signedBy: string;
  signedOn: Day;
  dueOn: Day;
  reply?: { by: string; at: number; on: Day; text: string };
}

/** One case; its id follows from threshold, subject and window. */
export interface StoredFollowUp extends Base {
  subject: FollowUpSubject;
  /** The unit's or the branch's. */
  name: string;
  townId: string;
  townName: string;
  /** Party organisations whose secretaries are the other side too. */
  partyOrganizationIds: string[];
  /** Whose mark it is, and who was asked to reply. */
  personIds: string[];
  /** The threshold as it was. */
  threshold: Pick<SupervisionThreshold, 'code' | 'title' | 'obligation' | 'missed' | 'within'>;
  window: { key: string; first: Day; last: Day };
  /** What it rests on, as it stood when it was drafted. */
  basis: Verdict[];
  /** Of a deadline: what was due, and the reason as it stood. */
  deadline?: { what: string; dueOn: Day; lines: string[] };
  draftedOn: Day;
  at: number;
  acts: StoredFollowUpAct[];
  /** `by` is absent where the records took the ground away. */
  ended?: { kind: 'closed' | 'dropped'; by?: string; on: Day; at: number; reason: string };
  /** The list it stands in; `expired` in none. */
  shelf: 'draft' | 'awaiting' | 'toClose' | 'ended' | 'expired';
  /** Due date, or day of drafting, and id: the order of the list, and its cursor. */
  sortKey: string;
  expiresOn: Day;
}

/** The last number given, by step and year. */
export interface StoredFollowUpNumber extends Base {
  last: number;
}

export interface FollowUpCollections {
  followUps: StoredFollowUp;
  followUpNumbers: StoredFollowUpNumber;
}
