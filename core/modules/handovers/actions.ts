import * as z from '@core/shared/zod';
import { handoverRow, handoverSheet } from './contract';
import { day, id, line } from '@core/shared/primitives';
import { action } from '@core/modules/action';
import { supervisors } from '@core/modules/access';
import { HANDOVER_UNITS } from './labels';

const receipt = z.object({ receipt: z.string() });

export const handoverActions = {
  /** Units of an instructor, for choosing what to hand over. */
  'responsibility.list': action({
    runsIn: 'desk',
    input: z.strictObject({ instructorId: id }),
    output: z.object({
      units: z.array(z.object({ unitId: id, name: z.string(), townName: z.string(), from: day })),
    }),
    access: supervisors,
  }),

  /** Proposes that units pass on a day. Nothing changes until the receiver has signed. */
  'handover.propose': action({
    runsIn: 'desk',
    input: z
      .strictObject({
        id,
        fromId: id,
        toId: id,
        unitIds: z.array(id).min(1).max(HANDOVER_UNITS),
        on: day,
        reason: line(100),
      })
      .refine(({ fromId, toId }) => fromId !== toId, {
        path: ['toId'],
        message: '接收人与移交人相同',
      }),
    output: receipt,
    access: supervisors,
  }),

  'handover.open': action({
    runsIn: 'desk',
    input: z.strictObject({ handoverId: id }),
    output: handoverSheet,
    access: { ...supervisors, instructor: 'own' },
  }),

  /** The receiver signs: the units pass on the day agreed, or on the day of signing when that is later. */
  'handover.sign': action({
    runsIn: 'desk',
    restsOn: ['handoverId'],
    input: z.strictObject({ id, handoverId: id }),
    output: z.object({ receipt: z.string(), effectiveOn: day }),
    access: { instructor: 'own' },
  }),

  'handover.withdraw': action({
    runsIn: 'desk',
    restsOn: ['handoverId'],
    input: z.strictObject({ id, handoverId: id, reason: line(100) }),
    output: receipt,
    access: supervisors,
  }),

  /** Handovers of one's towns, the latest 50. */
  'handover.list': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: z.object({ handovers: z.array(handoverRow) }),
    access: supervisors,
  }),
};
