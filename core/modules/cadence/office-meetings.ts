/**
 * Meetings that an office owes: 黄石's 一月一对接, 一季一分析, 半年一考核, 泸州's 季度述职.
 *
 * K1 Each is due by the last working day of its period; it is judged as every obligation is.
 * K2 It stands in 今日 from when it is due soon, and while the period before is still missed.
 * K3 Its agenda is drafted from what the pack names, in the pack's order; parts with nothing
 *    in them are left out.
 */
import type { MeetingFacts, Verdict } from './contract';
import { rulesOn, type JudgeSetting } from './judge';
import { judgeMeetings } from './meetings';
import type { AgendaPart, Obligation } from '@core/rulepacks/rule-pack.contract';
import { formatDay, toDayNumber, type Day, type DayNumber } from '@core/shared/calendar/day';
import { periodAt, previousPeriod, type Period } from '@core/shared/calendar/period';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';

/** One meeting that is owed, in its period. */
export interface OfficeDue {
  readonly obligation: string;
  readonly title: string;
  readonly periodKey: string;
  readonly state: Verdict['state'];
  readonly dueOn: Day;
  readonly agenda: readonly AgendaPart[];
}

/** The obligations of an office in a version of the pack. */
export const officeObligations = (setting: JudgeSetting): Obligation[] =>
  rulesOn(setting.pack, toDayNumber(setting.today)).obligations.filter(
    ({ owedBy }) => owedBy === 'office',
  );

/** K1: the last working day of a period; its last day where it has none. */
export function lastWorkingDay({ first, last }: Period, calendar: WorkCalendar): Day {
  let day: DayNumber = last;
  while (day > first && !calendar.isWorkingDay(day)) day -= 1;
  return formatDay(calendar.isWorkingDay(day) ? day : last);
}

/** K1, K2: what an office owes today, by its day: missed ones of the period before first. */
export function officeDues(facts: MeetingFacts, setting: JudgeSetting): OfficeDue[] {
  const today = toDayNumber(setting.today);
  return officeObligations(setting)
    .flatMap((obligation) => {
      const running = periodAt(obligation.period, today);
      return [previousPeriod(running), running].flatMap((period) => {
        const verdict = judgeMeetings(facts, obligation.code, period, setting);
        return verdict && isOwed(verdict, period === running)
          ? [dueOf(obligation, period, verdict, setting)]
          : [];
      });
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}

const isOwed = ({ state }: Verdict, running: boolean): boolean =>
  state === 'dueSoon' || state === 'missed' || (!running && state === 'open');

const dueOf = (
  { code, title, agenda = [] }: Obligation,
  period: Period,
  { state }: Verdict,
  { calendar }: JudgeSetting,
): OfficeDue => ({
  obligation: code,
  title,
  periodKey: period.key,
  state,
  dueOn: lastWorkingDay(period, calendar),
  agenda,
});

const AGENDA: Readonly<Record<AgendaPart, string>> = {
  differs: '登记数据与台账不一致的单位',
  waits: '等待确认的事项',
  overdue: '逾期的验收、程序和督办',
  missed: '未完成的联系和组织生活',
  unfounded: '应建未建的单位',
  held: '本期通过的验收和办结的程序',
};

/** K3: an agenda out of what the records count of each part. */
export const agendaOf = (
  parts: readonly AgendaPart[],
  counted: Readonly<Partial<Record<AgendaPart, number>>>,
): string[] =>
  parts.flatMap((part) => (counted[part] ? [`${AGENDA[part]}（${counted[part]}）`] : []));
