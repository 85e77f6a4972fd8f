/**
 * Whether a kind of pair can be worked with: asked of every pack in the build, and of a
 * district's own before it is signed.
 *
 * B1 Codes are unique, and the levels are the scale's.
 * B2 Goals rise on a scale that there is, and are asked only of who has records.
 * B3 The red lines: nothing asks for a picture, a place or an order of people.
 */
import type { GradeScale } from '@core/modules/grades/contract';
import { goalTests } from './outcome';
import type { PairKind } from './rules.contract';
import type { FactTest } from '@core/modules/standards/facts.contract';
import { asksForbidden, isUnique } from '@core/modules/standards/sound';

/** Every question that a kind asks of the records, of either side. */
export const pairTests = (kind: PairKind): FactTest[] => [
  ...kind.from.entry.map(({ test }) => test),
  ...kind.to.entry.map(({ test }) => test),
  ...goalTests(kind),
  ...(kind.levels ? [{ fact: 'grade' as const, scale: kind.levels.scale, levels: ['any'] }] : []),
];

/** What is wrong with a kind, in words; empty when nothing is. */
export function pairProblems(kind: PairKind, scales: readonly GradeScale[]): string[] {
  const { code, goals, activities, counts, cadence, levels, to, title } = kind;
  const problems: string[] = [];
  const unless = (fine: boolean, words: string): void =>
    void (fine || problems.push(`${code}：${words}`));
  for (const list of [goals, activities, counts, cadence])
    unless(isUnique(list.map((one) => one.code)), '编号重复');
  const scaleOf = (wanted: string): GradeScale | undefined =>
    scales.find((one) => one.code === wanted);
  if (levels) {
    const known = scaleOf(levels.scale)?.levels.map((one) => one.code) ?? [];
    const named = (levels.rows ?? []).flatMap((row) => [...row.from, ...row.to]);
    unless(known.length > 0 && named.every((one) => known.includes(one)), '等次不在定级之内');
    if (levels.various) unless(Boolean(kind.most), '没有写明最多几个');
  }
  for (const goal of goals)
    if (goal.kind === 'rises') unless(Boolean(scaleOf(goal.scale)), `${goal.code} 没有这项定级`);
  if (to.are.includes('village')) unless(goals.length === 0, '村没有可以读取的记录');
  const words = [title, ...goals, ...activities, ...counts, ...cadence].map((one) =>
    typeof one === 'string' ? one : one.title,
  );
  unless(!asksForbidden(words.join()), '违反红线');
  return problems;
}
