/** Tables and charts of the month's 通报, a row a town in the order of names, the sum last. */
import type { Coverage } from '@core/modules/coverage/contract';
import type { Block, Cell, Column } from '@core/modules/papers/contract';
import type { MonthCounts, TownFacts } from './contract';
import type { Obligation } from '@core/rulepacks/rule-pack.contract';
import { addCoverage, together } from '@core/modules/coverage/coverage';
import { addMonths } from './count-month';

const share = (part: number, of: number): Cell => ({ part, of });

/** A town, or the sum of all, as a row. */
type Row = Pick<TownFacts, 'name' | 'state' | 'month'>;

/** The whole district as one row. */
export function sumOfTowns(towns: readonly TownFacts[], name: string): Row | null {
  const [first, ...rest] = towns;
  if (!first) return null;
  return rest.reduce<Row>(
    (sum, town) => ({
      name,
      state: {
        units: sum.state.units + town.state.units,
        withoutInstructor: sum.state.withoutInstructor + town.state.withoutInstructor,
        coverage: addCoverage(sum.state.coverage, town.state.coverage),
        organizations: sum.state.organizations + town.state.organizations,
        members: sum.state.members + town.state.members,
      },
      month: addMonths(sum.month, town.month),
    }),
    { name, state: first.state, month: first.month },
  );
}

interface ColumnOf extends Column {
  readonly of: (row: Row) => Cell;
}

function table(name: string, towns: readonly TownFacts[], columns: readonly ColumnOf[]): Block {
  const sum = towns.length > 1 ? sumOfTowns(towns, '合计') : null;
  const rows: Row[] = [...towns, ...(sum ? [sum] : [])];
  return {
    kind: 'table',
    name,
    columns: columns.map(({ title, from, width }) => ({
      title,
      ...(from ? { from } : {}),
      ...(width ? { width } : {}),
    })),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
    ...(sum ? { summed: true } : {}),
  };
}

const TOWN: ColumnOf = { title: '镇街', width: 1.6, of: ({ name }) => name };

/** 附表一: 覆盖. */
export function coverageTable(towns: readonly TownFacts[]): Block {
  const kind = (
    title: string,
    measure: 'organised' | 'worked',
    pick: (coverage: Coverage) => { operating: number; organised: number; worked: number },
  ): ColumnOf => ({
    title,
    width: 1.6,
    of: ({ state }) => share(pick(state.coverage)[measure], pick(state.coverage).operating),
  });
  return table('覆盖', towns, [
    TOWN,
    { title: '在营单位', of: ({ state }) => state.units },
    { title: '党组织', of: ({ state }) => state.organizations },
    { title: '党员', of: ({ state }) => state.members },
    kind('非公组织覆盖', 'organised', (c) => c.enterprise),
    kind('社会组织组织覆盖', 'organised', (c) => c.socialOrganization),
    kind('组织覆盖', 'organised', together),
    kind('工作覆盖', 'worked', together),
    { title: '无指导员', of: ({ state }) => state.withoutInstructor },
  ]);
}

/** 附表二: 五个一, met ÷ (met + missed) of each obligation that ends in the month. */
export function marksTable(
  towns: readonly TownFacts[],
  obligations: readonly Obligation[],
): Block | null {
  const known = new Set(towns.flatMap(({ month }) => month.marks.map((m) => m.obligation)));
  const columns = obligations
    .filter(({ code }) => known.has(code))
    .map(({ code, title }): ColumnOf => ({
      title,
      width: 1.6,
      from: '已完成 ÷（已完成 + 未完成），申诉、免计另列',
      of: ({ month }) => {
        const marks = marksIn(month, code);
        return share(marks.met, marks.met + marks.missed);
      },
    }));
  return columns.length > 0 ? table('联系频次', towns, [TOWN, ...columns]) : null;
}

/** Marks of an obligation in a month, zeros when it has none. */
export const marksIn = (month: MonthCounts, code: string): { met: number; missed: number } =>
  month.marks.find(({ obligation }) => obligation === code) ?? { met: 0, missed: 0 };

/** 附表三: what was done. */
export const workTable = (towns: readonly TownFacts[]): Block =>
  table('工作情况', towns, [
    TOWN,
    { title: '电话', of: ({ month }) => month.contacts.phone },
    { title: '线上', of: ({ month }) => month.contacts.online },
    { title: '走访', of: ({ month }) => month.contacts.onsite },
    { title: '与业主面谈', of: ({ month }) => month.contacts.interviews },
    { title: '收到诉求', of: ({ month }) => month.needs.raised },
    { title: '办结', of: ({ month }) => month.needs.solved },
    { title: '推进中', of: ({ month }) => month.needs.open },
    {
      title: '党日开展',
      width: 1.4,
      of: ({ month }) => share(month.partyDay.met, month.partyDay.met + month.partyDay.missed),
    },
    {
      title: '到会',
      width: 1.4,
      of: ({ month }) => share(month.attendance.present, month.attendance.of),
    },
  ]);

/** 组织覆盖 and 工作覆盖 by town, in the order in which towns stand. */
export function coverageChart(towns: readonly TownFacts[]): Block {
  const ratio = (measure: 'organised' | 'worked') =>
    towns.map(({ state }) => {
      const counts = together(state.coverage);
      return counts.operating === 0 ? 0 : counts[measure] / counts.operating;
    });
  return {
    kind: 'chart',
    title: '两个覆盖（按镇街）',
    categories: towns.map(({ name }) => name),
    series: [
      { name: '组织覆盖率', values: ratio('organised') },
      { name: '工作覆盖率', values: ratio('worked') },
    ],
    percent: true,
  };
}

/** Contacts by kind. */
export const contactsChart = ({ month }: Row): Block => ({
  kind: 'chart',
  title: '联系方式',
  categories: ['电话', '线上', '实地走访', '其他地点'],
  series: [
    {
      name: '次数',
      values: [
        month.contacts.phone,
        month.contacts.online,
        month.contacts.onsite,
        month.contacts.elsewhere,
      ],
    },
  ],
});
