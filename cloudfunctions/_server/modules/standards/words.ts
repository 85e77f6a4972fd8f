/** A standard and its history in the words of a page. */
import type { CheckEntry } from '@core/modules/standards/contract';
import type { Consequence, Standard } from '@core/modules/standards/rules.contract';
import { yuanWords } from '@core/modules/means/money';
import type { GradeScale } from '@core/modules/grades/contract';
import type { Deps } from '@server/runtime/deps';
import { practicesOf } from './rules';

/** What passes: `全部条目`, `不少于 6 项`, `100 分中不少于 60 分`. */
export function passesWords({ passes, parts }: Standard): string {
  const items = parts.flatMap((part) => part.items);
  const required = items.filter((item) => item.required).length;
  const needs = required > 0 && required < items.length ? `，其中必备 ${required} 项` : '';
  switch (passes.kind) {
    case 'all':
      return required < items.length ? `必备 ${required} 项全部达到` : `${items.length} 项全部达到`;
    case 'items':
      return `${items.length} 项中不少于 ${passes.atLeast} 项${needs}`;
    case 'points': {
      const all = items.reduce((sum, item) => sum + (item.points ?? 0), 0);
      return `${all} 分中不少于 ${passes.atLeast} 分${needs}`;
    }
  }
}

/** What follows from an acceptance or a step, in words. */
export function followsWords(deps: Pick<Deps, 'pack'>, follows: readonly Consequence[]): string[] {
  return follows.map((one) => {
    switch (one.kind) {
      case 'level':
        return `可评定为“${levelTitle(deps.pack.grades, one.scale, one.level)}”`;
      case 'means':
        return entitlementWords(deps, one.entitlement);
      case 'points':
        return `可计积分指标 ${one.indicator}`;
      case 'report':
        return `列入通报：${one.line}`;
      case 'process':
        return `随后开始“${processTitle(deps, one.process)}”`;
      case 'development':
        return one.step === 'activist' ? '计入培养入党积极分子' : '计入接收预备党员';
    }
  });
}

/** The sum is the means' own, and stands there once. */
function entitlementWords(deps: Pick<Deps, 'pack'>, code: string): string {
  const found = practicesOf(deps)
    .means.flatMap(({ means }) => means.entitlements)
    .find((one) => one.code === code);
  return found ? `可提出“${found.title}” ${yuanWords(found.fen)}` : '可享受补助';
}

export function levelTitle(scales: readonly GradeScale[], scale: string, level: string): string {
  const found = scales
    .find(({ code }) => code === scale)
    ?.levels.find(({ code }) => code === level);
  return found?.title ?? level;
}

const processTitle = (deps: Pick<Deps, 'pack'>, code: string): string =>
  practicesOf(deps)
    .processes.flatMap(({ processes }) => processes)
    .find((one) => one.code === code)?.title ?? code;

const ANSWERS = { yes: '是', no: '否', notApplicable: '不适用' } as const;

/** One entry of the log in words, and what was written beside it. */
export function entryWords(
  standard: Standard,
  entry: CheckEntry,
): { text: string; words?: string } {
  const said = (text: string, words?: string) => ({ text, ...(words ? { words } : {}) });
  switch (entry.kind) {
    case 'answer': {
      const { item: code, value, words, evidence } = entry.answer;
      const item = standard.parts.flatMap(({ items }) => items).find((one) => one.code === code);
      const more = [words, evidence && `依据：${evidence}`].filter(Boolean).join('；');
      return said(`${item?.title ?? code}：${ANSWERS[value]}`, more);
    }
    case 'decide': {
      const title = standard.stages.find(({ stage }) => stage === entry.stage)?.title ?? '';
      const wanted = entry.wanted.map(
        ({ item, who, dueOn }) => `${itemTitle(standard, item)}（${who}，${dueOn} 前）`,
      );
      const words = [entry.words, ...wanted].filter(Boolean).join('；');
      return said(`${title}：${entry.outcome === 'passed' ? '通过' : '退回补充'}`, words);
    }
    case 'object':
      return said('提出异议', entry.words);
    case 'settle':
      return said(entry.upheld ? '异议成立，退回补充' : '异议不成立', entry.words);
    case 'warn':
      return said('拟撤销，听取对方意见', entry.words);
    case 'reply':
      return said('对方回复', entry.words);
    case 'revoke':
      return said('撤销', entry.words);
  }
}

const itemTitle = (standard: Standard, code: string): string =>
  standard.parts.flatMap(({ items }) => items).find((one) => one.code === code)?.title ?? code;
