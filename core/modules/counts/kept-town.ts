/** What the units of a town come to: the sum of what each adds, and until when it stands. */
import type { Coverage } from '@core/modules/coverage/contract';
import { countCoverage, emptyCoverage } from '@core/modules/coverage/coverage';
import type { MonthCounts } from '@core/modules/reports/contract';
import { emptyMonth, isReached } from '@core/modules/reports/count-month';
import type { Day } from '@core/shared/calendar/day';
import { earliest, type Counted, type KeptUnit } from './kept-unit';
import { noMarks, sumMarks, type MarkSum } from './mark-figure';

export interface TownSum {
  /** Units in operation. */
  readonly units: number;
  readonly withoutInstructor: number;
  readonly coverage: Coverage;
  /** One for each term of the plan. */
  readonly marks: readonly MarkSum[];
  /** One for each month. */
  readonly months: readonly MonthSum[];
}

/** Contacts of a month, and units in operation that one of them reached. */
export type MonthSum = Pick<MonthCounts, 'contacts' | 'unitsReached'>;

/** A town without units. */
export const emptyTown = ({ plan, months }: Counted): TownSum => ({
  units: 0,
  withoutInstructor: 0,
  coverage: emptyCoverage(),
  marks: plan.terms.map(noMarks),
  months: months.map(() => ({ contacts: emptyMonth().contacts, unitsReached: 0 })),
});

/** What these units come to. */
export function sumUnits(units: readonly KeptUnit[], { plan, months }: Counted): TownSum {
  const operating = units.filter((unit) => unit.operating);
  const parties = units.flatMap(({ marks }) => marks);
  return {
    units: operating.length,
    withoutInstructor: operating.filter(({ hasInstructor }) => !hasInstructor).length,
    coverage: countCoverage(units),
    marks: plan.terms.map((_, term) => sumMarks(parties, term)),
    months: months.map((_, m) => sumMonth(units, m)),
  };
}

function sumMonth(units: readonly KeptUnit[], m: number): MonthSum {
  const sum = emptyMonth().contacts;
  const names = Object.keys(sum) as (keyof typeof sum)[];
  let unitsReached = 0;
  for (const { contacts, operating } of units) {
    const own = contacts[m];
    if (!own) continue;
    for (const name of names) sum[name] += own[name];
    if (operating && isReached(own)) unitsReached += 1;
  }
  return { contacts: sum, unitsReached };
}

/** Two parts of a town together. */
export const addTowns = (a: TownSum, b: TownSum): TownSum => joined(a, b, 1) as TownSum;

/** A town without a part of it. */
export const withoutPart = (town: TownSum, part: TownSum): TownSum =>
  joined(town, part, -1) as TownSum;

/** Both are numbers at the same places, however deep. */
function joined(a: unknown, b: unknown, sign: 1 | -1): unknown {
  if (typeof a === 'number') return a + sign * Number(b);
  const entries = Object.entries(a as object).map(([key, value]) => [
    key,
    joined(value, (b as Record<string, unknown>)[key], sign),
  ]);
  const whole = Object.fromEntries(entries) as Record<string, unknown>;
  return Array.isArray(a) ? Object.values(whole) : whole;
}

/** The first day on which one of these units is to be judged again; empty when none is. */
export const dueAmong = (units: readonly KeptUnit[]): Day =>
  earliest(units.map(({ until }) => until));
