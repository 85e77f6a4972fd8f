/** 民主评议: A1 and A3 of core/modules/meetings/appraisal. */
import type { Appraisal, AppraisalGrade } from '@core/modules/meetings/votes.contract';
import { appraisalProblem, excellentWarning } from '@core/modules/meetings/appraisal';

const expected = new Set(['a', 'b', 'c']);
const votes = (excellent: number, qualified = 0) => ({
  excellent,
  qualified,
  basic: 0,
  unqualified: 0,
});
const of = (ballots: number, ...rows: Appraisal['rows']): Appraisal => ({ ballots, rows });

test.each([
  ['as many ballots as members', of(3, { personId: 'a', votes: votes(2, 1) }), null],
  ['fewer votes than ballots', of(3, { personId: 'a', votes: votes(1) }), null],
  ['more ballots than members', of(4), 'ballots'],
  ['more votes than ballots', of(2, { personId: 'a', votes: votes(2, 1) }), 'rows.0.votes'],
  ['somebody else', of(2, { personId: 'x', votes: votes(1) }), 'rows.0.personId'],
  [
    'somebody twice',
    of(2, { personId: 'a', votes: votes(1) }, { personId: 'a', votes: votes(0) }),
    'rows.1.personId',
  ],
])('A1 %s', (_name, said, path) => {
  expect(appraisalProblem(said, expected)?.path ?? null).toBe(path);
});

const graded = (...grades: (AppraisalGrade | null)[]) =>
  excellentWarning(grades.map((grade) => (grade ? { grade } : {})));

test('A3 a third may be 优秀; beyond it a warning says so, over those with a grade', () => {
  expect(graded('excellent', 'qualified', 'basic')).toBeNull();
  expect(graded('excellent', 'qualified', null)).toContain(
    '优秀 1 名，超过已定等次 2 名的三分之一',
  );
  expect(graded(null, null)).toBeNull();
});
