/** 组织生活季度纪实 (documents.md 3): what was owed, what was held, 到会率, out of a branch's year. */
import type { BranchYear } from './contract';
import type { Block, Paper } from '@core/modules/papers/contract';
import { sumRates } from './roster';
import { periodDays, periodOfKey } from '@core/shared/calendar/period';
import type { TitleOf } from './meeting-paper';

const STATES: Readonly<Record<BranchYear['verdicts'][number]['state'], string>> = {
  met: '已开',
  missed: '未开',
  open: '未到期',
  dueSoon: '未到期',
  exempt: '免计',
  notApplicable: '不适用',
};

/** The quarter (`2026-Q4`) of a branch's year. */
export function quarterPaper(year: BranchYear, quarter: string, titleOf: TitleOf): Paper {
  const period = periodOfKey(quarter);
  if (!period) throw new RangeError(`no quarter ${quarter}`);
  const { first, last } = periodDays(period);
  const events = year.events.filter(({ on }) => on >= first && on <= last);
  const verdicts = year.verdicts.filter((v) => v.period.last >= first && v.period.last <= last);
  const total = sumRates(events.map(({ rate }) => rate));
  return {
    title: `${quarter.slice(0, 4)}年第${quarter.slice(6)}季度组织生活纪实`,
    subtitle: year.organizationName,
    issuer: year.organizationName,
    blocks: [
      {
        kind: 'paragraph',
        runs: [
          { text: '本季度应开展 ' },
          { text: String(verdicts.filter(isOwed).length), from: '按规则应开展的期次', bold: true },
          { text: ' 次，已开展 ' },
          {
            text: String(verdicts.filter((v) => v.state === 'met').length),
            from: '名单已确认的期次',
            bold: true,
          },
          { text: ' 次，到会 ' },
          { text: `${total.present}/${total.of}`, from: '实到 ÷（应到 − 免计）', bold: true },
          { text: '。' },
        ],
      },
      obligationTable(verdicts, titleOf),
      eventTable(events, titleOf),
    ],
  };
}

const isOwed = ({ state }: BranchYear['verdicts'][number]): boolean =>
  state !== 'exempt' && state !== 'notApplicable';

function obligationTable(verdicts: BranchYear['verdicts'], titleOf: TitleOf): Block {
  return {
    kind: 'table',
    name: '应开展情况',
    columns: [{ title: '组织生活', width: 2 }, { title: '期次' }, { title: '情况' }],
    rows: verdicts.map(({ obligation, period, state }) => [
      titleOf(obligation),
      period.key,
      STATES[state],
    ]),
  };
}

function eventTable(events: BranchYear['events'], titleOf: TitleOf): Block {
  return {
    kind: 'table',
    name: '开展情况',
    columns: [
      { title: '日期' },
      { title: '名称', width: 1.6 },
      { title: '议题', width: 2 },
      { title: '到会' },
      { title: '已补学', width: 0.7 },
    ],
    rows: events.map(({ on, kinds, topic, rate, madeUp }) => [
      { day: on },
      kinds.map(titleOf).join('、'),
      topic,
      { part: rate.present, of: rate.of },
      madeUp,
    ]),
  };
}
