/** The actions that the function `api` runs. */
import type { ActionName } from '@core/modules/actions';
import { apiActions } from '@core/modules/api-actions';
import { redeemBinding } from '@server/use-cases/binding';
import { contestMark, stateLacking } from '@server/use-cases/claims';
import { endClosure, reportClosure } from '@server/use-cases/closures';
import { claimAdministrator } from '@server/use-cases/claim-administrator';
import { correctContact, voidContact } from '@server/use-cases/correct-contact';
import { recordDevelopment } from '@server/use-cases/growth';
import { endLeave, openLeaves, requestLeave } from '@server/use-cases/leave';
import { listUnits } from '@server/use-cases/list-units';
import { makePromise, raiseNeed, settlePromise, updateNeed } from '@server/use-cases/matters';
import { openHome } from '@server/use-cases/open-home';
import { openSession } from '@server/use-cases/open-session';
import { openUnit } from '@server/use-cases/open-unit';
import { listPeople } from '@server/use-cases/people';
import { claimPoints } from '@server/use-cases/points/claim';
import { answerClaim, decideClaims } from '@server/use-cases/points/decide-claims';
import { openDispute } from '@server/use-cases/points/disputes';
import { listClaims } from '@server/use-cases/points/list-claims';
import { openBranchStars } from '@server/use-cases/points/branches';
import { openPoints } from '@server/use-cases/points/open-points';
import { reverseEntry } from '@server/use-cases/points/reverse';
import { recordContact } from '@server/use-cases/record-contact';
import { answerReminder } from '@server/use-cases/reminders';
import { submitSuggestion } from '@server/use-cases/suggestions/submit';
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
