import * as z from '@core/shared/zod';
import { day, id, line, searchWords } from '@core/shared/primitives';
import { changedUnitFacts, newUnitFacts, unitChange } from './facts.contract';
import { unitKind } from './contract';
import { action } from '@core/modules/action';
import { offices, supervisors, unitReaders } from '@core/modules/access';
import { ASSIGNED_UNITS } from './labels';

const receipt = z.object({ receipt: z.string() });

/** Who keeps a unit's facts: offices all of them, an instructor the phone and 联系人 of their own. */
const factKeepers = { ...offices, instructor: 'own' } as const;

export const unitActions = {
  /** A unit that no roster has brought. The same code, or the same name in the town, refuses it. */
  'unit.add': action({
    runsIn: 'desk',
    input: z.strictObject({ id, facts: newUnitFacts }),
    output: z.object({ receipt: z.string(), unitId: id }),
    access: offices,
  }),

  /** Puts facts of a unit right; what stood there before stays in the history. */
  'unit.correct': action({
    runsIn: 'desk',
    after: { unitId: ['unit.correct'] },
    input: z.strictObject({
      id,
      unitId: id,
      changes: changedUnitFacts,
      reason: line(100).optional(),
    }),
    output: receipt,
    access: factKeepers,
  }),

  /** Takes the last change back, as long as nothing newer rests on it. */
  'unit.undo': action({
    runsIn: 'desk',
    restsOn: ['changeId'],
    input: z.strictObject({ id, unitId: id, changeId: id }),
    output: receipt,
    access: factKeepers,
  }),

  /** What the form of a unit begins with: whole, for who may change it, and the towns to choose from. */
  'unit.facts': action({
    runsIn: 'desk',
    input: z.strictObject({ unitId: id.optional() }),
    output: z.object({
      facts: z
        .object({
          name: z.string(),
          creditCode: z.string().optional(),
          kind: unitKind,
          townId: id,
          address: z.string().optional(),
          mapPoint: z.string().optional(),
          headcount: z.int().optional(),
          contactName: z.string().optional(),
          contactPost: z.string().optional(),
          phone: z.string().optional(),
        })
        .optional(),
      towns: z.array(z.object({ id, name: z.string() })),
      /** Everything, or 电话 and 联系人 alone. */
      all: z.boolean(),
    }),
    access: factKeepers,
  }),

  /** 变更记录 of a unit, the latest first, a page at a time. */
  'unit.changes': action({
    runsIn: 'desk',
    input: z.strictObject({ unitId: id, after: z.string().max(100).optional() }),
    output: z.object({ changes: z.array(unitChange), next: z.string().optional() }),
    access: unitReaders,
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
