import type { Paper, PaperFormat } from '@core/modules/papers/contract';
import { docxOf } from './docx-paper';
import { xlsxOf } from './xlsx-paper';

/** The bytes of a paper in a format; equal papers give equal bytes. */
export const render = (paper: Paper, format: PaperFormat): Promise<Uint8Array> =>
  format === 'docx' ? docxOf(paper) : xlsxOf(paper);
