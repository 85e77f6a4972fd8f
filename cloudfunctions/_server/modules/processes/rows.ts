/** Runs as rows of lists: their names are looked up together. */
import type { RunRow } from '@core/modules/processes/pages.contract';
import type { Deps } from '@server/runtime/deps';
import { namesIn } from '@server/runtime/tree';
import { dueOf, isDue } from '@server/modules/standards/due';
import { practicesOf } from '@server/modules/standards/rules';
import type { Some } from '@server/runtime/store';
import type { StoredRun } from './stored';

/** What a list reads of a run: never its log. */
export const ROW_FIELDS = [
  'process',
  'rulesFrom',
  'subjectKind',
  'subjectId',
  'name',
  'townId',
  'organizationIds',
  'sortKey',
  'begunOn',
  'state',
  'endKind',
  'endedOn',
  'purgedOn',
  'replaced',
  'dueOn',
  'dueFrom',
  'dueBy',
  'dueStep',
  'dueWhat',
  'superviseFrom',
] as const;

const PURGED = '（已按规定清除）';

/** At most four requests for a page. */
/** A run as lists read it. */
export type ListedRun = Some<StoredRun, (typeof ROW_FIELDS)[number]>;

export async function runRows(deps: Deps, runs: readonly ListedRun[]): Promise<RunRow[]> {
  const { store, today } = deps;
  const idsOf = (kind: string): string[] =>
    runs.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
  const branches = runs.flatMap(({ subjectKind, organizationIds }) =>
    subjectKind === 'person' ? organizationIds.slice(0, 1) : [],
  );
  const onRoster = runs.filter(({ subjectKind, name }) => subjectKind === 'person' && !name);
  const [units, organizations, persons, towns] = await Promise.all([
    namesIn(store, 'units', idsOf('unit')),
    namesIn(store, 'partyOrganizations', [...idsOf('organization'), ...branches]),
    namesIn(
      store,
      'persons',
      onRoster.map(({ subjectId }) => subjectId),
    ),
    namesIn(
      store,
      'orgNodes',
      runs.map(({ townId }) => townId),
    ),
  ]);
  const names = new Map([...units, ...organizations, ...persons, ...towns]);
  const name = (id: string): string => names.get(id) ?? '';
  const titles = new Map(
    practicesOf(deps)
      .processes.flatMap(({ processes }) => processes)
      .map(({ code, title }) => [code, title]),
  );
  return runs.map((run) => ({
    runId: run._id,
    process: run.process,
    title: titles.get(run.process) ?? run.process,
    subject: subjectOf(run, name),
    begunOn: run.begunOn,
    state: run.state,
    ...(run.endKind && run.endedOn ? { end: { kind: run.endKind, on: run.endedOn } } : {}),
    ...(isDue(run, today) ? { due: dueOf(run, today) } : {}),
  }));
}

export function subjectOf(
  run: Pick<
    ListedRun,
    'subjectKind' | 'subjectId' | 'townId' | 'name' | 'organizationIds' | 'purgedOn'
  >,
  name: (id: string) => string,
): RunRow['subject'] {
  const [organizationId] = run.organizationIds;
  const ofPerson = run.subjectKind === 'person';
  const own = run.purgedOn ? PURGED : (run.name ?? name(run.subjectId));
  return {
    kind: run.subjectKind,
    id: run.subjectId,
    name: own,
    townId: run.townId,
    townName: name(run.townId),
    ...(ofPerson && organizationId
      ? { organizationId, organizationName: name(organizationId) }
      : {}),
  };
}
