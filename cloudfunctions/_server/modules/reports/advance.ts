/**
 * Counts a 通报 town after town. A town's document is the same whoever writes it; then the
 * report's cursor moves in a transaction, if nobody has moved it meanwhile.
 */
import { addMonths } from '@core/modules/reports/count-month';
import { correctionsOf, type Correction } from '@core/modules/reports/corrections';
import type { MonthCounts, TownFacts } from '@core/modules/reports/contract';
import type { RoleGrant } from '@core/modules/people/contract';
import { requireStill, stillMay } from '@server/runtime/standing';
import type { StoredReport } from './stored';
import type { Job } from '@server/runtime/jobs/job';
import type { Deps } from '@server/runtime/deps';
import { hashOf } from '@server/runtime/once';
import { sumLeadership } from '@core/modules/organizations/leadership';
import { leadershipOf } from '@server/modules/organizations/leadership';
import { coursesOfMonth } from './count-courses';
import { practicesOfMonth } from './count-practices';
import { excellentOfMonth } from './excellent-of-month';
import { suggestionsOf } from './count-suggestions';
import { placeIn } from '@server/modules/counts/count-town';
import { countTowns } from '@server/modules/counts/count-towns';
import { storeTowns } from './finish-towns';
import { DISTRICT_ID } from '@server/runtime/tree';
import { viewsOf } from './views';
import { townsOfReport, reportsCounting } from './repository';

/** Left of a chunk's time: what begins just before must end within it. */
const MARGIN_MS = 2_000;

/**
 * Counts until the deadline (epoch ms) or the end; returns the report as it is then.
 * `personId` is who counts: asked again at every step.
 */
export async function advanceReport(
  deps: Deps,
  reportId: string,
  deadline: number,
  personId: string,
): Promise<StoredReport | null> {
  let report = await deps.store.get('reports', reportId);
  // Asked after a step, so that every call gets on by one at least.
  do {
    if (report?.state !== 'counting') return report;
    await requireStill(deps.store, personId, deps.today, 'report.advance', ofScope(report));
    report = await step(deps, report, deadline);
  } while (deps.now() < deadline - MARGIN_MS);
  return report;
}

const ofScope =
  ({ scopeId }: StoredReport) =>
  (grant: RoleGrant): boolean =>
    grant.scopeId === scopeId;

/** Some towns, or the rest of the one that was left in the middle. */
async function step(
  deps: Deps,
  report: StoredReport,
  deadline: number,
): Promise<StoredReport | null> {
  const { counted, cursor } = report;
  const townIds = report.towns.map(({ id }) => id);
  const next = townIds.slice(counted);
  if (next.length === 0) return move(deps, report, await ended(deps, report));
  const views = viewsOf(deps, report);
  const ofDistrict = report.scopeId === DISTRICT_ID;
  const { whole, left } = await countTowns(
    deps,
    views,
    { id: report._id, townIds, ofDistrict },
    next,
    cursor ? placeIn(cursor) : null,
    deadline - MARGIN_MS,
  );
  await storeTowns(deps, report, views, counted, whole);
  return move(deps, report, {
    cursor: left ? JSON.stringify(left) : '',
    counted: counted + whole.length,
  });
}

/** All towns are counted: the digest, and what the month before has become. */
async function ended(deps: Deps, report: StoredReport): Promise<Partial<StoredReport>> {
  const { store } = deps;
  const townIds = report.towns.map(({ id }) => id);
  const [towns, suggestions, practices, leaders, courses, excellent] = await Promise.all([
    townsOf(deps, report._id),
    suggestionsOf(deps, report),
    practicesOfMonth(deps, report),
    leadershipOf({ store, today: report.knownOn }, townIds),
    coursesOfMonth(deps, report),
    excellentOfMonth(deps, report),
  ]);
  const leadership = sumLeadership(leaders);
  const more = excellent.length > 0 ? { excellent } : {};
  return {
    state: 'ready',
    suggestions,
    practices,
    leadership,
    courses,
    ...more,
    // Without the instants: equal facts have an equal digest whenever they are counted.
    digest: hashOf(deps, [
      ...towns.map((town) => ({ ...town, asOf: 0 })),
      suggestions,
      practices,
      leadership,
      courses,
      ...excellent,
    ]),
    corrections: await corrections(deps, report, towns),
  };
}

/** Facts of a report's towns, in its order. */
export async function townsOf({ store }: Deps, reportId: string): Promise<TownFacts[]> {
  const towns = await townsOfReport(store, reportId);
  return towns.sort((a, b) => a.order - b.order).map(({ facts }) => facts);
}

async function corrections(
  deps: Deps,
  { corrects }: StoredReport,
  towns: readonly TownFacts[],
): Promise<Correction[]> {
  if (!corrects) return [];
  const sum = (months: readonly (MonthCounts | undefined)[]): MonthCounts | null =>
    months.reduce<MonthCounts | null>((a, b) => (a && b ? addMonths(a, b) : (b ?? a)), null);
  const printed = sum((await townsOf(deps, corrects.reportId)).map(({ month }) => month));
  const now = sum(towns.map(({ before }) => before));
  return printed && now ? correctionsOf(printed, now) : [];
}

async function move(
  deps: Deps,
  report: StoredReport,
  change: Partial<StoredReport>,
): Promise<StoredReport | null> {
  return deps.store.transaction(async (tx) => {
    const now = await tx.get('reports', report._id);
    const mine =
      now?.state === 'counting' && now.counted === report.counted && now.cursor === report.cursor;
    if (!now || !mine) return now;
    const next: StoredReport = { ...now, ...change };
    await tx.set('reports', next);
    return next;
  });
}

/** The timer goes on with whatever report is being counted, as long as whoever began it still may. */
export const continueReports: Job = async (deps, _cursor, deadline) => {
  const counting = await reportsCounting(deps.store);
  for (const report of counting) {
    const { _id, startedBy } = report;
    const may = await stillMay(
      deps.store,
      startedBy,
      deps.today,
      'report.advance',
      ofScope(report),
    );
    if (may) await advanceReport(deps, _id, deadline, startedBy);
  }
  // Never done for the day: a report may be started at any hour.
  return '';
};
