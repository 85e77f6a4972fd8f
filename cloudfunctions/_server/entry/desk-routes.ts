/**
 * The actions that the function `desk` runs: the work of secretaries and offices, which costs
 * many requests in one call, with a longer time-out than `api`, and keeps that one small.
 */
import { actions, type ActionName } from '@core/modules/actions';
import { listCorrections, signCorrection } from '@server/use-cases/rating/corrections';
import { qrPicture } from '@server/platform/qr';
import { openRating } from '@server/use-cases/rating/open-rating';
import {
  advanceRating,
  finalizeRun,
  listRuns,
  publishRun,
  startRun,
} from '@server/use-cases/rating/runs';
import { issueBinding, releaseBinding } from '@server/use-cases/binding-codes';
import { addTown, chooseRulePack, openGuide, orderTowns } from '@server/use-cases/guide';
import { compareHolidays } from '@server/use-cases/holidays/compare';
import { enterHolidays, openHolidays, withdrawHolidays } from '@server/use-cases/holidays/notices';
import { listInvestigations } from '@server/use-cases/investigations/list';
import { openInvestigation } from '@server/use-cases/investigations/open';
import { concludeUnit, verifyUnit } from '@server/use-cases/investigations/record';
import { addUnit } from '@server/use-cases/unit-facts/add';
import { correctUnit } from '@server/use-cases/unit-facts/correct';
import { listUnitChanges } from '@server/use-cases/unit-facts/list-changes';
import { openUnitFacts } from '@server/use-cases/unit-facts/open-facts';
import { undoUnitChange } from '@server/use-cases/unit-facts/undo';
import { assignInstructor } from '@server/use-cases/assigning/assign';
import { listInstructors } from '@server/use-cases/assigning/candidates';
import { withdrawAssignment } from '@server/use-cases/assigning/withdraw';
import { openLedger } from '@server/use-cases/ledger/open';
import { stateLedger } from '@server/use-cases/ledger/state';
import { decideAbsence, finishMakeUp, requestAbsence } from '@server/use-cases/meetings/absences';
import { openBranchYear } from '@server/use-cases/meetings/branch-year';
import { confirmAttendance, reopenAttendance } from '@server/use-cases/meetings/confirm';
import { listMeetings } from '@server/use-cases/meetings/list';
import { openMeeting } from '@server/use-cases/meetings/open';
import { cancelMeeting, changeMeeting, writeMinutes } from '@server/use-cases/meetings/change';
import { planMeeting, settleBranch } from '@server/use-cases/meetings/plan';
import { openSignIn, signIn } from '@server/use-cases/meetings/sign-in';
import { findVisitor } from '@server/use-cases/meetings/visitors';
import { recordAppraisal } from '@server/use-cases/meetings/appraisal';
import { recordVote } from '@server/use-cases/meetings/votes';
import { listUncovered } from '@server/use-cases/coverage-units';
import { decideWaiting } from '@server/use-cases/decide';
import {
  listHandovers,
  listResponsibilities,
  openHandover,
  proposeHandover,
  withdrawHandover,
} from '@server/use-cases/handover';
import { raiseFollowUp, signFollowUp } from '@server/use-cases/follow-ups/issue';
import { listFollowUps, listOwnFollowUps } from '@server/use-cases/follow-ups/list';
import { openFollowUp } from '@server/use-cases/follow-ups/open';
import { closeFollowUp, dropFollowUp, replyToFollowUp } from '@server/use-cases/follow-ups/settle';
import { erasePerson } from '@server/use-cases/my-data/erase';
import { exportMyData, exportPerson, openMyData } from '@server/use-cases/my-data/open';
import {
  answerDataRequest,
  listDataRequests,
  submitDataRequest,
} from '@server/use-cases/my-data/requests';
import { changeOrganization } from '@server/use-cases/organizations/change';
import { foundOrganization } from '@server/use-cases/organizations/found';
import { openOwnOrganizations } from '@server/use-cases/organizations/mine';
import { openOrganization } from '@server/use-cases/organizations/open';
import { withdrawEvent } from '@server/use-cases/organizations/withdraw';
import { listFigureUnits } from '@server/use-cases/figure-units';
import { listNeeds } from '@server/use-cases/list-needs';
import { openOverview } from '@server/use-cases/open-overview';
import { endRole, grantRole } from '@server/use-cases/people';
import { answerDispute, listDisputes } from '@server/use-cases/points/disputes';
import { listOrganizations } from '@server/use-cases/points/organizations';
import { openReview, signReview } from '@server/use-cases/points/reviews';
import { imposeVeto, withdrawVeto } from '@server/use-cases/points/vetoes';
import {
  answerSuggestion,
  passSuggestion,
  reopenSuggestion,
} from '@server/use-cases/suggestions/act';
import { listOwnSuggestions, listSuggestions } from '@server/use-cases/suggestions/list';
import { tellHeld } from '@server/use-cases/system/held';
import { openStatus } from '@server/use-cases/system/status';
import { signHandover } from '@server/use-cases/sign-handover';
import { listSubmitted } from '@server/use-cases/withdrawals/list';
import { withdrawWaiting } from '@server/use-cases/withdrawals/withdraw';
import { listWaiting } from '@server/use-cases/waiting';
import {
  advanceOne,
  listReports,
  openReport,
  startReport,
  writeReport,
} from '@server/use-cases/reports/reports';
import { openVisitLog } from '@server/use-cases/papers/visit-log';
import { pairOrganizations, setGrade } from '@server/use-cases/grades/grades';
import { listGrades } from '@server/use-cases/grades/list';
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
} satisfies { [A in ActionName]?: Route<A> };

/** Their use cases read each other's pages, and so name each other's actions. */
export const deskSpecs = actions;
