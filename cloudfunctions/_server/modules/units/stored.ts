/** Towns, units and party organisations, and what happened at a unit: its year and its contacts. */
import type { ContactFacts, DayInterval, UnitFacts } from '@core/modules/cadence/contract';
import type { UnitFact } from '@core/modules/units/facts.contract';
import type {
  Formation,
  OperatingStatus,
  PartyOrganizationKind,
  UnitKind,
} from '@core/modules/units/contract';
import type { Day } from '@core/shared/calendar/day';
import type { Appointment, UnitSpan } from '@core/modules/organizations/tree';
import type { Base } from '@server/runtime/stored-base';
import type { CorrectedOn } from './changes-stored';
import type { StoredBranchSetting } from '@server/modules/meetings/stored';
import type { StoredDecision, Waiting } from '@server/modules/statements/stored';

export interface StoredNode extends Base {
  kind: 'district' | 'committee' | 'town';
  name: string;
  parentId?: string;
  /** Of a town: its place in the office's own table, from 0. */
  order?: number;
}

export interface StoredUnit extends Base {
  name: string;
  nameKey: string;
  creditCode?: string;
  kind: UnitKind;
  townId: string;
  townName: string;
  headcount?: number;
  formation: Formation;
  status: OperatingStatus;
  closures: DayInterval[];
  /** Day on which the unit came into the records: nothing before it is owed. */
  recordsFrom?: Day;
  phone?: string;
  address?: string;
  /** `纬度,经度`, as `core/modules/units/map-point.ts` reads it. */
  mapPoint?: string;
  /** 联系人, and the post that they hold. */
  contactName?: string;
  contactPost?: string;
  /** Facts that were put right in the app: an older list does not take their place. */
  corrected?: Partial<Record<UnitFact, CorrectedOn>>;
  /** Names that it had before: a list that still has one of them means this unit. */
  formerNames?: string[];
  /** The last change of its facts that stands: the one that can be taken back. */
  lastChangeId?: string;
  partyOrganizationIds: string[];
  /** Lower-case name and pinyin initials, for search. */
  searchText: string;
  /** The town's place or pinyin, the unit's pinyin, name and id: the order of lists, and their cursor. */
  sortKey: string;
}

export interface StoredPartyOrganization extends Base {
  name: string;
  nameKey: string;
  /** Pinyin, name and id: the order of lists, and their cursor. */
  sortKey: string;
  kind: PartyOrganizationKind;
  townId: string;
  unitIds: string[];
  /** What a branch has settled about its meetings. */
  meetings?: StoredBranchSetting;
  /** The 总支 or 党委 that it is under. */
  parentId?: string;
  /** Days on which units belonged, where events have moved them. */
  spans?: UnitSpan[];
  /** Posts since events keep them; before, the roster's roles tell who is secretary. */
  posts?: Appointment[];
  electedOn?: Day;
  termYears?: 3 | 5;
  endedOn?: Day;
  /** The event that changed it last: an earlier one can no longer be taken back. */
  lastEventId?: string;
}

/**
 * One document per unit and calendar year: its responsibilities and its
 * contacts in short. Verdicts are computed from it at read, so logging a
 * contact touches this document and the contact's own, and nothing above.
 */
export interface StoredUnitYear extends Base {
  unitId: string;
  year: number;
  name: string;
  townId: string;
  townName: string;
  phone?: string;
  contactName?: string;
  contactPost?: string;
  partyOrganizationIds: string[];
  instructorIds: string[];
  facts: Omit<UnitFacts, 'unitId'>;
}

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
