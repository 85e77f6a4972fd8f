/** 分类定级 as it is read: counts of all towns in reach, and one town's organisations by name, page by page. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { GradeRow, GradeScale } from '@core/modules/grades/contract';
import { sortKeyOf } from '@core/shared/names/sort-key';
import { decidesIn, requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { findAll, type Store, type AnyWhere } from '@server/runtime/store';
import type { StoredGrade } from './stored';
import { listTowns, namesIn } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { findings, scaleOf } from './grades';
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
  if (!scale || !town) return { ...shared, counts: [], award: 0, organizations: [] };
  const reach = { townId: { in: towns.map(({ id }) => id) } };
  const [grades, counted, page] = await Promise.all([
    findAll(store, 'grades', reach),
    countStanding(store, reach),
    pageOf(store, town.id, input.after),
  ]);
  const byId = new Map(grades.map((grade) => [grade._id, grade]));
  return {
    ...shared,
    scale: scale.code,
    ...countsOf(counted, grades, scale),
    organizations: await rowsOf(store, page.organizations, byId, scale.code),
    ...(page.next ? { next: page.next } : {}),
  };
}

interface Counted {
  readonly standing: number;
  readonly ended: ReadonlySet<string>;
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

/** A page of a town's standing organisations; a town is small enough to be put in order here. */
async function pageOf(
  store: Store,
  townId: string,
  after = '',
): Promise<{ organizations: Named[]; next?: string }> {
  const all = await standingNames(store, townId);
  const keyed = all
    .map(({ _id, name }) => ({ _id, name, key: sortKeyOf(name, _id) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .filter(({ key }) => key > after);
  const organizations = keyed.slice(0, PAGE);
  const last = organizations[PAGE - 1];
  return { organizations, ...(last && keyed.length > PAGE ? { next: last.key } : {}) };
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

/** Two requests for the names of those who found, and of those who help; none for nobody. */
async function rowsOf(
  store: Store,
  page: readonly Named[],
  byId: ReadonlyMap<string, StoredGrade>,
  scale: string,
): Promise<GradeRow[]> {
  const grades = page.flatMap(({ _id }) => byId.get(_id) ?? []);
  const [people, helpers] = await Promise.all([
    namesIn(
      store,
      'persons',
      grades.flatMap((grade) => findings(grade, scale).map(({ by }) => by)),
    ),
    namesIn(
      store,
      'partyOrganizations',
      grades.flatMap(({ helperId }) => helperId ?? []),
    ),
  ]);
  return page.map(({ _id, name }) => rowOf({ _id, name }, byId.get(_id), scale, people, helpers));
}

function rowOf(
  { _id, name }: Named,
  grade: StoredGrade | undefined,
  scale: string,
  people: ReadonlyMap<string, string>,
  helpers: ReadonlyMap<string, string>,
): GradeRow {
  const all = findings(grade, scale);
  const last = all[all.length - 1];
  const helperId = grade?.helperId;
  return {
    organizationId: _id,
    name,
    ...(last?.level ? { level: last.level, since: last.on } : {}),
    ...(helperId
      ? { helper: { organizationId: helperId, name: helpers.get(helperId) ?? '' } }
      : {}),
    history: all.map(({ level, on, reason, by }) => ({
      ...(level ? { level } : {}),
      on,
      reason,
      byName: people.get(by) ?? '',
    })),
  };
}
