/** 附表 of standards, of processes, of pairs and of means: one each where anything was begun. */
import type { Block, Cell, Column } from '@core/modules/papers/contract';
import { yuanOf } from '@core/modules/means/money';
import type { PracticeCount } from './count-practices';

interface ColumnOf extends Column {
  readonly of: (count: PracticeCount) => Cell;
}

const shared = (done: Column): ColumnOf[] => [
  { title: '项目', width: 4, of: ({ title }) => title },
  { title: '办理中', from: '统计时还没有办结的', of: ({ underWay }) => underWay },
  { ...done, of: ({ done: count }) => count },
];
const overdue: ColumnOf = {
  title: '逾期',
  from: '统计时已过应办日期的',
  of: (count) => count.overdue,
};

const STANDARDS: readonly ColumnOf[] = [
  ...shared({ title: '当月通过', from: '当月验收生效的' }),
  { title: '有效', from: '月末在有效期内的', of: ({ held = 0 }) => held },
  overdue,
];
const PROCESSES: readonly ColumnOf[] = [
  ...shared({ title: '当月办结', from: '当月办结的' }),
  overdue,
];

const PAIRS: readonly ColumnOf[] = [
  { title: '项目', width: 4, of: ({ title }) => title },
  { title: '进行中', from: '统计时还没有结束的', of: ({ underWay }) => underWay },
  { title: '当月达到', from: '当月结束、目标由记录认定达到的', of: ({ done: count }) => count },
  { title: '当月活动', from: '当月登记的共同活动次数', of: ({ together = 0 }) => together },
  overdue,
];

const PLEDGES: readonly ColumnOf[] = [
  { title: '项目', width: 4, of: ({ title }) => title },
  { title: '公开中', from: '统计时已公开、没有结束的', of: ({ underWay }) => underWay },
  { title: '当月践诺', from: '当月评议后公示践诺、或期满的', of: ({ done: count }) => count },
  { title: '当月记实', from: '当月登记的践诺、比武次数', of: ({ together = 0 }) => together },
  overdue,
];

const money = (title: string, from: string, of: 'granted' | 'paid' | 'spent'): ColumnOf => ({
  title,
  from,
  of: ({ sums }) => yuanOf(sums?.[of] ?? 0),
});
const MEANS: readonly ColumnOf[] = [
  { title: '渠道', width: 4, of: ({ title }) => title },
  { title: '笔数', from: '本年累计，不含未核定和已冲销的', of: ({ done }) => done },
  money('核定（元）', '本年累计核定和自筹的', 'granted'),
  money('拨付（元）', '本年累计拨付和自筹的', 'paid'),
  money('支出（元）', '本年累计支出的', 'spent'),
];

export const practiceTables = (counts: readonly PracticeCount[]): Block[] => [
  ...tableOf('达标验收', 'standard', STANDARDS, counts),
  ...tableOf('程序办理', 'process', PROCESSES, counts),
  ...tableOf('结对联系', 'pair', PAIRS, counts),
  ...tableOf('经费', 'means', MEANS, counts),
  ...tableOf('公开承诺', 'pledge', PLEDGES, counts),
];

function tableOf(
  name: string,
  kind: PracticeCount['kind'],
  columns: readonly ColumnOf[],
  counts: readonly PracticeCount[],
): Block[] {
  const own = counts.filter((count) => count.kind === kind);
  if (own.length === 0) return [];
  return [
    {
      kind: 'table',
      name,
      columns: columns.map(({ of: _of, ...column }) => column),
      rows: own.map((count) => columns.map(({ of }) => of(count))),
    },
  ];
}
