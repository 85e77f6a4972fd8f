/** 泸州: 书记 59 期 2600 人次, 技能培训 119 场, 比武 230 场, 8900 人次; a voided one counts nowhere. */
import { countCourses } from '@core/modules/courses/count';
import type { CourseKind } from '@core/modules/courses/labels';

const course = (kind: CourseKind, named: number, others: number, voided?: object) => ({
  kind,
  personIds: Array.from({ length: named }, (_, i) => `p${i}`),
  others,
  ...(voided ? { voided } : {}),
});
const times = <T>(n: number, make: (i: number) => T): T[] =>
  Array.from({ length: n }, (_, i) => make(i));

it('counts courses and places by kind', () => {
  const all = [
    // 59 courses: 58 of 44 secretaries, one of 48.
    ...times(58, () => course('secretaries', 44, 0)),
    course('secretaries', 48, 0),
    ...times(119, (i) => course('skills', 0, i < 19 ? 30 : 29)),
    ...times(230, (i) => course('contest', 0, i < 20 ? 24 : 23)),
    course('secretaries', 500, 0, { by: 'x' }),
  ];
  expect(countCourses(all)).toEqual([
    { kind: 'secretaries', courses: 59, places: 2600 },
    { kind: 'skills', courses: 119, places: 3470 },
    { kind: 'contest', courses: 230, places: 5310 },
  ]);
});

it('a kind of which there was none is not told', () => {
  expect(countCourses([])).toEqual([]);
});
