import * as z from '@core/shared/zod';
import { gradeRow, gradeScale, unitGradeRow } from './contract';
import { day, id, line } from '@core/shared/primitives';
import { branchOffices, supervisors } from '@core/modules/access';
import { action } from '@core/modules/action';
import { subjectKind } from '@core/modules/standards/rules.contract';

const receipt = z.object({ receipt: z.string() });

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

  /** A finding: 定级, 升级, 降级, taken back, or taken over with the number of a paper of before. */
  'grade.set': action({
    runsIn: 'desk',
    input: z
      .strictObject({
        id,
        ...graded,
        level: z.string().max(16).optional(),
        on: day,
        reason: line(100),
        document: line(60).optional(),
      })
      .refine(isOne, ONE),
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

  /** 结对帮带: who helps an organisation, or nobody any more. */
  'grade.pair': action({
    runsIn: 'desk',
    input: z.strictObject({ id, organizationId: id, helperId: id.optional(), reason: line(100) }),
    output: receipt,
    access: supervisors,
  }),
};
