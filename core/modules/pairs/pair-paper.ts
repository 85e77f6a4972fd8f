/** 结对登记表 of one pair: who helps whom to what end, what was done, how the goals stand. */
import { verdictStateTitles } from '@core/modules/cadence/labels';
import type { Block, Paper } from '@core/modules/papers/contract';
import { logTable } from '@core/modules/standards/log-table';
import { pairEndTitles } from './labels';
import type { PairPage } from './pages.contract';

export function pairPaper(page: PairPage): Paper {
  const { pair, today } = page;
  const { from, to, end } = pair;
  return {
    title: `${pair.title}登记表`,
    subtitle: `${from.name}—${to.name} · 截至 ${today}`,
    issuer: pair.townName,
    blocks: [
      {
        kind: 'lines',
        lines: [
          { label: pair.helper, text: from.name },
          { label: pair.helped, text: to.name },
          { label: '镇街', text: pair.townName },
          { label: '开始', text: `${pair.begunOn}　${pair.begunByName}` },
          { label: '结果', text: end ? `${pairEndTitles[end.kind]}，${end.on}` : '进行中' },
          { label: '依据', text: pair.source.sentence },
        ],
      },
      { kind: 'heading', text: end ? '一、结束时的成效' : '一、目标（由记录认定）' },
      goalTable(page),
      { kind: 'heading', text: '二、活动频次' },
      lightTable(page),
      { kind: 'heading', text: '三、共同活动' },
      doneTable(page),
      ...sumTable(page),
      { kind: 'heading', text: '四、办理记录' },
      logTable(page.history),
    ],
  };
}

const goalTable = ({ goals }: PairPage): Block => ({
  kind: 'table',
  name: '目标',
  columns: [
    { title: '目标', width: 3 },
    { title: '情况', width: 1 },
    { title: '怎么知道', width: 5 },
    { title: '日期', width: 2 },
  ],
  rows: goals.map(({ title, reached, words, on }) => [
    title,
    reached ? '已达到' : '未达到',
    words,
    on ? { day: on } : '',
  ]),
});

const lightTable = ({ lights }: PairPage): Block => ({
  kind: 'table',
  name: '活动频次',
  columns: [
    { title: '要求', width: 3 },
    { title: '情况', width: 1 },
    { title: '说明', width: 6 },
  ],
  rows: lights.map(({ title, verdict, lines }) => [
    title,
    verdictStateTitles[verdict.state],
    lines.join('；'),
  ]),
});

const doneTable = ({ done, counts }: PairPage): Block => ({
  kind: 'table',
  name: '共同活动',
  columns: [
    { title: '日期', width: 2 },
    { title: '活动', width: 3 },
    { title: '说明', width: 4 },
    ...counts.map(({ title, unit }) => ({
      title: `${title}（${unit}）`,
      width: 1,
      from: `每次登记的${title}`,
    })),
    { title: '登记人', width: 2 },
  ],
  rows: done.map((one) => [
    { day: one.on },
    `${one.title}${one.corrected ? '（更正过）' : ''}`,
    one.words ?? '',
    ...counts.map(({ code }) => one.counts[code] ?? ''),
    one.byName,
  ]),
});

function sumTable({ counts }: PairPage): Block[] {
  if (counts.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      runs: counts.flatMap(({ title, unit, sum }, i) => [
        { text: `${i > 0 ? '，' : '合计：'}${title} ` },
        { text: String(sum), from: `各次登记的${title}之和`, bold: true },
        { text: ` ${unit}` },
      ]),
    },
  ];
}
