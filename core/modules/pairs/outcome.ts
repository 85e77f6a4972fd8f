/**
 * Whether a pair closed the gap. The records say it; nobody states it.
 *
 * O1 `rises`: the level today is higher than the one at the beginning: C → B. Of a unit that has
 *    got a branch of its own, the level of that branch: D → C.
 * O2 `fact`: so today, and not so at the beginning.
 * O3 What the records do not know is not reached.
 */
import type { GoalState, Pair } from './contract';
import type { PairGoal, PairKind } from './rules.contract';
import type { GradeScale } from '@core/modules/grades/contract';
import { askedWords, foundWords } from '@core/modules/standards/fact-words';
import { factKey, factState } from '@core/modules/standards/facts';
import type { Facts, FactTest, Known } from '@core/modules/standards/facts.contract';

/** How high a level stands on its scale, 0 for none: for whether it rose, never to order subjects. */
export function levelHeight({ levels, fromLowest }: GradeScale, level: string): number {
  const at = levels.findIndex(({ code }) => code === level);
  if (at < 0) return 0;
  return fromLowest ? at + 1 : levels.length - at;
}

export const levelIn = (facts: Facts, scale: string): string => {
  const value = facts[`grade/${scale}`]?.value;
  return typeof value === 'string' ? value : '';
};

export const levelWords = (scale: GradeScale | undefined, level: string): string =>
  scale?.levels.find(({ code }) => code === level)?.title ?? (level || '未定级');

/** Every question that a kind asks of the side that is helped. */
export const goalTests = ({ goals }: Pick<PairKind, 'goals'>): FactTest[] =>
  goals.map((goal) =>
    goal.kind === 'fact' ? goal.test : { fact: 'grade', scale: goal.scale, levels: [ANY_LEVEL] },
  );

/** A question must name a level; of a rise the answer is looked at, whatever it is. */
const ANY_LEVEL = 'any';

/** What the records say of the goals, of all that they say: what a pair keeps of its beginning. */
export function beforeOf({ goals }: Pick<PairKind, 'goals'>, facts: Facts): Record<string, Known> {
  const keys = goalTests({ goals }).map(factKey);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const { days: _days, ...found } = facts[key] ?? {};
      return facts[key] ? [[key, found as Known]] : [];
    }),
  );
}

/** O1–O3 for every goal of the pair, in the pack's order. */
export function goalStates(
  { goals }: Pick<PairKind, 'goals'>,
  pair: Pick<Pair, 'goals' | 'before'>,
  facts: Facts,
  scales: readonly GradeScale[],
): GoalState[] {
  return goals
    .filter(({ code }) => pair.goals.includes(code))
    .map((goal) => goalState(goal, pair.before, facts, scales));
}

function goalState(
  goal: PairGoal,
  before: Facts,
  facts: Facts,
  scales: readonly GradeScale[],
): GoalState {
  const { code, title } = goal;
  if (goal.kind === 'fact') {
    const reached = factState(goal.test, facts) === 'met';
    const on = facts[factKey(goal.test)]?.on;
    const words = `${askedWords(goal.test)}：${foundWords(goal.test, facts)}`;
    return { goal: code, title, reached, words, ...(reached && on ? { on } : {}) };
  }
  const scale = scales.find((one) => one.code === goal.scale);
  const [was, is] = [levelIn(before, goal.scale), levelIn(facts, goal.scale)];
  const reached = scale ? levelHeight(scale, is) > levelHeight(scale, was) : false;
  const on = facts[`grade/${goal.scale}`]?.on;
  const words =
    was === is
      ? `仍为${levelWords(scale, is)}`
      : `${levelWords(scale, was)} → ${levelWords(scale, is)}`;
  return { goal: code, title, reached, words, ...(reached && on ? { on } : {}) };
}

/** Whether a goal is there to be reached: what is so already is no goal. */
export function isOpenGoal(goal: PairGoal, facts: Facts, scales: readonly GradeScale[]): boolean {
  if (goal.kind === 'fact') return factState(goal.test, facts) !== 'met';
  const scale = scales.find(({ code }) => code === goal.scale);
  return scale ? levelHeight(scale, levelIn(facts, goal.scale)) < scale.levels.length : false;
}
