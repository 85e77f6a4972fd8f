/** Dates as people read them on a screen: 11月22日 周日. */
import {
  dayOfInstant,
  daysBetween,
  instantOf,
  numberToCivil,
  toDayNumber,
  weekdayOf,
  type Day,
  type DayNumber,
} from './day';
import type { Period } from './period';

const WEEKDAYS = '一二三四五六日';

const monthAndDate = (n: DayNumber): string => {
  const { month, date } = numberToCivil(n);
  return `${month}月${date}日`;
};

/** `2026-11-22` → `11月22日 周日`; with the year when it is not `today`'s. */
export function showDay(day: Day, today?: Day): string {
  const n = toDayNumber(day);
  const year = today && today.slice(0, 4) !== day.slice(0, 4) ? `${day.slice(0, 4)}年` : '';
  return `${year}${monthAndDate(n)} 周${WEEKDAYS.charAt(weekdayOf(n) - 1)}`;
}

/** `今天`, `昨天`, `3 天前`, `明天`, `2 天后`, else the date. */
export function showRelativeDay(day: Day, today: Day): string {
  const away = daysBetween(today, day);
  if (away === 0) return '今天';
  if (away === -1) return '昨天';
  if (away === 1) return '明天';
  if (away < 0 && away >= -30) return `${-away} 天前`;
  if (away > 0 && away <= 30) return `${away} 天后`;
  return showDay(day, today);
}

/** An instant as Beijing time, `11月22日 16:05`. */
export function showInstant(epochMs: number): string {
  const day = dayOfInstant(epochMs);
  const minutes = Math.floor((epochMs - instantOf(day)) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${monthAndDate(toDayNumber(day))} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** `第10周（3月2日—3月8日）`, `3月`, `第1季度`, `上半年`, `2026年`. */
export function showPeriod(period: Pick<Period, 'unit' | 'key' | 'first' | 'last'>): string {
  const span = `${monthAndDate(period.first)}—${monthAndDate(period.last)}`;
  switch (period.unit) {
    case 'week':
      return `第${Number(period.key.slice(6))}周（${span}）`;
    case 'month':
      return `${Number(period.key.slice(5))}月`;
    case 'quarter':
      return `第${period.key.slice(6)}季度`;
    case 'halfYear':
      return period.key.endsWith('1') ? '上半年' : '下半年';
    case 'year':
      return `${period.key}年`;
  }
}
