/** Sums over towns of what the charts show, and how their numbers are said. */
import type { Charts, PeriodFigures, TownFigures } from '@core/modules/figures/actions';
import type { CoverageCount, CoverageTarget } from '@core/modules/coverage/contract';
import { addCompliance } from '@core/modules/cadence/compliance';
import { showDay } from '@core/shared/calendar/display';
import { missingTo } from '@core/modules/coverage/coverage';
import { addMonths, emptyMonth } from '@core/modules/reports/count-month';

export type Figures = NonNullable<TownFigures['figures']>;
/** Figures with the charts that were asked for. */
export type ChartedFigures = Figures & { charts: Charts };
export const hasCharts = (figures: Figures | undefined): figures is ChartedFigures =>
  figures?.charts !== undefined;
export type Month = Charts['months'][number];

/** Weeks of several towns, added up by obligation and week, in the order they come in. */
export function sumWeeks(charts: readonly Charts[]): PeriodFigures[] {
  const sums = new Map<string, PeriodFigures>();
  for (const week of charts.flatMap(({ weeks }) => weeks)) {
    const key = `${week.obligation}/${week.period.key}`;
    const before = sums.get(key);
    sums.set(key, {
      ...week,
      ...(before && addCompliance(before, week)),
      settled: week.settled && (before?.settled ?? true),
    });
  }
  return [...sums.values()];
}

/** Months of several towns, added up, the latest last. */
export function sumMonths(charts: readonly Charts[]): Month[] {
  const sums = new Map<string, Month>();
  for (const { month, contacts, needs } of charts.flatMap(({ months }) => months)) {
    const before = sums.get(month);
    const one = { ...emptyMonth(), contacts, needs };
    const sum = before ? addMonths({ ...emptyMonth(), ...before }, one) : one;
    sums.set(month, { month, contacts: sum.contacts, needs: sum.needs });
  }
  return [...sums.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** What a week owes of an obligation: what is done, missed, waits for a person or may still be done. */
export const owedIn = ({ met, missed, contested, open }: PeriodFigures): number =>
  met + missed + contested + open;

/** `未到期 5 · 待定 1`; nothing where all is settled. */
export const unsettledNote = ({ open, contested }: PeriodFigures): string | undefined =>
  [open > 0 && `未到期 ${open}`, contested > 0 && `申诉或待确认 ${contested}`]
    .filter(Boolean)
    .join(' · ') || undefined;

/** `第45周` of `2026-W45`. */
export const weekName = (key: string): string => `第${Number(key.slice(-2))}周`;

/** `11.2—11.8`: as much as a row of a chart has room for. */
export const shortDays = (first: string, last: string): string =>
  [first, last].map((day) => `${Number(day.slice(5, 7))}.${Number(day.slice(8))}`).join('—');

/** `10月` of `2026-10`. */
export const monthName = (month: string): string => `${Number(month.slice(5))}月`;

/** Contacts that reached somebody. */
export const reachedIn = ({ phone, online, onsite, elsewhere }: Month['contacts']): number =>
  phone + online + onsite + elsewhere;

/** `电话 120 · 走访 60 · 线上 3 · 其他地点 1 · 未联系上 9`. */
export const contactWords = (contacts: Month['contacts']): string =>
  [
    `电话 ${contacts.phone}`,
    `走访 ${contacts.onsite}`,
    `线上 ${contacts.online}`,
    `其他地点 ${contacts.elsewhere}`,
    ...(contacts.notReached > 0 ? [`未联系上 ${contacts.notReached}`] : []),
  ].join(' · ');

/** `12月31日 周四前 90%，还差 4 家`. */
export function targetWords(target: CoverageTarget, count: CoverageCount): string {
  const missing = missingTo(count, target.measure, target.atLeast);
  return `${showDay(target.by)}前 ${Math.round(target.atLeast * 100)}%，${missing === 0 ? '已达到' : `还差 ${missing} 家`}`;
}
