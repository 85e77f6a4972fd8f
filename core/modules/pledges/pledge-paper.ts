/** 承诺登记表 of one pledge: its words, what was done for it, who judged it, how it came out. */
import type { Block, Paper } from '@core/modules/papers/contract';
import { logTable } from '@core/modules/standards/log-table';
import { judgementLines } from './judgement-lines';
import { outcomeTitles, pledgeStateTitles } from './labels';
import type { PledgePage } from './pages.contract';

export function pledgePaper(page: PledgePage): Paper {
  const { pledge, today, says, fixed, publicOn } = page;
  const { subject, organizationName, townName, end } = pledge;
  return {
    title: `${pledge.title}登记表`,
    subtitle: `${subject.name} · 截至 ${today}`,
    issuer: organizationName || townName,
    blocks: [
      {
        kind: 'lines',
        lines: [
          { label: '承诺人', text: subject.name },
          ...(organizationName && organizationName !== subject.name
            ? [{ label: '党组织', text: organizationName }]
            : []),
          { label: '镇街', text: townName },
          ...says.map(({ title, words }) => ({ label: title, text: words })),
          ...fixed.map((words) => ({ label: '固定内容', text: words })),
          { label: '公开', text: publicOn ?? '尚未公开' },
          { label: '到期', text: pledge.until },
          {
            label: '结果',
            text: end
              ? `${outcomeTitles[end.outcome]}，${end.on}`
              : [pledgeStateTitles[pledge.state], page.waits].filter(Boolean).join('，'),
          },
          { label: '依据', text: pledge.source.sentence },
        ],
      },
      { kind: 'heading', text: '一、践诺记实' },
      deedTable(page),
      { kind: 'heading', text: '二、评议' },
      judgementTable(page),
      { kind: 'heading', text: '三、办理记录' },
      logTable(page.history),
    ],
  };
}

const deedTable = ({ deeds }: PledgePage): Block => ({
  kind: 'table',
  name: '践诺记实',
  columns: [
    { title: '日期', width: 2 },
    { title: '事项', width: 5 },
    { title: '参加人数', width: 1, from: '登记的参加人数' },
    { title: '达到标准', width: 1, from: '登记的达到标准人数' },
    { title: '登记人', width: 2 },
  ],
  rows: deeds.map(({ on, words, taken, byName }) => [
    { day: on },
    words,
    taken?.took ?? '',
    taken?.reached ?? '',
    byName,
  ]),
});

const judgementTable = ({ judgements }: PledgePage): Block => ({
  kind: 'table',
  name: '评议',
  columns: [
    { title: '评议', width: 2 },
    { title: '要求', width: 4 },
    { title: '情况', width: 1 },
    { title: '结果', width: 4 },
  ],
  rows: judgements.map((one) => [
    one.title,
    one.asked,
    one.done ? '已完成' : '未完成',
    judgementLines(one).join('；'),
  ]),
});
