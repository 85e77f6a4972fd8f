/** The pack's points rules as use cases ask for them. */
import { AppError } from '@core/shared/errors';
import type { Indicator, PointsRules, SubjectKind } from '@core/modules/points/rules.contract';
import { rulesOfYear, yearOfDay } from '@core/modules/points/rating-year';
import type { Day } from '@core/shared/calendar/day';
import type { Deps } from '@server/runtime/deps';

/** The rating year of a day, with the version that judges it. */
export function yearAndRules(
  { pack }: Pick<Deps, 'pack'>,
  on: Day,
): { year: number; rules: PointsRules } {
  const latest = pack.points[pack.points.length - 1];
  if (!latest) throw new AppError('NOT_FOUND', '本区的规则里没有积分评星');
  const year = yearOfDay(on, latest);
  const rules = rulesOfYear(pack.points, year);
  return { year: yearOfDay(on, rules), rules };
}

/** An indicator of a version; undefined when it has none of that code. */
export function indicatorOf(
  rules: PointsRules,
  kind: SubjectKind,
  code: string,
): Indicator | undefined {
  return rules[kind].indicators.find((one) => one.code === code);
}
