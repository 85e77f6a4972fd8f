import type { MonthCounts } from '@core/modules/reports/contract';
import type { Coverage } from '@core/modules/coverage/contract';
import type { Period } from '@core/shared/calendar/period';
import type { Compliance } from '@core/modules/cadence/compliance';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

/** Marks of one obligation in one period over a town's responsibilities. */
export interface StoredPeriodFigures extends Compliance {
  obligation: string;
  period: { unit: Period['unit']; key: string; first: Day; last: Day };
  settled: boolean;
}

/** Past weeks and months of a town, the latest last. */
export interface StoredCharts {
  weeks: StoredPeriodFigures[];
  months: { month: string; contacts: MonthCounts['contacts']; needs: MonthCounts['needs'] }[];
}

/** What a town's units come to, counted by the clock; the id is `cadence_` and the town's. */
export interface StoredFigures extends Base {
  townId: string;
  /** Instant at which the counting of the town began, and the day it judged on. */
  asOf: number;
  businessDate: Day;
  units: number;
  withoutInstructor: number;
  coverage: Coverage;
  periods: StoredPeriodFigures[];
  /** Absent in a document that was counted before there were charts. */
  charts?: StoredCharts;
}

export interface FigureCollections {
  figures: StoredFigures;
}
