/**
 * Stored documents, by collection. They have shapes of their own, so that a
 * field of the database never leaks into a contract; presenters map them.
 * Every document carries `schemaVersion`.
 */
import type { Day } from '@core/shared/calendar/day';
import type { Base } from './stored-base';
import type { StoredFigures } from './stored-figures';
import type { ExportCollections } from './stored-exports';
import type { FormCollections } from './stored-forms';
import type { RuleCollections } from './stored-rules';
import type { UploadCollections } from './stored-uploads';
import type { FollowUpCollections } from './stored-follow-ups';
import type { StoredImport, StoredImportRows } from './stored-imports';
import type { MeetingCollections } from './stored-meetings';
import type { MyDataCollections } from './stored-my-data';
import type { StoredRegistryDifferences, StoredRegistryRun } from './stored-registry';
import type { StoredInvestigation } from './stored-investigations';
import type { StoredOrganizationEvent } from './stored-organizations';
import type { StoredLedger, StoredLedgerChange } from './stored-ledger';
import type { UnitChangeCollections } from './stored-unit-changes';
import type { StoredAccount, StoredBindingCode, StoredPerson, StoredTries } from './stored-people';
import type {
  StoredContact,
  StoredNode,
  StoredPartyOrganization,
  StoredUnit,
  StoredUnitYear,
} from './stored-units';
import type {
  StoredDevelopment,
  StoredHandover,
  StoredMatter,
  StoredReminder,
  StoredStatement,
} from './stored-work';
import type { GradeCollections } from './stored-grades';
import type { StoredSuggestion } from './stored-suggestions';
import type { ReportCollections } from './stored-reports';
import type { SystemCollections } from './stored-system';
import type { PointsCollections } from './stored-points';

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

/** Facts of the deployment that must exist once; the id says which. */
export interface StoredDeployment extends Base {
  value: string;
  /** Of the administrator's: a hash of the code that was used. Absent in deployments of before 2026-11-28. */
  usedHash?: string;
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
    RuleCollections,
    UploadCollections,
    UnitChangeCollections,
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
