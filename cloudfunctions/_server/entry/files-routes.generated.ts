/** The actions that the function `files` runs. Made by scripts/modules.ts; do not edit. */
import type { actions } from '@core/modules/actions';
import { files as accounts } from '@server/modules/accounts/module';
import { files as exports } from '@server/modules/exports/module';
import { files as forms } from '@server/modules/forms/module';
import { files as means } from '@server/modules/means/module';
import { files as officeMeetings } from '@server/modules/office-meetings/module';
import { files as pairs } from '@server/modules/pairs/module';
import { files as papers } from '@server/modules/papers/module';
import { files as pledges } from '@server/modules/pledges/module';
import { files as processes } from '@server/modules/processes/module';
import { files as registry } from '@server/modules/registry/module';
import { files as reports } from '@server/modules/reports/module';
import { files as roster } from '@server/modules/roster/module';
import { files as rules } from '@server/modules/rules/module';
import { files as standards } from '@server/modules/standards/module';
import { files as uploads } from '@server/modules/uploads/module';
import type { RoutesOf } from '@server/runtime/route';

export const filesRoutes = {
  ...accounts,
  ...exports,
  ...forms,
  ...means,
  ...officeMeetings,
  ...pairs,
  ...papers,
  ...pledges,
  ...processes,
  ...registry,
  ...reports,
  ...roster,
  ...rules,
  ...standards,
  ...uploads,
} satisfies RoutesOf<typeof actions, 'files'>;
