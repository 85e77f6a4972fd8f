/**
 * 分类定级 of party organisations: 濉溪's classes A–E, 永川's 三级示范点, 泸州's 示范阵地, 黄石's
 * 三型支部. A level is a person's finding with a day and a reason; its history stays. Lists go
 * by name: a level says what help fits, never who stands before whom.
 */
import * as z from '@core/shared/zod';
import { day, id } from '@core/shared/primitives';
import { condition } from '@core/modules/standards/facts.contract';
import { subjectKind } from '@core/modules/standards/rules.contract';

export const gradeScale = z.object({
  /** Stable name within the pack. */
  code: z.string().regex(/^[a-z][A-Za-z]{0,31}$/),
  title: z.string(),
  levels: z
    .array(
      z.object({
        code: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,15}$/),
        title: z.string(),
        /** What the source sets as the aim of the level. */
        aim: z.string().optional(),
        /** 以奖代补 of a place, in yuan. */
        award: z.int().min(0).optional(),
        /** What it is held by: 濉溪's D and E are units without a branch of their own. */
        subject: subjectKind.optional(),
        /** The standard that it is judged by: without it the level cannot be set. */
        standard: z.string().optional(),
        /** What must be so before it is set. */
        entry: z.array(condition).optional(),
        /** How often it is looked at again. */
        cycle: z.enum(['halfYear', 'year']).optional(),
        /** What ends it by itself, and which level is then proposed: 脱联 ends D and proposes C. */
        endsWhen: z.object({ ...condition.shape, proposes: z.string() }).optional(),
      }),
    )
    .min(1),
  /** The levels stand from the lowest on; most packs have them from the highest. */
  fromLowest: z.boolean().optional(),
  /** Working days in which the other side may reply before a lowering. */
  replyDays: z.int().min(1).max(30).optional(),
  /** 优秀 of a half-year: everybody over a threshold, listed by name. */
  excellent: z
    .object({
      per: z.enum(['halfYear', 'year']),
      /** Points out of a hundred of the level's standard. */
      atLeast: z.int().min(1).max(100),
      source: z.object({ file: z.string(), sentence: z.string() }),
    })
    .optional(),
  source: z.object({ file: z.string(), sentence: z.string() }),
});
export type GradeScale = z.infer<typeof gradeScale>;

/** One finding, added and never overwritten; `level` is absent where it was taken back. */
const gradeStep = z.object({
  level: z.string().optional(),
  on: day,
  reason: z.string(),
  byName: z.string(),
  /** Number of the paper by which it was recognised before the records began. */
  document: z.string().optional(),
});

/** The other side is asked before a lowering, and what it replied. */
const gradeHearing = z.object({
  askedOn: day,
  words: z.string(),
  reply: z.object({ on: day, words: z.string(), byName: z.string() }).optional(),
});

const gradedNow = {
  level: z.string().optional(),
  since: day.optional(),
  /** Asked, and nothing has been found since. */
  hearing: gradeHearing.optional(),
  /** What ends the level has come true: the level that is proposed, and why. */
  proposal: z.object({ level: z.string(), words: z.string() }).optional(),
  /** By when it is looked at again. */
  lookedAtBy: day.optional(),
  history: z.array(gradeStep),
};

/** A unit without a branch of its own with its level: 濉溪's D and E. */
export const unitGradeRow = z.object({ unitId: id, name: z.string(), ...gradedNow });
export type UnitGradeRow = z.infer<typeof unitGradeRow>;

/** 优秀 of a period: everybody over the threshold, by name within each level, each with why. */
export const excellentLevel = z.object({
  level: z.string(),
  title: z.string(),
  subjects: z.array(z.object({ id, kind: subjectKind, name: z.string(), why: z.string() })),
});
export type ExcellentLevel = z.infer<typeof excellentLevel>;

/** A party organisation with its level on one scale. */
export const gradeRow = z.object({
  organizationId: id,
  name: z.string(),
  ...gradedNow,
  /** 结对帮带: the organisation that helps it. */
  helper: z.object({ organizationId: id, name: z.string() }).optional(),
});
export type GradeRow = z.infer<typeof gradeRow>;
