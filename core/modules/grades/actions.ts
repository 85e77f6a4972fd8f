import * as z from '@core/shared/zod';
import { gradeRow, gradeScale } from './contract';
import { day, id, line } from '@core/shared/primitives';
import { supervisors } from '@core/modules/access';
import { action } from '@core/modules/action';

export const gradeActions = {
  /**
   * 分类定级 of one town's organisations on a scale, by name and page by page; the counts are of all
   * towns in reach. At most 8 database requests while up to 1,000 of them hold a level.
   */
  'grade.list': action({
    runsIn: 'desk',
    input: z.strictObject({
      scale: z.string().max(32).optional(),
      townId: id.optional(),
      after: z.string().max(200).optional(),
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
      next: z.string().optional(),
    }),
    access: supervisors,
  }),

  /**
   * A finding (定级, 升级, 降级, or taken back), or who helps (结对帮带), or both for one reason:
   * either both are written or neither is.
   */
  'grade.set': action({
    runsIn: 'desk',
    input: z
      .strictObject({
        id,
        organizationId: id,
        /** What the finding is about; absent where nothing is found. */
        scale: z.string().max(32).optional(),
        /** Absent where the level is taken back. */
        level: z.string().max(16).optional(),
        /** Who helps from now on, null for nobody; absent where that stays. */
        helperId: id.nullable().optional(),
        on: day,
        reason: line(100),
      })
      .refine(({ scale, helperId }) => scale !== undefined || helperId !== undefined, {
        path: ['scale'],
        message: '请选择等次，或者由谁结对帮带',
      })
      .refine(({ scale, level }) => scale !== undefined || level === undefined, {
        path: ['scale'],
        message: '请说明是哪一项定级',
      }),
    output: z.object({ receipt: z.string() }),
    access: supervisors,
  }),

  /** 结对帮带 alone, as apps of before 2026-11-28 send it beside a finding. */
  'grade.pair': action({
    runsIn: 'desk',
    input: z.strictObject({ id, organizationId: id, helperId: id.optional(), reason: line(100) }),
    output: z.object({ receipt: z.string() }),
    access: supervisors,
  }),
};
