import * as z from '@core/shared/zod';
import { day, id } from '@core/shared/primitives';
import { month } from '@core/modules/reports/contract';
import { supervisors } from '@core/modules/access';
import { action } from '@core/modules/action';
import { visitLog } from './visit-log.contract';

export const visitLogActions = {
  /** 走访日志与月报, one's own or of an instructor of one's towns. */
  'visitLog.open': action({
    runsIn: 'desk',
    input: z.strictObject({ month, instructorId: id.optional() }),
    output: visitLog.extend({ today: day }),
    access: { instructor: 'own', ...supervisors },
  }),
};
