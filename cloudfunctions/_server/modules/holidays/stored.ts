import type { EnteredNotices } from '@core/modules/holidays/contract';
import type { YearNotice } from '@core/shared/calendar/work-calendar';
import type { Base } from '@server/runtime/stored-base';

/** What everything is judged by: one document, read once a minute by each instance of a function. */
export interface StoredRules extends Base {
  /** The rule pack that the office has chosen. */
  packId?: string;
  /** Notices of holidays in force that were entered here. */
  notices?: EnteredNotices;
  /** Versions of rules that the office has signed, by id: read once by each instance when they change. */
  own?: readonly string[];
}

/** Something done about a year's notice: it is added, never overwritten. */
export interface StoredHolidayNotice extends Base {
  year: number;
  at: number;
  by: string;
  /** Absent when the entered notice was taken back. */
  notice?: YearNotice;
  reason?: string;
}

export interface HolidayCollections {
  rules: StoredRules;
  holidayNotices: StoredHolidayNotice;
}
