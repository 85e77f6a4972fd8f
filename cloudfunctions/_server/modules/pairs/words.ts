/** A pair's log in the words of a page. */
import type { PairEntry } from '@core/modules/pairs/contract';
import { pairEndTitles } from '@core/modules/pairs/labels';
import type { PairKind } from '@core/modules/pairs/rules.contract';

export const activityTitle = ({ activities }: PairKind, code: string): string =>
  activities.find((one) => one.code === code)?.title ?? code;

/** `解决就业岗位 12 个`. */
const countWords = (kind: PairKind, counts: Readonly<Record<string, number>>): string[] =>
  kind.counts.flatMap(({ code, title, unit }) =>
    counts[code] ? [`${title} ${counts[code]} ${unit}`] : [],
  );

export function entryWords(kind: PairKind, entry: PairEntry): { text: string; words?: string } {
  const said = (text: string, ...parts: (string | undefined)[]) => {
    const words = parts.filter(Boolean).join('；');
    return { text, ...(words ? { words } : {}) };
  };
  switch (entry.kind) {
    case 'activity':
      return said(
        activityTitle(kind, entry.activity),
        ...countWords(kind, entry.counts),
        entry.words,
      );
    case 'correct':
      return said(
        `更正为：${entry.doneOn} ${activityTitle(kind, entry.activity)}`,
        ...countWords(kind, entry.counts),
        entry.reason,
      );
    case 'void':
      return said('作废一条活动', entry.reason);
    case 'review':
      return said(
        '阶段评估',
        ...entry.goals.map(({ title, words }) => `${title}：${words}`),
        entry.words,
      );
    case 'end':
      return said(
        pairEndTitles[entry.end],
        ...entry.goals.map(({ title, words }) => `${title}：${words}`),
        entry.words,
      );
    case 'contest':
      return said('提出异议', entry.words);
    case 'settle':
      return said(entry.upheld ? '异议成立' : '异议不成立', entry.words);
  }
}
