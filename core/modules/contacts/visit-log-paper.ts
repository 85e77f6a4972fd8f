/** 走访日志与月报 (documents.md 4): the month's contacts, 应访 and 已访, needs, what comes next. */
import type { ContactFacts } from '@core/modules/cadence/contract';
import type { Block, Paper } from '@core/modules/papers/contract';
import type { VisitLog } from './visit-log.contract';
import { monthTitle } from '@core/modules/reports/month-words';

const CHANNELS: Readonly<Record<ContactFacts['channel'], string>> = {
  phone: '电话',
  online: '线上',
  onsite: '实地走访',
  elsewhere: '其他地点见面',
};

export function visitLogPaper(log: VisitLog): Paper {
  return {
    title: `${monthTitle(log.month)}走访日志与月报`,
    subtitle: [log.instructorName, log.dispatchedBy].filter(Boolean).join(' · '),
    issuer: log.instructorName,
    blocks: [
      { kind: 'heading', text: '一、应访和已访' },
      marksTable(log),
      { kind: 'heading', text: '二、走访日志' },
      contactsTable(log),
      { kind: 'heading', text: '三、问题和诉求' },
      needsTable(log),
      { kind: 'heading', text: '四、下月计划' },
      ...plansOf(log),
      {
        kind: 'lines',
        lines: [
          { label: '补充说明', text: '' },
          { label: '签字', text: '' },
        ],
      },
    ],
  };
}

const marksTable = ({ marks }: VisitLog): Block => ({
  kind: 'table',
  name: '应访和已访',
  columns: [
    { title: '事项', width: 2 },
    { title: '完成', from: '已完成 ÷（已完成 + 未完成）' },
    { title: '未到期' },
  ],
  rows: marks.map(({ title, met, missed, open }) => [title, { part: met, of: met + missed }, open]),
});

const contactsTable = ({ contacts }: VisitLog): Block => ({
  kind: 'table',
  name: '走访日志',
  columns: [
    { title: '日期' },
    { title: '单位', width: 1.8 },
    { title: '方式' },
    { title: '对象', width: 0.8 },
    { title: '情况', width: 2.4 },
  ],
  rows: contacts.map(({ on, unitName, channel, outcome, metOwner, text = '' }) => [
    { day: on },
    unitName,
    CHANNELS[channel],
    outcome === 'notReached' ? '未联系上' : metOwner ? '负责人' : '单位人员',
    text,
  ]),
});

const needsTable = ({ needs }: VisitLog): Block => ({
  kind: 'table',
  name: '问题和诉求',
  columns: [
    { title: '提出日期' },
    { title: '单位', width: 1.6 },
    { title: '内容', width: 2.4 },
    { title: '月末情况' },
  ],
  rows: needs.map(({ raisedOn, unitName, text, state }) => [
    { day: raisedOn },
    unitName,
    text,
    state,
  ]),
});

function plansOf({ plans }: VisitLog): Block[] {
  if (plans.length === 0)
    return [{ kind: 'paragraph', runs: [{ text: '没有约定在下月兑现的承诺。' }] }];
  return [
    {
      kind: 'table',
      name: '下月计划',
      columns: [{ title: '日期' }, { title: '单位', width: 1.6 }, { title: '承诺', width: 2.4 }],
      rows: plans.map(({ dueOn, unitName, text }) => [{ day: dueOn }, unitName, text]),
    },
  ];
}
