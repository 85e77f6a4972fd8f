/** The jobs of the clock. Made by scripts/modules.ts; do not edit. */
import { jobs as browsers } from '@server/modules/browsers/module';
import { jobs as exports } from '@server/modules/exports/module';
import { jobs as figures } from '@server/modules/figures/module';
import { jobs as followUps } from '@server/modules/follow-ups/module';
import { jobs as points } from '@server/modules/points/module';
import { jobs as practices } from '@server/modules/practices/module';
import { jobs as privacy } from '@server/modules/privacy/module';
import { jobs as processes } from '@server/modules/processes/module';
import { jobs as ratings } from '@server/modules/ratings/module';
import { jobs as reminders } from '@server/modules/reminders/module';
import { jobs as reports } from '@server/modules/reports/module';
import { jobs as roster } from '@server/modules/roster/module';
import { jobs as system } from '@server/modules/system/module';
import { jobs as units } from '@server/modules/units/module';
import { jobs as uploads } from '@server/modules/uploads/module';
import type { Jobs } from '@server/runtime/jobs/job';

export const jobs: Jobs = {
  ...browsers,
  ...exports,
  ...figures,
  ...followUps,
  ...points,
  ...practices,
  ...privacy,
  ...processes,
  ...ratings,
  ...reminders,
  ...reports,
  ...roster,
  ...system,
  ...units,
  ...uploads,
};
