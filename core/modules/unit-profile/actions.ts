import * as z from '@core/shared/zod';
import {
  ledgerMonth,
  clearState,
  ledgerChange,
  ledgerFact,
  ledgerUnit,
  statedValues,
} from './contract';
import { day, id } from '@core/shared/primitives';
import { action } from '@core/modules/action';
import { unitReaders, unitRecorders } from '@core/modules/access';

export const unitProfileActions = {
  /** 台账 of one unit: what is known and from where, what is not, and its history page by page. */
  'ledger.open': action({
    runsIn: 'desk',
    input: z.strictObject({ unitId: id, after: z.string().max(100).optional() }),
    output: z.object({
      today: day,
      unit: ledgerUnit,
      facts: z.array(ledgerFact),
      /** 五个清, then 三清. */
      clears: z.array(clearState),
      /** Latest first. */
      history: z.array(ledgerChange),
      next: z.string().optional(),
      /** Pairs, means and pledges of the unit and its party organisations by month, the last first; on the first page. */
      practices: z.array(ledgerMonth),
      mayState: z.boolean(),
    }),
    access: unitReaders,
  }),

  /** A person states some fields of one unit; what stood there before stays in the history. */
  'ledger.state': action({
    title: '台账情况',
    runsIn: 'desk',
    after: { unitId: ['ledger.state'] },
    input: z.strictObject({ id, unitId: id, values: statedValues }),
    output: z.object({ receipt: z.string() }),
    access: { ...unitRecorders, secretary: 'own' },
  }),
};
