/**
 * The actions that the function `files` runs: workbooks, and what costs many requests
 * in one call (ratings, rosters of 党日), for its longer time-out and to keep `api` small.
 */
import type { ActionName } from '@core/contracts/actions';
import { AppError } from '@core/contracts/errors';
import { readWorkbook, WorkbookError } from '@server/platform/workbook/read-workbook';
import { listCorrections, signCorrection } from '@server/use-cases/rating/corrections';
import { openRating } from '@server/use-cases/rating/open-rating';
import {
  advanceRating,
  finalizeRun,
  listRuns,
  publishRun,
  startRun,
} from '@server/use-cases/rating/runs';
import {
  advanceRoster,
  applyRoster,
  inspectRoster,
  listRosters,
  openRoster,
  undoRoster,
} from '@server/use-cases/roster/imports';
import { openLedger } from '@server/use-cases/ledger/open';
import { stateLedger } from '@server/use-cases/ledger/state';
import { decideAbsence, finishMakeUp, requestAbsence } from '@server/use-cases/meetings/absences';
import { openBranchYear } from '@server/use-cases/meetings/branch-year';
import { confirmAttendance, reopenAttendance } from '@server/use-cases/meetings/confirm';
import { listMeetings } from '@server/use-cases/meetings/list';
import { openMeeting } from '@server/use-cases/meetings/open';
import {
  cancelMeeting,
  planMeeting,
  settleBranch,
  writeMinutes,
} from '@server/use-cases/meetings/plan';
import { openSignIn, signIn } from '@server/use-cases/meetings/sign-in';
import { findVisitor } from '@server/use-cases/meetings/visitors';
import { recordVote } from '@server/use-cases/meetings/votes';
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
  'roster.inspect': forPerson(inspectRoster(readSent)),
  'roster.apply': forPerson(applyRoster),
  'roster.advance': forPerson(advanceRoster),
  'roster.undo': forPerson(undoRoster),
  'roster.open': forPerson(openRoster),
  'roster.list': forPerson(listRosters),
  'rating.list': forPerson(listRuns),
  'rating.start': forPerson(startRun),
  'rating.advance': forPerson(advanceRating),
  'rating.publish': forPerson(publishRun),
  'rating.finalize': forPerson(finalizeRun),
  'rating.open': forPerson(openRating),
  'rating.corrections': forPerson(listCorrections),
  'rating.correct': forPerson(signCorrection),
  'branch.settle': forPerson(settleBranch),
  'meeting.list': forPerson(listMeetings),
  'meeting.plan': forPerson(planMeeting),
  'meeting.cancel': forPerson(cancelMeeting),
  'meeting.open': forPerson(openMeeting),
  'minutes.write': forPerson(writeMinutes),
  'attendance.confirm': forPerson(confirmAttendance),
  'attendance.reopen': forPerson(reopenAttendance),
  'signIn.open': forPerson(openSignIn),
  'attendance.signIn': forPerson(signIn),
  'visitor.find': forPerson(findVisitor),
  'absence.request': forPerson(requestAbsence),
  'absence.decide': forPerson(decideAbsence),
  'makeUp.finish': forPerson(finishMakeUp),
  'vote.record': forPerson(recordVote),
  'branchYear.open': forPerson(openBranchYear),
  'ledger.open': forPerson(openLedger),
  'ledger.state': forPerson(stateLedger),
} satisfies { [A in ActionName]?: Route<A> };
