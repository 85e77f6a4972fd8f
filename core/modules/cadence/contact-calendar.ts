/**
 * The last 53 weeks of a unit at a glance: a row a month, newest first, with a
 * cell for each period of each obligation. A week stands under the month of its
 * Thursday (rules.md "Calendar").
 */
import { showDay, showPeriod } from '@core/shared/calendar/display';
import { toDayNumber } from '@core/shared/calendar/day';
import { periodAt, type Period, type PeriodUnit } from '@core/shared/calendar/period';
import type { UnitFacts, Verdict } from './contract';
import type { Obligation } from '@core/rulepacks/rule-pack.contract';
import { rulesOn, unitJudge, type JudgeSetting } from './judge';
import type { Who } from './subject';

const WEEKS = 53;

/** One period of one obligation, placed on a grid (rows and columns from 1). */
export interface CalendarCell {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  /** Rows that it spans: a quarter's, its months'. */
  readonly span: number;
  readonly verdict: Verdict;
  /** `第10周（3月2日—3月8日）电话联系`. */
  readonly name: string;
  /** Today lies in it. */
  readonly current: boolean;
}

export interface ContactCalendar {
  /** Months by row: `11月`, with the year above it where it changes. */
  readonly months: readonly { readonly row: number; readonly label: string }[];
  /** Columns by obligation: where it begins and how many columns it takes. */
  readonly columns: readonly {
    readonly title: string;
    readonly from: number;
    readonly count: number;
  }[];
  readonly cells: readonly CalendarCell[];
}

/** Columns that weeks take: a month has four Thursdays or five. */
const WEEK_COLUMNS = 5;
const SHOWN: readonly PeriodUnit[] = ['week', 'month', 'quarter', 'halfYear'];

/** Builds the calendar of `who` towards one unit. */
export function contactCalendar(
  facts: UnitFacts,
  who: Who,
  setting: JudgeSetting,
): ContactCalendar {
  const today = toDayNumber(setting.today);
  const lastWeek = periodAt('week', today);
  const firstThursday = lastWeek.first + 3 - (WEEKS - 1) * 7;
  const months = monthsBetween(firstThursday, lastWeek.first + 3);
  const rowOf = new Map(months.map((month, i) => [month.key, i + 1]));
  const judge = unitJudge(facts, who, setting);
  const cells: CalendarCell[] = [];
  const columns: ContactCalendar['columns'][number][] = [];
  let column = 1;
  for (const obligation of obligationsOf(setting)) {
    const count = obligation.period === 'week' ? WEEK_COLUMNS : 1;
    columns.push({ title: obligation.short, from: column, count });
    for (const period of periodsOf(obligation.period, firstThursday, lastWeek)) {
      const place = placeOf(period, rowOf);
      const verdict = place && judge(obligation.code, period);
      if (!place || !verdict) continue;
      cells.push({
        key: `${obligation.code}/${period.key}`,
        row: place.row,
        column: column + place.offset,
        span: place.span,
        verdict,
        name: `${showPeriod(period)}${obligation.short}`,
        current: today >= period.first && today <= period.last,
      });
    }
    column += count;
  }
  return { months: months.map((m, i) => ({ row: i + 1, label: labelOf(m, i) })), columns, cells };
}

function obligationsOf(setting: JudgeSetting): Obligation[] {
  return rulesOn(setting.pack, toDayNumber(setting.today)).obligations.filter(
    (o) => o.owedBy === 'responsibility' && SHOWN.includes(o.period),
  );
}

/** Months newest first. */
function monthsBetween(from: number, to: number): Period[] {
  const months: Period[] = [];
  for (let m = periodAt('month', to); m.last >= from; m = periodAt('month', m.first - 1)) {
    months.push(m);
  }
  return months;
}

function periodsOf(unit: PeriodUnit, firstThursday: number, lastWeek: Period): Period[] {
  const periods: Period[] = [];
  const earliest = unit === 'week' ? firstThursday - 3 : firstThursday;
  for (
    let p = periodAt(unit, unit === 'week' ? lastWeek.first : lastWeek.first + 3);
    p.last >= earliest && p.first >= earliest - 366;
    p = periodAt(unit, p.first - 1)
  ) {
    periods.push(p);
  }
  return unit === 'week' ? periods.slice(0, WEEKS) : periods;
}

/** Where a period stands: its rows, and a week's place among the Thursdays of its month. */
function placeOf(
  period: Period,
  rowOf: ReadonlyMap<string, number>,
): { row: number; span: number; offset: number } | null {
  if (period.unit === 'week') {
    const thursday = period.first + 3;
    const month = periodAt('month', thursday);
    const row = rowOf.get(month.key);
    return row ? { row, span: 1, offset: Math.floor((thursday - month.first) / 7) } : null;
  }
  const rows: number[] = [];
  for (let m = periodAt('month', period.last); m.last >= period.first;) {
    const row = rowOf.get(m.key);
    if (row) rows.push(row);
    m = periodAt('month', m.first - 1);
  }
  const [row] = rows;
  return row ? { row, span: rows.length, offset: 0 } : null;
}

function labelOf(month: Period, index: number): string {
  const [year, number] = month.key.split('-');
  const short = `${Number(number)}月`;
  return index > 0 && number === '12' ? `${year?.slice(2) ?? ''}年\n${short}` : short;
}

/** What a cell shows: a mark that is read without its colour. */
export function markOf({ state, reason, contested, waiting }: Verdict): string {
  if (reason === 'awaitingNotice') return '暂';
  if (state === 'missed') return contested || waiting ? '待' : '✕';
  return { met: '✓', open: '○', dueSoon: '！', exempt: '免', notApplicable: '–' }[state];
}

/** Contacts of a period, newest first, with what each did for the verdict. */
export function contactsOf(verdict: Verdict, facts: Pick<UnitFacts, 'contacts'>) {
  const counted = new Set(verdict.counted.map((c) => c.id));
  const { first, last } = verdict.period;
  return facts.contacts
    .filter((c) => c.on >= first && c.on <= last)
    .sort((a, b) => (a.on > b.on ? -1 : 1))
    .map((contact) => ({
      contact,
      counts: counted.has(contact.id),
      day: showDay(contact.on),
    }));
}
