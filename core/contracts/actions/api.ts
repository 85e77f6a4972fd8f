/**
 * The actions of the function `api`, apart from the table of all: a phone's daily path must
 * not wait until the contracts of offices are built. `test/server/bundles.test.ts` holds that
 * none is missing.
 */
import { growthActions } from './growth';
import { matterActions } from './matters';
import { peopleActions } from './people';
import { claimActions } from './claims';
import { pointsActions } from './points';
import { reminderActions } from './reminders';
import { sessionActions } from './session';
import { statementActions } from './statements';
import { unitActions } from './units';
import { workActions } from './work';

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
};
