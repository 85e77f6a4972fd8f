/** The actions that the function `desk` runs. Made by scripts/modules.ts; do not edit. */
import type { actions } from '@core/modules/actions';
import { desk as accounts } from '@server/modules/accounts/module';
import { desk as browsers } from '@server/modules/browsers/module';
import { desk as contacts } from '@server/modules/contacts/module';
import { desk as courses } from '@server/modules/courses/module';
import { desk as deedClaims } from '@server/modules/deed-claims/module';
import { desk as figures } from '@server/modules/figures/module';
import { desk as followUps } from '@server/modules/follow-ups/module';
import { desk as grades } from '@server/modules/grades/module';
import { desk as guide } from '@server/modules/guide/module';
import { desk as handovers } from '@server/modules/handovers/module';
import { desk as holidays } from '@server/modules/holidays/module';
import { desk as integrityCards } from '@server/modules/integrity-cards/module';
import { desk as investigations } from '@server/modules/investigations/module';
import { desk as matters } from '@server/modules/matters/module';
import { desk as means } from '@server/modules/means/module';
import { desk as meetings } from '@server/modules/meetings/module';
import { desk as officeMeetings } from '@server/modules/office-meetings/module';
import { desk as organizations } from '@server/modules/organizations/module';
import { desk as pairs } from '@server/modules/pairs/module';
import { desk as people } from '@server/modules/people/module';
import { desk as pledges } from '@server/modules/pledges/module';
import { desk as points } from '@server/modules/points/module';
import { desk as practices } from '@server/modules/practices/module';
import { desk as privacy } from '@server/modules/privacy/module';
import { desk as processes } from '@server/modules/processes/module';
import { desk as ratings } from '@server/modules/ratings/module';
import { desk as reports } from '@server/modules/reports/module';
import { desk as rules } from '@server/modules/rules/module';
import { desk as standards } from '@server/modules/standards/module';
import { desk as statements } from '@server/modules/statements/module';
import { desk as suggestions } from '@server/modules/suggestions/module';
import { desk as system } from '@server/modules/system/module';
import { desk as unitProfile } from '@server/modules/unit-profile/module';
import { desk as units } from '@server/modules/units/module';
import type { RoutesOf } from '@server/runtime/route';

export const deskRoutes = {
  ...accounts,
  ...browsers,
  ...contacts,
  ...courses,
  ...deedClaims,
  ...figures,
  ...followUps,
  ...grades,
  ...guide,
  ...handovers,
  ...holidays,
  ...integrityCards,
  ...investigations,
  ...matters,
  ...means,
  ...meetings,
  ...officeMeetings,
  ...organizations,
  ...pairs,
  ...people,
  ...pledges,
  ...points,
  ...practices,
  ...privacy,
  ...processes,
  ...ratings,
  ...reports,
  ...rules,
  ...standards,
  ...statements,
  ...suggestions,
  ...system,
  ...unitProfile,
  ...units,
} satisfies RoutesOf<typeof actions, 'desk'>;
