import * as z from '@core/shared/zod';
import { excellentLevel, gradeRow, gradeScale, unitGradeRow } from './contract';
import { day, id, line } from '@core/shared/primitives';
import { branchOffices, supervisors } from '@core/modules/access';
import { action } from '@core/modules/action';
import { subjectKind } from '@core/modules/standards/rules.contract';

const receipt = z.object({ receipt: z.string() });

/** `2026-H1`, `2026`. */
const period = z.string().regex(/^20\d\d(-H[12])?$/, '期间写作 2026-H1');

/** A party organisation, or a unit without one of its own: one of the two. */
const graded = {
  organizationId: id.optional(),
  unitId: id.optional(),
  scale: z.string().max(32),
};
const isOne = ({ organizationId, unitId }: { organizationId?: string; unitId?: string }) =>
  Boolean(organizationId) !== Boolean(unitId);
const ONE = { message: '请选择党组织或单位，二者选一', path: ['organizationId'] };

export const gradeActions = {
  /**
   * 分类定级 of one town's organisations, or units, on a scale, by name and page by page; the counts
   * are of all towns in reach. Bounded while up to 1,000 of them hold a level.
   */
  'grade.list': action({
    runsIn: 'desk',
    input: z.strictObject({
      scale: z.string().max(32).optional(),
      /** Units where the scale has levels of theirs. */
      of: subjectKind.optional(),
      townId: id.optional(),
      after: z.string().max(500).optional(),
    }),
    output: z.object({
      today: day,
      scales: z.array(gradeScale),
      /** The scale that was asked for, or the pack's first; absent where it has none. */
      scale: z.string().optional(),
      towns: z.array(z.object({ townId: id, name: z.string() })),
      /** By level in the pack's order, then those without one. */
      counts: z.array(z.object({ level: z.string().optional(), count: z.int() })),
      /** 以奖代补 of all that hold a level, yuan. */
      award: z.int(),
      organizations: z.array(gradeRow),
      units: z.array(unitGradeRow),
      next: z.string().optional(),
    }),
    access: supervisors,
  }),

  /**
   * A finding (定级, 升级, 降级, taken back, or taken over with the number of a paper of before), or
   * who helps (结对帮带), or both for one reason: either both are written or neither is.
   */
  'grade.set': action({
    runsIn: 'desk',
    input: z
      .strictObject({
        id,
        ...graded,
        /** What the finding is about; absent where nothing is found. */
        scale: graded.scale.optional(),
        /** Absent where the level is taken back. */
        level: z.string().max(16).optional(),
        /** Who helps from now on, null for nobody; absent where that stays. */
        helperId: id.nullable().optional(),
        on: day,
        reason: line(100),
        document: line(60).optional(),
      })
      .refine(isOne, ONE)
      .refine(({ scale, helperId }) => scale !== undefined || helperId !== undefined, {
        path: ['scale'],
        message: '请选择等次，或者由谁结对帮带',
      })
      .refine(({ scale, level }) => scale !== undefined || level === undefined, {
        path: ['scale'],
        message: '请说明是哪一项定级',
      })
      .refine(({ unitId, helperId }) => !unitId || helperId === undefined, {
        path: ['helperId'],
        message: '党组织才能结对帮带',
      }),
    output: receipt,
    access: supervisors,
  }),

  /** Asks the other side before a lowering. */
  'grade.hear': action({
    runsIn: 'desk',
    input: z.strictObject({ id, ...graded, words: line(200) }).refine(isOne, ONE),
    output: receipt,
    access: supervisors,
  }),

  /** What the other side says: the branch's secretary, or the unit's instructor. */
  'grade.reply': action({
    runsIn: 'desk',
    input: z.strictObject({ id, ...graded, words: line(200) }).refine(isOne, ONE),
    output: receipt,
    access: { instructor: 'own', ...branchOffices },
  }),

  /**
   * 优秀 of a period of a scale: as it was found, or, while nobody has found it, as it would be. Of
   * one's towns. About ten requests, and ten a hundred that hold a level.
   */
  'grade.excellent': action({
    runsIn: 'desk',
    input: z.strictObject({ scale: z.string().max(32).optional(), period: period.optional() }),
    output: z.object({
      today: day,
      /** Scales of which a threshold is published; none where there is none. */
      scales: z.array(gradeScale.pick({ code: true, title: true, excellent: true })),
      scale: z.string().optional(),
      periods: z.array(z.object({ period, title: z.string() })),
      period: period.optional(),
      /** How many were looked at. */
      judged: z.int(),
      levels: z.array(excellentLevel),
      found: z.object({ on: day, byName: z.string(), reason: z.string() }).optional(),
      mayFind: z.boolean(),
    }),
    access: supervisors,
  }),

  /** The office finds 优秀 of a period: all who are over the threshold as the records stand now. */
  'grade.findExcellent': action({
    runsIn: 'desk',
    input: z.strictObject({ id, scale: z.string().max(32), period, reason: line(100) }),
    output: receipt,
    access: { districtSupervisor: 'all' },
  }),

  /** 结对帮带 alone, as apps of before 2026-11-28 send it beside a finding. */
  'grade.pair': action({
    runsIn: 'desk',
    input: z.strictObject({ id, organizationId: id, helperId: id.optional(), reason: line(100) }),
    output: receipt,
    access: supervisors,
  }),
};
