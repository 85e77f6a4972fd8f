/**
 * 督办: 提示 → 催办 → 通报 → 约谈. The system drafts from a threshold, a person verifies
 * and signs, the other side's reply stands beside it. What a case rests on is data:
 * the verdicts with their records.
 */
import { verdict } from '@core/modules/cadence/contract';
import { day, id, instant } from '@core/shared/primitives';
import { followUpStep } from './rules.contract';
import * as z from '@core/shared/zod';
import { namesOf } from '@core/shared/names-of';
import { followUpStateTitles, followUpWaitTitles } from './labels';

export * from './labels';

export const followUpState = z.enum(namesOf(followUpStateTitles));
export const followUpWait = z.enum(namesOf(followUpWaitTitles));

/** Of which engine: a standard's check, a process's run, a pair, a grant, a pledge. */
export const practiceKind = z.enum(['standard', 'process', 'pair', 'means', 'pledge']);
export type PracticeKind = z.infer<typeof practiceKind>;

/** What a case is about: the mark of a responsibility or of a branch, or a deadline of one of the five engines. */
export const followUpSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('responsibility'), unitId: id, instructorId: id }),
  z.object({ kind: z.literal('branch'), organizationId: id }),
  z.object({
    kind: z.literal('deadline'),
    of: practiceKind,
    id,
    ofPerson: z.boolean(),
    /** Where it is the 镇街's own to act. */
    townId: id.optional(),
  }),
]);
export type FollowUpSubject = z.infer<typeof followUpSubject>;

const span = z.object({ key: z.string(), first: day, last: day });

/** A deadline in words, and where it leads; nowhere for a step of 发展党员. */
const overdue = z.object({
  lines: z.array(z.string()),
  opens: z.object({ kind: practiceKind, id }).optional(),
});

/** One signed step with what came back, as a page shows it. */
export const followUpAct = z.object({
  step: followUpStep,
  /** 提示〔2026〕3号 */
  number: z.string(),
  /** Why this step was taken after the former; absent at the first. */
  reason: z.string().optional(),
  requirement: z.string(),
  responsibleName: z.string(),
  signedByName: z.string(),
  signedOn: day,
  dueOn: day,
  reply: z.object({ byName: z.string(), at: instant, text: z.string() }).optional(),
});
export type FollowUpAct = z.infer<typeof followUpAct>;

export const followUpRow = z.object({
  followUpId: id,
  /** The unit, or the branch. */
  subjectName: z.string(),
  townName: z.string(),
  /** Whose obligation it is, a person's or the 镇街's; absent for a branch. */
  personName: z.string().optional(),
  threshold: z.string(),
  window: span,
  state: followUpState,
  /** The present step; of a draft the one that it would be. */
  step: followUpStep,
  draftedOn: day,
  dueOn: day.optional(),
  waits: z.array(followUpWait),
});
export type FollowUpRow = z.infer<typeof followUpRow>;

/** One case in full. */
export const followUpCase = followUpRow.extend({
  unitId: id.optional(),
  organizationId: id.optional(),
  obligation: z.string(),
  missed: z.int(),
  /** 依据: the verdicts with their records, and each in words. */
  basis: z.array(z.object({ verdict, lines: z.array(z.string()) })),
  /** Of a deadline, which has no verdicts. */
  overdue: overdue.optional(),
  acts: z.array(followUpAct),
  ended: z
    .object({
      kind: z.enum(['closed', 'dropped']),
      /** Absent where the records themselves took the ground away. */
      byName: z.string().optional(),
      on: day,
      reason: z.string(),
    })
    .optional(),
  expiresOn: day,
});
export type FollowUpCase = z.infer<typeof followUpCase>;
