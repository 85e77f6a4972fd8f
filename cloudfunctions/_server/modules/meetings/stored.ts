/** Documents of a branch's meetings. Rosters hold ids of persons, never names. */
import type { DayInterval } from '@core/modules/cadence/contract';
import type {
  AbsenceKind,
  AttendanceState,
  Habit,
  MeetingState,
  Minutes,
} from '@core/modules/meetings/contract';
import type { Appraisal, VoteMatter } from '@core/modules/meetings/votes.contract';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

/** Kept with the party organisation. */
export interface StoredBranchSetting {
  habit: Habit;
  time?: string;
  venue?: string;
  /** First day of the branch's records: nothing before it is owed. */
  settledOn: Day;
  committee: DayInterval[];
  groups: DayInterval[];
}

export interface StoredVote {
  id: string;
  matter: VoteMatter;
  title: string;
  /** Full members expected. */
  expected: number;
  present: number;
  /** Away, with a written opinion: among the votes. */
  written?: number;
  favour: number;
  against: number;
  abstained: number;
}

/** An event: its plan and what was written of it. The id is the client's. */
export interface StoredMeeting extends Base {
  organizationId: string;
  townId: string;
  kinds: string[];
  on: Day;
  time?: string;
  venue?: string;
  topic: string;
  agenda?: string;
  hours: number;
  state: MeetingState;
  plannedBy: string;
  at: number;
  /** Where it stood before, each time that its day, time or place was changed. */
  moves?: { at: number; by: string; from: Pick<StoredMeeting, 'on' | 'time' | 'venue'> }[];
  /** What the sign-in codes follow from. */
  secret: string;
  minutes?: Minutes;
  appraisal?: Appraisal;
  votes: StoredVote[];
}

export interface StoredRosterRow {
  personId: string;
  state: AttendanceState;
  reason?: string;
  /** The branch that a visitor belongs to. */
  homeId?: string;
  makeUp?: {
    dueOn: Day;
    content?: string;
    doneOn?: Day;
    /** Person whose word confirmed it. */
    confirmedBy?: string;
    /** What was reported was taken back, and is owed again. */
    withdrawnOn?: Day;
  };
}

/** 签到表: one document per event; the id is the meeting's, so there is one roster whoever confirms. */
export interface StoredAttendance extends Base {
  organizationId: string;
  townId: string;
  kinds: string[];
  on: Day;
  topic: string;
  hours: number;
  /** Reopened, it counts for nothing until it is confirmed again. */
  state: 'confirmed' | 'reopened';
  rows: StoredRosterRow[];
  personIds: string[];
  /** Branches of the visitors. */
  visitorHomeIds: string[];
  /** Day of the last change: what the clock looks at again. */
  changedOn: Day;
  /** Hash of the rows: the same confirmation again is told from another one. */
  rowsHash: string;
  /** Added in order, never overwritten; a reopening keeps the rows as they were. */
  history: StoredRosterStep[];
}

export interface StoredRosterStep {
  kind: 'confirmed' | 'reopened';
  at: number;
  by: string;
  reason?: string;
  rows?: Pick<StoredRosterRow, 'personId' | 'state'>[];
}

/** 请假 for one event; the id is the meeting's and the person's. */
export interface StoredAbsence extends Base {
  meetingId: string;
  organizationId: string;
  personId: string;
  kind: AbsenceKind;
  reason?: string;
  askedOn: Day;
  /** Where it stands on the town's list: a secretary's own. */
  statementId?: string;
  state: 'waiting' | 'granted' | 'refused' | 'withdrawn';
  decision?: { reason?: string; by: string; at: number };
}

/** A self sign-in; the id is the meeting's and the person's, so a person has one. */
export interface StoredSignIn extends Base {
  meetingId: string;
  personId: string;
  at: number;
}

export interface MeetingCollections {
  meetings: StoredMeeting;
  attendance: StoredAttendance;
  absences: StoredAbsence;
  signIns: StoredSignIn;
}
