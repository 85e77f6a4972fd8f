/** First days of the months from which rules may begin. */
import type { Day } from '@core/shared/calendar/day';

/** The next months' first days. */
export function monthsAfter(today: Day, count: number): Day[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, i) => {
    const at = month + i;
    return `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  });
}

/** `2026年12月`. */
export const showMonth = (day: Day): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`;
