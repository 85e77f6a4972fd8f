import type { Paper } from '@core/modules/papers/contract';
import type { ReportRow, TownFacts } from '@core/modules/reports/contract';
import { rulesOn } from '@core/modules/cadence/judge';
import { formatDay } from '@core/shared/calendar/day';
import { partOn } from '@core/modules/rules/compose';
import { periodOfKey } from '@core/shared/calendar/period';
import { monthPaper } from '@core/modules/reports/month-paper';
import { DISTRICT_ID } from '@server/runtime/tree';
import type { StoredReport } from './stored';
import type { Deps } from '@server/runtime/deps';

export function presentReport(report: StoredReport): ReportRow {
  const { _id, month, scopeId, scopeName, state, startedAt, knownOn, number, issuedOn } = report;
  return {
    reportId: _id,
    month,
    ...(scopeId === DISTRICT_ID ? {} : { townId: scopeId }),
    scopeName,
    state,
    startedAt,
    knownOn,
    ...(number ? { number } : {}),
    ...(issuedOn ? { issuedOn } : {}),
    progress: { done: report.counted, total: report.towns.length },
  };
}

/** The paper out of a report's facts and words. */
export function paperOf(
  { pack }: Pick<Deps, 'pack'>,
  report: StoredReport,
  towns: readonly TownFacts[],
): Paper {
  const { month, scopeName, knownOn, words, corrections, corrects, number, issuedOn } = report;
  const { suggestions, practices, excellent, leadership, courses } = report;
  const period = periodOfKey(month);
  const rules = rulesOn(pack, period?.first ?? 0);
  return monthPaper({
    month,
    scopeName,
    towns,
    knownOn,
    settledAfter: formatDay((period?.last ?? 0) + rules.graceDays),
    words,
    obligations: rules.obligations,
    targets: partOn(pack, 'coverageTargets', formatDay(period?.last ?? 0)),
    corrections,
    ...(suggestions ? { suggestions } : {}),
    ...(practices ? { practices } : {}),
    ...(leadership ? { leadership } : {}),
    ...(courses ? { courses } : {}),
    ...(excellent ? { excellent } : {}),
    ...(corrects ? { corrects } : {}),
    ...(number ? { number } : {}),
    ...(issuedOn ? { issuedOn } : {}),
  });
}
