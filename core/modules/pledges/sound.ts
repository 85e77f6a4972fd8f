/**
 * Whether a kind of pledge can be worked with.
 *
 * B1 Codes are unique; it says something: in its own words, or in the source's.
 * B2 Each judgement is there once; a post or a day is judged by nobody whom it does not serve.
 * B3 The red lines: no order of people, no picture, no place.
 */
import type { PledgeKind } from './rules.contract';
import { asksForbidden, isUnique } from '@core/modules/standards/sound';

/** What is wrong with a kind, in words; empty when nothing is. */
export function pledgeProblems(kind: PledgeKind): string[] {
  const { code, title, forms, says, fixed, judgements, shape, reviewMonths, months } = kind;
  const problems: string[] = [];
  const unless = (fine: boolean, words: string): void =>
    void (fine || problems.push(`${code}：${words}`));
  unless(isUnique([...forms, ...says].map((one) => one.code)), '编号重复');
  unless(says.length + fixed.length > 0, '没有写明承诺什么');
  unless(isUnique(judgements.map((one) => one.kind)), '评议重复');
  unless((shape === 'post') === Boolean(reviewMonths), '只有岗区定期评估');
  if (reviewMonths) unless(reviewMonths <= months, '评估晚于期限');
  const words = [title, ...fixed, ...[...forms, ...says, ...judgements].map((one) => one.title)];
  unless(!asksForbidden(words.join()), '违反红线');
  return problems;
}
