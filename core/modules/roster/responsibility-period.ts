/** From when to when a responsibility is: R18. */
import { addDays, type Day } from '@core/shared/calendar/day';
import { readDate, readMonth } from './read-date';
import { nextMonth, readPeriod, type Period } from './read-period';
import { accept, type Reader } from './reading';
import type { RowForm } from './row-form';
import { cellText, isBlank, quoted } from './text';
import { withoutBlanks } from './without-blanks';

/** An end that is none. */
const OPEN_END = /^(长期|至今|现在|不限|无固定期限|無固定期限|長期)$/;

/**
 * The row's period: of one cell or two. A first day that is missing or cannot be read is
 * the day of the import, and that is said.
 */
export function periodOf(form: RowForm, field: 'from' | 'term', today: Day): Period {
  const read = form.optional(field, (cell) => readPeriod(cell, form.date1904));
  const hasEnd = !isBlank(form.cell('to'));
  const from = read?.from ?? today;
  if (!read) {
    const why = `没有可用的起始时间，按导入当天 ${today} 起算`;
    if (form.heading(field) === '') form.fixed('name', why);
    else form.setAside(field, why);
  }
  const last = OPEN_END.test(cellText(form.cell('to')))
    ? undefined
    : form.optional('to', lastDayReader(form.date1904));
  if (last !== undefined && last < from) form.setAside('to', `${last} 早于开始的日期`);
  const to = last !== undefined && last >= from ? addDays(last, 1) : undefined;
  return withoutBlanks({ from, to: hasEnd ? to : read?.to });
}

/** The last day; a month without its day is meant to its end. */
const lastDayReader =
  (date1904: boolean): Reader<Day> =>
  (cell) => {
    const month = readMonth(cell);
    if (month === undefined) return readDate(cell, date1904);
    const last = addDays(nextMonth(month), -1);
    return accept(last, `${quoted(cellText(cell))}读作 ${last}`);
  };
