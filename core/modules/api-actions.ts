/**
 * The actions of the function `api`, apart from the table of all: a phone's daily path must
 * not wait until the contracts of offices are built. `test/server/bundles.test.ts` holds that
 * none is missing.
 */
import { growthActions } from '@core/modules/organizations/growth.actions';
import { matterActions } from '@core/modules/matters/actions';
import { peopleActions } from '@core/modules/people/actions';
import { claimActions } from '@core/modules/deed-claims/actions';
import { pointsActions } from '@core/modules/points/actions';
import { reminderActions } from '@core/modules/reminders/actions';
import { sessionActions } from '@core/modules/accounts/actions';
import { statementActions } from '@core/modules/statements/actions';
import { suggestionActions } from '@core/modules/suggestions/actions';
import { unitActions } from '@core/modules/units/actions';
import { workActions } from '@core/modules/contacts/actions';

export const apiActions = {
  ...sessionActions,
  ...peopleActions,
  ...workActions,
  ...unitActions,
  ...matterActions,
  ...statementActions,
  ...growthActions,
  ...reminderActions,
  ...pointsActions,
  ...claimActions,
  ...suggestionActions,
};
