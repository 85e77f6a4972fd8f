/** 办理表 of one run: each step with its day, who took it and what was put on record. */
import type { Block, Cell, Paper } from '@core/modules/papers/contract';
import { namesOf } from '@core/modules/standards/contest';
import { logTable } from '@core/modules/standards/log-table';
import { runEndTitles, stepStateTitles } from './labels';
import type { ProcessPage, ProcessStep } from './pages.contract';

export function runPaper(page: ProcessPage): Paper {
  const { run, today } = page;
  const { subject, end } = run;
  return {
    title: `${run.title}办理表`,
    subtitle: `${subject.name} · 截至 ${today}`,
    issuer: subject.townName,
    blocks: [
      {
        kind: 'lines',
        lines: [
          { label: '对象', text: subject.name },
          ...(subject.organizationName
            ? [{ label: '党组织', text: subject.organizationName }]
            : []),
          { label: '镇街', text: subject.townName },
          { label: '开始', text: `${run.begunOn}　${run.begunByName}` },
          {
            label: '结果',
            text: end ? `${runEndTitles[end.kind]}，${end.on}，${end.words}` : '办理中',
          },
          { label: '依据', text: run.source.sentence },
        ],
      },
      { kind: 'heading', text: '一、步骤' },
      stepTable(page),
      ...(run.stepsFrom === 'source'
        ? []
        : [{ kind: 'note' as const, text: '标明“自拟”的步骤由本系统拟定，来源没有公布。' }]),
      { kind: 'heading', text: '二、办理记录' },
      logTable(page.history),
    ],
  };
}

const stepTable = ({ steps }: ProcessPage): Block => ({
  kind: 'table',
  name: '步骤',
  columns: [
    { title: '步骤', width: 4 },
    { title: '由谁办', width: 2 },
    { title: '情况', width: 2 },
    { title: '日期', width: 2 },
    { title: '办理人', width: 2 },
    { title: '登记', width: 5 },
  ],
  rows: steps.flatMap((step) => rowsOf(step)),
});

/** A row each time it was taken; one that was not yet says by when or why. */
function rowsOf(step: ProcessStep): Cell[][] {
  const title = `${step.title}${step.ours ? '（自拟）' : ''}`;
  const taken = step.taken.filter(({ voided }) => !voided);
  if (taken.length > 0) {
    return taken.map((one) => [
      title,
      namesOf(step.by),
      one.corrected ? '已办，更正过' : stepStateTitles.done,
      { day: one.on },
      one.byName,
      recordOf(one),
    ]);
  }
  const { state, doneOn, fromRecord, latest, why } = step;
  return [
    [
      title,
      namesOf(step.by),
      stepStateTitles[state],
      doneOn ? { day: doneOn } : '',
      fromRecord ? '按记录' : '',
      state === 'open' && latest ? `${latest} 前办理` : (why ?? ''),
    ],
  ];
}

const recordOf = ({
  fields,
  vote,
  outcome,
  months,
  lateReason,
}: ProcessStep['taken'][number]): string =>
  [
    ...fields.map(({ title, value }) => `${title}：${value}`),
    vote?.explanation,
    outcome,
    months ? `延长 ${months} 个月` : '',
    lateReason ? `逾期理由：${lateReason}` : '',
  ]
    .filter(Boolean)
    .join('；');
