/** 达标验收表 of one check: items with how each is known and by whom, stages, result, until when. */
import type { Block, Paper } from '@core/modules/papers/contract';
import { namesOf } from './contest';
import { logTable } from './log-table';
import { checkPhaseTitles, itemStateTitles } from './labels';
import type { StandardPage } from './pages.contract';

export function checkPaper(page: StandardPage): Paper {
  const { standard, subject, check } = page;
  return {
    title: `${standard.title}验收表`,
    subtitle: `${subject.name} · 截至 ${page.today}`,
    issuer: subject.townName,
    blocks: [
      {
        kind: 'lines',
        lines: [
          { label: '对象', text: subject.name },
          { label: '镇街', text: subject.townName },
          { label: '通过条件', text: standard.passes },
          { label: '开始', text: check ? `${check.begunOn}　${check.begunByName}` : '' },
          { label: '现在', text: stateOf(page) },
          { label: '结果', text: resultOf(page) },
          { label: '通过后', text: standard.follows.join('；') },
          { label: '依据', text: standard.source.sentence },
        ],
      },
      { kind: 'heading', text: '一、条目' },
      itemTable(page),
      ...(standard.itemsFrom === 'source'
        ? []
        : [{ kind: 'note' as const, text: '标明“自拟”的条目由本系统拟定，来源没有公布。' }]),
      { kind: 'heading', text: '二、环节' },
      stageTable(page),
      ...missingTable(page),
      { kind: 'heading', text: '办理记录' },
      logTable(page.history),
    ],
  };
}

function stateOf({ met, of, points }: StandardPage): string {
  const sum = points ? `，${points.earned}/${points.of} 分` : '';
  return `达到 ${met}/${of} 项${sum}`;
}

/** `已通过，2026-06-10 至 2026-12-31`. */
function resultOf({ check }: StandardPage): string {
  if (!check) return '还没有开始';
  const { phase, heldFrom, heldUntil, inDoubt } = check;
  const span = heldFrom ? `，${heldFrom} 起${heldUntil ? `至 ${heldUntil}` : '长期有效'}` : '';
  return `${checkPhaseTitles[phase]}${span}${inDoubt ? '（更正后待复核）' : ''}`;
}

function itemTable({ standard, items }: StandardPage): Block {
  const parts = new Map(standard.parts.map(({ code, title }) => [code, title]));
  return {
    kind: 'table',
    name: '条目',
    columns: [
      { title: '部分', width: 2 },
      { title: '条目', width: 4 },
      { title: '要求', width: 1 },
      { title: '情况', width: 2 },
      { title: '怎么知道', width: 5 },
      { title: '填报人', width: 2 },
    ],
    rows: items.map((item) => [
      parts.get(item.part) ?? '',
      `${item.title}${item.ours ? '（自拟）' : ''}`,
      item.required ? '必备' : '',
      item.points
        ? `${itemStateTitles[item.state]} ${item.points.earned}/${item.points.of} 分`
        : itemStateTitles[item.state],
      item.explanation,
      item.saidByName ?? '',
    ]),
  };
}

const stageTable = ({ stages }: StandardPage): Block => ({
  kind: 'table',
  name: '环节',
  columns: [
    { title: '环节', width: 3 },
    { title: '由谁办', width: 3 },
    { title: '办理', width: 2 },
    { title: '办理人', width: 2 },
    { title: '应办日期', width: 2 },
  ],
  rows: stages.map(({ title, by, on, byName = '', dueOn }) => [
    title,
    namesOf(by),
    on ? { day: on } : '',
    byName,
    dueOn ? { day: dueOn } : '',
  ]),
});

function missingTable({ missing }: StandardPage): Block[] {
  if (missing.length === 0) return [];
  return [
    { kind: 'heading', text: '还缺' },
    {
      kind: 'table',
      name: '还缺',
      columns: [
        { title: '条目', width: 5 },
        { title: '由谁补', width: 3 },
        { title: '期限', width: 2 },
      ],
      rows: missing.map(({ title, who, dueOn }) => [title, who, dueOn ? { day: dueOn } : '']),
    },
  ];
}
