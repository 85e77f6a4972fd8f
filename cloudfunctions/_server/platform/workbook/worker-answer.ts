import type { RawWorkbook } from '@core/modules/roster/contract';
import type { WorkbookErrorCode } from './workbook-error';

/** What the reading thread says. */
export type WorkerAnswer =
  | { readonly ok: true; readonly workbook: RawWorkbook }
  | {
      readonly ok: false;
      readonly code: WorkbookErrorCode;
      readonly where: string | undefined;
      readonly cause: string;
    };
