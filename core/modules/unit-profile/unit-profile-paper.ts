/** 台账 of one unit (documents.md 5): its groups, each fact with where it comes from, 五个清 and 三清. */
import { ledgerGroups } from './contract';
import { fiveClearTitles, threeClearTitles } from './labels';
import type { ClearState, LedgerFact, LedgerMonth, LedgerUnit } from './contract';
import type { LedgerGroup } from './labels';
import type { Block, Paper } from '@core/modules/papers/contract';
import { fieldsOf, showValue } from './ledger';

export interface LedgerToPrint {
  readonly today: string;
  readonly unit: LedgerUnit;
  readonly facts: readonly LedgerFact[];
  readonly clears: readonly ClearState[];
  readonly practices: readonly LedgerMonth[];
}

export function ledgerPaper({ today, unit, facts, clears, practices }: LedgerToPrint): Paper {
  const known = new Map(facts.map((fact) => [fact.code, fact]));
  const groups = (Object.keys(ledgerGroups) as LedgerGroup[]).flatMap((group): Block[] => {
    const fields = fieldsOf(unit).filter((field) => field.group === group);
    if (fields.length === 0) return [];
    return [
      {
        kind: 'table',
        name: ledgerGroups[group].title,
        columns: [{ title: '项目', width: 1.4 }, { title: '内容', width: 2 }, { title: '来源' }],
        rows: fields.map(({ code, title }) => {
          const fact = known.get(code);
          return [title, fact ? showValue(code, fact.value) : '待核实', sourceOf(fact)];
        }),
      },
    ];
  });
  return {
    title: `${unit.name}台账`,
    subtitle: `截至 ${today}`,
    issuer: unit.name,
    blocks: [clearTable(clears), ...groups, ...practiceTable(practices)],
  };
}

function sourceOf(fact: LedgerFact | undefined): string {
  if (!fact) return '';
  if (fact.from === 'records') return '记录';
  return [fact.byName, fact.on].filter(Boolean).join(' ');
}

function clearTable(clears: readonly ClearState[]): Block {
  const titles: Readonly<Record<string, string>> = { ...fiveClearTitles, ...threeClearTitles };
  return {
    kind: 'table',
    name: '五个清和三清',
    columns: [
      { title: '事项', width: 1.4 },
      { title: '是否清楚' },
      { title: '核实人' },
      { title: '时间' },
    ],
    rows: clears.map(({ clear, known, byName = '', on }) => [
      titles[clear] ?? clear,
      known ? '清楚' : '不清楚',
      byName,
      on ? { day: on } : '',
    ]),
  };
}

/** Nothing where nothing was done: the table says what there is. */
const practiceTable = (practices: readonly LedgerMonth[]): Block[] =>
  practices.length === 0
    ? []
    : [
        {
          kind: 'table',
          name: '结对、经费、承诺（近 12 个月）',
          columns: [{ title: '月份' }, { title: '日期' }, { title: '内容', width: 4 }],
          rows: practices.flatMap(({ month, lines }) =>
            lines.map(({ on, text }) => [month, { day: on }, text]),
          ),
        },
      ];
