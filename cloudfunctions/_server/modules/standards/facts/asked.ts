/** What some questions ask of the records: which collections, how far back, and from which count on. */
import { factKey, factKeys } from '@core/modules/standards/facts';
import type { FactTest } from '@core/modules/standards/facts.contract';
import { addDays, type Day } from '@core/shared/calendar/day';
import { afterMonths } from '@core/shared/calendar/deadline';

export type Source =
  | 'people'
  | 'years'
  | 'ledgers'
  | 'investigations'
  | 'followUps'
  | 'stars'
  | 'rosters'
  | 'visitors'
  | 'study'
  | 'matters'
  | 'points'
  | 'reviews'
  | 'checks'
  | 'runs'
  | 'grades'
  | 'pairs'
  | 'grants'
  | 'pledges'
  | 'courses';

/** By the first part of a fact's key; what is not named here the subject's own documents tell. */
const SOURCES: Readonly<Record<string, readonly Source[]>> = {
  secretaryNamed: ['people'],
  secretaryManages: ['people'],
  crossPosts: ['people'],
  posts: ['people'],
  members: ['people'],
  fullMembers: ['people'],
  headcount: ['ledgers'],
  instructorNamed: ['years'],
  fiveClear: ['ledgers', 'years'],
  profile: ['ledgers', 'years'],
  movingChecked: ['investigations'],
  noOpenFollowUp: ['followUps'],
  stars: ['stars'],
  meetings: ['rosters'],
  attendanceRate: ['rosters', 'visitors'],
  studyRate: ['people', 'study'],
  secretaryHours: ['people', 'study'],
  contacts: ['years'],
  visits: ['years'],
  interviews: ['years'],
  activists: ['years'],
  probationers: ['years'],
  needsSettled: ['matters'],
  promisesKept: ['matters'],
  pointEntries: ['points'],
  monthReviews: ['reviews'],
  quarterReviews: ['reviews'],
  standard: ['checks'],
  secretaryCourses: ['people', 'courses'],
  process: ['runs'],
  pair: ['pairs'],
  means: ['grants'],
  pledges: ['pledges'],
  grade: ['grades'],
  gradeMonths: ['grades'],
};

export interface Asked {
  readonly keys: readonly string[];
  readonly sources: ReadonlySet<Source>;
  /** The least count that is asked for, by key: the day on which it is reached is the fact's. */
  readonly bounds: ReadonlyMap<string, number>;
  /** First day of the longest span; today where none is asked for. */
  readonly from: Day;
}

const monthsOf = (test: FactTest): number =>
  'months' in test && test.fact !== 'grade' ? (test.months ?? 0) : 0;

/** First of the last so many months to a day, that day included. */
export const spanFrom = (today: Day, months: number): Day =>
  addDays(afterMonths(today, -months), 1);

export function askedOf(tests: readonly FactTest[], today: Day): Asked {
  const keys = factKeys(tests);
  const bounds = new Map<string, number>();
  for (const test of tests) {
    if (!('atLeast' in test) || test.atLeast === undefined) continue;
    const key = factKey(test);
    bounds.set(key, Math.min(bounds.get(key) ?? Infinity, test.atLeast));
  }
  const longest = Math.max(0, ...tests.map(monthsOf));
  return {
    keys,
    sources: new Set(keys.flatMap((key) => SOURCES[key.split('/')[0] ?? ''] ?? [])),
    bounds,
    from: longest > 0 ? spanFrom(today, longest) : today,
  };
}
