/** Documents out of the records. Each is read by those who may read the record itself. */
import * as z from '@core/shared/zod';
import { paperFile, paperFormat } from './contract';
import { id } from '@core/shared/primitives';
import { month } from '@core/modules/reports/contract';
import { branchOffices, pointsReaders, supervisors, unitReaders } from '@core/modules/access';
import { action } from '@core/modules/action';
import { bothSides } from '@core/modules/follow-ups/actions';

const format = paperFormat;

export const paperActions = {
  /** 会议记录, 签到表 and 补学单 of one event. */
  'meeting.file': action({
    runsIn: 'files',
    input: z.strictObject({ meetingId: id, format }),
    output: paperFile,
    access: branchOffices,
  }),
  /** 季度纪实 of a branch. */
  'branchQuarter.file': action({
    runsIn: 'files',
    input: z.strictObject({
      organizationId: id,
      quarter: z.string().regex(/^20\d\d-Q[1-4]$/, '季度写作 2026-Q4'),
      format,
    }),
    output: paperFile,
    access: branchOffices,
  }),
  /** 台账 of one unit. */
  'ledger.file': action({
    runsIn: 'files',
    input: z.strictObject({ unitId: id, format }),
    output: paperFile,
    access: unitReaders,
  }),
  /** 公示 of one group of a rating. */
  'rating.file': action({
    runsIn: 'files',
    input: z.strictObject({ runId: id, groupId: id, format }),
    output: paperFile,
    access: pointsReaders,
  }),
  /** 提示 · 催办 · 通报 · 约谈 单 of one case. */
  'followUp.file': action({
    runsIn: 'files',
    input: z.strictObject({ followUpId: id, format }),
    output: paperFile,
    access: bothSides,
  }),
  'visitLog.file': action({
    runsIn: 'files',
    input: z.strictObject({ month, instructorId: id.optional(), format }),
    output: paperFile,
    access: { instructor: 'own', ...supervisors },
  }),
};
