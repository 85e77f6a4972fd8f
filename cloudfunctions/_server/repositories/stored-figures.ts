import type { Coverage } from '@core/contracts/coverage';
import type { Period } from '@core/domain/calendar/period';
import type { Compliance } from '@core/domain/cadence/compliance';
import type { Day } from '@core/domain/calendar/day';
import type { Base } from './stored-base';

/** Marks of one obligation in one period over a town's responsibilities. */
export interface StoredPeriodFigures extends Compliance {
  obligation: string;
  period: { unit: Period['unit']; key: string; first: Day; last: Day };
  settled: boolean;
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
}
