/** A grant's log in the words of a page. */
import type { GrantEntry } from '@core/modules/means/contract';
import { yuanWords } from '@core/modules/means/money';
import type { MeansRules } from '@core/modules/means/rules.contract';
import { purposeTitle } from './rows';

export function entryWords(
  rules: MeansRules,
  entries: readonly GrantEntry[],
  entry: GrantEntry,
): { text: string; words?: string } {
  const said = (text: string, ...parts: (string | undefined)[]) => {
    const words = parts.filter(Boolean).join('；');
    return { text, ...(words ? { words } : {}) };
  };
  switch (entry.kind) {
    case 'sign':
      return said(entry.signed ? '第二人签字，核定' : '第二人未同意', entry.words);
    case 'pay':
      return said(`拨付 ${yuanWords(entry.fen)}`, `凭证 ${entry.voucher}`);
    case 'spend':
      return said(
        `支出 ${yuanWords(entry.fen)}：${purposeTitle(rules, entry.purpose)}`,
        `凭证 ${entry.voucher}`,
        entry.words,
      );
    case 'reverse': {
      const about = entries.find(({ id }) => id === entry.entry);
      if (about?.kind === 'pay') return said(`冲销拨付 ${yuanWords(about.fen)}`, entry.reason);
      if (about?.kind === 'spend') return said(`冲销支出 ${yuanWords(about.fen)}`, entry.reason);
      return said('冲销整笔', entry.reason);
    }
    case 'contest':
      return said('提出异议', entry.words);
    case 'settle':
      return said(entry.upheld ? '异议成立，请冲销或更正' : '异议不成立', entry.words);
  }
}
