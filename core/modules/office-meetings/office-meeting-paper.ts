/** 会议纪要 of a meeting of the office. */
import type { Paper } from '@core/modules/papers/contract';
import type { OfficeMeetingPage } from './contract';

export function officeMeetingPaper(page: OfficeMeetingPage): Paper {
  const { title, on, officeName, participants, agenda, minutes, decisions, byName } = page;
  return {
    title: `${title}会议纪要`,
    subtitle: on,
    issuer: officeName,
    blocks: [
      {
        kind: 'lines',
        lines: [
          { label: '日期', text: on },
          { label: '参加', text: participants },
          { label: '记录', text: byName },
        ],
      },
      { kind: 'heading', text: '议题' },
      ...agenda.map((text, i) => ({
        kind: 'paragraph' as const,
        runs: [{ text: `${i + 1}. ${text}` }],
      })),
      { kind: 'heading', text: '纪要' },
      ...minutes
        .split('\n')
        .filter(Boolean)
        .map((text) => ({ kind: 'paragraph' as const, runs: [{ text }] })),
      { kind: 'heading', text: '议定事项' },
      {
        kind: 'table',
        name: '议定事项',
        columns: [
          { title: '事项', width: 4 },
          { title: '责任单位', width: 2 },
          { title: '时限', width: 2 },
          { title: '办理情况', width: 4 },
        ],
        rows: decisions.map(({ text, ownerName, dueOn, done }) => [
          text,
          ownerName,
          { day: dueOn },
          done ? `${done.on} ${done.note}` : '',
        ]),
      },
    ],
  };
}
