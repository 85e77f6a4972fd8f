/** Blank forms of superiors: where the file lies, and what each column takes. */
import type { FormColumn, FormRows } from '@core/modules/forms/contract';
import type { Base } from '@server/runtime/stored-base';

export interface StoredForm extends Base {
  fileId: string;
  fileName: string;
  at: number;
  by: string;
  confirmed: boolean;
  sheet: string;
  rows: FormRows;
  headerRow: number;
  columns: FormColumn[];
  contentHash: string;
}

export interface FormCollections {
  forms: StoredForm;
}
