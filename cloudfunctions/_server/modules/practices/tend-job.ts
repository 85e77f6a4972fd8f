/**
 * Once a business day: runs under way are read anew with the records, so that lists and what is
 * due follow what has been recorded since; and in January what begins with the year begins.
 */
import { processTests } from '@core/modules/processes/sound';
import type { Deps } from '@server/runtime/deps';
import type { Job } from '@server/runtime/jobs/job';
import { findIn } from '@server/runtime/store';
import { shelvedRun } from '@server/modules/processes/shelf';
import { startFollowing } from '@server/modules/processes/start';
import type { StoredRun } from '@server/modules/processes/stored';
import { readFacts } from '@server/modules/standards/facts/read-facts';
import { headIdOf } from '@server/modules/standards/heads';
import { processesToday, processOfRun } from '@server/modules/standards/rules';
import { loadSubjects, sortKeyOfSubject } from '@server/modules/standards/subjects';

const AT_ONCE = 20;
/** A page that begins just before must end within the chunk. */
const MARGIN_MS = 4_000;

type Stage = 'runs' | 'year';

export const tendPractices: Job = async (deps, cursor, deadline) => {
  let [stage, after] = (cursor ? JSON.parse(cursor) : ['runs', '']) as [Stage, string];
  for (;;) {
    const next: string | null =
      stage === 'runs' ? await tendRuns(deps, after) : await beginYears(deps, after);
    if (next === null && stage === 'year') return null;
    [stage, after] = next === null ? ['year', ''] : [stage, next];
    if (deps.now() >= deadline - MARGIN_MS) return JSON.stringify([stage, after]);
  }
};

/** One page; the id after which the next begins, or null. */
async function tendRuns(deps: Deps, after: string): Promise<string | null> {
  const { store, today, calendar } = deps;
  const runs = await store.find('processRuns', {
    where: { state: 'underWay', _id: { gt: after } },
    orderBy: [['_id', 'asc']],
    limit: AT_ONCE,
  });
  const known = runs.flatMap((run) => {
    const process = processOfRun(deps, run);
    return process ? [{ run, process }] : [];
  });
  const refs = known.flatMap(({ run: { subjectKind: kind, subjectId: id } }) =>
    kind === 'person' ? [] : [{ kind, id }],
  );
  const subjects = await loadSubjects(store, refs);
  const tests = known.flatMap(({ process }) => processTests(process));
  const facts = await readFacts(deps, [...subjects.values()], tests);
  for (const { run, process } of known) {
    const around = { facts: facts.get(run.subjectId) ?? {}, today, calendar };
    const differs = (now: StoredRun): boolean =>
      JSON.stringify(shelvedRun(process, now, around)) !== JSON.stringify(now);
    if (!differs(run)) continue;
    await store.transaction(async (tx) => {
      const now = await tx.get('processRuns', run._id);
      if (now && differs(now)) await tx.set('processRuns', shelvedRun(process, now, around));
    });
  }
  return runs[AT_ONCE - 1]?._id ?? null;
}

/** Organisations that have none of a process of the year yet; in its first month alone. */
async function beginYears(deps: Deps, after: string): Promise<string | null> {
  const { store, today } = deps;
  const yearly = processesToday(deps).processes.filter(
    ({ beginsWith, subject }) => beginsWith === 'yearBegins' && subject === 'organization',
  );
  if (yearly.length === 0 || today.slice(5, 7) !== '01') return null;
  const page = await store.find('partyOrganizations', {
    where: { endedOn: { exists: false }, _id: { gt: after } },
    orderBy: [['_id', 'asc']],
    limit: AT_ONCE,
  });
  const subjects = await loadSubjects(
    store,
    page.map(({ _id: id }) => ({ kind: 'organization', id })),
  );
  const tests = yearly.flatMap(({ entry }) => entry.map(({ test }) => test));
  const facts = await readFacts(deps, [...subjects.values()], tests);
  const begun = await begunThisYear(
    deps,
    [...subjects.keys()].flatMap((id) => yearly.map(({ code }) => headIdOf(id, code))),
  );
  for (const [id, subject] of subjects) {
    const codes = yearly.map(({ code }) => code).filter((code) => !begun.has(headIdOf(id, code)));
    if (codes.length === 0) continue;
    const about = {
      subjectKind: 'organization' as const,
      subjectId: id,
      townId: subject.townId,
      organizationIds: [id],
      sortKey: sortKeyOfSubject(subject),
    };
    const year = today.slice(0, 4);
    const cause = { id: `${id}_${year}`, on: `${year}-01-01`, by: '', facts: facts.get(id) ?? {} };
    await store.transaction((tx) => startFollowing(deps, tx, codes, about, cause));
  }
  return page[AT_ONCE - 1]?._id ?? null;
}

async function begunThisYear({ store, today }: Deps, headIds: readonly string[]) {
  const heads = await findIn(store, 'practiceHeads', '_id', headIds);
  const runs = await findIn(
    store,
    'processRuns',
    '_id',
    heads.map(({ lastId }) => lastId),
  );
  const own = new Set(
    runs.filter(({ begunOn }) => begunOn.slice(0, 4) === today.slice(0, 4)).map(({ _id }) => _id),
  );
  return new Set(heads.filter(({ lastId }) => own.has(lastId)).map(({ _id }) => _id));
}
