/**
 * Whether a process can be gone through: asked of every pack in the build, and of a
 * district's own before it is signed.
 *
 * B1 Codes are unique; a step rests on earlier steps alone, so that there is no circle.
 * B2 A wait does not end before it begins, and `most` not before the term.
 * B3 A step that the records fill decides nothing and waits for nothing else; what it asks for is
 *    asked of who takes it where they say nothing. What only they may say asks for nothing.
 * B4 Decisions that follow another know all of its outcomes; a prolonging takes effect
 *    somewhere.
 * B5 It can be reached; one about a person says when it is purged, and each of its steps is
 *    the branch's or its 镇街's, who alone know whom it is about.
 * B6 The red lines, as of a standard.
 */
import { asksForbidden, isUnique } from '@core/modules/standards/sound';
import type { Office } from '@core/modules/standards/labels';
import type { FactTest } from '@core/modules/standards/facts.contract';
import type { Process, Step, Wait } from './rules.contract';

/** Every question that a process asks of the records. */
export const processTests = (process: Process): FactTest[] => [
  ...process.entry.map(({ test }) => test),
  ...process.steps.flatMap(({ needs, filledBy }) => [
    ...needs.map(({ test }) => test),
    ...(filledBy ? [filledBy] : []),
  ]),
];

/** B5. */
const SEE_PERSONS: readonly Office[] = ['branch', 'town'];

/** What is wrong with a process, in words; empty when nothing is. */
export function processProblems(process: Process): string[] {
  const { steps, prolongings } = process;
  const problems: string[] = [];
  const add = (step: string, words: string): void =>
    void problems.push(`${process.code}.${step}：${words}`);
  if (!isUnique(steps.map(({ code }) => code))) add('', '步骤编号重复');
  const earlier = new Set(['begin']);
  for (const step of steps) {
    for (const code of restsOn(step))
      if (!earlier.has(code)) add(step.code, `${code} 不在前面的步骤中`);
    for (const words of stepProblems(step)) add(step.code, words);
    const before = steps.find(({ code }) => code === step.outcomeOf);
    const mine = new Set(step.outcomes?.map(({ code }) => code));
    if (before?.outcomes?.some(({ code }) => !mine.has(code)))
      add(step.code, '不能作出前一步的决定');
    earlier.add(step.code);
  }
  for (const { repeats, code } of steps) {
    if (repeats && !earlier.has(repeats.until)) add(code, `没有 ${repeats.until} 这一步`);
  }
  const outcomes = steps.flatMap((step) => step.outcomes ?? []);
  for (const { code, reopens, minMonths, maxMonths } of prolongings) {
    if (!outcomes.some((one) => one.prolongs === code && one.gives))
      add(code, '延长没有生效的步骤');
    if (reopens.some((one) => !earlier.has(one))) add(code, '重办的步骤不存在');
    if (minMonths > maxMonths) add(code, '最短长于最长');
  }
  const reached = steps.some(({ ends }) => ends) || outcomes.some(({ then }) => then === 'reached');
  if (!reached) add('', '没有办结的步骤');
  if (process.subject !== 'person') return problems;
  if (!process.keepMonths) add('', '没有写明何时清除');
  for (const { code, by } of steps) {
    if (!by.some((office) => SEE_PERSONS.includes(office))) add(code, '没有看得到本人的办理处');
  }
  return problems;
}

const restsOn = ({ after, notBefore, notAfter, notSameAs, outcomeOf, repeats }: Step): string[] => [
  ...after.map(({ step }) => step),
  ...notBefore.map(({ from }) => from),
  ...(notAfter ? [notAfter.from, ...(notAfter.most ? [notAfter.most.from] : [])] : []),
  ...notSameAs,
  ...(outcomeOf ? [outcomeOf] : []),
  ...(repeats ? [repeats.from] : []),
];

/** Days of a wait, a month being taken as long as it may be: to compare waits of one step. */
const length = ({ months = 0, days = 0, workingDays = 0 }: Wait): number =>
  months * 31 + days + workingDays * 2;

function stepProblems(step: Step): string[] {
  const { fields, enough, notAfter, notBefore, notBeforeDay, byDay, filledBy, outcomes } = step;
  const problems: string[] = [];
  if (!isUnique(fields.map(({ code }) => code))) problems.push('登记项编号重复');
  if (outcomes && !isUnique(outcomes.map(({ code }) => code))) problems.push('结果编号重复');
  if (fields.some(({ atLeast, atMost }) => (atLeast ?? 0) > (atMost ?? Infinity)))
    problems.push('登记项的上下限不对');
  if (enough?.some(({ field }) => !fields.some(({ code }) => code === field)))
    problems.push('没有所需的登记项');
  if (notAfter) {
    const early = notBefore.some(
      (wait) => wait.from === notAfter.from && length(wait) > length(notAfter),
    );
    if (early) problems.push('期限在最早日期之前');
    if (notAfter.most && length(notAfter.most) < length(notAfter))
      problems.push('最长期限短于期限');
  }
  if (byDay && notBeforeDay) {
    const [from, to] = [notBeforeDay, byDay].map(
      ({ yearsOn, monthDay }) => `${yearsOn}-${monthDay}`,
    );
    if ((from ?? '') > (to ?? '')) problems.push('期限在最早日期之前');
  }
  if (filledBy && (step.vote || outcomes || notBefore.length))
    problems.push('由记录认定的步骤不再填报');
  if (step.recordOnly && fields.length) problems.push('由记录认定的步骤不再填报');
  if (!filledBy && (step.sinceBegin || step.recordOnly)) problems.push('没有写明按哪项记录认定');
  const words = [step.title, ...fields.map(({ title }) => title)].join();
  if (asksForbidden(words)) problems.push('违反红线');
  return problems;
}
