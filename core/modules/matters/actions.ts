import * as z from '@core/shared/zod';
import { day, id, line, text } from '@core/shared/primitives';
import { action } from '@core/modules/action';
import { offices, unitRecorders } from '@core/modules/access';
import { needMeasure, needState } from './contract';
import { month } from '@core/modules/reports/contract';

const receipt = z.object({ receipt: z.string() });

export const matterActions = {
  /** A need that an owner raised: open until it is solved or declined with a reason. */
  'need.raise': action({
    title: '诉求',
    runsIn: 'api',
    input: z.strictObject({ id, unitId: id, text: line(200), raisedOn: day }),
    output: receipt,
    access: { ...unitRecorders, secretary: 'own' },
  }),

  /** The next step of a need. */
  'need.update': action({
    title: '诉求进展',
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
    title: '承诺',
    runsIn: 'api',
    input: z.strictObject({ id, unitId: id, text: line(200), dueOn: day }),
    output: receipt,
    access: unitRecorders,
  }),

  /** A promise was kept, or is no longer asked for. */
  'promise.settle': action({
    title: '承诺办结',
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

  /** Needs of one town that a month counts as raised, solved, declined or open. */
  'need.list': action({
    runsIn: 'desk',
    input: z.strictObject({
      townId: id,
      month,
      as: needMeasure,
      after: id.optional(),
    }),
    output: z.object({
      needs: z.array(
        z.object({
          needId: id,
          unitId: id,
          unitName: z.string(),
          text: z.string(),
          raisedOn: day,
          state: needState,
        }),
      ),
      next: id.optional(),
    }),
    access: offices,
  }),
};
