import type { ActionOutput } from '@core/modules/actions';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import type { SubjectKind } from '@core/modules/points/rules.contract';
import type { Day } from '@core/shared/calendar/day';
import { nextStar } from '@core/modules/points/next-star';
import { levelOf } from '@core/modules/points/rate';
import { ratingYear, rulesOfYear } from '@core/modules/points/rating-year';
import { baseOf, compile, tallyOf } from '@core/modules/points/tally';
import type { StoredPointYear } from './stored';
import type { Names } from '@server/modules/deed-claims/presenter';

type Open = ActionOutput<'points.open'>;
type Standing = Pick<
  Open,
  'year' | 'first' | 'last' | 'cutOff' | 'entries' | 'tally' | 'stars' | 'levelTitle' | 'next'
>;

/** How a subject stands in a year by what is confirmed today: the engine's words, nothing else. */
export function presentStanding(
  { pack, today }: { pack: RulePack; today: Day },
  kind: SubjectKind,
  year: number,
  current: StoredPointYear | null,
  before: StoredPointYear | null,
  names: Names,
): Standing {
  const rules = rulesOfYear(pack.points, year);
  const days = ratingYear(year, rules);
  const compiled = compile(rules[kind]);
  const base = baseOf(compiled.scale, lastTotal(pack, kind, year - 1, before));
  const entries = current?.entries ?? [];
  const tally = tallyOf(compiled, entries, base);
  const level = levelOf(compiled.scale, tally);
  const next = nextStar(compiled, entries, base, days, today);
  return {
    year,
    first: days.first,
    last: days.last,
    cutOff: days.cutOff,
    entries: [...entries]
      .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on > b.on ? -1 : 1))
      .map((entry) => ({
        ...entry,
        rulesFrom: rules.from,
        ...(entry.by ? { byName: names.get(entry.by) ?? '' } : {}),
      })),
    tally,
    stars: level.stars,
    levelTitle: level.title,
    ...(next
      ? {
          next: {
            title: next.level.title,
            atLeast: next.level.atLeast,
            missing: next.missing,
            needs: [...next.needs],
            deeds: [...next.deeds],
            enough: next.enough,
          },
        }
      : {}),
  };
}

/** Last year's total, for a scale that carries a share of it over; null when there was no such year. */
export function lastTotal(
  pack: RulePack,
  kind: SubjectKind,
  year: number,
  document: StoredPointYear | null,
): number | null {
  if (!document) return null;
  const scale = rulesOfYear(pack.points, year)[kind];
  return tallyOf(compile(scale), document.entries, baseOf(scale, null)).total;
}
