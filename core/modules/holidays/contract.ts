/** The yearly notice of days off and worked weekends, as it is entered and as it crosses the wire. */
import * as z from '@core/shared/zod';
import { day } from '@core/shared/primitives';

export const noticeYear = z
  .int('年份应为整数')
  .min(2024, '只能录入 2024 年以后')
  .max(2045, '只能录入 2045 年以前');

export const yearNotice = z.object({
  /** Days off, weekends among them. */
  holidays: z.array(day).min(13, '放假日不完整').max(60, '放假日过多'),
  /** Weekend days that are worked. */
  workdays: z.array(day).max(20, '上班日过多'),
});

/** Notices that an administrator entered, by year; those that come with the product are not in it. */
export const enteredNotices = z.record(z.string().regex(/^\d{4}$/), yearNotice);
export type EnteredNotices = z.infer<typeof enteredNotices>;
