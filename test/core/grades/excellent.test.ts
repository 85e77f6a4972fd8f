/** 优秀 by a published threshold (excellent.ts). */
import { excellentOf, periodsFor, periodTitle, whyExcellent } from '@core/modules/grades/excellent';
import type { GradeScale } from '@core/modules/grades/contract';
import { rulePacks } from '@core/rulepacks';

const scaleOf = (pack: string): GradeScale => {
  const scale = rulePacks[pack]?.grades[0];
  if (!scale) throw new Error(`no scale in ${pack}`);
  return scale;
};
const suixi = scaleOf('suixi');

it('濉溪 X3, X4 优秀 is everybody over the threshold, by name in each class, whatever their number or sum', () => {
  const one = (id: string, name: string, level: string, earned: number, of = 100) => ({
    id,
    name,
    level,
    earned,
    of,
  });
  const summed = [
    one('1', '张店支部', 'A', 100),
    one('2', '安店支部', 'A', 90),
    one('3', '李店支部', 'A', 89),
    one('4', '王店支部', 'C', 45, 50),
    one('5', '赵店支部', 'B', 0, 0),
    one('6', '丁店支部', 'A', 95),
    one('7', '白店支部', 'A', 92),
  ];
  const told = excellentOf(suixi, summed).map(({ level, subjects }) => [
    level,
    subjects.map(({ name }) => name),
  ]);
  expect(told).toEqual([
    ['A', ['安店支部', '白店支部', '丁店支部', '张店支部']],
    ['C', ['王店支部']],
  ]);
  expect(excellentOf(suixi, [...summed].reverse())).toEqual(excellentOf(suixi, summed));
  expect(excellentOf(scaleOf('luzhou'), summed)).toEqual([]);
});

it('X1 of periods that are over, on the last day too; none where nothing was published', () => {
  const keys = (today: string) => periodsFor(suixi, today).map(({ key }) => key);
  expect(keys('2026-06-29')).toEqual(['2025-H2', '2025-H1', '2024-H2', '2024-H1']);
  expect(keys('2026-06-30')).toEqual(['2026-H1', '2025-H2', '2025-H1', '2024-H2']);
  expect(periodsFor(suixi, '2026-07-01').map(periodTitle)[0]).toBe('2026年上半年');
  expect(periodsFor(scaleOf('luzhou'), '2026-07-01')).toEqual([]);
});

it('says why', () => {
  expect(whyExcellent({ earned: 92, of: 96 }, 90)).toBe('92 / 96 分，公布的门槛为百分之 90');
});
