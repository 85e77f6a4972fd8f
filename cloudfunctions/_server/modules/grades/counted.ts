/** What a scale counts and pages over: party organisations that stand, or units without a branch of their own. */
import type { ActionOutput } from '@core/modules/actions';
import type { GradeScale } from '@core/modules/grades/contract';
import { sortKeyOf } from '@core/shared/names/sort-key';
import { findAll, findIn, type AnyWhere, type Store } from '@server/runtime/store';
import type { StoredUnit } from '@server/modules/units/stored';
import { standingNames } from '@server/modules/organizations/repository';
import { findings } from './scales';
import type { StoredGrade } from './stored';

const PAGE = 30;

export interface Counted {
  readonly standing: number;
  readonly ended: ReadonlySet<string>;
  /** Units among them. */
  readonly left?: readonly StoredUnit[];
}

/** How many organisations stand, and which have ended: their findings stay and count no more. */
export async function countStanding(store: Store, reach: AnyWhere): Promise<Counted> {
  const [standing, ended] = await Promise.all([
    store.count('partyOrganizations', { ...reach, endedOn: { exists: false } }),
    findAll(store, 'partyOrganizations', { ...reach, endedOn: { exists: true } }, ['endedOn']),
  ]);
  return { standing, ended: new Set(ended.map(({ _id }) => _id)) };
}

export interface Named {
  readonly _id: string;
  readonly name: string;
}

/** Units without a branch of their own: they alone hold levels of units. */
const WITHOUT_OWN = {
  status: 'operating',
  formation: { in: ['none', 'joint', 'attached', 'onePlusX'] },
};

export async function countUnits(store: Store, reach: AnyWhere): Promise<Counted> {
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

export async function pageOfUnits(
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
export async function pageOf(
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

/** By level in the pack's order, then those without one; and 以奖代补. */
export function countsOf(
  { standing, ended }: Counted,
  grades: readonly StoredGrade[],
  { code, levels }: GradeScale,
): Pick<ActionOutput<'grade.list'>, 'counts' | 'award'> {
  const held = grades.filter(({ _id }) => !ended.has(_id)).map((grade) => levelOf(grade, code));
  const count = (level: string): number => held.filter((h) => h === level).length;
  const byLevel = levels.map(({ code: level }) => ({ level, count: count(level) }));
  const graded = byLevel.reduce((sum, { count: n }) => sum + n, 0);
  return {
    counts: [...byLevel, { count: standing - graded }],
    award: levels.reduce((sum, { code: level, award = 0 }) => sum + award * count(level), 0),
  };
}
