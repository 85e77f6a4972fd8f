/** 黄石 一月一对接 · 一季一分析 · 半年一考核, 泸州 季度述职: dated, due, with an agenda. */
import type { MeetingFacts } from '@core/modules/cadence/contract';
import {
  agendaOf,
  lastWorkingDay,
  officeDues,
  officeObligations,
} from '@core/modules/cadence/office-meetings';
import { periodOf } from '@core/shared/calendar/period';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { rulePacks } from '@core/rulepacks';

const calendar = createWorkCalendar();
const setting = (pack: string, today: string) => {
  const found = rulePacks[pack];
  if (!found) throw new Error(`no pack ${pack}`);
  return { pack: found, calendar, today };
};
const office = (events: MeetingFacts['events'] = []): MeetingFacts => ({
  ownerId: 'district',
  established: [{ from: '2020-01-01' }],
  committee: [],
  groups: [],
  events,
});
const dues = (today: string, events: MeetingFacts['events'] = [], pack = 'huangshi') =>
  officeDues(office(events), setting(pack, today)).map(
    (due) => `${due.title} ${due.periodKey} ${due.state} ${due.dueOn}`,
  );
const all = (on: string, ...kinds: string[]) => ({ id: on, on, kinds });

it('K1 due by the last working day of the period', () => {
  expect(lastWorkingDay(periodOf('month', '2026-05-10'), calendar)).toBe('2026-05-29');
  expect(lastWorkingDay(periodOf('halfYear', '2026-05-10'), calendar)).toBe('2026-06-30');
  expect(lastWorkingDay(periodOf('month', '2026-02-01'), calendar)).toBe('2026-02-28');
});

it('K2 stands in 今日 when it is due soon, until it is held', () => {
  const before = [
    all('2026-04-15', 'dock'),
    all('2026-03-20', 'analyse'),
    all('2025-12-20', 'appraise'),
  ];
  expect(dues('2026-05-15', before)).toEqual([]);
  expect(dues('2026-05-27', before)).toEqual(['一月一对接 2026-05 dueSoon 2026-05-29']);
  expect(dues('2026-05-27', [...before, all('2026-05-20', 'dock')])).toEqual([]);
});

it('a period that was missed stands first', () => {
  expect(dues('2026-05-27', [all('2026-03-20', 'analyse'), all('2025-12-20', 'appraise')])).toEqual(
    ['一月一对接 2026-04 missed 2026-04-30', '一月一对接 2026-05 dueSoon 2026-05-29'],
  );
});

it('泸州 季度述职 and 联述联评联考 are owed by the office', () => {
  expect(officeObligations(setting('luzhou', '2026-05-27')).map(({ title }) => title)).toEqual([
    '季度述职',
    '年终联述联评联考',
  ]);
  expect(
    dues(
      '2026-06-20',
      [all('2026-03-20', 'quarterReport'), all('2025-12-20', 'yearReport')],
      'luzhou',
    ),
  ).toEqual(['季度述职 2026-Q2 dueSoon 2026-06-30']);
});

it('K3 an agenda of what there is, in the pack’s order', () => {
  expect(agendaOf(['differs', 'waits'], { waits: 3, differs: 12, held: 1 })).toEqual([
    '登记数据与台账不一致的单位（12）',
    '等待确认的事项（3）',
  ]);
  expect(agendaOf(['differs', 'waits'], { waits: 3 })).toEqual(['等待确认的事项（3）']);
});
