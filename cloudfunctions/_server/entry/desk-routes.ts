/**
 * The actions that the function `desk` runs: the work of secretaries and offices, which costs
 * many requests in one call, with a longer time-out than `api`, and keeps that one small.
 */
import { actions, type ActionName } from '@core/modules/actions';
import { listCorrections, signCorrection } from '@server/modules/ratings/corrections';
import { qrPicture } from '@server/platform/qr';
import { openRating } from '@server/modules/ratings/open-rating';
import {
  advanceRating,
  finalizeRun,
  listRuns,
  publishRun,
  startRun,
} from '@server/modules/ratings/runs';
import { issueBinding, releaseBinding } from '@server/modules/accounts/binding-codes';
import { addTown, chooseRulePack, openGuide, orderTowns } from '@server/modules/guide/guide';
import { compareHolidays } from '@server/modules/holidays/compare';
import { enterHolidays, openHolidays, withdrawHolidays } from '@server/modules/holidays/notices';
import { listInvestigations } from '@server/modules/investigations/list';
import { openInvestigation } from '@server/modules/investigations/open';
import { concludeUnit, verifyUnit } from '@server/modules/investigations/record';
import { addUnit } from '@server/modules/units/add';
import { correctUnit } from '@server/modules/units/correct';
import { listUnitChanges } from '@server/modules/units/list-changes';
import { openUnitFacts } from '@server/modules/units/open-facts';
import { undoUnitChange } from '@server/modules/units/undo';
import { assignInstructor } from '@server/modules/handovers/assign';
import { listInstructors } from '@server/modules/handovers/candidates';
import { withdrawAssignment } from '@server/modules/handovers/withdraw';
import { openLedger } from '@server/modules/unit-profile/open';
import { stateLedger } from '@server/modules/unit-profile/state';
import { decideAbsence, finishMakeUp, requestAbsence } from '@server/modules/meetings/absences';
import { openBranchYear } from '@server/modules/meetings/branch-year';
import { confirmAttendance, reopenAttendance } from '@server/modules/meetings/confirm';
import { listMeetings } from '@server/modules/meetings/list';
import { openMeeting } from '@server/modules/meetings/open';
import { cancelMeeting, changeMeeting, writeMinutes } from '@server/modules/meetings/change';
import { planMeeting, settleBranch } from '@server/modules/meetings/plan';
import { openSignIn, signIn } from '@server/modules/meetings/sign-in';
import { findVisitor } from '@server/modules/meetings/visitors';
import { recordAppraisal } from '@server/modules/meetings/appraisal';
import { recordVote } from '@server/modules/meetings/votes';
import { listUncovered } from '@server/modules/figures/coverage-units';
import { decideWaiting } from '@server/modules/statements/decide';
import {
  listHandovers,
  listResponsibilities,
  openHandover,
  proposeHandover,
  withdrawHandover,
} from '@server/modules/handovers/handover';
import { raiseFollowUp, signFollowUp } from '@server/modules/follow-ups/issue';
import { listFollowUps, listOwnFollowUps } from '@server/modules/follow-ups/list';
import { openFollowUp } from '@server/modules/follow-ups/open';
import { closeFollowUp, dropFollowUp, replyToFollowUp } from '@server/modules/follow-ups/settle';
import { erasePerson } from '@server/modules/privacy/erase';
import { exportMyData, exportPerson, openMyData } from '@server/modules/privacy/open';
import {
  answerDataRequest,
  listDataRequests,
  submitDataRequest,
} from '@server/modules/privacy/requests';
import { changeOrganization } from '@server/modules/organizations/change';
import { foundOrganization } from '@server/modules/organizations/found';
import { openOwnOrganizations } from '@server/modules/organizations/mine';
import { openOrganization } from '@server/modules/organizations/open';
import { withdrawEvent } from '@server/modules/organizations/withdraw';
import { listFigureUnits } from '@server/modules/figures/units';
import { listNeeds } from '@server/modules/matters/list-needs';
import { openOverview } from '@server/modules/figures/open';
import { endRole, grantRole } from '@server/modules/people/people';
import { answerDispute, listDisputes } from '@server/modules/points/disputes';
import { listOrganizations } from '@server/modules/points/organizations';
import { openReview, signReview } from '@server/modules/points/reviews';
import { imposeVeto, withdrawVeto } from '@server/modules/points/vetoes';
import {
  answerSuggestion,
  passSuggestion,
  reopenSuggestion,
} from '@server/modules/suggestions/act';
import { listOwnSuggestions, listSuggestions } from '@server/modules/suggestions/list';
import { tellHeld } from '@server/modules/system/held';
import { openStatus } from '@server/modules/system/status';
import { signHandover } from '@server/modules/handovers/sign';
import { listSubmitted } from '@server/modules/statements/list';
import { withdrawWaiting } from '@server/modules/statements/withdraw';
import { listWaiting } from '@server/modules/statements/waiting';
import {
  advanceOne,
  listReports,
  openReport,
  startReport,
  writeReport,
} from '@server/modules/reports/reports';
import { openVisitLog } from '@server/modules/contacts/visit-log';
import { hearGrade, pairOrganizations, replyToGrade, setGrade } from '@server/modules/grades/grades';
import { listGrades } from '@server/modules/grades/list';
import {
  contestCheck,
  decideStage,
  revokeCheck,
  settleObjection,
  stateItems,
} from '@server/modules/standards/add';
import { recordOfficeMeeting, settleDecision } from '@server/modules/office-meetings/record';
import { listOfficeMeetings, openOfficeMeeting } from '@server/modules/office-meetings/read';
import { openDue } from '@server/modules/practices/due';
import {
  contestStep,
  correctStep,
  recordStep,
  settleContest,
  stopRun,
  voidStep,
} from '@server/modules/processes/add';
import { beginProcess } from '@server/modules/processes/begin';
import { listProcesses } from '@server/modules/processes/list';
import { openSubjectRuns } from '@server/modules/processes/of-subject';
import { openProcess } from '@server/modules/processes/open';
import { beginStandard } from '@server/modules/standards/begin';
import { listStandards } from '@server/modules/standards/list';
import { openSubject } from '@server/modules/standards/of-subject';
import { openStandard } from '@server/modules/standards/open';
import { forPerson } from './for-person';
import type { Route } from './handle';

export const deskRoutes = {
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
  'meeting.change': forPerson(changeMeeting),
  'meeting.cancel': forPerson(cancelMeeting),
  'meeting.open': forPerson(openMeeting),
  'minutes.write': forPerson(writeMinutes),
  'attendance.confirm': forPerson(confirmAttendance),
  'attendance.reopen': forPerson(reopenAttendance),
  'signIn.open': forPerson(openSignIn(qrPicture)),
  'attendance.signIn': forPerson(signIn),
  'visitor.find': forPerson(findVisitor),
  'absence.request': forPerson(requestAbsence),
  'absence.decide': forPerson(decideAbsence),
  'makeUp.finish': forPerson(finishMakeUp),
  'vote.record': forPerson(recordVote),
  'appraisal.record': forPerson(recordAppraisal),
  'branchYear.open': forPerson(openBranchYear),
  'ledger.open': forPerson(openLedger),
  'ledger.state': forPerson(stateLedger),
  'unit.add': forPerson(addUnit),
  'unit.correct': forPerson(correctUnit),
  'unit.undo': forPerson(undoUnitChange),
  'unit.facts': forPerson(openUnitFacts),
  'unit.changes': forPerson(listUnitChanges),
  'instructor.list': forPerson(listInstructors),
  'responsibility.assign': forPerson(assignInstructor),
  'responsibility.withdraw': forPerson(withdrawAssignment),
  'investigation.list': forPerson(listInvestigations),
  'investigation.open': forPerson(openInvestigation),
  'investigation.verify': forPerson(verifyUnit),
  'investigation.conclude': forPerson(concludeUnit),
  'holidays.open': forPerson(openHolidays),
  'holidays.enter': forPerson(enterHolidays),
  'holidays.withdraw': forPerson(withdrawHolidays),
  'holidays.compare': forPerson(compareHolidays),
  'guide.open': forPerson(openGuide),
  'rulePack.choose': forPerson(chooseRulePack),
  'town.add': forPerson(addTown),
  'town.order': forPerson(orderTowns),
  'overview.open': forPerson(openOverview),
  'overview.units': forPerson(listFigureUnits),
  'need.list': forPerson(listNeeds),
  'coverage.units': forPerson(listUncovered),
  'suggestion.mine': forPerson(listOwnSuggestions),
  'suggestion.list': forPerson(listSuggestions),
  'suggestion.answer': forPerson(answerSuggestion),
  'suggestion.pass': forPerson(passSuggestion),
  'suggestion.reopen': forPerson(reopenSuggestion),
  'waiting.list': forPerson(listWaiting),
  'waiting.decide': forPerson(decideWaiting),
  'waiting.withdraw': forPerson(withdrawWaiting),
  'waiting.mine': forPerson(listSubmitted),
  'responsibility.list': forPerson(listResponsibilities),
  'handover.propose': forPerson(proposeHandover),
  'handover.open': forPerson(openHandover),
  'handover.sign': forPerson(signHandover),
  'handover.withdraw': forPerson(withdrawHandover),
  'handover.list': forPerson(listHandovers),
  'dispute.answer': forPerson(answerDispute),
  'dispute.list': forPerson(listDisputes),
  'review.open': forPerson(openReview),
  'review.sign': forPerson(signReview),
  'organization.list': forPerson(listOrganizations),
  'organization.found': forPerson(foundOrganization),
  'organization.open': forPerson(openOrganization),
  'organization.mine': forPerson(openOwnOrganizations),
  'organization.change': forPerson(changeOrganization),
  'organization.withdraw': forPerson(withdrawEvent),
  'veto.impose': forPerson(imposeVeto),
  'veto.withdraw': forPerson(withdrawVeto),
  'binding.issue': forPerson(issueBinding(qrPicture)),
  'binding.release': forPerson(releaseBinding),
  'role.grant': forPerson(grantRole),
  'role.end': forPerson(endRole),
  'report.list': forPerson(listReports),
  'report.start': forPerson(startReport),
  'report.advance': forPerson(advanceOne),
  'report.open': forPerson(openReport),
  'report.write': forPerson(writeReport),
  'visitLog.open': forPerson(openVisitLog),
  'system.status': forPerson(openStatus),
  'held.tell': forPerson(tellHeld),
  'myData.open': forPerson(openMyData),
  'myData.export': forPerson(exportMyData),
  'person.export': forPerson(exportPerson),
  'dataRequest.submit': forPerson(submitDataRequest),
  'dataRequest.list': forPerson(listDataRequests),
  'dataRequest.answer': forPerson(answerDataRequest),
  'person.erase': forPerson(erasePerson),
  'followUp.list': forPerson(listFollowUps),
  'followUp.mine': forPerson(listOwnFollowUps),
  'followUp.open': forPerson(openFollowUp),
  'followUp.sign': forPerson(signFollowUp),
  'followUp.drop': forPerson(dropFollowUp),
  'followUp.reply': forPerson(replyToFollowUp),
  'followUp.close': forPerson(closeFollowUp),
  'followUp.raise': forPerson(raiseFollowUp),
  'grade.list': forPerson(listGrades),
  'grade.set': forPerson(setGrade),
  'grade.pair': forPerson(pairOrganizations),
  'grade.hear': forPerson(hearGrade),
  'grade.reply': forPerson(replyToGrade),
  'standard.list': forPerson(listStandards),
  'standard.subject': forPerson(openSubject),
  'standard.open': forPerson(openStandard),
  'standard.begin': forPerson(beginStandard),
  'standard.state': forPerson(stateItems),
  'standard.decide': forPerson(decideStage),
  'standard.contest': forPerson(contestCheck),
  'standard.settle': forPerson(settleObjection),
  'standard.revoke': forPerson(revokeCheck),
  'process.list': forPerson(listProcesses),
  'process.subject': forPerson(openSubjectRuns),
  'process.open': forPerson(openProcess),
  'process.begin': forPerson(beginProcess),
  'process.record': forPerson(recordStep),
  'process.correct': forPerson(correctStep),
  'process.void': forPerson(voidStep),
  'process.stop': forPerson(stopRun),
  'process.contest': forPerson(contestStep),
  'process.settle': forPerson(settleContest),
  'practice.due': forPerson(openDue),
  'officeMeeting.list': forPerson(listOfficeMeetings),
  'officeMeeting.open': forPerson(openOfficeMeeting),
  'officeMeeting.record': forPerson(recordOfficeMeeting),
  'officeMeeting.settle': forPerson(settleDecision),
} satisfies { [A in ActionName]?: Route<A> };

/** Their use cases read each other's pages, and so name each other's actions. */
export const deskSpecs = actions;
