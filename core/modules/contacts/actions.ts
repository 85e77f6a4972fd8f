import * as z from '@core/shared/zod';
import { enteredNotices } from '@core/modules/holidays/contract';
import { day, id, instant, line, text } from '@core/shared/primitives';
import { channel, leave, outcome, verdict } from '@core/modules/cadence/contract';
import { heldUnit, homeUnit } from './contract';
import { action } from '@core/modules/action';
import { unitReaders, unitRecorders } from '@core/modules/access';
import { reminderTopic } from '@core/modules/reminders/actions';

/** A correction or a void as the timeline shows it: added to the record, never over it. */
const timelineCorrection = z.object({
  kind: z.enum(['correct', 'void']),
  on: day,
  byName: z.string(),
  reason: z.string(),
  changes: z.object({
    channel: channel.optional(),
    outcome: outcome.optional(),
    metOwner: z.boolean().optional(),
    /** The day and the note that it put in their place. */
    on: day.optional(),
    text: z.string().optional(),
  }),
  /** A supervisor must confirm the credit that it adds. */
  waits: z.boolean(),
  /** Taken back by its author: it changes nothing. */
  withdrawn: z.boolean().optional(),
});

/** 联系记录 on a unit's timeline, as it was recorded, with what was corrected since. */
export const timelineEntry = z.object({
  contactId: id,
  on: day,
  channel,
  outcome,
  metOwner: z.boolean(),
  byName: z.string(),
  backfilled: z.boolean(),
  text: z.string().optional(),
  receipt: z.string(),
  /** Recorded so late that a supervisor must confirm it, and nobody has yet. */
  waits: z.boolean(),
  /** What supervisors decided on it. */
  decisions: z.array(z.object({ granted: z.boolean(), reason: z.string() })),
  corrections: z.array(timelineCorrection),
  /** The caller may correct or void it. */
  mayCorrect: z.boolean(),
  /** It waits and is the caller's own: they may take back what waits. */
  mayWithdraw: z.boolean().optional(),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

const ids = (most: number) => z.array(id).min(1).max(most);

const contactInput = z
  .strictObject({
    /** Client-made; the same id sent again is the same contact. */
    id,
    unitId: id,
    channel,
    outcome,
    metOwner: z.boolean().default(false),
    happenedOn: day,
    /** Phone clock, epoch ms, when the record was saved on the phone. */
    recordedAt: instant,
    text: text(1000).optional(),
  })
  .check((ctx) => {
    const { channel: by, outcome: result, metOwner } = ctx.value;
    if (!metOwner) return;
    const reason =
      result === 'notReached'
        ? '未联系上时不能记“见到业主”'
        : by === 'phone' || by === 'online'
          ? '电话、线上联系不能记“见到业主”'
          : null;
    if (reason) {
      ctx.issues.push({ code: 'custom', message: reason, path: ['metOwner'], input: metOwner });
    }
  });
export type ContactInput = z.infer<typeof contactInput>;

export const contactActions = {
  /** 今日: what is due, for each role of the caller. At most 3 database requests. */
  'home.open': action({
    runsIn: 'api',
    input: z.strictObject({
      /** What the phone judges by (`judgedBy`): where the server judges by the same it answers facts alone. */
      judgedBy: z.string().max(64).optional(),
      /** Whose units 今日 showed last here, and which: asked beside the look-up of the caller, shown where they still are theirs. */
      had: z.strictObject({ parties: ids(20), unitIds: ids(500) }).optional(),
    }),
    output: z.object({
      today: day,
      packId: z.string(),
      /** The mark of the rules in force; absent in an answer of an earlier release. */
      rules: z.string().optional(),
      /** Notices of holidays that were entered here: a phone judges by the same calendar. */
      notices: enteredNotices.optional(),
      /** The caller: with the facts and the pack, a phone judges again while it is offline. */
      personId: id,
      units: z.array(homeUnit),
      /** In their place, for a phone that judges by the same. */
      held: z.array(heldUnit).optional(),
      /** 每年帮建党组织, once for all units of the instructor. */
      founding: z.array(verdict),
      /** Leaves that the verdicts rest on: one's own, and those during which one covers. */
      leaves: z.array(leave),
      /** Handovers that wait for the caller's signature. */
      toSign: z.array(id),
      /** 督办 that wait for the caller's reply; absent in a snapshot of an earlier app. */
      toReply: z.array(id).optional(),
      /** Templates of the subscription messages to ask for, and the messages still allowed. */
      reminders: z.array(
        z.object({
          topic: reminderTopic,
          templateId: z.string(),
          allowed: z.int(),
          /** The last answer was no: nobody asks again by itself. */
          refused: z.boolean(),
        }),
      ),
    }),
    access: { ...unitReaders, member: 'own', districtSupervisor: 'own', administrator: 'own' },
  }),

  /** Logs one call, visit or meeting. At most 6 database requests. */
  'contact.record': action({
    title: '联系记录',
    runsIn: 'api',
    input: contactInput,
    output: z.object({
      contactId: id,
      receipt: z.string(),
      /** Recorded later than the day itself. */
      backfilled: z.boolean(),
      /** Too late to count at once: a supervisor confirms it. */
      waits: z.boolean(),
      /** The same person recorded the same channel at this unit on this day before. */
      sameDay: z.boolean(),
    }),
    access: unitRecorders,
  }),

  /**
   * Corrects a contact: facts are added with a reason, and the record stays as it
   * was. What removes credit acts at once; what adds credit late waits.
   */
  'contact.correct': action({
    title: '更正联系记录',
    runsIn: 'api',
    restsOn: ['contactId'],
    input: z.strictObject({
      id,
      contactId: id,
      changes: z
        .strictObject({
          channel: channel.optional(),
          outcome: outcome.optional(),
          metOwner: z.boolean().optional(),
          on: day.optional(),
          /** Empty where the note goes. */
          text: text(1000).optional(),
        })
        .refine((changes) => Object.keys(changes).length > 0, '请说明更正什么'),
      reason: line(100),
      recordedAt: instant,
    }),
    output: z.object({ receipt: z.string(), waits: z.boolean() }),
    access: unitRecorders,
  }),

  /** Voids a contact with a reason; it stays visible and counts for nothing. */
  'contact.void': action({
    title: '作废联系记录',
    runsIn: 'api',
    restsOn: ['contactId'],
    input: z.strictObject({ id, contactId: id, reason: line(100), recordedAt: instant }),
    output: z.object({ receipt: z.string() }),
    access: unitRecorders,
  }),
};
