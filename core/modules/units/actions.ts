import * as z from '@core/shared/zod';
import { day, id, line } from '@core/shared/primitives';
import { changedUnitFacts, newUnitFacts, unitChange } from './facts.contract';
import { unitFilter, unitKind, unitRow, unitPage } from './contract';
import { action } from '@core/modules/action';
import { offices, unitReaders } from '@core/modules/access';
import { leave, unitFacts, verdict } from '@core/modules/cadence/contract';
import { timelineEntry } from '@core/modules/contacts/actions';
import { enteredNotices } from '@core/modules/holidays/contract';
import { matterInFull } from '@core/modules/matters/contract';

const receipt = z.object({ receipt: z.string() });

/** Who keeps a unit's facts: offices all of them, an instructor the phone and 联系人 of their own. */
const factKeepers = { ...offices, instructor: 'own' } as const;

export const unitActions = {
  /** 台账: units of one's scope by town and name. */
  'unit.list': action({
    runsIn: 'api',
    input: unitFilter.extend({
      townId: id.optional(),
      after: z.string().max(200).optional(),
      /** Units of one page: more for the table of a desk; 20 where nothing is said. */
      atMost: z.int().min(1).max(100).optional(),
    }),
    output: z.object({
      units: z.array(unitRow),
      /** How many there are in all; told with the first page of a list that is cut down. */
      count: z.int().optional(),
      /** There may be more than counted: so many units were looked through. */
      countIsLeast: z.literal(true).optional(),
      /** Whose units they are, where one instructor's were asked for. */
      instructorName: z.string().optional(),
      towns: z.array(z.object({ id, name: z.string() })),
      next: z.string().optional(),
    }),
    access: unitReaders,
  }),

  /** A unit's page: facts, lights with their explanation, the timeline. */
  'unit.open': action({
    runsIn: 'api',
    input: z.strictObject({ unitId: id }),
    output: z.object({
      today: day,
      packId: z.string(),
      /** The mark of the rules in force; absent in an answer of an earlier release. */
      rules: z.string().optional(),
      /** Notices of holidays that were entered here: a phone judges by the same calendar. */
      notices: enteredNotices.optional(),
      personId: id,
      unit: unitPage,
      /** Whose lights these are: an instructor's, or the unit's (the office's gap, nobody's mark). */
      lightsOf: z.enum(['instructor', 'unit']),
      judgedFor: id,
      leaves: z.array(leave),
      /** Needs and promises, the open ones first. */
      matters: z.array(matterInFull),
      verdicts: z.array(verdict),
      facts: unitFacts,
      timeline: z.array(timelineEntry),
      mayRecord: z.boolean(),
      /** Beside recording: what else the caller may enter here. */
      may: z.object({
        raiseNeed: z.boolean(),
        reportClosure: z.boolean(),
        recordDevelopment: z.boolean(),
        foundOrganization: z.boolean(),
        /** Absent in a snapshot of an earlier app. */
        correctFacts: z.boolean().optional(),
        assignInstructor: z.boolean().optional(),
      }),
    }),
    access: unitReaders,
  }),

  /** A unit that no roster has brought. The same code, or the same name in the town, refuses it. */
  'unit.add': action({
    title: '新增单位',
    runsIn: 'desk',
    input: z.strictObject({ id, facts: newUnitFacts }),
    output: z.object({ receipt: z.string(), unitId: id }),
    access: offices,
  }),

  /** Puts facts of a unit right; what stood there before stays in the history. */
  'unit.correct': action({
    title: '改正单位信息',
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
};
