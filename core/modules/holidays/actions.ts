/** 节假日安排: the notice of a year, entered by an administrator the day it is published. */
import * as z from '@core/shared/zod';
import { noticeYear, yearNotice } from './contract';
import { markCounts } from '@core/modules/cadence/contract';
import { day, id, instant, line } from '@core/shared/primitives';
import { obligation } from '@core/rulepacks/rule-pack.contract';
import { action } from '@core/modules/action';

const administrator = { administrator: 'all' } as const;
const reason = line(200);

/** Something that was done about a year's notice. */
const noticeChange = z.object({
  at: instant,
  by: z.string(),
  kind: z.enum(['entered', 'withdrawn']),
  reason: z.string().optional(),
});

const yearOfNotices = z.object({
  year: noticeYear,
  /** Where the notice in force is from; `none` is 暂计. */
  source: z.enum(['product', 'entered', 'none']),
  notice: yearNotice.optional(),
  /** The latest first. */
  history: z.array(noticeChange),
});
export type YearOfNotices = z.infer<typeof yearOfNotices>;

/** One obligation in one period that a notice changes. */
const changedTerm = z.object({
  obligation: obligation.shape.code,
  period: z.object({ unit: obligation.shape.period, key: z.string(), first: day, last: day }),
  workingBefore: z.int(),
  workingAfter: z.int(),
  before: markCounts,
  after: markCounts,
});
export type ChangedTerm = z.infer<typeof changedTerm>;

export const holidayActions = {
  'holidays.open': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: z.object({ today: day, years: z.array(yearOfNotices) }),
    access: administrator,
  }),

  /** The notice of a year, from now on; one that was entered before stays in the history. */
  'holidays.enter': action({
    runsIn: 'desk',
    input: z.strictObject({ id, year: noticeYear, notice: yearNotice, reason: reason.optional() }),
    output: z.object({ receipt: z.string() }),
    access: administrator,
  }),

  /** Takes an entered notice back: the product's own is in force again, or none (暂计). */
  'holidays.withdraw': action({
    runsIn: 'desk',
    input: z.strictObject({ id, year: noticeYear, reason }),
    output: z.object({ receipt: z.string() }),
    access: administrator,
  }),

  /**
   * What a notice judges again: marks of units under the calendar without it and with it, some
   * units at a time. Sums of all pages are the district's. Writes nothing.
   */
  'holidays.compare': action({
    runsIn: 'desk',
    input: z.strictObject({
      year: noticeYear,
      /** Without one: the notice that was entered, against the calendar without it. */
      notice: yearNotice.optional(),
      /** From the page before. */
      after: z.string().max(200).optional(),
    }),
    output: z.object({
      /** Units counted on this page, and in all. */
      units: z.int(),
      of: z.int(),
      /** Where the next page begins; absent after the last. */
      next: z.string().optional(),
      terms: z.array(changedTerm),
    }),
    access: administrator,
  }),
};
