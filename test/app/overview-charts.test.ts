/** What 总览 makes of its towns' charts. */
import type { Charts } from '@core/modules/figures/actions';
import { emptyMonth } from '@core/modules/reports/count-month';
import {
  contactWords,
  reachedIn,
  shortDays,
  sumMonths,
  sumWeeks,
  targetWords,
  unsettledNote,
  weekName,
} from '@app/features/overview/sums.shared';

const week = (key: string, met: number, more: object = {}): Charts['weeks'][number] => ({
  obligation: 'call',
  period: { unit: 'week', key, first: '2026-11-02', last: '2026-11-08' },
  settled: true,
  ...{ met, missed: 1, contested: 0, exempt: 0, notApplicable: 0, open: 0 },
  ...more,
});
const month = (key: string, phone: number, raised: number): Charts['months'][number] => ({
  month: key,
  contacts: { ...emptyMonth().contacts, phone, notReached: 2 },
  needs: { ...emptyMonth().needs, raised },
});
const towns: Charts[] = [
  { weeks: [week('2026-W44', 3), week('2026-W45', 4)], months: [month('2026-10', 5, 1)] },
  {
    weeks: [week('2026-W44', 1), week('2026-W45', 2, { settled: false, open: 6, contested: 1 })],
    months: [month('2026-09', 1, 0), month('2026-10', 7, 2)],
  },
];

it('adds weeks up by week, each state apart; a week is settled when all of it is', () => {
  const [first, second] = sumWeeks(towns);
  expect(first).toMatchObject({ met: 4, missed: 2, open: 0, settled: true });
  expect(second).toMatchObject({ met: 6, missed: 2, open: 6, contested: 1, settled: false });
  expect(second && unsettledNote(second)).toBe('未到期 6 · 申诉或待确认 1');
  expect(first && unsettledNote(first)).toBeUndefined();
  // What came in stays as it was.
  expect(towns[0]?.weeks[0]?.met).toBe(3);
});

it('adds months up, the latest last, attempts apart from what reached somebody', () => {
  const sums = sumMonths(towns);
  expect(sums.map((one) => [one.month, one.contacts.phone, one.needs.raised])).toEqual([
    ['2026-09', 1, 0],
    ['2026-10', 12, 3],
  ]);
  const [, october] = sums;
  expect(october && reachedIn(october.contacts)).toBe(12);
  expect(october && contactWords(october.contacts)).toBe(
    '电话 12 · 走访 0 · 线上 0 · 其他地点 0 · 未联系上 4',
  );
});

it.each([
  [30, '12月31日 周四前 90%，还差 6 家'],
  [36, '12月31日 周四前 90%，已达到'],
])('says a target with its day and what is missing to it', (organised, words) => {
  const target = {
    ...{ measure: 'organised' as const, atLeast: 0.9, by: '2026-12-31' },
    source: { file: 'f', sentence: 's' },
  };
  expect(targetWords(target, { operating: 40, organised, separate: 0, worked: 0 })).toBe(words);
});

it('names weeks and days shortly', () => {
  expect([weekName('2026-W05'), shortDays('2026-11-02', '2026-11-08')]).toEqual([
    '第5周',
    '11.2—11.8',
  ]);
});
