import type { TownFigures } from '@core/contracts/actions/overview';
import type { StoredFigures } from '@server/repositories/stored-figures';

/** A town's figures, numerator and denominator apart. */
export function presentFigures(stored: StoredFigures): NonNullable<TownFigures['figures']> {
  const { asOf, businessDate, units, withoutInstructor, coverage, periods } = stored;
  return { asOf, businessDate, units, withoutInstructor, coverage, periods: [...periods] };
}
