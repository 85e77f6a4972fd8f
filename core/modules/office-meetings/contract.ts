/**
 * Meetings of the office: 一月一对接, 一季一分析, 半年一考核, 季度述职. An agenda is drafted from
 * the records; each decision has an owner and a day.
 */
import * as z from '@core/shared/zod';
import { verdictState } from '@core/modules/cadence/contract';
import { day, id, line, text } from '@core/shared/primitives';

/** What was decided, whose it is, and by when. */
export const officeDecision = z.strictObject({
  text: line(200),
  /** The 工委, or a town. */
  ownerId: id,
  dueOn: day,
});

export const officeMeetingRecord = z.strictObject({
  /** What the pack asks for; absent of any other meeting of the office. */
  obligation: z.string().max(32).optional(),
  on: day,
  /** Who took part, in words. */
  participants: line(200),
  agenda: z.array(line(100)).max(20),
  minutes: text(2000),
  decisions: z.array(officeDecision).max(30),
});

/** One that is owed in a period, with a drafted agenda. */
export const officeMeetingDue = z.object({
  obligation: z.string(),
  title: z.string(),
  periodKey: z.string(),
  state: verdictState,
  dueOn: day,
  agenda: z.array(z.string()),
});
export type OfficeMeetingDue = z.infer<typeof officeMeetingDue>;

export const officeMeetingRow = z.object({
  meetingId: id,
  title: z.string(),
  on: day,
  decisions: z.int(),
  /** Not reported as done. */
  open: z.int(),
});

export const officeMeetingPage = z.object({
  today: day,
  meetingId: id,
  title: z.string(),
  officeName: z.string(),
  on: day,
  participants: z.string(),
  agenda: z.array(z.string()),
  minutes: z.string(),
  byName: z.string(),
  receipt: z.string(),
  decisions: z.array(
    z.object({
      at: z.int(),
      text: z.string(),
      ownerId: id,
      ownerName: z.string(),
      dueOn: day,
      overdue: z.boolean(),
      done: z.object({ on: day, byName: z.string(), note: z.string() }).optional(),
      /** The caller's office owns it. */
      maySettle: z.boolean(),
    }),
  ),
});
export type OfficeMeetingPage = z.infer<typeof officeMeetingPage>;
