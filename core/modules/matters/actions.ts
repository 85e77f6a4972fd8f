import * as z from '@core/shared/zod';
import { day, id, line, text } from '@core/shared/primitives';
import { action } from '@core/modules/action';
import { unitRecorders } from '@core/modules/access';

const receipt = z.object({ receipt: z.string() });

export const matterActions = {
  /** A need that an owner raised: open until it is solved or declined with a reason. */
  'need.raise': action({
    runsIn: 'api',
    input: z.strictObject({ id, unitId: id, text: line(200), raisedOn: day }),
    output: receipt,
    access: { ...unitRecorders, secretary: 'own' },
  }),

  /** The next step of a need. */
  'need.update': action({
    runsIn: 'api',
    restsOn: ['matterId'],
    input: z
      .strictObject({
        id,
        matterId: id,
        state: z.enum(['underWay', 'solved', 'declined']),
        note: text(200).optional(),
      })
      .refine(({ state, note }) => state !== 'declined' || Boolean(note), {
        path: ['note'],
        message: '不能办理时请写明原因',
      }),
    output: receipt,
    access: unitRecorders,
  }),

  /** What was promised to a unit, by when: it is due like any obligation. */
  'promise.make': action({
    runsIn: 'api',
    input: z.strictObject({ id, unitId: id, text: line(200), dueOn: day }),
    output: receipt,
    access: unitRecorders,
  }),

  /** A promise was kept, or is no longer asked for. */
  'promise.settle': action({
    runsIn: 'api',
    restsOn: ['matterId'],
    input: z.strictObject({
      id,
      matterId: id,
      state: z.enum(['kept', 'released']),
      note: text(200).optional(),
    }),
    output: receipt,
    access: unitRecorders,
  }),
};
