/**
 * The month's 通报 (documents.md 6): 总体情况 and the tables out of the records, 存在问题 and
 * 整改要求 in a person's words, 更正 of what the last one printed.
 */
import type { CoverageTarget } from '@core/modules/coverage/contract';
import type { Block, Paper } from '@core/modules/papers/contract';
import type { ReportWords, TownFacts } from './contract';
import type { CourseCount } from '@core/modules/courses/contract';
import type { Leadership } from '@core/modules/organizations/leadership';
import type { PracticeCount } from './count-practices';
import { courseTable } from './course-table';
import { leadershipTable } from './leadership-table';
import { excellentTables, type ExcellentFound } from './excellent-tables';
import { practiceTables } from './practice-tables';
import type { SuggestionCounts } from '@core/modules/suggestions/contract';
import type { Obligation } from '@core/rulepacks/rule-pack.contract';
import type { Correction } from './corrections';
import { overall, paragraph, plainRun } from './month-overall';
import {
  contactsChart,
  coverageChart,
  coverageTable,
  marksTable,
  sumOfTowns,
  workTable,
} from './month-tables';
import { dayTitle, instantTitle, labelOf, monthTitle } from './month-words';

export interface MonthReport {
  readonly month: string;
  readonly scopeName: string;
  /** By name. */
  readonly towns: readonly TownFacts[];
  readonly knownOn: string;
  /** The later of the last period's last day and its grace: after it marks no longer move. */
  readonly settledAfter: string;
  readonly words: ReportWords;
  readonly obligations: readonly Obligation[];
  readonly targets: readonly CoverageTarget[];
  /** Numbers of the last issued month that are not what was printed. */
  readonly corrections: readonly Correction[];
  /** Absent where they were not counted. */
  readonly suggestions?: SuggestionCounts;
  readonly practices?: readonly PracticeCount[];
  readonly leadership?: Leadership;
  readonly courses?: readonly CourseCount[];
  readonly excellent?: readonly ExcellentFound[];
  readonly corrects?: { readonly month: string; readonly number: string };
  readonly number?: string;
  readonly issuedOn?: string;
}

/** The paper. Equal facts and words give an equal paper. */
export function monthPaper(report: MonthReport): Paper {
  const { month, scopeName, towns, number, issuedOn } = report;
  const whole = sumOfTowns(towns, scopeName);
  return {
    title: `${monthTitle(month)}两新组织党建工作情况通报`,
    ...(number ? { number } : {}),
    subtitle: subtitleOf(report),
    issuer: scopeName,
    ...(issuedOn ? { issuedOn } : {}),
    blocks: whole
      ? [
          { kind: 'heading', text: '一、总体情况' },
          ...overall(whole, report),
          coverageChart(towns),
          contactsChart(whole),
          { kind: 'heading', text: '二、存在问题' },
          ...paragraphsOf(report.words.problems, '本月没有经核实的问题。'),
          { kind: 'heading', text: '三、整改要求' },
          ...paragraphsOf(report.words.requirements, '无。'),
          ...correctionBlocks(report),
          { kind: 'heading', text: '附表' },
          coverageTable(towns),
          ...[marksTable(towns, report.obligations)].filter((b): b is Block => b !== null),
          workTable(towns),
          ...practiceTables(report.practices ?? []),
          ...leadershipTable(report.leadership),
          ...courseTable(report.courses),
          ...excellentTables(report.excellent ?? []),
          { kind: 'note', text: howCounted(report) },
        ]
      : [{ kind: 'note', text: '范围内还没有镇街，没有可以统计的记录。' }],
  };
}

function subtitleOf({ scopeName, towns }: MonthReport): string {
  const asOf = towns.reduce((latest, town) => Math.max(latest, town.asOf), 0);
  return `${scopeName} · 截至 ${asOf ? instantTitle(asOf) : '—'}`;
}

const paragraphsOf = (words: string, none: string): Block[] =>
  (words || none).split('\n').map((line) => paragraph(plainRun(line)));

function correctionBlocks({ corrections, corrects, obligations }: MonthReport): Block[] {
  if (!corrects || corrections.length === 0) return [];
  return [
    { kind: 'heading', text: '更正' },
    paragraph(
      plainRun(
        `${monthTitle(corrects.month)}通报${corrects.number}印发后有补录、更正或申诉结果，下列数字以本次为准。`,
      ),
    ),
    {
      kind: 'table',
      name: '更正',
      columns: [{ title: '项目', width: 3 }, { title: '原印' }, { title: '更正为' }],
      rows: corrections.map(({ path, was, is }) => [labelOf(path, obligations), was, is]),
    },
  ];
}

function howCounted({ knownOn, settledAfter, month }: MonthReport): string {
  const moving =
    knownOn <= settledAfter
      ? `${dayTitle(settledAfter)}前仍可补录，未到期的不计入未完成。`
      : '补录期已过。';
  return (
    `口径：联系频次按${monthTitle(month)}内结束的期次统计，周按星期四所在的月；` +
    `百分比四舍五入到两位小数，括号内为分子和分母；单位数、覆盖和党员数为统计时的情况。${moving}`
  );
}
