/** The actions that the function `api` runs. */
import type { ActionName } from '@core/contracts/actions';
import { issueBinding, redeemBinding, releaseBinding } from '@server/use-cases/binding';
import { contestMark, stateLacking } from '@server/use-cases/claims';
import { endClosure, reportClosure } from '@server/use-cases/closures';
import { claimAdministrator } from '@server/use-cases/claim-administrator';
import { correctContact, voidContact } from '@server/use-cases/correct-contact';
import { listUncovered } from '@server/use-cases/coverage-units';
import { decideWaiting } from '@server/use-cases/decide';
import { foundOrganization, recordDevelopment } from '@server/use-cases/growth';
import {
  listHandovers,
  listResponsibilities,
  openHandover,
  proposeHandover,
  withdrawHandover,
} from '@server/use-cases/handover';
import { endLeave, openLeaves, requestLeave } from '@server/use-cases/leave';
import { listUnits } from '@server/use-cases/list-units';
import { makePromise, raiseNeed, settlePromise, updateNeed } from '@server/use-cases/matters';
import { openHome } from '@server/use-cases/open-home';
import { openOverview } from '@server/use-cases/open-overview';
import { openSession } from '@server/use-cases/open-session';
import { openUnit } from '@server/use-cases/open-unit';
import { endRole, grantRole, listPeople } from '@server/use-cases/people';
import { claimPoints } from '@server/use-cases/points/claim';
import { answerClaim, decideClaims } from '@server/use-cases/points/decide-claims';
import { answerDispute, listDisputes, openDispute } from '@server/use-cases/points/disputes';
import { listClaims } from '@server/use-cases/points/list-claims';
import { openPoints } from '@server/use-cases/points/open-points';
import { listOrganizations } from '@server/use-cases/points/organizations';
import { reverseEntry } from '@server/use-cases/points/reverse';
import { openReview, signReview } from '@server/use-cases/points/reviews';
import { imposeVeto, withdrawVeto } from '@server/use-cases/points/vetoes';
import { recordContact } from '@server/use-cases/record-contact';
import { answerReminder } from '@server/use-cases/reminders';
import { signHandover } from '@server/use-cases/sign-handover';
import { submitSuggestion } from '@server/use-cases/submit-suggestion';
import { listWaiting } from '@server/use-cases/waiting';
import { forPerson } from './for-person';
import type { Route } from './handle';

export const apiRoutes = {
  'session.open': openSession,
  'binding.redeem': redeemBinding,
  'administrator.claim': claimAdministrator,
  'suggestion.submit': forPerson(submitSuggestion),
  'person.list': forPerson(listPeople),
  'binding.issue': forPerson(issueBinding),
  'binding.release': forPerson(releaseBinding),
  'role.grant': forPerson(grantRole),
  'role.end': forPerson(endRole),
  'home.open': forPerson(openHome),
  'contact.record': forPerson(recordContact),
  'contact.correct': forPerson(correctContact),
  'contact.void': forPerson(voidContact),
  'unit.list': forPerson(listUnits),
  'unit.open': forPerson(openUnit),
  'overview.open': forPerson(openOverview),
  'coverage.units': forPerson(listUncovered),
  'need.raise': forPerson(raiseNeed),
  'need.update': forPerson(updateNeed),
  'promise.make': forPerson(makePromise),
  'promise.settle': forPerson(settlePromise),
  'leave.request': forPerson(requestLeave),
  'leave.end': forPerson(endLeave),
  'leave.open': forPerson(openLeaves),
  'lacking.state': forPerson(stateLacking),
  'mark.contest': forPerson(contestMark),
  'closure.report': forPerson(reportClosure),
  'closure.end': forPerson(endClosure),
  'waiting.list': forPerson(listWaiting),
  'waiting.decide': forPerson(decideWaiting),
  'responsibility.list': forPerson(listResponsibilities),
  'handover.propose': forPerson(proposeHandover),
  'handover.open': forPerson(openHandover),
  'handover.sign': forPerson(signHandover),
  'handover.withdraw': forPerson(withdrawHandover),
  'handover.list': forPerson(listHandovers),
  'development.record': forPerson(recordDevelopment),
  'organization.found': forPerson(foundOrganization),
  'reminder.answer': forPerson(answerReminder),
  'points.open': forPerson(openPoints),
  'points.claim': forPerson(claimPoints),
  'points.reverse': forPerson(reverseEntry),
  'claim.list': forPerson(listClaims),
  'claim.decide': forPerson(decideClaims),
  'claim.answer': forPerson(answerClaim),
  'dispute.open': forPerson(openDispute),
  'dispute.answer': forPerson(answerDispute),
  'dispute.list': forPerson(listDisputes),
  'review.open': forPerson(openReview),
  'review.sign': forPerson(signReview),
  'organization.list': forPerson(listOrganizations),
  'veto.impose': forPerson(imposeVeto),
  'veto.withdraw': forPerson(withdrawVeto),
} satisfies { [A in ActionName]?: Route<A> };
