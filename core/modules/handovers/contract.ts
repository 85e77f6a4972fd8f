/** 交接: units pass from one instructor to another, with a sheet that the receiver signs. */
import * as z from '@core/shared/zod';
import { verdict } from '@core/modules/cadence/contract';
import { matter } from '@core/modules/matters/contract';
import { day, id } from '@core/shared/primitives';

export const handoverState = z.enum(['proposed', 'signed', 'withdrawn']);
export type HandoverState = z.infer<typeof handoverState>;

export const handoverRow = z.object({
  handoverId: id,
  fromName: z.string(),
  toName: z.string(),
  on: day,
  units: z.int(),
  state: handoverState,
});

/** The sheet: for each unit what is open. Once signed it is kept as it was signed. */
export const handoverSheet = handoverRow.extend({
  reason: z.string(),
  /** The caller is the receiver and may sign. */
  maySign: z.boolean(),
  mayWithdraw: z.boolean(),
  signedOn: day.optional(),
  /** First day on which the receiver is responsible. */
  effectiveOn: day.optional(),
  sheet: z.array(
    z.object({
      unitId: id,
      name: z.string(),
      townName: z.string(),
      matters: z.array(matter),
      /** Periods of the giver that are still owed. */
      owed: z.array(verdict),
    }),
  ),
});
export type HandoverSheet = z.infer<typeof handoverSheet>;
