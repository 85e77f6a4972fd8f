/** 两新组织: listed, opened, added, corrected; their years. */
import type { unitActions } from '@core/modules/units/actions';
import type { Jobs } from '@server/runtime/jobs/job';
import type { RoutesOf } from '@server/runtime/route';
import { addUnit } from './add';
import { beginYear } from './begin-year';
import { correctUnit } from './correct';
import { listUnits } from './list';
import { listUnitChanges } from './list-changes';
import { openUnit } from './open';
import { openUnitFacts } from './open-facts';
import { orderUnits } from './order-job';
import { undoUnitChange } from './undo';

type Actions = typeof unitActions;

export const api = {
  'unit.list': listUnits,
  'unit.open': openUnit,
} satisfies RoutesOf<Actions, 'api'>;

export const desk = {
  'unit.add': addUnit,
  'unit.correct': correctUnit,
  'unit.undo': undoUnitChange,
  'unit.facts': openUnitFacts,
  'unit.changes': listUnitChanges,
} satisfies RoutesOf<Actions, 'desk'>;

export const jobs = {
  beginYear: { stage: 'roster', run: beginYear },
  orderUnits: { stage: 'order', run: orderUnits },
} satisfies Jobs;
