/** What pairs and pledges say for points (P1–P4), and what the pack gives for it, once. */
import { entriesOf, reconcile } from '@core/modules/points/derive';
import { pairFacts, pledgeFacts, postFacts } from '@core/modules/points/practices';
import type { Pair, PairEntry } from '@core/modules/pairs/contract';
import type { Pledge, PledgeEntry } from '@core/modules/pledges/contract';
import { points2024 } from '@core/rulepacks/yongchuan/points';

const entry = (kind: string, on: string, more: object = {}) => ({
  id: `${kind}-${on}`,
  at: Date.parse(on),
  on,
  by: 'b1',
  office: 'branch',
  kind,
  ...more,
});
const pledge = (...entries: object[]): Pledge => ({
  pledgeId: 'g1',
  kind: 'memberPromise',
  rulesFrom: '2014-07-01',
  subject: { kind: 'person', id: 'm1' },
  says: {},
  begunOn: '2026-01-05',
  begunBy: 'b1',
  until: '2027-12-31',
  entries: entries as PledgeEntry[],
});
const pair = (...entries: object[]): Pair => ({
  pairId: 'k1',
  kind: 'helping',
  rulesFrom: '2014-07-01',
  from: { kind: 'organization', id: 'a' },
  to: { kind: 'organization', id: 'c' },
  goals: ['founded'],
  before: {},
  begunOn: '2026-01-05',
  begunBy: 'b1',
  entries: entries as PairEntry[],
});
const TODAY = '2026-09-10';
const told = (facts: ReturnType<typeof pairFacts>) => facts.map(({ fact, on }) => [fact, on]);
const promise = (...entries: object[]) =>
  told(pledgeFacts({ shape: 'promise' }, pledge(...entries), TODAY));

const PUBLIC = entry('publish', '2026-03-02');
const PEERS = entry('peers', '2026-06-25', { marks: { good: 3, fair: 1, poor: 0 } });
const LEADER = entry('leader', '2026-06-26', { mark: 'good', words: '-' });
const KEPT = entry('end', '2026-06-30', {
  outcome: 'kept',
  words: '-',
  served: { good: 4, fair: 1, poor: 0 },
});

it('P1 public, kept, and satisfied only where each of those who judged is', () => {
  expect(promise()).toEqual([]);
  expect(promise(PUBLIC)).toEqual([['promised', '2026-03-02']]);
  expect(promise(PUBLIC, PEERS, LEADER, KEPT)).toEqual([
    ['promised', '2026-03-02'],
    ['kept', '2026-06-30'],
    ['satisfied', '2026-06-30'],
  ]);
  const halved = { ...PEERS, marks: { good: 2, fair: 2, poor: 0 } };
  const fair = { ...LEADER, mark: 'fair' };
  const served = { ...KEPT, served: { good: 2, fair: 3, poor: 0 } };
  for (const log of [
    [halved, LEADER, KEPT],
    [PEERS, fair, KEPT],
    [PEERS, LEADER, served],
  ])
    expect(promise(PUBLIC, ...log).map(([fact]) => fact)).toEqual(['promised', 'kept']);
  // Ended without anybody who judged: nobody is satisfied.
  const bare = entry('end', '2026-06-30', { outcome: 'kept', words: '-' });
  expect(promise(PUBLIC, bare).map(([fact]) => fact)).toEqual(['promised', 'kept']);
});

it('P4 a mistake never was; a contest that was upheld takes the outcome back', () => {
  expect(promise(PUBLIC, { ...KEPT, outcome: 'mistake' })).toEqual([]);
  const contest = entry('contest', '2026-07-01', { words: '-' });
  const settled = entry('settle', '2026-07-03', { contest: contest.id, upheld: true, words: '-' });
  expect(promise(PUBLIC, PEERS, LEADER, KEPT, contest, settled)).toEqual([
    ['promised', '2026-03-02'],
  ]);
});

it('P2 a post is held half-year by half-year until it ends; deeds and days count on theirs', () => {
  const post = (...more: object[]) =>
    told(pledgeFacts({ shape: 'post' }, pledge(PUBLIC, ...more), TODAY));
  expect(post(entry('deed', '2026-05-04', { words: '-' }))).toEqual([
    ['postHeld', '2026-03-02'],
    ['postHeld', '2026-07-01'],
    ['postServed', '2026-05-04'],
  ]);
  expect(post(entry('end', '2026-06-30', { outcome: 'released', words: '-' }))).toEqual([
    ['postHeld', '2026-03-02'],
  ]);
  expect(told(postFacts({ shape: 'post' }, pledge(PUBLIC), TODAY)).map(([fact]) => fact)).toEqual([
    'postSet',
    'postSet',
  ]);
  expect(postFacts({ shape: 'promise' }, pledge(PUBLIC), TODAY)).toEqual([]);
  const day = entry('deed', '2026-05-04', { words: '-', taken: { took: 9, reached: 7 } });
  expect(told(pledgeFacts({ shape: 'day' }, pledge(PUBLIC, day), TODAY))).toEqual([
    ['dayHeld', '2026-05-04'],
  ]);
});

describe('P3 a pair', () => {
  const FIRST = entry('activity', '2026-02-03', { activity: 'visit', counts: {} });
  const SECOND = entry('activity', '2026-03-03', { activity: 'visit', counts: {} });
  const VOID = entry('void', '2026-03-05', { entry: FIRST.id, reason: '-' });

  it('counts what was done together and stands, and that it reached its end', () => {
    expect(told(pairFacts(pair(FIRST, SECOND)))).toEqual([
      ['helping', '2026-02-03'],
      ['helping', '2026-03-03'],
    ]);
    expect(told(pairFacts(pair(FIRST, SECOND, VOID)))).toEqual([['helping', '2026-03-03']]);
    const end = (kind: string) => entry('end', '2026-06-01', { end: kind, words: '-', goals: [] });
    expect(told(pairFacts(pair(FIRST, end('reached'))))).toEqual([
      ['helping', '2026-02-03'],
      ['helpingReached', '2026-06-01'],
    ]);
    expect(pairFacts(pair(FIRST, end('mistake')))).toEqual([]);
  });

  it('is one award a half-year, whose record may change; without any it is taken back', () => {
    const wanted = (...entries: object[]) =>
      entriesOf(pairFacts(pair(...entries)), points2024.organization);
    const [award] = wanted(FIRST, SECOND);
    expect(wanted(FIRST, SECOND)).toMatchObject([
      { key: 'L6:2026-H1', points: 100, on: '2026-02-03', recordId: FIRST.id },
    ]);
    const given = {
      id: 'x1',
      indicator: 'L6',
      on: '2026-02-03',
      points: 100,
      at: 0,
      origin: { kind: 'record', id: FIRST.id, key: award?.key, generation: 0 },
    };
    const ledger = [given] as unknown as Parameters<typeof reconcile>[1];
    expect(reconcile(wanted(FIRST, SECOND, VOID), ledger)).toEqual({ add: [], reverse: [] });
    expect(reconcile(wanted(FIRST, VOID), ledger).reverse).toMatchObject([{ id: 'x1' }]);
  });
});
