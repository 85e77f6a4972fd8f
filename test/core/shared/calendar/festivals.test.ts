import chineseDays from 'chinese-days';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatDay, toDayNumber } from '@core/shared/calendar/day';
import { festivalsOf } from '@core/shared/calendar/festivals';
import { PUBLISHED } from '@core/shared/calendar/work-calendar';

const YEARS = Array.from({ length: 31 }, (_, i) => 2015 + i);
const firstByLaw = (year: number, name: string): string => {
  const festival = festivalsOf(year).find((f) => f.name === name);
  return formatDay(festival?.byLaw[0] ?? 0);
};

it.each(YEARS)('the lunar days and 清明 of %i are those of chinese-days', (year) => {
  const lunar = (day: string): string => chineseDays.getSolarDateFromLunar(`${year}-${day}`).date;
  const eve = formatDay(toDayNumber(lunar('1-1')) - 1);
  expect({
    春节: firstByLaw(year, '春节'),
    清明节: firstByLaw(year, '清明节'),
    端午节: firstByLaw(year, '端午节'),
    中秋节: firstByLaw(year, '中秋节'),
  }).toEqual({
    春节: eve,
    清明节: chineseDays.getSolarTermDate(year, 4, 'pure_brightness'),
    端午节: lunar('5-5'),
    中秋节: lunar('8-15'),
  });
});

it.each(Object.entries(PUBLISHED))(
  'the notice of %s keeps to the law and to F2',
  (year, notice) => {
    const festivals = festivalsOf(Number(year));
    const off = new Set(notice.holidays);
    for (const { name, byLaw, usual } of festivals) {
      // 除夕 and 2 May are days off by law since 2025.
      const from = Number(year) < 2025 && name === '春节' ? byLaw[0] + 1 : byLaw[0];
      for (let day = from; day <= byLaw[1]; day += 1) expect(off).toContain(formatDay(day));
      expect(usual[0]).toBeLessThanOrEqual(byLaw[0]);
    }
    const inUsual = (day: string): boolean =>
      festivals.some(({ usual }) => toDayNumber(day) >= usual[0] && toDayNumber(day) <= usual[1]);
    const weekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());
    expect(notice.holidays.filter((day) => !weekend(day) && !inUsual(day))).toEqual([]);
  },
);

it('every notice from 2024 on that the package holds is in the product', () => {
  const folder = join(process.cwd(), 'node_modules/chinese-days/dist/years');
  const years = readdirSync(folder)
    .flatMap((file) => /^(\d{4})\.json$/.exec(file)?.[1] ?? [])
    .filter((year) => Number(year) >= 2024);
  expect(Object.keys(PUBLISHED)).toEqual(years);
});

it('raises for a year that it does not know', () => {
  expect(() => festivalsOf(2046)).toThrow(RangeError);
});
