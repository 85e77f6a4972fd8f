/**
 * Whether a standard can be worked with: asked of every pack in the build, and of a
 * district's own before it is signed.
 *
 * B1 Codes are unique, and an item of the records says what it asks them.
 * B2 The stages begin with the self-check, each at most once, and no office is in two.
 * B3 The threshold can be reached.
 * B4 It is due again within the time that it holds, and does not rest on itself.
 * B5 The red lines: nothing asks for a picture, a place, a log-in or an order of people.
 */
import type { FactTest } from './facts.contract';
import { stageCode, type Standard } from './rules.contract';

/** Also where somebody has put a space between. */
const RED = /照片|拍照|影像|截图|定位|登录|名次|打\s*卡|排\s*名|末\s*位|前\s*[三3]\s*名/;

/** True where words ask for what the red lines forbid; 不排次序 says the opposite. */
export const asksForbidden = (words: string): boolean => RED.test(words);

/** Every question that a standard asks of the records. */
export const testsOf = (standard: Standard): FactTest[] => [
  ...standard.entry.map(({ test }) => test),
  ...standard.parts.flatMap(({ items }) => items.flatMap(({ test }) => test ?? [])),
];

/** What is wrong with a standard, in words; empty when nothing is. */
export function standardProblems(standard: Standard): string[] {
  const { code, parts, stages, passes, holds, renewMonths } = standard;
  const items = parts.flatMap((part) => part.items);
  const problems: string[] = [];
  const unless = (fine: boolean, words: string): void =>
    void (fine || problems.push(`${code}：${words}`));
  unless(isUnique(items.map((item) => item.code)), '条目编号重复');
  unless(isUnique(parts.map((part) => part.code)), '部分编号重复');
  unless(isUnique(items.map((item) => item.title)), '条目名称重复');
  for (const item of items) {
    unless(item.by === 'stated' || Boolean(item.test), `${item.code} 没有写明按哪项记录`);
    unless(!asksForbidden(item.title + (item.evidence ?? '')), `${item.code} 违反红线`);
  }
  const order = stages.map(({ stage }) => stageCode.options.indexOf(stage));
  unless(order[0] === 0, '第一个环节应为自查');
  unless(
    order.every((at, i) => i === 0 || at > (order[i - 1] ?? 0)),
    '环节次序不对',
  );
  unless(isUnique(stages.flatMap(({ by }) => by)), '同一处不能办理两个环节');
  const points = items.reduce((sum, item) => sum + (item.points ?? 0), 0);
  if (passes.kind === 'items') unless(passes.atLeast <= items.length, '门槛高于条目数');
  if (passes.kind === 'points') unless(passes.atLeast <= points, '门槛高于总分');
  if (holds.kind === 'months') unless(renewMonths < holds.months, '复核期长于有效期');
  unless(
    !testsOf(standard).some((test) => test.fact === 'standard' && test.standard === code),
    '以自己为条件',
  );
  return problems;
}

/** Whether every word stands once. */
export const isUnique = (words: readonly string[]): boolean => new Set(words).size === words.length;
