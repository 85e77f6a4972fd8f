/**
 * Stored documents, by collection. They have shapes of their own, so that a
 * field of the database never leaks into a contract; presenters map them.
 * Every document carries `schemaVersion`.
 */
import type { Day } from '@core/shared/calendar/day';
import type { Base } from './stored-base';
import type { StoredFigures } from '@server/modules/figures/stored';
import type { ExportCollections } from '@server/modules/exports/stored';
import type { FormCollections } from '@server/modules/forms/stored';
import type { RuleCollections } from '@server/modules/holidays/stored';
import type { UploadCollections } from '@server/modules/uploads/stored';
import type { FollowUpCollections } from '@server/modules/follow-ups/stored';
import type { StoredImport, StoredImportRows } from '@server/modules/roster/stored';
import type { MeetingCollections } from '@server/modules/meetings/stored';
import type { MyDataCollections } from '@server/modules/privacy/stored';
import type { StoredRegistryDifferences, StoredRegistryRun } from '@server/modules/registry/stored';
import type { StoredInvestigation } from '@server/modules/investigations/stored';
import type { StoredOrganizationEvent } from '@server/modules/organizations/stored';
import type { StoredLedger, StoredLedgerChange } from '@server/modules/unit-profile/stored';
import type { UnitChangeCollections } from '@server/modules/units/changes-stored';
import type {
  StoredAccount,
  StoredBindingCode,
  StoredPerson,
  StoredTries,
} from '@server/modules/people/stored';
import type {
  StoredContact,
  StoredNode,
  StoredPartyOrganization,
  StoredUnit,
  StoredUnitYear,
} from '@server/modules/units/stored';
import type {
  StoredDevelopment,
  StoredHandover,
  StoredMatter,
  StoredReminder,
  StoredStatement,
} from '@server/modules/statements/stored';
import type { OfficeMeetingCollections } from '@server/modules/office-meetings/stored';
import type { ProcessCollections } from '@server/modules/processes/stored';
import type { StandardCollections } from '@server/modules/standards/stored';
import type { GradeCollections } from '@server/modules/grades/stored';
import type { StoredSuggestion } from '@server/modules/suggestions/stored';
import type { ReportCollections } from '@server/modules/reports/stored';
import type { SystemCollections } from '@server/modules/system/stored';
import type { PointsCollections } from '@server/modules/points/stored';

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
    StandardCollections,
    ProcessCollections,
    OfficeMeetingCollections,
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
