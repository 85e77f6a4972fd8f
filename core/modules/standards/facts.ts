/**
 * Asking the records (`facts.contract.ts`).
 *
 * F1 A question has one key, which says all of it but the bound: two items that ask for
 *    the same over the same months read the same fact.
 * F2 What the records do not know is neither met nor missing: it is unknown.
 * F3 A bound includes its number (民法典 1259).
 * F4 What is asked from a day on is counted from that day.
 */
import type { FactTest, Facts, Known } from './facts.contract';
import type { Day } from '@core/shared/calendar/day';

export type FactState = 'met' | 'missing' | 'unknown';

/** F1. A grade's key names the level's months only where they are asked for. */
export function factKey(test: FactTest): string {
  switch (test.fact) {
    case 'meetings':
      return `meetings/${test.kind}/${test.months}`;
    case 'profile':
      return `profile/${test.field}`;
    case 'standard':
      return `standard/${test.standard}`;
    case 'process':
      return test.months ? `process/${test.process}/${test.months}` : `process/${test.process}`;
    case 'means':
      return `means/${test.entitlement}/${test.done}`;
    case 'pair':
      return `pair/${test.kind}/${test.as}`;
    case 'pledges':
      return ['pledges', test.kinds.join('+'), test.form ?? '', test.done, test.months].join('/');
    case 'grade':
      return test.months ? `gradeMonths/${test.scale}` : `grade/${test.scale}`;
    default:
      return 'months' in test ? `${test.fact}/${test.months}` : test.fact;
  }
}

/** All keys that some questions need, each once and in order. */
export function factKeys(tests: readonly FactTest[]): string[] {
  const also = tests.flatMap((test) =>
    test.fact === 'grade' && test.months ? [`grade/${test.scale}`] : [],
  );
  return [...new Set([...tests.map(factKey), ...also])].sort();
}

/**
 * F4 What is counted from a day on counts from that day, whatever the months: of a year's round
 * never the year before's. The day on which there were enough, or null; what stands is so since its day.
 */
export function reachedSince(test: FactTest, facts: Facts, from: Day): Day | null {
  const found = facts[factKey(test)];
  if (!found) return null;
  if (!found.days || !('atLeast' in test) || test.atLeast === undefined) {
    if (!passes(test, found.value, facts)) return null;
    return found.on && found.on > from ? found.on : from;
  }
  const days = found.days.filter((on) => on >= from).sort();
  if (days.length < test.atLeast) return null;
  return days[Math.max(0, Math.ceil(test.atLeast) - 1)] ?? from;
}

/** F2, F3. */
export function factState(test: FactTest, facts: Facts): FactState {
  const found = facts[factKey(test)];
  if (!found) return 'unknown';
  return passes(test, found.value, facts) ? 'met' : 'missing';
}

function passes(test: FactTest, value: Known['value'], facts: Facts): boolean {
  switch (test.fact) {
    case 'profile':
      if (test.atLeast !== undefined) return typeof value === 'number' && value >= test.atLeast;
      return test.oneOf
        ? typeof value !== 'number' && test.oneOf.includes(value)
        : value !== '' && value !== undefined;
    case 'standard':
    case 'process':
    case 'means':
    case 'pair':
      return value === true;
    case 'grade': {
      const level = test.months ? facts[`grade/${test.scale}`]?.value : value;
      const long = !test.months || (typeof value === 'number' && value >= test.months);
      return typeof level === 'string' && test.levels.includes(level) && long;
    }
    default:
      if ('atLeast' in test) return typeof value === 'number' && value >= test.atLeast;
      return value === ('is' in test ? (test.is ?? true) : true);
  }
}
