/** The actions of the function `api`, apart from all: a phone does not wait for the contracts of offices. Made by scripts/modules.ts; do not edit. */
import { accountActions } from '@core/modules/accounts/actions';
import { contactActions } from '@core/modules/contacts/actions';
import { deedClaimActions } from '@core/modules/deed-claims/actions';
import { handoverActions } from '@core/modules/handovers/actions';
import { matterActions } from '@core/modules/matters/actions';
import { growthActions } from '@core/modules/organizations/growth.actions';
import { peopleActions } from '@core/modules/people/actions';
import { pointsActions } from '@core/modules/points/actions';
import { reminderActions } from '@core/modules/reminders/actions';
import { ruleActions } from '@core/modules/rules/actions';
import { statementActions } from '@core/modules/statements/actions';
import { suggestionActions } from '@core/modules/suggestions/actions';
import { unitActions } from '@core/modules/units/actions';

export const apiActions = {
  ...accountActions,
  ...contactActions,
  ...deedClaimActions,
  ...handoverActions,
  ...matterActions,
  ...growthActions,
  ...peopleActions,
  ...pointsActions,
  ...reminderActions,
  ...ruleActions,
  ...statementActions,
  ...suggestionActions,
  ...unitActions,
};
