/**
 * The function `files`: workbooks and documents, with their heavy libraries.
 * Its use cases read each other's pages, and so name each other's actions.
 */
import { actions } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { assemble } from '@server/platform/papers/assemble';
import { fillSheet } from '@server/platform/papers/fill-sheet';
import { render } from '@server/platform/papers/render';
import { slipsDocx } from '@server/platform/papers/docx-slips';
import { xlsxOfSheets } from '@server/platform/papers/xlsx-sheets';
import { qrPicture } from '@server/platform/qr';
import { readWorkbook, WorkbookError } from '@server/platform/workbook/read-workbook';
import { filesRoutes } from './files-routes.generated';
import { actionFunction } from './main';

/** A workbook that cannot be read is the sender's to mend, told in words. */
async function readSent(bytes: Uint8Array) {
  try {
    return await readWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new AppError('WORKBOOK', error.message, [
      { path: 'input.fileId', message: error.message },
    ]);
  }
}

/** What its use cases are given besides. */
export const filesTools = {
  qrPicture,
  readWorkbook: readSent,
  render,
  assemble,
  workbookOf: xlsxOfSheets,
  fillSheet,
  slipsOnPaper: slipsDocx,
};

/** The `main` of `files`. */
export const filesFunction = () =>
  actionFunction({ routes: filesRoutes, specs: actions, tools: filesTools });
