import * as z from '@core/shared/zod';
import { day, id, line } from '@core/shared/primitives';
import { ownLeave, waitingItem, waitingKind, waitingShelf } from './contract';
import { action } from '@core/modules/action';
import { offices, supervisors, unitRecorders } from '@core/modules/access';
import { DECIDE_AT_ONCE, WAITED_DAYS } from './labels';

const receipt = z.object({ receipt: z.string() });
const instructors = { instructor: 'own' } as const;

export const statementActions = {
  /** Leave with the person who covers. It excuses once a supervisor has granted it. */
  'leave.request': action({
    title: '指导员请假',
    runsIn: 'api',
    input: z
      .strictObject({
        id,
        from: day,
        /** Last day of the leave, included. */
        lastDay: day,
        coverId: id.optional(),
        reason: line(100),
      })
      .refine(({ from, lastDay }) => from <= lastDay, {
        path: ['lastDay'],
        message: '结束日期早于开始日期',
      }),
    output: receipt,
    access: instructors,
  }),

  /** Takes back a leave that waits, or lets a granted one end earlier; never a day that has passed. */
  'leave.end': action({
    title: '销假',
    runsIn: 'api',
    restsOn: ['leaveId'],
    input: z.strictObject({ id, leaveId: id, lastDay: day.optional() }),
    output: receipt,
    access: instructors,
  }),

  /** One's own leaves, newest first, and the colleagues of one's towns who may cover. */
  'leave.open': action({
    runsIn: 'api',
    input: z.strictObject({}),
    output: z.object({
      today: day,
      leaves: z.array(ownLeave),
      colleagues: z.array(z.object({ personId: id, name: z.string() })),
    }),
    access: instructors,
  }),

  /** 条件不具备, for 发展党员 and 组建 only. */
  'lacking.state': action({
    title: '条件不具备',
    runsIn: 'api',
    input: z.strictObject({
      id,
      unitId: id,
      obligation: z.string().max(32),
      year: z.int().min(2020).max(2099),
      reason: line(200),
    }),
    output: receipt,
    access: instructors,
  }),

  /** Contests a mark of one's own that is missed. */
  'mark.contest': action({
    title: '申诉',
    runsIn: 'api',
    input: z.strictObject({
      id,
      unitId: id,
      obligation: z.string().max(32),
      periodKey: z.string().regex(/^\d{4}(-(W\d{2}|\d{2}|Q[1-4]|H[12]))?$/, '期次格式不对'),
      reason: line(200),
    }),
    output: receipt,
    access: instructors,
  }),

  /** A unit stopped operating; an instructor's report waits, a supervisor's acts at once. */
  'closure.report': action({
    title: '停业报告',
    runsIn: 'api',
    after: { unitId: ['closure.report', 'closure.end'] },
    input: z
      .strictObject({
        id,
        unitId: id,
        from: day,
        /** Last day of the closure, included; absent while it goes on. */
        lastDay: day.optional(),
        reason: line(200),
      })
      .refine(({ from, lastDay }) => !lastDay || from <= lastDay, {
        path: ['lastDay'],
        message: '结束日期早于开始日期',
      }),
    output: z.object({ receipt: z.string(), waits: z.boolean() }),
    access: unitRecorders,
  }),

  /** The unit operates again after this day: it removes an excuse, so it acts at once. */
  'closure.end': action({
    title: '恢复联系',
    runsIn: 'api',
    after: { unitId: ['closure.report', 'closure.end'] },
    input: z.strictObject({ id, unitId: id, lastDay: day, reason: line(100) }),
    output: receipt,
    access: unitRecorders,
  }),

  /** What waits for a supervisor, oldest first. */
  'waiting.list': action({
    runsIn: 'desk',
    input: z.strictObject({ after: z.string().max(100).optional() }),
    output: z.object({ items: z.array(waitingItem), next: z.string().optional() }),
    access: supervisors,
  }),

  /** How many wait for an office in its towns, and since when, for 总览: sixteen counts, whatever the size. */
  'waiting.overview': action({
    runsIn: 'desk',
    input: z.strictObject({ townId: id.optional() }),
    output: z.object({
      rows: z.array(
        z.object({
          shelf: waitingShelf,
          /** By {@link WAITED_DAYS}: since at most so many days, and the last since longer. */
          counts: z.array(z.int().min(0)).length(WAITED_DAYS.length + 1),
        }),
      ),
    }),
    access: offices,
  }),

  /** Grants or refuses, one or several alike, with a reason that stays. */
  'waiting.decide': action({
    title: '确认事项',
    runsIn: 'desk',
    restsOn: ['items.id'],
    input: z.strictObject({
      id,
      items: z
        .array(z.strictObject({ kind: waitingKind, id }))
        .min(1)
        .max(DECIDE_AT_ONCE),
      granted: z.boolean(),
      reason: line(100),
    }),
    output: z.object({
      receipt: z.string(),
      /** Items that could not be decided, with why; the others are. */
      refused: z.array(z.object({ id, why: z.string() })),
    }),
    access: supervisors,
  }),
};
