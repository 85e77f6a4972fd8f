/** Meetings of the 工委, as they were recorded; what came of each decision is added. */
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

export interface StoredOfficeDecision {
  text: string;
  /** The 工委, or a town. */
  ownerId: string;
  dueOn: Day;
  done?: { id: string; on: Day; by: string; note: string };
}

export interface StoredOfficeMeeting extends Base {
  /** What the pack asks for; absent of any other meeting of the office. */
  obligation?: string;
  on: Day;
  participants: string;
  agenda: string[];
  minutes: string;
  decisions: StoredOfficeDecision[];
  /** Offices that still owe something of it. */
  owedBy: string[];
  by: string;
  at: number;
  /** Day and id: the order of the list, and its cursor. */
  sortKey: string;
  receipt: string;
}

export interface OfficeMeetingCollections {
  officeMeetings: StoredOfficeMeeting;
}
