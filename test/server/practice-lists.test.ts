/** Lists of checks and runs at a district of 15,560 units: a request a thousand, and a page of thirty. */
import { actions } from '@core/modules/actions';
import { rulePacks } from '@core/rulepacks';
import { listProcesses } from '@server/modules/processes/list';
import { listStandards } from '@server/modules/standards/list';
import { knowActions } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { fakeStore } from '../support/fake-store';

const TODAY = '2026-06-10';
const UNITS = 15_560;
const number = (i: number): string => String(i).padStart(5, '0');
const about = (i: number) => ({
  schemaVersion: 1,
  subjectKind: 'unit',
  subjectId: `u${number(i)}`,
  townId: `t${i % 20}`,
  organizationIds: [],
  sortKey: number(i),
  begunOn: '2026-06-01',
  entries: [],
  // A third has passed its day.
  dueOn: i % 3 === 0 ? '2026-06-05' : '2026-07-01',
  dueFrom: '2026-06-01',
  dueBy: ['town'],
});
const asked: string[] = [];
const store = fakeStore(
  {
    orgNodes: Array.from({ length: 20 }, (_, i) => ({
      _id: `t${i}`,
      kind: 'town',
      name: `镇${i}`,
    })),
    units: Array.from({ length: UNITS }, (_, i) => ({
      _id: `u${number(i)}`,
      name: `单位${number(i)}`,
    })),
    standardChecks: Array.from({ length: UNITS }, (_, i) => ({
      ...about(i),
      _id: `c${number(i)}`,
      standard: 'classD',
      state: 'open',
    })),
    processRuns: Array.from({ length: UNITS }, (_, i) => ({
      ...about(i),
      _id: `r${number(i)}`,
      process: 'splitOff',
      state: 'underWay',
    })),
  } as never,
  (what) => asked.push(what),
);
const deps = { store, pack: rulePacks['suixi'], today: TODAY } as unknown as Deps;
const actor = {
  roles: [{ role: 'districtSupervisor', scopeId: 'district' }],
} as unknown as Actor;

beforeAll(() => knowActions(actions));
beforeEach(() => {
  asked.length = 0;
});
/** Pages of a thousand, the last of them not full. */
const PAGES = Math.ceil(UNITS / 1_000);

test('standard.list', async () => {
  const first = await listStandards(deps, actor, { standard: 'classD', overdue: true });
  expect(first.overdue).toBe(Math.ceil(UNITS / 3));
  expect(first.towns.reduce((sum, { count }) => sum + count, 0)).toBe(first.overdue);
  expect(first.checks).toHaveLength(30);
  // Towns, the checks, the names of a page's units.
  expect(asked).toHaveLength(1 + PAGES + 1);
  const input = { standard: 'classD', overdue: true, ...(first.next ? { after: first.next } : {}) };
  const second = await listStandards(deps, actor, input);
  const ids = new Set([...first.checks, ...second.checks].map(({ checkId }) => checkId));
  expect(ids.size).toBe(60);
});

test('asked for none, process.list opens where most is under way, never with persons whom the caller may not know', async () => {
  const run = (i: number, process: string, state: string) => ({
    ...about(i),
    _id: `${process}${i}`,
    process,
    state,
  });
  const opened = async (runs: object[], of = actor): Promise<string | undefined> => {
    const few = fakeStore({ orgNodes: [], processRuns: runs } as never);
    return (await listProcesses({ ...deps, store: few }, of, {})).process;
  };
  const people = [1, 2, 3].map((i) => ({
    ...run(i, 'development', 'underWay'),
    subjectKind: 'person',
  }));
  const splits = [run(4, 'splitOff', 'underWay'), run(5, 'splitOff', 'ended')];
  expect(await opened([...people, ...splits])).toBe('splitOff');
  const town = { roles: [{ role: 'townSupervisor', scopeId: 't1' }] } as unknown as Actor;
  const inTown = people.map((one) => ({ ...one, townId: 't1' }));
  expect(await opened([...inTown, ...splits], town)).toBe('development');
  // Nothing is under way: where there ever was most.
  expect(await opened([run(5, 'splitOff', 'ended')])).toBe('splitOff');
  // Of nothing at all the pack's first that the caller may read.
  expect(await opened([])).toBe('splitOff');
});

test('process.list', async () => {
  const page = await listProcesses(deps, actor, { process: 'splitOff' });
  expect(page.counts).toMatchObject({ underWay: UNITS, overdue: Math.ceil(UNITS / 3) });
  expect(page.runs).toHaveLength(30);
  // Towns, the runs, the names of a page's units and of their towns.
  expect(asked).toHaveLength(1 + PAGES + 2);
});
