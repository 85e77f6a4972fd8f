/** 优秀 that was found within a month, for its 通报: the names as they are when it is counted. */
import { byLevel, periodTitle } from '@core/modules/grades/excellent';
import type { ExcellentFound } from '@core/modules/reports/excellent-tables';
import { formatDay } from '@core/shared/calendar/day';
import { periodOfKey } from '@core/shared/calendar/period';
import { namedIn } from '@server/modules/grades/excellent';
import { scaleOf } from '@server/modules/grades/scales';
import type { Deps } from '@server/runtime/deps';
import { findAll } from '@server/runtime/store';
import { DISTRICT_ID } from '@server/runtime/tree';
import type { StoredReport } from './stored';

/** None of a pack that publishes no threshold, at no request. */
export async function excellentOfMonth(
  deps: Deps,
  { month, scopeId }: Pick<StoredReport, 'month' | 'scopeId'>,
): Promise<ExcellentFound[]> {
  if (!deps.pack.grades.some(({ excellent }) => excellent)) return [];
  const last = formatDay(periodOfKey(month)?.last ?? 0);
  const where = { 'findings.on': { gte: `${month}-01`, lte: last } };
  const found: ExcellentFound[] = [];
  for (const { scale: code, period: key, findings } of await findAll(
    deps.store,
    'excellents',
    where,
  )) {
    const scale = scaleOf(deps.pack.grades, code);
    const period = periodOfKey(key);
    const finding = findings.filter(({ on }) => on <= last).pop();
    if (!scale || !period || !finding?.on.startsWith(month)) continue;
    const { subjects } = await namedIn(deps, finding);
    const own = subjects.filter(({ townId }) => scopeId === DISTRICT_ID || scopeId === townId);
    found.push({
      title: `${scale.title}${periodTitle(period)}优秀`,
      atLeast: finding.atLeast,
      levels: byLevel(scale, own).map(({ title, subjects: all }) => ({
        title,
        names: all.map(({ name }) => name),
      })),
    });
  }
  return found;
}
