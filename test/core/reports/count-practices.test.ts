/** Standards and processes of a month (count-practices.ts). */
import { countPractices, type CountedPractice } from '@core/modules/reports/count-practices';

const titles = [
  { code: 'b', title: '乙标准' },
  { code: 'a', title: '甲标准' },
];
const check = (more: Partial<CountedPractice>): CountedPractice => ({
  code: 'a',
  begunOn: '2026-05-04',
  open: false,
  ...more,
});
const may = (practices: readonly CountedPractice[], knownOn = '2026-06-08') =>
  countPractices('standard', titles, practices, { last: '2026-05-31', knownOn });

it('P1, P2 what came into force within the month is done; what is in force on its last day is held', () => {
  expect(
    may([
      check({ doneOn: '2026-05-01', heldUntil: '2026-12-31' }),
      check({ doneOn: '2026-05-31', heldUntil: '2026-05-31' }),
      check({ doneOn: '2026-04-30', heldUntil: '2026-05-30' }),
      check({ doneOn: '2026-06-01' }),
    ]),
  ).toEqual([{ title: '甲标准', kind: 'standard', underWay: 0, overdue: 0, done: 2, held: 2 }]);
});

it('P3 overdue by the month’s last day, or by the day of counting where it is earlier', () => {
  const open = [
    check({ open: true, dueOn: '2026-05-30' }),
    check({ open: true, dueOn: '2026-05-31' }),
  ];
  expect(may(open)).toMatchObject([{ underWay: 2, overdue: 1 }]);
  expect(may(open, '2026-05-30')).toMatchObject([{ overdue: 0 }]);
});

it('P4 in the pack’s order, without what nobody has begun, or only later', () => {
  expect(may([check({}), check({ code: 'b' })]).map(({ title }) => title)).toEqual([
    '乙标准',
    '甲标准',
  ]);
  expect(may([check({ begunOn: '2026-06-01' })])).toEqual([]);
});
