import type { RatingRun } from '@core/modules/ratings/actions';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import { sortKeyOf } from '@core/shared/names/sort-key';
import { rulesOfYear } from '@core/modules/points/rating-year';
import type { StoredRatingRun } from './stored';

/** Titles that are no level: after the levels, in this order. */
const OTHERS = ['不予评星', '未评', '免评'];

/** Titles of a year's results, in the pack's order of levels. */
export function titlesOf(pack: RulePack, run: Pick<StoredRatingRun, 'year' | 'subjectKind'>) {
  const { levels, below } = rulesOfYear(pack.points, run.year)[run.subjectKind];
  return [...levels.map(({ title }) => title), below, ...OTHERS];
}

export function presentRun(pack: RulePack, run: StoredRatingRun): RatingRun {
  return {
    runId: run._id,
    kind: run.subjectKind,
    year: run.year,
    state: run.state,
    rulesFrom: run.rulesFrom,
    cutOff: run.cutOff,
    startedOn: run.startedOn,
    ...(run.publishedOn ? { publishedOn: run.publishedOn } : {}),
    ...(run.publicUntil ? { publicUntil: run.publicUntil } : {}),
    ...(run.finalOn ? { finalOn: run.finalOn } : {}),
    groups: run.groups,
    counts: titlesOf(pack, run).flatMap((title) => {
      const count = run.counts[title] ?? 0;
      return count > 0 ? [{ title, count }] : [];
    }),
    digest: run.digest.slice(0, 16),
  };
}

/** Order of lists of people and organisations: by name, never by how well they did. */
export function byName(
  a: { name: string; subjectId: string },
  b: { name: string; subjectId: string },
): number {
  return sortKeyOf(a.name, a.subjectId) < sortKeyOf(b.name, b.subjectId) ? -1 : 1;
}
