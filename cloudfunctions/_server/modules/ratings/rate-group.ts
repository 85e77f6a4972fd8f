/** 评定 of one group: a branch's members, or a town's organisations. Three or four requests. */
import type { Rated, ShortEntry, Veto } from '@core/modules/points/contract';
import type { PointsRules, SubjectKind } from '@core/modules/points/rules.contract';
import type { Day } from '@core/shared/calendar/day';
import { rate, ratingSetting, type RatingSetting } from '@core/modules/points/rate';
import { rulesOfYear } from '@core/modules/points/rating-year';
import { lastTotal } from '@server/modules/points/presenter';
import type { StoredPointYear, StoredVeto } from '@server/modules/points/stored';
import type { StoredRating } from './stored';
import { branchMembers } from '@server/modules/points/subjects';
import type { Deps } from '@server/runtime/deps';
import { pointYearId } from '@server/modules/points/ledger';
import { pointYearsById, vetoesOfSubjects } from '@server/modules/points/repository';
import { endsInTown } from '@server/modules/organizations/repository';

export interface Group {
  readonly id: string;
  readonly townId: string;
}

/** What a run rates by: fixed at its start, so that every chunk and every repetition is the same. */
export interface RunFrame {
  readonly runId: string;
  readonly kind: SubjectKind;
  readonly year: number;
  /** Whose members are rated. */
  readonly on: Day;
  /** Entries as they would be worth under other rules: of a what-if alone. */
  readonly priced?: (entry: ShortEntry) => ShortEntry;
}

interface Candidate {
  readonly id: string;
  readonly joinedOn?: Day | undefined;
}

/** The group's results, in order of the subjects' ids: the same ledger gives the same document. */
export async function rateGroup(deps: Deps, frame: RunFrame, group: Group): Promise<StoredRating> {
  const rules = rulesOfYear(deps.pack.points, frame.year);
  const candidates = await candidatesOf(deps, frame, group);
  const results = await rateAll(
    deps,
    frame,
    candidates,
    ratingSetting(rules, frame.kind, frame.year),
  );
  return {
    _id: `${frame.runId}_${group.id}`,
    schemaVersion: 1,
    runId: frame.runId,
    year: frame.year,
    subjectKind: frame.kind,
    groupId: group.id,
    townId: group.townId,
    subjectIds: results.map(({ subjectId }) => subjectId),
    results,
  };
}

async function candidatesOf(
  deps: Deps,
  { kind, on }: RunFrame,
  group: Group,
): Promise<Candidate[]> {
  const found =
    kind === 'member'
      ? (await branchMembers(deps.store, group.id, on)).map(({ _id, joinedOn }) => ({
          id: _id,
          joinedOn,
        }))
      : (await endsInTown(deps.store, group.id))
          .filter(({ endedOn }) => !endedOn || endedOn > on)
          .map(({ _id }) => ({ id: _id }));
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Rates subjects by a setting; vetoes and last year's totals are read with the entries. */
export async function rateAll(
  deps: Deps,
  { kind, year, priced }: Pick<RunFrame, 'kind' | 'year' | 'priced'>,
  candidates: readonly Candidate[],
  setting: RatingSetting,
): Promise<Rated[]> {
  const ids = candidates.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [documents, vetoes] = await Promise.all([
    pointYearsById(deps.store, yearIds(ids, year, setting.rules, kind)),
    vetoesOfSubjects(deps.store, ids),
  ]);
  const byId = new Map(documents.map((document) => [document._id, document]));
  const vetoesOf = groupVetoes(vetoes);
  return candidates.map(({ id, joinedOn }) => {
    const current = byId.get(pointYearId(id, year));
    const before = byId.get(pointYearId(id, year - 1)) ?? null;
    return rate(
      {
        subjectId: id,
        joinedOn,
        entries: priced ? entriesOf(current).map(priced) : entriesOf(current),
        vetoes: vetoesOf.get(id) ?? [],
        before: lastTotal(deps.pack, kind, year - 1, before),
      },
      setting,
    );
  });
}

/** The year's documents, and the year's before where a share is carried over. */
function yearIds(
  ids: readonly string[],
  year: number,
  rules: PointsRules,
  kind: SubjectKind,
): string[] {
  const years = 'carryOver' in rules[kind].base ? [year - 1, year] : [year];
  return years.flatMap((y) => ids.map((id) => pointYearId(id, y)));
}

const entriesOf = (document: StoredPointYear | undefined): readonly ShortEntry[] =>
  document?.entries ?? [];

function groupVetoes(vetoes: readonly StoredVeto[]): Map<string, Veto[]> {
  const groups = new Map<string, Veto[]>();
  for (const { _id, subjectId, indicator, from, to, confirmedOn, withdrawnOn } of vetoes) {
    const veto = {
      id: _id,
      indicator,
      from,
      to,
      confirmedOn,
      ...(withdrawnOn ? { withdrawnOn } : {}),
    };
    groups.set(subjectId, [...(groups.get(subjectId) ?? []), veto]);
  }
  return groups;
}
