/**
 * Stored documents, by collection. They have shapes of their own, so that a
 * field of the database never leaks into a contract; presenters map them.
 * Every document carries `schemaVersion`.
 */
import type { DayInterval, UnitFacts } from '@core/contracts/cadence';
import type { Day } from '@core/domain/calendar/day';
import type { RoleGrant } from '@core/contracts/people';
import type {
  Formation,
  OperatingStatus,
  PartyOrganizationKind,
  UnitKind,
} from '@core/contracts/units';
import type { ContactFacts } from '@core/contracts/cadence';
import type { Appointment, UnitSpan } from '@core/domain/organizations/tree';
import type { Base } from './stored-base';
import type { StoredFigures } from './stored-figures';
import type { ExportCollections } from './stored-exports';
import type { FormCollections } from './stored-forms';
import type { FollowUpCollections } from './stored-follow-ups';
import type { StoredImport, StoredImportRows } from './stored-imports';
import type { MeetingCollections, StoredBranchSetting } from './stored-meetings';
import type { MyDataCollections } from './stored-my-data';
import type { StoredRegistryDifferences, StoredRegistryRun } from './stored-registry';
import type { StoredInvestigation } from './stored-investigations';
import type { StoredOrganizationEvent } from './stored-organizations';
import type { StoredLedger, StoredLedgerChange } from './stored-ledger';
import type {
  StoredAllowance,
  StoredCovering,
  StoredDecision,
  StoredDevelopment,
  StoredHandover,
  StoredLeave,
  StoredMatter,
  StoredReminder,
  StoredStatement,
  Waiting,
} from './stored-work';
import type { GradeCollections } from './stored-grades';
import type { ReportCollections } from './stored-reports';
import type { SystemCollections } from './stored-system';
import type { PointsCollections } from './stored-points';

/** A person of the roster. Contacts and audit lines hold its id, never the name. */
export interface StoredPerson extends Base {
  name: string;
  phone?: string;
  /** Pinyin initials, name and id: the order of lists, and their cursor. */
  sortKey: string;
  /** Name and phone, or name and party organisation, normalised: how a later roster finds the person. */
  rosterKey: string;
  roles: RoleGrant[];
  /** Towns in whose lists the person appears. */
  townIds: string[];
  openid?: string;
  consent?: { version: string; at: number };
  /** 选派单位 of an instructor. */
  dispatchedBy?: string;
  category?: 'full' | 'probationary';
  joinedOn?: Day;
  partyPost?: string;
  /** 关系在企业; absent when nobody has stated it. */
  relationHere?: boolean;
  /** An instructor's leaves, whom they cover, handovers to sign, messages allowed. */
  leaves?: StoredLeave[];
  covering?: StoredCovering[];
  toSign?: string[];
  /** 督办 that wait for the person's reply. */
  toReply?: string[];
  /** The person was removed on this day: nothing but ids and days is left. */
  erasedOn?: Day;
  allowance?: StoredAllowance;
}

/** One OPENID, one person: the id is the OPENID, so two people can never share it. */
export interface StoredAccount extends Base {
  personId: string;
}

/** A single-use binding code, stored as a hash; the id is the person's, so a person has one at most. */
export interface StoredBindingCode extends Base {
  codeHash: string;
  issuedBy: string;
  expiresAt: number;
}

/** Wrong codes that an OPENID has tried; the id is the OPENID. */
export interface StoredTries extends Base {
  count: number;
  since: number;
}

export interface StoredNode extends Base {
  kind: 'district' | 'committee' | 'town';
  name: string;
  parentId?: string;
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
  partyOrganizationIds: string[];
  /** Lower-case name and pinyin initials, for search. */
  searchText: string;
  /** Town's and unit's pinyin initials, name and id: the order of lists, and their cursor. */
  sortKey: string;
}

export interface StoredPartyOrganization extends Base {
  name: string;
  nameKey: string;
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
  partyOrganizationIds: string[];
  instructorIds: string[];
  facts: Omit<UnitFacts, 'unitId'>;
}

/** 联系记录. It is its own audit line: who, what, when, receipt. */
export interface StoredContact extends Base, ContactFacts, Waiting {
  unitId: string;
  on: Day;
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
}

/** A correction or a void of a contact, with who, when, why. */
export interface StoredCorrection {
  id: string;
  kind: 'correct' | 'void';
  changes: Partial<ContactFacts>;
  reason: string;
  by: string;
  at: number;
  recordedOn: Day;
  receipt: string;
  contentHash: string;
}

/** Who did what, when. Targets are ids. */
export interface StoredAudit extends Base {
  action: string;
  actorId: string;
  targetId: string;
  at: number;
  receipt: string;
  reason?: string;
  contentHash: string;
}

export interface StoredSuggestion extends Base {
  personId: string;
  text: string;
  at: number;
}

/** Facts of the deployment that must exist once; the id says which. */
export interface StoredDeployment extends Base {
  value: string;
}

/** A background job: its cursor and the lease of the worker that holds it. */
export interface StoredJob extends Base {
  businessDate: Day;
  cursor: string;
  done: boolean;
  leasedUntil: number;
  /** How its last chunk ended, when, and what failed on its day: for 系统状态. */
  lastAt?: number;
  outcome?: 'done' | 'goesOn' | 'failed';
  failures?: number;
  why?: string;
}

/**
 * Documents as they were before one operation wrote them, added in the same
 * transaction: it tells a redone operation that it is done, and undoes it.
 */
export interface StoredImportChanges extends Base {
  importId: string;
  before: {
    collection: CollectionName;
    id: string;
    document: object | null;
    /** Hash of what the operation wrote: a document that differs was changed since. */
    afterHash: string;
  }[];
}

export interface Collections
  extends
    PointsCollections,
    MeetingCollections,
    FollowUpCollections,
    ReportCollections,
    GradeCollections,
    MyDataCollections,
    ExportCollections,
    FormCollections,
    SystemCollections {
  persons: StoredPerson;
  accounts: StoredAccount;
  bindingCodes: StoredBindingCode;
  bindingTries: StoredTries;
  orgNodes: StoredNode;
  units: StoredUnit;
  partyOrganizations: StoredPartyOrganization;
  unitYears: StoredUnitYear;
  contacts: StoredContact;
  audit: StoredAudit;
  suggestions: StoredSuggestion;
  deployment: StoredDeployment;
  jobs: StoredJob;
  figures: StoredFigures;
  imports: StoredImport;
  importRows: StoredImportRows;
  importChanges: StoredImportChanges;
  ledgers: StoredLedger;
  ledgerChanges: StoredLedgerChange;
  matters: StoredMatter;
  statements: StoredStatement;
  handovers: StoredHandover;
  developments: StoredDevelopment;
  reminders: StoredReminder;
  organizationEvents: StoredOrganizationEvent;
  investigations: StoredInvestigation;
  registryRuns: StoredRegistryRun;
  registryDifferences: StoredRegistryDifferences;
}

export type CollectionName = keyof Collections;
