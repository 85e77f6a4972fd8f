/** What the units of a town come to in a month: the sum of what each adds, and until when it stands. */
import type { Compliance } from '@core/modules/cadence/compliance';
import type { Plan } from '@core/modules/cadence/plan';
import type { Coverage } from '@core/modules/coverage/contract';
import { countCoverage } from '@core/modules/coverage/coverage';
import type { Day } from '@core/shared/calendar/day';
import type { MonthCounts } from './contract';
import { emptyMonth, isReached } from './count-month';
import { complianceIn, dueOf, earliest, type KeptUnit } from './kept-unit';

export interface TownSum {
  /** Units in operation. */
  readonly units: number;
  readonly withoutInstructor: number;
  readonly coverage: Coverage;
  /** One for each term of the plan. */
  readonly sums: readonly Compliance[];
  readonly contacts: MonthCounts['contacts'];
  readonly unitsReached: number;
}

/** What these units come to. */
export function sumUnits(units: readonly KeptUnit[], plan: Plan): TownSum {
  const operating = units.filter((unit) => unit.operating);
  return {
    units: operating.length,
    withoutInstructor: operating.filter(({ hasInstructor }) => !hasInstructor).length,
    coverage: countCoverage(units),
    sums: plan.terms.map((_, term) =>
      complianceIn(units.map(({ marks }) => marks[term] ?? '').join('')),
    ),
    contacts: sumContacts(units),
    unitsReached: operating.filter(({ contacts }) => isReached(contacts)).length,
  };
}

function sumContacts(units: readonly KeptUnit[]): MonthCounts['contacts'] {
  const sum = emptyMonth().contacts;
  const names = Object.keys(sum) as (keyof typeof sum)[];
  for (const { contacts } of units) for (const name of names) sum[name] += contacts[name];
  return sum;
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

/** The first day on which one of these units, counted on `countedOn`, is to be judged again; empty when none is. */
export const dueAmong = (units: readonly KeptUnit[], countedOn: Day, plan: Plan): Day =>
  earliest(units.map((unit) => dueOf(unit, countedOn, plan)));
