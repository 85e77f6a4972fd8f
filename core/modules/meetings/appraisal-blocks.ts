/** 民主评议 on paper (documents.md 8): the ballot to be cut out and filled in without a name, and the tally. */
import { type MeetingPage } from './contract';
import { appraisalGradeTitles } from './votes.labels';
import type { Block } from '@core/modules/papers/contract';
import { namesOf } from '@core/shared/names-of';
import { excellentWarning } from './appraisal';

const GRADES = namesOf(appraisalGradeTitles);
const HEADINGS = GRADES.map((grade) => ({ title: appraisalGradeTitles[grade], width: 1 }));

/** Blocks of an event that holds a 民主评议; none of another. */
export function appraisalBlocks(page: MeetingPage): Block[] {
  if (!page.kinds.includes('appraisal')) return [];
  const people = (page.roster ?? []).filter(({ visitorOf }) => !visitorOf);
  return [
    { kind: 'heading', text: '民主评议党员测评票（无记名）' },
    {
      kind: 'table',
      name: '测评票',
      columns: [{ title: '姓名', width: 1.6 }, ...HEADINGS],
      rows: people.map(({ name }) => [name, ...GRADES.map(() => '')]),
    },
    { kind: 'heading', text: '民主评议党员测评汇总' },
    { kind: 'lines', lines: tallyLines(page, people.length) },
    {
      kind: 'table',
      name: '测评汇总',
      columns: [{ title: '姓名', width: 1.6 }, ...HEADINGS, { title: '支部定为', width: 1.2 }],
      rows: people.map(({ personId, name }) => {
        const row = page.appraisal?.rows.find((one) => one.personId === personId);
        return [
          name,
          ...GRADES.map((grade) => row?.votes[grade] ?? ''),
          row?.grade ? appraisalGradeTitles[row.grade] : '',
        ];
      }),
    },
  ];
}

function tallyLines({ counts, appraisal }: MeetingPage, members: number) {
  const warning = appraisal && excellentWarning(appraisal.rows);
  return [
    { label: '应到', text: `${counts?.expected ?? members} 人` },
    { label: '实到', text: counts ? `${counts.present} 人` : '名单未确认' },
    { label: '收回测评票', text: appraisal ? `${appraisal.ballots} 张` : '' },
    { label: '说明', text: '等次由支部研究确定，测评票是参考，不以票取人。' },
    ...(warning ? [{ label: '请核对', text: warning }] : []),
    { label: '计票人签字', text: '' },
  ];
}
