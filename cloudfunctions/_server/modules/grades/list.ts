/** 分类定级 as it is read: counts of all towns in reach, and one town's organisations by name, page by page. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { GradeRow, GradeScale } from '@core/modules/grades/contract';
import { sortKeyOf } from '@core/shared/names/sort-key';
import { decidesIn, requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { findAll, findIn, type Store, type AnyWhere } from '@server/runtime/store';
import type { StoredUnit } from '@server/modules/units/stored';
import type { StoredGrade, StoredHearing } from './stored';
import { listTowns, namesIn } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { lookedAtBy, proposalOf } from '@core/modules/grades/may-grade';
import type { Facts } from '@core/modules/standards/facts.contract';
import type { SubjectKind } from '@core/modules/standards/rules.contract';
import { readFacts } from '@server/modules/standards/facts/read-facts';
import { loadSubjects } from '@server/modules/standards/subjects';
import { HELPING } from '@server/modules/pairs/helper';
import { findings, scaleOf, standingOf } from './grades';
import { standingNames } from '@server/modules/organizations/repository';

type Output = ActionOutput<'grade.list'>;

const PAGE = 30;

export async function listGrades(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'grade.list'>,
): Promise<Output> {
  const { store, pack, today } = deps;
  const own = decidesIn('grade.list', actor);
  const towns = (await listTowns(store)).filter(({ id }) => !own || own.includes(id));
  const town = towns.find(({ id }) => id === input.townId) ?? towns[0];
  if (input.townId && town?.id !== input.townId) {
    requireGrant('grade.list', actor, (grant) => grant.scopeId === input.townId);
  }
  const scale = scaleOf(pack.grades, input.scale);
  const shared = {
    today,
    scales: pack.grades,
    towns: towns.map(({ id, name }) => ({ townId: id, name })),
  };
  if (!scale || !town) {
    return { ...shared, counts: [], award: 0, organizations: [], units: [] };
  }
  const reach = { townId: { in: towns.map(({ id }) => id) } };
  const of = input.of ?? 'organization';
  const [grades, counted, page] = await Promise.all([
    findAll(store, 'grades', reach),
    of === 'unit' ? countUnits(store, reach) : countStanding(store, reach),
    of === 'unit' ? pageOfUnits(store, town.id, input.after) : pageOf(store, town.id, input.after),
  ]);
  const kind = of === 'unit' ? 'unit' : undefined;
  const held = grades.filter(({ subjectKind }) => subjectKind === kind);
  const byId = new Map(held.map((grade) => [grade._id, grade]));
  // A unit that has its own branch now is shown as long as its level waits to be ended.
  const left = (counted.left ?? []).filter(
    ({ _id, townId }) => townId === town.id && standingOf(byId.get(_id), scale.code),
  );
  const shown = input.after ? page.page : [...left, ...page.page];
  const rows = await rowsOf(deps, shown, byId, scale, of);
  return {
    ...shared,
    scale: scale.code,
    ...countsOf(counted, held, scale),
    organizations:
      of === 'unit' ? [] : rows.map(({ id, ...row }) => ({ organizationId: id, ...row })),
    units:
      of === 'unit' ? rows.map(({ id, helper: _none, ...row }) => ({ unitId: id, ...row })) : [],
    ...(page.next ? { next: page.next } : {}),
  };
}

interface Counted {
  readonly standing: number;
  readonly ended: ReadonlySet<string>;
  /** Units among them. */
  readonly left?: readonly StoredUnit[];
}

/** How many organisations stand, and which have ended: their findings stay and count no more. */
async function countStanding(store: Store, reach: AnyWhere): Promise<Counted> {
  const [standing, ended] = await Promise.all([
    store.count('partyOrganizations', { ...reach, endedOn: { exists: false } }),
    findAll(store, 'partyOrganizations', { ...reach, endedOn: { exists: true } }, ['endedOn']),
  ]);
  return { standing, ended: new Set(ended.map(({ _id }) => _id)) };
}

interface Named {
  readonly _id: string;
  readonly name: string;
}

/** Units without a branch of their own: they alone hold levels of units. */
const WITHOUT_OWN = {
  status: 'operating',
  formation: { in: ['none', 'joint', 'attached', 'onePlusX'] },
};

async function countUnits(store: Store, reach: AnyWhere): Promise<Counted> {
  const [standing, separate] = await Promise.all([
    store.count('units', { ...reach, ...WITHOUT_OWN }),
    findAll(store, 'grades', { ...reach, subjectKind: 'unit' }, ['subjectKind']).then((graded) =>
      findIn(
        store,
        'units',
        '_id',
        graded.map(({ _id }) => _id),
      ),
    ),
  ]);
  const left = separate.filter(({ formation }) => formation === 'separate');
  return { standing, ended: new Set(left.map(({ _id }) => _id)), left };
}

async function pageOfUnits(
  store: Store,
  townId: string,
  after = '',
): Promise<{ page: Named[]; next?: string }> {
  const found = await store.find('units', {
    where: { townId, ...WITHOUT_OWN, sortKey: { gt: after } },
    orderBy: [['sortKey', 'asc']],
    limit: PAGE,
    fields: ['name', 'sortKey'],
  });
  const last = found[PAGE - 1];
  return { page: found, ...(last ? { next: last.sortKey } : {}) };
}

/** A page of a town's standing organisations; a town is small enough to be put in order here. */
async function pageOf(
  store: Store,
  townId: string,
  after = '',
): Promise<{ page: Named[]; next?: string }> {
  const all = await standingNames(store, townId);
  const keyed = all
    .map(({ _id, name }) => ({ _id, name, key: sortKeyOf(name, _id) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .filter(({ key }) => key > after);
  const page = keyed.slice(0, PAGE);
  const last = page[PAGE - 1];
  return { page, ...(last && keyed.length > PAGE ? { next: last.key } : {}) };
}

const levelOf = (grade: StoredGrade | undefined, scale: string): string | undefined => {
  const all = findings(grade, scale);
  return all[all.length - 1]?.level;
};

function countsOf(
  { standing, ended }: Counted,
  grades: readonly StoredGrade[],
  { code, levels }: GradeScale,
): Pick<Output, 'counts' | 'award'> {
  const held = grades.filter(({ _id }) => !ended.has(_id)).map((grade) => levelOf(grade, code));
  const count = (level: string): number => held.filter((h) => h === level).length;
  const byLevel = levels.map(({ code: level }) => ({ level, count: count(level) }));
  const graded = byLevel.reduce((sum, { count: n }) => sum + n, 0);
  return {
    counts: [...byLevel, { count: standing - graded }],
    award: levels.reduce((sum, { code: level, award = 0 }) => sum + award * count(level), 0),
  };
}

interface Row extends Omit<GradeRow, 'organizationId'> {
  readonly id: string;
}

/** Names of those who found and who help, and what has come true that ends a level. */
async function rowsOf(
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
