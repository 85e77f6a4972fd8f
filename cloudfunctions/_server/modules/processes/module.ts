/** 程序: steps that are taken in order, with their waits, votes and papers; which there are is the pack's. */
import type { processActions } from '@core/modules/processes/actions';
import type { Jobs } from '@server/runtime/jobs/job';
import { fileOfRun } from '@server/modules/papers/files';
import type { RoutesOf } from '@server/runtime/route';
import { contestStep, correctStep, recordStep, settleContest, stopRun, voidStep } from './acts';
import { beginProcess } from './begin';
import { listProcesses } from './list';
import { openSubjectRuns } from './of-subject';
import { openProcess } from './open';
import { purgeRuns } from './purge-job';

type Actions = typeof processActions;

export const desk = {
  'process.list': listProcesses,
  'process.subject': openSubjectRuns,
  'process.open': openProcess,
  'process.begin': beginProcess,
  'process.record': recordStep,
  'process.correct': correctStep,
  'process.void': voidStep,
  'process.stop': stopRun,
  'process.contest': contestStep,
  'process.settle': settleContest,
} satisfies RoutesOf<Actions, 'desk'>;

export const files = {
  'process.file': fileOfRun,
} satisfies RoutesOf<Actions, 'files'>;

export const jobs = {
  purgeRuns: { stage: 'remove', run: purgeRuns },
} satisfies Jobs;
