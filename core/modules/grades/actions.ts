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

  /** A finding: 定级, 升级, 降级, or taken back. */
  'grade.set': action({
    runsIn: 'desk',
    input: z.strictObject({
      id,
      organizationId: id,
      scale: z.string().max(32),
      level: z.string().max(16).optional(),
      on: day,
      reason: line(100),
    }),
    output: z.object({ receipt: z.string() }),
    access: supervisors,
  }),

  /** 结对帮带: who helps an organisation, or nobody any more. */
  'grade.pair': action({
    runsIn: 'desk',
    input: z.strictObject({ id, organizationId: id, helperId: id.optional(), reason: line(100) }),
    output: z.object({ receipt: z.string() }),
    access: supervisors,
  }),
};
