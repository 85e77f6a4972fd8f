/** Stars of the last rating year that is over, rated again out of the same ledger. */
import type { ShortEntry } from '@core/modules/points/contract';
import type { SubjectKind } from '@core/modules/points/rules.contract';
import { ratingYear, rulesOfYear, yearOfDay } from '@core/modules/points/rating-year';
import { noMoves, note, repriced } from '@core/modules/rules/what-if';
import { namesIn } from '@server/runtime/tree';
import { rateGroup, type Group, type RunFrame } from '@server/modules/ratings/rate-group';
import { MOST_CASES, nothing, type Compared, type Side, type Sides } from './compare-sides';

const GROUPS_AN_ANSWER = 20;

export async function compareStars(
  { before, after }: Sides,
  kind: SubjectKind,
  place: string,
): Promise<Compared> {
  const latest = before.pack.points.at(-1);
  if (!latest || after.pack.points.length === 0) return nothing(before.today);
  const year = yearOfDay(before.today, latest) - 1;
  const [was, is] = [before, after].map(({ pack }) => rulesOfYear(pack.points, year));
  if (!was || !is) return nothing(before.today);
  const days = ratingYear(year, was);
  const groups = await groupsAfter(before, kind, place);
  const frame: RunFrame = { runId: 'whatIf', kind, year, on: before.today };
  const priced = repriced<ShortEntry>(was[kind], is[kind]);
  const sums = noMoves();
  for (const group of groups) {
    const old = await rateGroup(before, frame, group);
    const now = await rateGroup(after, { ...frame, priced }, group);
    const names = await namesIn(
      before.store,
      kind === 'member' ? 'persons' : 'partyOrganizations',
      old.subjectIds,
    );
    old.results.forEach(({ subjectId, title }, i) => {
      note(
        sums,
        {
          kind: 'star',
          of: kind === 'member' ? '党员评星' : '党组织评星',
          name: names.get(subjectId) ?? '',
          period: `${year}`,
          before: title,
          after: now.results[i]?.title ?? title,
        },
        MOST_CASES,
      );
    });
  }
  return {
    first: days.first,
    last: days.last,
    done: groups.length,
    total: await countGroups(before, kind),
    next: groups.length === GROUPS_AN_ANSWER ? groups.at(-1)?.id : undefined,
    sums,
  };
}

/** Groups of a rating in order of their ids: branches with their members, towns with their organisations. */
async function groupsAfter({ store }: Side, kind: SubjectKind, after: string): Promise<Group[]> {
  const page = { orderBy: [['_id', 'asc']], limit: GROUPS_AN_ANSWER } as const;
  if (kind === 'member') {
    const found = await store.find('partyOrganizations', {
      where: { _id: { gt: after } },
      ...page,
    });
    return found.map(({ _id, townId }) => ({ id: _id, townId }));
  }
  const found = await store.find('orgNodes', {
    where: { kind: 'town', _id: { gt: after } },
    ...page,
  });
  return found.map(({ _id }) => ({ id: _id, townId: _id }));
}

const countGroups = ({ store }: Side, kind: SubjectKind): Promise<number> =>
  kind === 'member'
    ? store.count('partyOrganizations', {})
    : store.count('orgNodes', { kind: 'town' });
