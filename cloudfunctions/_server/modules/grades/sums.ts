/** X1–X3 of `excellent.ts`: the sums of a period, of everybody who held a level on its last day. */
import type { GradeScale } from '@core/modules/grades/contract';
import type { Summed } from '@core/modules/grades/excellent';
import { evaluate } from '@core/modules/standards/evaluate';
import { answersOf } from '@core/modules/standards/log';
import type { Standard, SubjectKind } from '@core/modules/standards/rules.contract';
import { testsOf } from '@core/modules/standards/sound';
import { standardOn } from '@core/modules/standards/versions';
import type { Day } from '@core/shared/calendar/day';
import type { Deps } from '@server/runtime/deps';
import { findAll, findIn, type AnyWhere } from '@server/runtime/store';
import { readFacts } from '@server/modules/standards/facts/read-facts';
import { practicesOf, standardOfCheck } from '@server/modules/standards/rules';
import type { StoredCheck } from '@server/modules/standards/stored';
import { loadSubjects, type PracticeSubject } from '@server/modules/standards/subjects';
import { findings } from './scales';
import type { StoredGrade } from './stored';

/** Subjects whose records are read together. */
const AT_ONCE = 100;

export interface SummedSubject extends Summed {
  readonly townId: string;
  readonly kind: SubjectKind;
}

interface Graded {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly level: string;
  readonly standard: Standard;
}

/** By the records and the answers as they stood on the last day. */
export async function sumsOn(
  deps: Deps,
  scale: GradeScale,
  last: Day,
  where: AnyWhere,
): Promise<SummedSubject[]> {
  const grades = await findAll(deps.store, 'grades', where);
  const graded = grades.flatMap((grade) => gradedOn(deps, scale, grade, last));
  const summed: SummedSubject[] = [];
  for (let i = 0; i < graded.length; i += AT_ONCE) {
    summed.push(...(await sumsOf(deps, graded.slice(i, i + AT_ONCE), last)));
  }
  return summed;
}

/** X2: the level of that day, where its standard has points. */
function gradedOn(deps: Deps, scale: GradeScale, grade: StoredGrade, last: Day): Graded[] {
  const found = findings(grade, scale.code).filter(({ on }) => on <= last);
  const code = found[found.length - 1]?.level;
  const level = scale.levels.find((one) => one.code === code);
  const standard = level?.standard && standardOn(practicesOf(deps).standards, level.standard, last);
  if (!level || !standard || !hasPoints(standard)) return [];
  return [
    { kind: grade.subjectKind ?? 'organization', id: grade._id, level: level.code, standard },
  ];
}

const hasPoints = ({ parts }: Standard): boolean =>
  parts.some(({ items }) => items.some(({ points }) => points));

async function sumsOf(deps: Deps, graded: readonly Graded[], last: Day): Promise<SummedSubject[]> {
  const then = { ...deps, today: last };
  const found = await loadSubjects(deps.store, graded);
  const subjects = [...found.values()].filter((subject) => stoodOn(subject, last));
  const checks = await findIn(deps.store, 'standardChecks', 'subjectId', [...found.keys()]);
  const tests = graded.flatMap(({ standard }) => testsOf(standard));
  const facts = await readFacts(then, subjects, tests);
  return graded.flatMap(({ id, kind, level, standard }) => {
    const subject = subjects.find((one) => one.id === id);
    if (!subject) return [];
    const check = lastCheck(checks, id, standard, last);
    const rules = (check && standardOfCheck(deps, check)) ?? standard;
    const entries = check?.entries.filter(({ on }) => on <= last) ?? [];
    const { points } = evaluate(rules, facts.get(id) ?? {}, answersOf(entries));
    if (!points) return [];
    const { name, townId } = subject;
    return [{ id, kind, name, townId, level, earned: points.earned, of: points.of }];
  });
}

const stoodOn = ({ kind, organizations, units }: PracticeSubject, last: Day): boolean =>
  kind === 'unit'
    ? units.some(({ status }) => status === 'operating')
    : organizations.some(({ endedOn }) => !endedOn || endedOn > last);

/** The latest that had begun by then. */
const lastCheck = (
  checks: readonly StoredCheck[],
  id: string,
  { code }: Standard,
  last: Day,
): StoredCheck | undefined =>
  checks
    .filter((one) => one.subjectId === id && one.standard === code && one.begunOn <= last)
    .sort((a, b) => (a.begunOn < b.begunOn ? 1 : -1))[0];
