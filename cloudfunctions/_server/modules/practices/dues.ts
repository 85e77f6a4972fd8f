/** What is due of checks and runs, read anew with the records: a step that they have filled is due of nobody. */
import type { Due } from '@core/modules/standards/contract';
import type { Facts } from '@core/modules/standards/facts.contract';
import { runOn } from '@core/modules/processes/run';
import { processTests } from '@core/modules/processes/sound';
import { standingOn } from '@core/modules/standards/standing';
import { testsOf } from '@core/modules/standards/sound';
import type { Deps } from '@server/runtime/deps';
import { runOf } from '@server/modules/processes/shelf';
import type { StoredRun } from '@server/modules/processes/stored';
import { readFacts } from '@server/modules/standards/facts/read-facts';
import { processOfRun, standardOfCheck } from '@server/modules/standards/rules';
import { checkOf } from '@server/modules/standards/shelf';
import type { StoredCheck } from '@server/modules/standards/stored';
import { loadSubjects, type PracticeSubject } from '@server/modules/standards/subjects';

type Practice = StoredCheck | StoredRun;

/** What the records around some checks and runs say. */
export interface Recorded {
  /** By id of the subject; a person is none. */
  readonly subjects: ReadonlyMap<string, PracticeSubject>;
  readonly facts: ReadonlyMap<string, Facts>;
}

export const isCheck = (practice: Practice): practice is StoredCheck => 'standard' in practice;

/** Subjects and facts of a page of checks and runs, in the same number of requests for one and for many. */
export async function recordsAround(deps: Deps, practices: readonly Practice[]): Promise<Recorded> {
  const refs = practices.flatMap(({ subjectKind: kind, subjectId: id }) =>
    kind === 'person' ? [] : [{ kind, id }],
  );
  const subjects = await loadSubjects(deps.store, refs);
  const tests = practices.flatMap((one) => {
    const rules = isCheck(one) ? standardOfCheck(deps, one) : processOfRun(deps, one);
    if (!rules) return [];
    return 'stages' in rules ? testsOf(rules) : processTests(rules);
  });
  return { subjects, facts: await readFacts(deps, [...subjects.values()], tests) };
}

/** What is due of one, the earliest first. Nobody is pressed to hold a title whose time is over. */
export function duesOf(deps: Deps, practice: Practice, { facts }: Recorded): Due[] {
  const { today, calendar } = deps;
  const around = { facts: facts.get(practice.subjectId) ?? {}, today, calendar };
  if (practice.replaced) return [];
  if (!isCheck(practice)) {
    const process = processOfRun(deps, practice);
    return process ? runOn(process, runOf(practice), around).dues : [];
  }
  const standard = standardOfCheck(deps, practice);
  const standing = standard && standingOn(standard, checkOf(practice), around);
  return standing?.due && standing.phase !== 'expired' ? [standing.due] : [];
}
