/** The actions that the function `api` runs. */
import type { ActionName } from '@core/modules/actions';
import { apiActions } from '@core/modules/api-actions';
import { redeemBinding } from '@server/modules/accounts/redeem';
import { contestMark, stateLacking } from '@server/modules/statements/mark-appeals';
import { endClosure, reportClosure } from '@server/modules/statements/closures';
import { claimAdministrator } from '@server/modules/accounts/claim-administrator';
import { correctContact, voidContact } from '@server/modules/contacts/correct';
import { recordDevelopment } from '@server/modules/organizations/growth';
import { endLeave, openLeaves, requestLeave } from '@server/modules/statements/leave';
import { listUnits } from '@server/modules/units/list';
import { makePromise, raiseNeed, settlePromise, updateNeed } from '@server/modules/matters/matters';
import { openHome } from '@server/modules/contacts/open-home';
import { openSession } from '@server/modules/accounts/open-session';
import { openUnit } from '@server/modules/units/open';
import { listPeople } from '@server/modules/people/people';
import { claimPoints } from '@server/modules/deed-claims/claim';
import { answerClaim, decideClaims } from '@server/modules/deed-claims/decide';
import { openDispute } from '@server/modules/deed-claims/disputes';
import { listClaims } from '@server/modules/deed-claims/list';
import { openBranchStars } from '@server/modules/points/branches';
import { openPoints } from '@server/modules/points/open-points';
import { reverseEntry } from '@server/modules/points/reverse';
import { recordContact } from '@server/modules/contacts/record';
import { answerReminder } from '@server/modules/reminders/reminders';
import { submitSuggestion } from '@server/modules/suggestions/submit';
import { forPerson } from './for-person';
import type { Route } from './handle';

export const apiRoutes = {
  'session.open': openSession,
  'binding.redeem': redeemBinding,
  'administrator.claim': claimAdministrator,
  'suggestion.submit': forPerson(submitSuggestion),
  'person.list': forPerson(listPeople),
  'home.open': forPerson(openHome),
  'contact.record': forPerson(recordContact),
  'contact.correct': forPerson(correctContact),
  'contact.void': forPerson(voidContact),
  'unit.list': forPerson(listUnits),
  'unit.open': forPerson(openUnit),
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
  'development.record': forPerson(recordDevelopment),
  'reminder.answer': forPerson(answerReminder),
  'points.open': forPerson(openPoints),
  'points.branches': forPerson(openBranchStars),
  'points.claim': forPerson(claimPoints),
  'points.reverse': forPerson(reverseEntry),
  'claim.list': forPerson(listClaims),
  'claim.decide': forPerson(decideClaims),
  'claim.answer': forPerson(answerClaim),
  'dispute.open': forPerson(openDispute),
} satisfies { [A in ActionName]?: Route<A> };

export const apiSpecs = apiActions;
