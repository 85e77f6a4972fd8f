/** What one judgement says so far, for its page and its paper. */
import { markTitles, SHOWN_FROM, type Mark } from './labels';
import type { PledgePage } from './pages.contract';

/** `已收到 6 份`, `满意 5，基本满意 1，不满意 0`, `李书记：满意，…`; empty before anything was said. */
export const judgementLines = ({
  answers,
  marks,
  mark,
  words,
  byName,
}: PledgePage['judgements'][number]): string[] =>
  [
    answers === undefined
      ? ''
      : `已收到 ${answers} 份${marks ? '' : `，满 ${SHOWN_FROM} 份后显示`}`,
    marks
      ? (Object.keys(markTitles) as Mark[])
          .map((one) => `${markTitles[one]} ${marks[one]}`)
          .join('，')
      : '',
    mark ? `${byName ?? ''}：${markTitles[mark]}，${words ?? ''}` : '',
  ].filter(Boolean);
