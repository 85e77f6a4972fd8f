/** Figures of towns: rebuilt by a job, read on 总览 and unit by unit. */
import type { figureActions } from '@core/modules/figures/actions';
import type { Jobs } from '@server/runtime/jobs/job';
import type { RoutesOf } from '@server/runtime/route';
import { listUncovered } from './coverage-units';
import { openOverview } from './open';
import { rebuildFigures } from './rebuild-job';
import { listFigureUnits } from './units';

type Actions = typeof figureActions;

export const desk = {
  'overview.open': openOverview,
  'coverage.units': listUncovered,
  'overview.units': listFigureUnits,
} satisfies RoutesOf<Actions, 'desk'>;

export const jobs = {
  rebuildFigures: { stage: 'count', run: rebuildFigures },
} satisfies Jobs;
