/** The document of a town whose units are counted. */
import type { TownSum } from '@core/modules/counts/kept-town';
import { complianceIn, isSettled } from '@core/modules/counts/mark-figure';
import type { Plan } from '@core/modules/cadence/plan';
import type { Term } from '@core/modules/cadence/term';
import { emptyMonth } from '@core/modules/reports/count-month';
import { countNeeds, type CountedNeed } from '@core/modules/reports/count-needs';
import type { View } from '@server/modules/counts/view';
import { townFiguresId } from './repository';
import type { StoredCharts, StoredFigures } from './stored';
import type { Shown } from './views';

export function figuresOf(
  townId: string,
  asOf: number,
  sum: TownSum,
  needs: readonly CountedNeed[],
  view: View,
  { now, weeks }: Shown,
): StoredFigures {
  const { units, withoutInstructor, coverage } = sum;
  return {
    _id: townFiguresId(townId),
    schemaVersion: 1,
    townId,
    asOf,
    businessDate: view.plan.today,
    units,
    withoutInstructor,
    coverage,
    periods: periodFigures(now, sum, view),
    charts: { weeks: periodFigures(weeks, sum, view), months: monthFigures(sum, needs, view) },
  };
}

const nameOf = ({ obligation, told }: Term): string => `${obligation.code} ${told.key}`;

/** The terms that are shown, with what the town comes to in each. */
function periodFigures(
  { terms, today }: Plan,
  { marks }: TownSum,
  { plan }: View,
): StoredFigures['periods'] {
  const sums = new Map(plan.terms.map((term, i) => [nameOf(term), marks[i]]));
  return terms.map((term) => {
    const sum = sums.get(nameOf(term));
    if (!sum) throw new RangeError(`${nameOf(term)} is shown and not counted`);
    const settled = isSettled(term, today);
    return {
      obligation: term.obligation.code,
      period: term.told,
      settled,
      ...complianceIn(sum, settled),
    };
  });
}

const monthFigures = (
  sum: TownSum,
  needs: readonly CountedNeed[],
  { months }: View,
): StoredCharts['months'] =>
  months.map((month, i) => ({
    month,
    contacts: sum.months[i]?.contacts ?? emptyMonth().contacts,
    needs: countNeeds(needs, month),
  }));
