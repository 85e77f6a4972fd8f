import type { TownFigures } from '@core/modules/figures/actions';
import type { StoredFigures } from './stored';

/** A town's figures, numerator and denominator apart; with its charts when they are asked for. */
export function presentFigures(
  stored: StoredFigures,
  withCharts: boolean,
): NonNullable<TownFigures['figures']> {
  const { asOf, businessDate, units, withoutInstructor, coverage, periods, charts } = stored;
  return {
    ...{ asOf, businessDate, units, withoutInstructor, coverage, periods: [...periods] },
    ...(withCharts && charts ? { charts } : {}),
  };
}
