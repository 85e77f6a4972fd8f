/** Dates as people read them on a screen: 11月22日 周日. */
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { daysBetween, formatDay, type Day } from './day';
import type { Period } from './period';

dayjs.extend(utc);

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** `2026-11-22` → `11月22日 周日`; with the year when it is not `today`'s. */
export function showDay(day: Day, today?: Day): string {
  const date = dayjs.utc(day);
  const sameYear = !today || today.slice(0, 4) === day.slice(0, 4);
  return `${date.format(sameYear ? 'M月D日' : 'YYYY年M月D日')} ${WEEKDAYS[date.day()] ?? ''}`;
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
  return dayjs.utc(epochMs).utcOffset(480).format('M月D日 HH:mm');
}

/** `第10周（3月2日—3月8日）`, `3月`, `第1季度`, `上半年`, `2026年`. */
export function showPeriod(period: Pick<Period, 'unit' | 'key' | 'first' | 'last'>): string {
  const span = `${dayjs.utc(formatDay(period.first)).format('M月D日')}—${dayjs.utc(formatDay(period.last)).format('M月D日')}`;
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
