import * as z from '@core/shared/zod';
import { handoverRow, handoverSheet } from './contract';
import { day, id, line, searchWords } from '@core/shared/primitives';
import { action } from '@core/modules/action';
import { supervisors } from '@core/modules/access';
import { ASSIGNED_UNITS, HANDOVER_UNITS } from './labels';

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
    title: '发起交接',
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
    title: '签收交接',
    runsIn: 'desk',
    restsOn: ['handoverId'],
    input: z.strictObject({ id, handoverId: id }),
    output: z.object({ receipt: z.string(), effectiveOn: day }),
    access: { instructor: 'own' },
  }),

  'handover.withdraw': action({
    title: '收回交接',
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

  /** Instructors to choose from for a unit of a town: those of the town first, by pinyin. */
  'instructor.list': action({
    runsIn: 'desk',
    input: z.strictObject({
      townId: id,
      /** By name or the initials it begins with, in the whole district. */
      query: searchWords.optional(),
      /** Those who have nothing to do with the town yet. */
      elsewhere: z.literal(true).optional(),
      after: z.string().max(200).optional(),
    }),
    output: z.object({
      people: z.array(
        z.object({
          personId: id,
          name: z.string(),
          dispatchedBy: z.string().optional(),
          /** Units in their charge today. */
          units: z.int(),
          ofTown: z.boolean(),
        }),
      ),
      next: z.string().optional(),
    }),
    access: supervisors,
  }),

  /** Names the instructor of units that have none, from today on. With one it is a handover. */
  'responsibility.assign': action({
    runsIn: 'desk',
    // A unit's page asks.
    alsoKnownIn: 'api',
    input: z.strictObject({
      id,
      unitIds: z.array(id).min(1).max(ASSIGNED_UNITS),
      instructorId: id,
    }),
    output: z.object({ receipt: z.string(), from: day }),
    access: supervisors,
  }),

  /** Takes a naming back, as long as the instructor has done nothing at the units. */
  'responsibility.withdraw': action({
    runsIn: 'desk',
    restsOn: ['changeId'],
    input: z.strictObject({ id, changeId: id }),
    output: receipt,
    access: supervisors,
  }),
};
