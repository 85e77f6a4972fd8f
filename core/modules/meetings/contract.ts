/** 固定党日 and the meetings of a branch: plans, rosters, leave and 补学, votes, minutes. */
import * as z from '@core/shared/zod';
import { verdict } from '@core/modules/cadence/contract';
import { appraisal, vote } from './votes.contract';
import { day, id, text } from '@core/shared/primitives';
import { namesOf } from '@core/shared/names-of';
import { attendanceTitles, absenceTitles } from './labels';

export * from './labels';

/** The nth weekday of a month, Monday to Friday (the fifth is the last one), or a date. */
export const habit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('weekday'),
    nth: z.int().min(1).max(5),
    weekday: z.int().min(1).max(5),
  }),
  z.strictObject({ kind: z.literal('date'), date: z.int().min(1).max(31) }),
]);
export type Habit = z.infer<typeof habit>;
export const attendanceState = z.enum(namesOf(attendanceTitles));
export const absenceKind = z.enum(namesOf(absenceTitles));

export const meetingState = z.enum(['planned', 'confirmed', 'cancelled']);
export type MeetingState = z.infer<typeof meetingState>;

/** `14:30`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间应为 14:30 这样的格式');

const count = z.int().min(0);
const counts = z.object({
  expected: count,
  present: count,
  onLeave: count,
  absent: count,
  excused: count,
  visitors: count,
  madeUp: count,
});
const rate = z.object({ present: count, of: count });

const absence = z.object({
  kind: absenceKind,
  reason: z.string(),
  askedOn: day,
  state: z.enum(['waiting', 'granted', 'refused', 'withdrawn']),
  decision: z.string().optional(),
});

/** 补学 of one person for one event. */
const makeUp = z.object({
  dueOn: day,
  content: z.string().optional(),
  doneOn: day.optional(),
  confirmed: z.boolean(),
});
export type MakeUp = z.infer<typeof makeUp>;

/** Day, time and place of an event. */
const when = z.object({ on: day, time: z.string().optional(), venue: z.string().optional() });

/** An event on a list; `mine` is the caller's own part as a member. */
export const meetingRow = z.object({
  meetingId: id,
  organizationId: id,
  organizationName: z.string(),
  kinds: z.array(z.string()),
  ...when.shape,
  topic: z.string(),
  hours: z.number(),
  state: meetingState,
  rate: rate.optional(),
  mine: z
    .object({
      absence: absence.optional(),
      signedIn: z.boolean(),
      state: attendanceState.optional(),
      makeUp: makeUp.optional(),
    })
    .optional(),
});
export type MeetingRow = z.infer<typeof meetingRow>;

/** One person of the roster, as the secretary sees it. */
export const rosterPerson = z.object({
  personId: id,
  name: z.string(),
  /** What stands in the roster, or is proposed while it is open. */
  state: attendanceState,
  reason: z.string().optional(),
  visitorOf: z.string().optional(),
  /** Present at another branch's day of the month: counts at home. */
  elsewhere: z.boolean(),
  signedIn: z.boolean(),
  absence: absence.optional(),
  makeUp: makeUp.optional(),
  /** Leave and 补学 of this person are the caller's to decide: never one's own. */
  mayDecide: z.boolean().optional(),
});
export type RosterPerson = z.infer<typeof rosterPerson>;

/** 会议记录: what persons state; the rest of it comes from the records. */
export const minutes = z.strictObject({
  host: text(20),
  recorder: text(20),
  superiors: text(100),
  content: text(3000),
  resolution: text(1000),
});
export type Minutes = z.infer<typeof minutes>;

/** An event in full. The roster, votes and history are for those who keep it. */
export const meetingPage = meetingRow.extend({
  agenda: z.string(),
  today: day,
  mayKeep: z.boolean(),
  /** Full members expected: those with a vote. */
  voters: count.optional(),
  counts: counts.optional(),
  roster: z.array(rosterPerson).optional(),
  votes: z.array(vote).optional(),
  minutes: minutes.optional(),
  /** For those who keep it, of a 民主评议. */
  appraisal: appraisal.optional(),
  history: z
    .array(
      z.object({
        kind: z.enum(['moved', 'confirmed', 'reopened']),
        at: z.int(),
        byName: z.string(),
        reason: z.string().optional(),
        /** Of a move: where the event stood before. */
        from: when.optional(),
      }),
    )
    .optional(),
  /** Where it stood before its last move. */
  movedFrom: when.optional(),
});
export type MeetingPage = z.infer<typeof meetingPage>;

/** What a branch has settled about its meetings. */
export const branchSetting = z.object({
  habit: habit.optional(),
  time: z.string().optional(),
  venue: z.string().optional(),
  hasCommittee: z.boolean(),
  hasGroups: z.boolean(),
});
export type BranchSetting = z.infer<typeof branchSetting>;

/** A day proposed for a month. */
export const proposal = z.object({
  month: z.string(),
  on: day,
  usual: day,
  provisional: z.boolean(),
  /** An event of the month is planned or held already. */
  planned: z.boolean(),
  /** Obligations that the month's day could meet too. */
  due: z.array(z.string()),
});
export type Proposal = z.infer<typeof proposal>;

/** The year of a branch. */
export const branchYear = z.object({
  today: day,
  packId: z.string(),
  organizationId: id,
  organizationName: z.string(),
  year: z.int(),
  verdicts: z.array(verdict),
  /** Rate of each event and of all; the floor is the pack's. */
  events: z.array(
    z.object({
      meetingId: id,
      on: day,
      topic: z.string(),
      kinds: z.array(z.string()),
      rate,
      madeUp: count,
      owing: count,
    }),
  ),
  total: rate,
  floor: z.number(),
  /** Hours of each member towards the year's, by name. For those who keep the branch. */
  study: z.array(z.object({ personId: id, name: z.string(), hours: z.number() })),
  studyHours: z.number(),
});
export type BranchYear = z.infer<typeof branchYear>;
