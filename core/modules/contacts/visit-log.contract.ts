/** 走访日志与月报 of one instructor (documents.md 4), out of the month's contacts. */
import * as z from '@core/shared/zod';
import { channel, outcome } from '@core/modules/cadence/contract';
import { day, id } from '@core/shared/primitives';
import { month } from '@core/modules/reports/contract';

const count = z.int().min(0);

export const visitLog = z.object({
  month,
  instructorId: id,
  instructorName: z.string(),
  dispatchedBy: z.string().optional(),
  /** By day. Voided contacts are left out; the facts are those after corrections. */
  contacts: z.array(
    z.object({
      on: day,
      unitName: z.string(),
      channel,
      outcome,
      metOwner: z.boolean(),
      text: z.string().optional(),
    }),
  ),
  /** Marks of the month's periods: 应访 and 已访. */
  marks: z.array(z.object({ title: z.string(), met: count, missed: count, open: count })),
  /** Needs that were open in the month, and how they stood at its end. */
  needs: z.array(
    z.object({ unitName: z.string(), text: z.string(), raisedOn: day, state: z.string() }),
  ),
  /** Promises that are due after the month: 下月计划. */
  plans: z.array(z.object({ unitName: z.string(), text: z.string(), dueOn: day })),
});
export type VisitLog = z.infer<typeof visitLog>;
