/**
 * The closed list of what the records can say of a unit or a party organisation, for
 * items of standards, steps of processes and conditions of levels. A pack picks from it
 * and never invents; docs/adr/0017 says where each is read from.
 */
import * as z from '@core/shared/zod';
import { day } from '@core/shared/primitives';
import { ledgerFields } from '@core/modules/unit-profile/contract';

/** True or not. */
export const flagFact = z.enum([
  'organised',
  'separate',
  'operating',
  'hasCommittee',
  'secretaryNamed',
  'secretaryManages',
  'crossPosts',
  'instructorNamed',
  'electedOnTime',
  'partyDaySettled',
  'fiveClear',
  'movingChecked',
  'noOpenFollowUp',
]);
export type FlagFact = z.infer<typeof flagFact>;

/** A number that stands today. */
export const countFact = z.enum(['members', 'fullMembers', 'posts', 'headcount', 'stars']);
export type CountFact = z.infer<typeof countFact>;

/** A number over the last so many months, to the day that asks. */
export const spanFact = z.enum([
  /** Contacts that reached somebody, visits, interviews with the owner. */
  'contacts',
  'visits',
  'interviews',
  /** Needs settled, promises kept. */
  'needsSettled',
  'promisesKept',
  /** People who became activists, probationary members. */
  'activists',
  'probationers',
  /** Entries of points, 月评价 and 季评议 signed. */
  'pointEntries',
  'monthReviews',
  'quarterReviews',
  /** 到会率, percent; members who have their hours of 集中学习, percent. */
  'attendanceRate',
  'studyRate',
  /** Hours of 集中学习 of the secretary, and courses that the secretary came to. */
  'secretaryHours',
  'secretaryCourses',
]);
export type SpanFact = z.infer<typeof spanFact>;

export const meetingKind = z.enum([
  'partyDay',
  'memberMeeting',
  'committeeMeeting',
  'groupMeeting',
  'lecture',
  'lifeMeeting',
  'appraisal',
]);

/** What of a pledge is counted: made public, acted on, judged at a level, kept, ended after all judgements. */
export const pledgeDone = z.enum(['public', 'deed', 'served', 'peers', 'leader', 'kept', 'judged']);
export type PledgeDone = z.infer<typeof pledgeDone>;

const code = z.string().regex(/^[a-z][A-Za-z0-9]{0,31}$/);
const months = z.int().min(1).max(36);
const atLeast = z.number().min(0);
const field = z.enum(ledgerFields.map((one) => one.code));

/** One question to the records, with what it asks for. */
export const factTest = z.discriminatedUnion('fact', [
  /** `is: false` asks that it is not so. */
  z.strictObject({ fact: flagFact, is: z.boolean().optional() }),
  z.strictObject({ fact: countFact, atLeast }),
  z.strictObject({ fact: spanFact, months, atLeast }),
  /** Meetings held, with a confirmed roster. */
  z.strictObject({ fact: z.literal('meetings'), kind: meetingKind, months, atLeast }),
  /** A field of the 台账: filled, or one of these, or at least so much. */
  z.strictObject({
    fact: z.literal('profile'),
    field,
    oneOf: z.array(z.union([z.string(), z.boolean()])).optional(),
    atLeast: z.number().optional(),
  }),
  /** Another standard is held on the day. */
  z.strictObject({ fact: z.literal('standard'), standard: code }),
  /** A process has been reached; within so many months where that is asked. */
  z.strictObject({ fact: z.literal('process'), process: code, months: months.optional() }),
  /** A pair of this kind stands, or has reached its end, in which the subject is the one side: `to` is helped. */
  z.strictObject({ fact: z.literal('pair'), kind: code, as: z.enum(['from', 'to']) }),
  /** Means that a title or a founding entitles to: granted, or paid. */
  z.strictObject({
    fact: z.literal('means'),
    entitlement: code,
    done: z.enum(['granted', 'paid']),
  }),
  /** Pledges of these kinds, of the subject and of its members. */
  z.strictObject({
    fact: z.literal('pledges'),
    kinds: z.array(code).min(1),
    form: code.optional(),
    done: pledgeDone,
    months,
    atLeast,
  }),
  /** One of these levels is held, for at least so many months where that is asked. */
  z.strictObject({
    fact: z.literal('grade'),
    scale: code,
    levels: z.array(z.string()).min(1),
    months: months.optional(),
  }),
]);
export type FactTest = z.infer<typeof factTest>;

/**
 * What the records say to one question: the value, since which day, and what it rests on in words;
 * of what is counted also the days, for whoever asks from a day on.
 */
export const known = z.object({
  value: z.union([z.boolean(), z.number(), z.string()]),
  on: day.optional(),
  words: z.string().optional(),
  days: z.array(day).optional(),
});
export type Known = z.infer<typeof known>;

/** By `factKey`; what is absent the records do not know. */
export type Facts = Readonly<Record<string, Known>>;

/** A condition in a pack: a fact, and why it is asked. */
export const condition = z.object({ test: factTest, words: z.string().optional() });
