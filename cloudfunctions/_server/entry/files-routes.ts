/** The actions that the function `files` runs: workbooks and documents, with their heavy libraries. */
import { actions, type ActionName } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { readWorkbook, WorkbookError } from '@server/platform/workbook/read-workbook';
import { qrPicture } from '@server/platform/qr';
import { slipsDocx } from '@server/platform/papers/docx-slips';
import { issueBindings } from '@server/modules/accounts/binding-codes';
import { decideRegistry } from '@server/modules/registry/decide';
import { inspectRegistry } from '@server/modules/registry/inspect';
import { listRegistry, openRegistry } from '@server/modules/registry/runs';
import {
  advanceRoster,
  applyRoster,
  inspectRoster,
  listRosters,
  openRoster,
  undoRoster,
} from '@server/modules/roster/imports';
import { fileOfReport, issueReport } from '@server/modules/reports/issue';
import { render } from '@server/platform/papers/render';
import {
  fileOfFollowUp,
  fileOfLedger,
  fileOfMeeting,
  fileOfOfficeMeeting,
  fileOfQuarter,
  fileOfRating,
  fileOfVisitLog,
} from '@server/modules/papers/files';
import {
  advanceExport,
  fileOfExport,
  listExports,
  openExport,
  startExport,
} from '@server/modules/exports/runs';
import { assemble } from '@server/platform/papers/assemble';
import { fillOfForm } from '@server/modules/forms/fill';
import { listForms, mapForm, removeForm, uploadForm } from '@server/modules/forms/forms';
import { fillSheet } from '@server/platform/papers/fill-sheet';
import { beginUpload } from '@server/modules/uploads/uploads';
import { forPerson } from './for-person';
import type { Route } from './handle';

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

export const filesRoutes = {
  'binding.issueMany': forPerson(issueBindings(qrPicture, slipsDocx)),
  'registry.inspect': forPerson(inspectRegistry(readSent)),
  'registry.open': forPerson(openRegistry),
  'registry.list': forPerson(listRegistry),
  'registry.decide': forPerson(decideRegistry),
  'roster.inspect': forPerson(inspectRoster(readSent)),
  'roster.apply': forPerson(applyRoster),
  'roster.advance': forPerson(advanceRoster),
  'roster.undo': forPerson(undoRoster),
  'roster.open': forPerson(openRoster),
  'roster.list': forPerson(listRosters),
  'report.issue': forPerson(issueReport(render)),
  'report.file': forPerson(fileOfReport(render)),
  'meeting.file': forPerson(fileOfMeeting(render)),
  'branchQuarter.file': forPerson(fileOfQuarter(render)),
  'ledger.file': forPerson(fileOfLedger(render)),
  'rating.file': forPerson(fileOfRating(render)),
  'followUp.file': forPerson(fileOfFollowUp(render)),
  'visitLog.file': forPerson(fileOfVisitLog(render)),
  'officeMeeting.file': forPerson(fileOfOfficeMeeting(render)),
  'export.start': forPerson(startExport),
  'export.advance': forPerson(advanceExport(assemble)),
  'export.open': forPerson(openExport),
  'export.list': forPerson(listExports),
  'export.file': forPerson(fileOfExport),
  'form.upload': forPerson(uploadForm(readSent)),
  'form.map': forPerson(mapForm),
  'form.list': forPerson(listForms),
  'form.fill': forPerson(fillOfForm(readSent, fillSheet)),
  'form.remove': forPerson(removeForm),
  'upload.begin': forPerson(beginUpload),
} satisfies { [A in ActionName]?: Route<A> };

/** Their use cases read each other's pages, and so name each other's actions. */
export const filesSpecs = actions;
