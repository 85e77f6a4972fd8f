/** 名册导入: read, checked, applied in chunks, undone whole. */
import type { rosterActions } from '@core/modules/roster/actions';
import type { Jobs } from '@server/runtime/jobs/job';
import type { RoutesOf } from '@server/runtime/route';
import { continueImports } from './continue-imports';
import {
  advanceRoster,
  applyRoster,
  inspectRoster,
  listRosters,
  openRoster,
  undoRoster,
} from './imports';

type Actions = typeof rosterActions;

export const files = {
  'roster.inspect': inspectRoster,
  'roster.apply': applyRoster,
  'roster.advance': advanceRoster,
  'roster.undo': undoRoster,
  'roster.open': openRoster,
  'roster.list': listRosters,
} satisfies RoutesOf<Actions, 'files'>;

export const jobs = {
  continueImports: { stage: 'roster', run: continueImports },
} satisfies Jobs;
