import type { UnitFacts } from '@core/modules/cadence/contract';
import { explain, leftOf, summarise } from '@core/modules/cadence/explain';
import { judgeUnit } from '@core/modules/cadence/judge';
import { periodOf } from '@core/shared/calendar/period';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { yongchuan } from '@core/rulepacks/yongchuan';

const calendar = createWorkCalendar();

function judge(facts: Partial<UnitFacts>, week: string, today: string) {
  const unit: UnitFacts = {
    unitId: 'u',
    responsibilities: [{ instructorId: 'a', kind: '帮建', from: '2026-01-01' }],
    closures: [],
    contacts: [],
    developments: [],
    ...facts,
  };
  const verdict = judgeUnit(
    unit,
    { instructorId: 'a', leaves: [] },
    'call',
    periodOf('week', week),
    {
      pack: yongchuan,
      calendar,
      today,
    },
  );
  if (!verdict) throw new Error('no verdict');
  return verdict;
}

const call = (on: string, recordedOn: string, outcome: 'reached' | 'notReached' = 'reached') => ({
  id: `${on}-${recordedOn}-${outcome}`,
  on,
  by: 'a',
  channel: 'phone' as const,
  outcome,
  metOwner: false,
  recordedOn,
});

describe('what a verdict says', () => {
  it('names the rule, the period, what counted and what did not', () => {
    const contacts = [
      call('2026-03-03', '2026-03-03', 'notReached'),
      call('2026-03-04', '2026-03-05'),
    ];
    const verdict = judge({ contacts }, '2026-03-04', '2026-03-05');
    expect(summarise(verdict)).toBe('3月4日 周三（补录）已计入');
    expect(explain(verdict, { title: '每周电话联系' })).toEqual([
      '规定：每周电话联系不少于 1 次。本期：第10周（3月2日—3月8日）。',
      '计入：3月4日 周三（补录）',
      '未计入：3月3日 周二，没有联系上',
      '工作日 5 天，应计 5 天，扣除请假后 5 天。',
    ]);
  });

  it.each([
    ['2026-03-03', '差 1 次，剩 4 个工作日'],
    ['2026-03-08', '差 1 次，3月8日 周日截止'],
    ['2026-03-10', '差 1 次，3月15日 周日前可补录'],
    ['2026-03-16', '差 1 次，已过补录期'],
  ])('on %s says %s', (today, words) => {
    expect(summarise(judge({}, '2026-03-04', today))).toBe(words);
  });

  it.each([
    ['2026-03-03', '剩 4 个工作日'],
    ['2026-03-08', '3月8日 周日截止'],
    ['2026-03-16', ''],
  ])('what is left on %s is said in a line: %s', (today, words) => {
    expect(leftOf(judge({}, '2026-03-04', today))).toBe(words);
  });

  it('says why nothing is owed', () => {
    const closed = { closures: [{ from: '2026-03-01' }] };
    expect(summarise(judge(closed, '2026-03-04', '2026-03-05'))).toBe('本期单位停业，不计。');
    expect(summarise(judge({}, '2026-02-18', '2026-02-20'))).toBe('本期没有工作日，不计。');
  });
});
