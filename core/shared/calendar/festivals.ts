/**
 * What is known of a year's holidays before the State Council's notice.
 *
 * F1 Days off by law stand every year (全国年节及纪念日放假办法, 国务院令第795号): 1 January;
 *    除夕 to 初三; 清明; 1–2 May; 端午; 中秋; 1–3 October.
 * F2 Around each festival a notice usually adds days and moves weekends. Which ones is not
 *    known, so these stretches are 暂计 until it is published. Their lengths are *ours*, after
 *    the notices of 2015–2026.
 *
 * Dates of the lunar year and of 清明 follow GB/T 33661 as chinese-days has them; a test
 * compares the table with it. (ICU's Chinese calendar is a day off in 2027 and 2030, where the
 * new moon falls within minutes of midnight.)
 */
import { civilToNumber, type DayNumber } from './day';

/** 正月初一, 清明, 端午, 中秋 as `MM-DD`. */
const MOVING: Readonly<Record<number, string>> = {
  2015: '02-19 04-05 06-20 09-27',
  2016: '02-08 04-04 06-09 09-15',
  2017: '01-28 04-04 05-30 10-04',
  2018: '02-16 04-05 06-18 09-24',
  2019: '02-05 04-05 06-07 09-13',
  2020: '01-25 04-04 06-25 10-01',
  2021: '02-12 04-04 06-14 09-21',
  2022: '02-01 04-05 06-03 09-10',
  2023: '01-22 04-05 06-22 09-29',
  2024: '02-10 04-04 06-10 09-17',
  2025: '01-29 04-04 05-31 10-06',
  2026: '02-17 04-05 06-19 09-25',
  2027: '02-06 04-05 06-09 09-15',
  2028: '01-26 04-04 05-28 10-03',
  2029: '02-13 04-04 06-16 09-22',
  2030: '02-03 04-05 06-05 09-12',
  2031: '01-23 04-05 06-24 10-01',
  2032: '02-11 04-04 06-12 09-19',
  2033: '01-31 04-04 06-01 09-08',
  2034: '02-19 04-05 06-20 09-27',
  2035: '02-08 04-05 06-10 09-16',
  2036: '01-28 04-04 05-30 10-04',
  2037: '02-15 04-04 06-18 09-24',
  2038: '02-04 04-05 06-07 09-13',
  2039: '01-24 04-05 05-27 10-02',
  2040: '02-12 04-04 06-14 09-20',
  2041: '02-01 04-04 06-03 09-10',
  2042: '01-22 04-04 06-22 09-28',
  2043: '02-10 04-05 06-11 09-17',
  2044: '01-30 04-04 05-31 10-05',
  2045: '02-17 04-04 06-19 09-25',
};

/** A festival of a year: the days that the law gives, and those around it that a notice may change. */
export interface Festival {
  readonly name: string;
  /** First and last day off by law (F1). */
  readonly byLaw: readonly [DayNumber, DayNumber];
  /** First and last day that is 暂计 without a notice (F2). */
  readonly usual: readonly [DayNumber, DayNumber];
}

/**
 * The seven festivals of a year in order of its days.
 * @throws RangeError outside 2015–2045.
 */
export function festivalsOf(year: number): Festival[] {
  const days = MOVING[year];
  if (!days) throw new RangeError(`no festivals known of ${year}`);
  const [newYear = 0, qingming = 0, dragonBoat = 0, midAutumn = 0] = days
    .split(' ')
    .map((day) => civilToNumber(year, Number(day.slice(0, 2)), Number(day.slice(3))));
  const january = civilToNumber(year, 1, 1);
  const may = civilToNumber(year, 5, 1);
  const october = civilToNumber(year, 10, 1);
  return [
    { name: '元旦', byLaw: [january, january], usual: [january, january + 2] },
    { name: '春节', byLaw: [newYear - 1, newYear + 2], usual: [newYear - 2, newYear + 7] },
    oneDay('清明节', qingming),
    { name: '劳动节', byLaw: [may, may + 1], usual: [may, may + 4] },
    oneDay('端午节', dragonBoat),
    oneDay('中秋节', midAutumn),
    { name: '国庆节', byLaw: [october, october + 2], usual: [october, october + 7] },
  ];
}

/** With its weekend: from the day before to two days after. */
const oneDay = (name: string, day: DayNumber): Festival => ({
  name,
  byLaw: [day, day],
  usual: [day - 1, day + 2],
});
