/** 月度通报: counted, worded, issued. */
import type { reportActions } from '@core/modules/reports/actions';
import type { Jobs } from '@server/runtime/jobs/job';
import type { RoutesOf } from '@server/runtime/route';
import { continueReports } from './advance';
import { fileOfReport, issueReport } from './issue';
import { advanceOne, listReports, openReport, startReport, writeReport } from './reports';

type Actions = typeof reportActions;

export const desk = {
  'report.list': listReports,
  'report.start': startReport,
  'report.advance': advanceOne,
  'report.open': openReport,
  'report.write': writeReport,
} satisfies RoutesOf<Actions, 'desk'>;

export const files = {
  'report.issue': issueReport,
  'report.file': fileOfReport,
} satisfies RoutesOf<Actions, 'files'>;

export const jobs = {
  continueReports: { stage: 'count', run: continueReports },
} satisfies Jobs;
