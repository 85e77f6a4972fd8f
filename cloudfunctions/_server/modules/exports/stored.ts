/** Documents of an export: its head, and the rows as they were read, page by page, until they are put together. */
import type { ExportKind, ExportRows } from '@core/modules/exports/contract';
import type { Base } from '@server/runtime/stored-base';

export interface StoredExport extends Base {
  kind: ExportKind;
  /** Absent for the whole district. */
  townId?: string;
  scopeName: string;
  withPhones: boolean;
  startedBy: string;
  startedAt: number;
  /** Beijing day on which it began: what 截至 says. */
  asOf: string;
  state: 'reading' | 'done';
  /** Step and where it goes on; a page read twice is written over itself. */
  step: number;
  after: string;
  parts: number;
  rows: number;
  fileId?: string;
  fileName?: string;
  bytes?: number;
  contentHash: string;
}

export interface StoredExportPart extends Base {
  exportId: string;
  rows: ExportRows;
}

export interface ExportCollections {
  exports: StoredExport;
  exportParts: StoredExportPart;
}
