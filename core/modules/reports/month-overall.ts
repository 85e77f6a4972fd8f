/** 总体情况: the paragraphs of the month's 通报, every number a run with what it counts. */
import type { CoverageTarget } from '@core/modules/coverage/contract';
import { coverageTitles } from '@core/modules/coverage/labels';
import type { Block, Run } from '@core/modules/papers/contract';
import type { MonthCounts, TownFacts } from './contract';
import type { SuggestionCounts } from '@core/modules/suggestions/contract';
import type { Obligation } from '@core/rulepacks/rule-pack.contract';
import { percent, together } from '@core/modules/coverage/coverage';
import { marksIn } from './month-tables';
import { dayTitle } from './month-words';

interface ReportToPrint {
  readonly obligations: readonly Obligation[];
  readonly targets: readonly CoverageTarget[];
  readonly suggestions?: SuggestionCounts;
}

export const plainRun = (text: string): Run => ({ text });
const figure = (value: number | string, from: string): Run => ({
  text: String(value),
  from,
  bold: true,
});

export function overall(
  { state, month }: Pick<TownFacts, 'state' | 'month'>,
  report: ReportToPrint,
): Block[] {
  const all = together(state.coverage);
  const rate = (part: number, of: number, from: string): Run[] => [
    figure(percent(part, of), from),
    ...(of === 0 ? [] : [plainRun(`（${part}/${of}）`)]),
  ];
  const targets = report.targets
    .filter(({ kind }) => !kind)
    .map(
      ({ measure, atLeast, by }) =>
        `${coverageTitles[measure]}率 ${dayTitle(by)}前达到 ${percent(Math.round(atLeast * 10_000), 10_000)}`,
    );
  return [
    paragraph(
      plainRun('在营单位 '),
      figure(state.units, '名册中状态为在营的单位'),
      plainRun(' 家，党组织 '),
      figure(state.organizations, '名册中的党组织'),
      plainRun(' 个，党员 '),
      figure(state.members, '截至当日组织关系在册的党员'),
      plainRun(' 名。组织覆盖率 '),
      ...rate(all.organised, all.operating, '有党组织的在营单位 ÷ 在营单位'),
      plainRun('，工作覆盖率 '),
      ...rate(all.worked, all.operating, '有党组织、有党员或有指导员的在营单位 ÷ 在营单位'),
      plainRun('。'),
      ...(targets.length > 0 ? [plainRun(`目标：${targets.join('；')}。`)] : []),
    ),
    paragraph(...contactRuns(month, report, rate)),
    paragraph(...needRuns(month, rate)),
    ...(report.suggestions ? [paragraph(...suggestionRuns(report.suggestions, rate))] : []),
    paragraph(
      plainRun('应开展固定党日的支部中，已开展 '),
      ...rate(month.partyDay.met, month.partyDay.met + month.partyDay.missed, '已确认党日的支部'),
      plainRun(month.partyDay.open > 0 ? `，另有 ${month.partyDay.open} 个未到期` : ''),
      plainRun('；到会率 '),
      ...rate(month.attendance.present, month.attendance.of, '实到 ÷（应到 − 免计）'),
      plainRun('，补学 '),
      figure(month.attendance.madeUp, '已确认的补学人次'),
      plainRun(' 人次。'),
    ),
  ];
}

type Rate = (part: number, of: number, from: string) => Run[];

function contactRuns(month: MonthCounts, { obligations }: ReportToPrint, rate: Rate): Run[] {
  const { phone, online, onsite, interviews } = month.contacts;
  const marks = obligations
    .filter(({ code }) => month.marks.some(({ obligation }) => obligation === code))
    .flatMap(({ code, title }) => {
      const { met, missed } = marksIn(month, code);
      return [plainRun(`，${title} `), ...rate(met, met + missed, '已完成 ÷（已完成 + 未完成）')];
    });
  return [
    plainRun('电话和线上联系 '),
    figure(phone + online, '当月联系上的电话、线上记录'),
    plainRun(' 次，实地走访 '),
    figure(onsite, '当月见到人的实地走访记录'),
    plainRun(' 次，其中与业主面谈 '),
    figure(interviews, '业主在场的当面联系记录'),
    plainRun(' 次，联系到 '),
    figure(month.unitsReached, '当月至少联系上一次的单位'),
    plainRun(' 家单位。完成情况'),
    ...marks,
    plainRun('。'),
  ];
}

function needRuns({ needs }: MonthCounts, rate: Rate): Run[] {
  const ended = needs.solved + needs.declined;
  return [
    plainRun('收到企业诉求 '),
    figure(needs.raised, '当月提出的诉求'),
    plainRun(' 件，办结 '),
    figure(needs.solved, '当月办结的诉求'),
    plainRun(' 件，正在推进 '),
    figure(needs.open, '月末未办结的诉求'),
    plainRun(' 件，办结率 '),
    ...rate(needs.solved, ended + needs.open, '当月办结 ÷（当月办结、不能办理和月末推进中）'),
    plainRun('。'),
  ];
}

function suggestionRuns({ received, answered, inTime, open }: SuggestionCounts, rate: Rate): Run[] {
  return [
    plainRun('收到投诉与建议 '),
    figure(received, '当月收到的，含提出人说还没解决的'),
    plainRun(' 件，答复 '),
    figure(answered, '当月作出的答复'),
    plainRun(' 件，按期答复率 '),
    ...rate(inTime, answered, '不晚于答复期限的答复 ÷ 当月答复'),
    plainRun('，月末待答复 '),
    figure(open, '月末未答复也未收回的'),
    plainRun(' 件。'),
  ];
}

export const paragraph = (...runs: Run[]): Block => ({
  kind: 'paragraph',
  runs: runs.filter(({ text }) => text !== ''),
});
