/** The actions that the function `api` runs. Made by scripts/modules.ts; do not edit. */
import type { actions } from '@core/modules/actions';
import { api as accounts } from '@server/modules/accounts/module';
import { api as contacts } from '@server/modules/contacts/module';
import { api as deedClaims } from '@server/modules/deed-claims/module';
import { api as matters } from '@server/modules/matters/module';
import { api as organizations } from '@server/modules/organizations/module';
import { api as people } from '@server/modules/people/module';
import { api as points } from '@server/modules/points/module';
import { api as reminders } from '@server/modules/reminders/module';
import { api as rules } from '@server/modules/rules/module';
import { api as statements } from '@server/modules/statements/module';
import { api as suggestions } from '@server/modules/suggestions/module';
import { api as units } from '@server/modules/units/module';
import type { RoutesOf } from '@server/runtime/route';

export const apiRoutes = {
  ...accounts,
  ...contacts,
  ...deedClaims,
  ...matters,
  ...organizations,
  ...people,
  ...points,
  ...reminders,
  ...rules,
  ...statements,
  ...suggestions,
  ...units,
} satisfies RoutesOf<typeof actions, 'api'>;
