/** A pledge's log in the words of a page. */
import {
  markTitles,
  outcomeTitles,
  type Marks,
  type PledgeEntry,
} from '@core/modules/pledges/contract';
import type { PledgeKind } from '@core/modules/pledges/rules.contract';

export const marksWords = ({ good, fair, poor }: Marks): string =>
  `${markTitles.good} ${good}，${markTitles.fair} ${fair}，${markTitles.poor} ${poor}`;

export function entryWords(kind: PledgeKind, entry: PledgeEntry): { text: string; words?: string } {
  const said = (text: string, words?: string) => ({ text, ...(words ? { words } : {}) });
  switch (entry.kind) {
    case 'reword':
      return said('修改内容', kind.says.flatMap(({ code }) => entry.says[code] ?? []).join('；'));
    case 'publish':
      return said('公开');
    case 'deed':
      return entry.taken
        ? said(`参加 ${entry.taken.took} 人，达到 ${entry.taken.reached} 人`, entry.words)
        : said('践诺', entry.words);
    case 'peers':
      return said('党员互评', marksWords(entry.marks));
    case 'leader':
      return said(`点评：${markTitles[entry.mark]}`, entry.words);
    case 'review':
      return said('定期评估', entry.words);
    case 'end':
      return said(outcomeTitles[entry.outcome], entry.words);
    case 'contest':
      return said('提出异议', entry.words);
    case 'settle':
      return said(entry.upheld ? '异议成立，重新评议' : '异议不成立', entry.words);
  }
}
