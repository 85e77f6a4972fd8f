/** Documents of a roster import: its head, its operations in chunks, and what each operation changed. */
import type { DayInterval } from '@core/modules/cadence/contract';
import type { ImportState, ImportStatus } from '@core/modules/roster/actions';
import type {
  Formation,
  OperatingStatus,
  PartyOrganizationKind,
  UnitKind,
} from '@core/modules/units/contract';
import type { Base } from '@server/runtime/stored-base';

/** A responsibility as a row gives it, with where it stands. */
export interface PlannedResponsibility extends DayInterval {
  instructorId: string;
  sheet: string;
  row: number;
}

/** One thing that an import does; every reference in it is already an id. */
export type ImportOperation =
  /** Stands where the row of a removed person stood, so that the others keep their places. */
  | { kind: 'nothing' }
  | {
      kind: 'town';
      id: string;
      name: string;
      /** Of a town that is new: its place in the workbook. */
      order?: number;
    }
  | {
      kind: 'partyOrganization';
      id: string;
      name: string;
      organizationKind: PartyOrganizationKind;
      townId: string;
      unitIds: string[];
      parentId?: string;
      electedOn?: string;
      termYears?: 3 | 5;
    }
  | {
      kind: 'instructor';
      id: string;
      name: string;
      phone?: string;
      dispatchedBy?: string;
      townIds: string[];
    }
  | {
      kind: 'member';
      /** Used when no person has the roster key yet. */
      freshId: string;
      name: string;
      phone?: string;
      partyOrganizationId: string;
      townId: string;
      category?: 'full' | 'probationary';
      joinedOn?: string;
      joinedMonth?: string;
      duty?: string;
      isSecretary: boolean;
    }
  | {
      kind: 'unit';
      id: string;
      /** Absent when the workbook only refers to a unit that is on the roster already. */
      facts?: {
        name: string;
        creditCode?: string;
        kind: UnitKind;
        townId: string;
        townName: string;
        /** The town's place, which the order of the unit begins with. */
        townOrder?: number;
        headcount?: number;
        formation?: Formation;
        status?: OperatingStatus;
        closures?: DayInterval[];
        recordsFrom?: string;
        phone?: string;
        contactName?: string;
        contactPost?: string;
        address?: string;
      };
      /** Its row, where one has brought its facts. */
      at?: { sheet: string; row: number };
      partyOrganizationIds: string[];
      responsibilities: PlannedResponsibility[];
    };

export interface StoredImport extends Base {
  fileId: string;
  fileName: string;
  startedBy: string;
  startedAt: number;
  /** The day whose year the imported facts without a date begin with. */
  businessDate: string;
  state: ImportState;
  contentHash: string;
  mapping?: ImportStatus['mapping'];
  recognition: ImportStatus['recognition'];
  report: ImportStatus['report'];
  moreIssues: number;
  chunks: number;
  /** Chunks finished in the present state. */
  doneChunks: number;
  counts: ImportStatus['counts'];
  conflicts: ImportStatus['conflicts'];
  /** What the app has put right since and the file says otherwise; absent in imports of before. */
  corrected?: ImportStatus['corrected'];
  /** The file's word goes before what was put right in the app until the import began. */
  takesFile?: boolean;
  blockers: string[];
  /** Who began the undoing. */
  undoneBy?: string;
}

export interface StoredImportRows extends Base {
  importId: string;
  operations: ImportOperation[];
}

/** What an import writes. */
export type ImportedCollection =
  'orgNodes' | 'persons' | 'units' | 'partyOrganizations' | 'unitYears';

/**
 * Documents as they were before one operation wrote them, added in the same
 * transaction: it tells a redone operation that it is done, and undoes it.
 */
export interface StoredImportChanges extends Base {
  importId: string;
  before: {
    collection: ImportedCollection;
    id: string;
    document: object | null;
    /** Hash of what the operation wrote: a document that differs was changed since. */
    afterHash: string;
  }[];
}

export interface RosterCollections {
  imports: StoredImport;
  importRows: StoredImportRows;
  importChanges: StoredImportChanges;
}
