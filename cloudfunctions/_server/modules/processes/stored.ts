/**
 * A run of a process: one document, its entries a log that only grows. A run about a person
 * holds a name, steps and days; it goes with its details some months after its end.
 */
import type { ProcessRun, RunEnd } from '@core/modules/processes/contract';
import type { Day } from '@core/shared/calendar/day';
import type { StoredDue } from '@server/modules/standards/stored';
import type { Base } from '@server/runtime/stored-base';

export interface StoredRun extends Base, Partial<StoredDue> {
  process: string;
  /** First day of the version that it began with. */
  rulesFrom: Day;
  subjectKind: ProcessRun['subject']['kind'];
  /** Of somebody who is on no roster: the run's own id. */
  subjectId: string;
  /** Of somebody who is on no roster. */
  name?: string;
  townId: string;
  /** The organisation itself, those of the unit, or the branch that leads somebody through it. */
  organizationIds: string[];
  /** Of the subject, or of the branch, when it began: the order of lists within a day. */
  sortKey: string;
  /** The unit at which a person works, whose 五个一 counts the steps of 发展党员. */
  unitId?: string;
  begunOn: Day;
  begunBy: string;
  entries: ProcessRun['entries'];
  state: 'underWay' | 'ended';
  endKind?: RunEnd['kind'];
  endedOn?: Day;
  /** From this day its details are purged. */
  purgeFrom?: Day;
  /** Its details were purged on this day: what it was and how it ended is left. */
  purgedOn?: Day;
  replaced?: boolean;
}

export interface ProcessCollections {
  processRuns: StoredRun;
}
