/** 三会一课 and 固定党日: planned, signed in to, confirmed, made up for. */
import type { meetingActions } from '@core/modules/meetings/actions';
import type { attendanceActions } from '@core/modules/meetings/attendance.actions';
import type { RoutesOf } from '@server/runtime/route';
import { decideAbsence, finishMakeUp, requestAbsence } from './absences';
import { recordAppraisal } from './appraisal';
import { openBranchYear } from './branch-year';
import { cancelMeeting, changeMeeting, writeMinutes } from './change';
import { confirmAttendance, reopenAttendance } from './confirm';
import { listMeetings } from './list';
import { openMeeting } from './open';
import { planMeeting, settleBranch } from './plan';
import { openSignIn, signIn } from './sign-in';
import { findVisitor } from './visitors';
import { recordVote } from './votes';

type Actions = typeof meetingActions & typeof attendanceActions;

export const desk = {
  'branch.settle': settleBranch,
  'meeting.list': listMeetings,
  'meeting.plan': planMeeting,
  'meeting.change': changeMeeting,
  'meeting.cancel': cancelMeeting,
  'meeting.open': openMeeting,
  'minutes.write': writeMinutes,
  'vote.record': recordVote,
  'appraisal.record': recordAppraisal,
  'branchYear.open': openBranchYear,
  'attendance.confirm': confirmAttendance,
  'attendance.reopen': reopenAttendance,
  'signIn.open': openSignIn,
  'attendance.signIn': signIn,
  'visitor.find': findVisitor,
  'absence.request': requestAbsence,
  'absence.decide': decideAbsence,
  'makeUp.finish': finishMakeUp,
} satisfies RoutesOf<Actions, 'desk'>;
