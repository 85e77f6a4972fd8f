/**
 * What the figures of towns are counted of, and drafts of 督办 looked for in: the same all month long, so that it is
 * kept from day to day.
 */
import { planAllMonth, planNow, planWeeks, type Plan } from '@core/modules/cadence/plan';
import type { JudgeSetting } from '@core/modules/cadence/judge';
import { formatDay, toDayNumber } from '@core/shared/calendar/day';
import { periodAt, previousPeriod } from '@core/shared/calendar/period';
import { lookedAtSince } from '@core/modules/follow-ups/drafts';
import type { View } from '@server/modules/counts/view';
import type { Deps } from '@server/runtime/deps';

/** Weeks and months that are shown: what fits a phone, and reaches over a half-year. */
const WEEKS = 10;
const MONTHS = 6;

/** The place of what is kept; others are of months of 通报. */
const SLOT = 'now';

export const figuresView = (setting: Pick<Deps, 'pack' | 'calendar' | 'today'>): View => ({
  slot: SLOT,
  plan: planAllMonth(WEEKS, lookedAtSince(setting.pack.supervision.thresholds, setting), setting),
  months: monthsTo(setting.today),
});

/** The months that end with the day's, as `2026-06`. */
function monthsTo(today: string): string[] {
  const months: string[] = [];
  let month = periodAt('month', toDayNumber(today));
  for (let i = 0; i < MONTHS; i += 1, month = previousPeriod(month)) {
    months.unshift(formatDay(month.first).slice(0, 7));
  }
  return months;
}

/** What is shown of it on the day: present periods, and the weeks of the charts. */
export interface Shown {
  readonly now: Plan;
  readonly weeks: Plan;
}

export const shownOn = (setting: JudgeSetting): Shown => ({
  now: planNow(setting),
  weeks: planWeeks(WEEKS, setting),
});
