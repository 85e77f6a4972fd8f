/**
 * A check of a standard: one document, its entries a log that only grows. What lists ask
 * for stands beside the log and is worked out of it at each write, and once a day.
 */
import type { StandardCheck } from '@core/modules/standards/contract';
import type { Office, SubjectKind } from '@core/modules/standards/rules.contract';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

/** Something that is due: of which offices, from which day it stands in their lists, by when. */
export interface StoredDue {
  dueOn: Day;
  dueFrom: Day;
  dueBy: Office[];
  /** Step of a process; absent of a standard. */
  dueStep?: string;
  dueWhat: string;
  /** Past it a 督办 may be drafted. */
  superviseFrom: Day;
}

export interface StoredCheck extends Base, Partial<StoredDue> {
  standard: string;
  /** First day of the version that it began with. */
  rulesFrom: Day;
  subjectKind: SubjectKind;
  subjectId: string;
  townId: string;
  /** The organisation itself, or those of the unit. */
  organizationIds: string[];
  /** Of the subject when it began: the order of lists within a day. */
  sortKey: string;
  begunOn: Day;
  begunBy: string;
  entries: StandardCheck['entries'];
  state: 'open' | 'returned' | 'accepted' | 'revoked';
  heldFrom?: Day;
  heldUntil?: Day;
  /** An objection of the time of 公示 is open: it is not in force. */
  objected?: boolean;
  /** A later check of the same standard and subject has begun. */
  replaced?: boolean;
}

/** The last check, or run, of one code for one subject: two who begin at once find each other here. */
export interface StoredPracticeHead extends Base {
  lastId: string;
}

export interface StandardCollections {
  standardChecks: StoredCheck;
  practiceHeads: StoredPracticeHead;
}
