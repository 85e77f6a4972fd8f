/** Rows of 分类定级: each subject with its level, its history and what has come true that ends it. */
import type { GradeRow, GradeScale } from '@core/modules/grades/contract';
import { lookedAtBy, proposalOf } from '@core/modules/grades/may-grade';
import type { Facts } from '@core/modules/standards/facts.contract';
import type { SubjectKind } from '@core/modules/standards/rules.contract';
import type { Deps } from '@server/runtime/deps';
import { findIn, type Store } from '@server/runtime/store';
import { namesIn } from '@server/runtime/tree';
import { HELPING } from '@server/modules/pairs/helper';
import { readFacts } from '@server/modules/standards/facts/read-facts';
import { loadSubjects } from '@server/modules/standards/subjects';
import type { Named } from './counted';
import { findings, standingOf } from './scales';
import type { StoredGrade, StoredHearing } from './stored';

interface Row extends Omit<GradeRow, 'organizationId'> {
  readonly id: string;
}

/** Names of those who found and who help, and what has come true that ends a level. */
export async function rowsOf(
  deps: Deps,
  page: readonly Named[],
  byId: ReadonlyMap<string, StoredGrade>,
  scale: GradeScale,
  kind: SubjectKind,
): Promise<Row[]> {
  const { store } = deps;
  const grades = page.flatMap(({ _id }) => byId.get(_id) ?? []);
  const [people, helpers, facts] = await Promise.all([
    namesIn(
      store,
      'persons',
      grades.flatMap((grade) => peopleIn(grade, scale.code)),
    ),
    helpersOf(
      store,
      page.map(({ _id }) => _id),
    ),
    factsOfEnds(deps, grades, scale, kind),
  ]);
  return page.map((one) =>
    rowOf(one, byId.get(one._id), scale, { people, helpers, facts: facts.get(one._id) ?? {} }),
  );
}

/** Who helps whom (结对帮带), by who is helped: two requests, one where nobody is. */
async function helpersOf(
  store: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<GradeRow['helper']>>> {
  const heads = await findIn(store, 'pairHeads', '_id', ids);
  const helped = heads.flatMap(({ _id, open }) => {
    const one = open.find(({ kind, as }) => kind === HELPING && as === 'to');
    return one ? [[_id, one.otherId] as const] : [];
  });
  const names = await namesIn(
    store,
    'partyOrganizations',
    helped.map(([, helperId]) => helperId),
  );
  return new Map(
    helped.map(([id, organizationId]) => [
      id,
      { organizationId, name: names.get(organizationId) ?? '' },
    ]),
  );
}

const peopleIn = (grade: StoredGrade, scale: string): string[] => [
  ...findings(grade, scale).map(({ by }) => by),
  ...(grade.hearings?.[scale]?.reply ? [grade.hearings[scale].reply.by] : []),
];

/** None asked where no level that somebody holds ends by itself. */
async function factsOfEnds(
  deps: Deps,
  grades: readonly StoredGrade[],
  scale: GradeScale,
  kind: SubjectKind,
): Promise<Map<string, Facts>> {
  const tests = scale.levels.flatMap(({ endsWhen }) => (endsWhen ? [endsWhen.test] : []));
  const held = grades.filter((grade) => standingOf(grade, scale.code));
  if (tests.length === 0 || held.length === 0) return new Map();
  const subjects = await loadSubjects(
    deps.store,
    held.map(({ _id: id }) => ({ kind, id })),
  );
  return readFacts(deps, [...subjects.values()], tests);
}

interface Beside {
  readonly people: ReadonlyMap<string, string>;
  readonly helpers: ReadonlyMap<string, NonNullable<GradeRow['helper']>>;
  readonly facts: Facts;
}

function rowOf(
  { _id, name }: Named,
  grade: StoredGrade | undefined,
  scale: GradeScale,
  { people, helpers, facts }: Beside,
): Row {
  const now = standingOf(grade, scale.code);
  const proposal = now && proposalOf(scale, now, facts);
  const again = now && lookedAtBy(scale, now);
  const hearing = grade?.hearings?.[scale.code];
  const helper = helpers.get(_id);
  return {
    id: _id,
    name,
    ...(now ? { level: now.level, since: now.on } : {}),
    ...(hearing ? { hearing: hearingOf(hearing, people) } : {}),
    ...(proposal ? { proposal } : {}),
    ...(again ? { lookedAtBy: again } : {}),
    ...(helper ? { helper } : {}),
    history: findings(grade, scale.code).map(({ level, on, reason, by, document }) => ({
      ...(level ? { level } : {}),
      on,
      reason,
      byName: people.get(by) ?? '',
      ...(document ? { document } : {}),
    })),
  };
}

const hearingOf = (
  { askedOn, words, reply }: StoredHearing,
  people: ReadonlyMap<string, string>,
): NonNullable<GradeRow['hearing']> => ({
  askedOn,
  words,
  ...(reply
    ? { reply: { on: reply.on, words: reply.words, byName: people.get(reply.by) ?? '' } }
    : {}),
});
