/**
 * 民主评议: ballots without names, their tally, and the grade (documents.md 8).
 *
 * A1 Ballots given in are at most the members expected; of each person at most as many are counted.
 * A2 The grade is what the branch has resolved of a person, never worked out from ballots (不以票取人).
 * A3 优秀 beyond a third of those with a grade is warned of, and stays what was resolved.
 */
import type { Appraisal } from './votes.contract';
import { appraisalGradeTitles } from '@core/modules/meetings/votes.labels';
import { namesOf } from '@core/shared/names-of';
import type { AppraisalGrade } from './votes.labels';

export type Tally = Appraisal['rows'][number];

export const countedOf = ({ votes }: Pick<Tally, 'votes'>): number =>
  namesOf(appraisalGradeTitles).reduce((sum, grade) => sum + votes[grade], 0);

/** A1: what is wrong, by the path of its field; null when nothing is. */
export function appraisalProblem(
  { ballots, rows }: Appraisal,
  expected: ReadonlySet<string>,
): { path: string; why: string } | null {
  if (ballots > expected.size) return { path: 'ballots', why: '收回的票多于应到人数' };
  for (const [i, row] of rows.entries()) {
    if (!expected.has(row.personId)) return { path: `rows.${i}.personId`, why: '不在应到名单内' };
    if (rows.findIndex(({ personId }) => personId === row.personId) < i)
      return { path: `rows.${i}.personId`, why: '同一人写了两次' };
    if (countedOf(row) > ballots)
      return { path: `rows.${i}.votes`, why: '四项票数之和多于收回的票' };
  }
  return null;
}

/** A3, in words; null when there is nothing to warn of. */
export function excellentWarning(rows: readonly Pick<Tally, 'grade'>[]): string | null {
  const of = (grade?: AppraisalGrade): number =>
    rows.filter((row) => (grade ? row.grade === grade : row.grade)).length;
  const [graded, excellent] = [of(), of('excellent')];
  return excellent * 3 > graded
    ? `优秀 ${excellent} 名，超过已定等次 ${graded} 名的三分之一，请核对`
    : null;
}
