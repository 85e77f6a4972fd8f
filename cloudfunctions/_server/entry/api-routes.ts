/** The actions that the function `api` runs. */
import type { ActionName } from '@core/contracts/actions';
import { issueBinding, redeemBinding, releaseBinding } from '@server/use-cases/binding';
import { claimAdministrator } from '@server/use-cases/claim-administrator';
import { correctContact, voidContact } from '@server/use-cases/correct-contact';
import { openHome } from '@server/use-cases/open-home';
import { openOverview } from '@server/use-cases/open-overview';
import { openSession } from '@server/use-cases/open-session';
import { endRole, grantRole, listPeople } from '@server/use-cases/people';
import { recordContact } from '@server/use-cases/record-contact';
import { submitSuggestion } from '@server/use-cases/submit-suggestion';
import { listUnits, openUnit } from '@server/use-cases/units';
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
} satisfies { [A in ActionName]?: Route<A> };
