/** 永川 项目党建: claimed before teamed, worked at least twice, closed with its effect within the year. */
import type { ProcessRun, TakeEntry } from '@core/modules/processes/contract';
import { mayAddToRun } from '@core/modules/processes/may';
import { runOn } from '@core/modules/processes/run';
import { projectBuilding } from '@core/rulepacks/yongchuan/project-building';
import { around, runOf, taking } from './made';

const FIELDS: Readonly<Record<string, TakeEntry['fields']>> = {
  takeApart: { project: '风镐放炮落煤', goal: '降低工人劳动强度' },
  claim: { claimed: 1 },
  team: { members: 6, willing: true },
  work: { note: '井下试验，开分析会' },
  close: { effect: '工效提高' },
};
type Row = readonly [step: string, on: string, fields?: TakeEntry['fields']];
const entry = ([step, on, fields = FIELDS[step] ?? {}]: Row): TakeEntry =>
  taking(step, on, { office: 'branch', by: 'secretary', fields });
const refusal = (run: ProcessRun, row: Row) =>
  mayAddToRun(projectBuilding, run, entry(row), around(row[1]));
const worked = (rows: readonly Row[]): ProcessRun =>
  rows.reduce((run, row) => {
    expect(refusal(run, row)).toBeNull();
    return { ...run, entries: [...run.entries, entry(row)] };
  }, runOf('2026-01-10'));

const teamed: Row[] = [
  ['takeApart', '2026-01-12'],
  ['claim', '2026-01-20'],
  ['team', '2026-02-01'],
];

it('is begun with what it shall achieve, by the end of February', () => {
  expect(runOn(projectBuilding, runOf('2026-01-10'), around('2026-01-10')).dues).toMatchObject([
    { step: 'takeApart', dueOn: '2026-02-28', by: ['branch'] },
  ]);
  expect(
    refusal(runOf('2026-01-10'), ['takeApart', '2026-01-12', { project: '落煤' }]),
  ).not.toBeNull();
});

it('no team before somebody has claimed it, and none against anybody’s will', () => {
  const apart = worked([['takeApart', '2026-01-12']]);
  expect(refusal(apart, ['team', '2026-01-13'])).toMatchObject({ rule: 'P3' });
  const claimed = worked(teamed.slice(0, 2));
  expect(refusal(claimed, ['team', '2026-02-01', { members: 6, willing: false }])).not.toBeNull();
});

it('is worked by the quarter, and not closed after one note', () => {
  const once = worked([...teamed, ['work', '2026-04-20']]);
  expect(refusal(once, ['close', '2026-05-01'])).not.toBeNull();
  expect(runOn(projectBuilding, worked(teamed), around('2026-02-02')).dues).toMatchObject([
    // The first of May is a day off.
    { step: 'work', dueOn: '2026-05-06' },
  ]);
});

it('ends with its effect', () => {
  const run = worked([
    ...teamed,
    ['work', '2026-04-20'],
    ['work', '2026-07-20'],
    ['close', '2026-11-30'],
  ]);
  expect(runOn(projectBuilding, run, around('2026-11-30')).end?.kind).toBe('reached');
});
