/** 评星 on the real functions: repeatable to the byte, also killed half-way; 公示, objections, final, corrections. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { startDistrict } from '@local-cloud/district';
import { freshDistrict, FUNCTIONS_DIR, type FreshDistrict } from '../support/district';
import { useFilledDistrict } from '../support/filled-district';
import { claimFor, confirmedEntry, lateEntry, readyRun, RUN, vetoOf } from '../support/points';
import {
  fillSmallDistrict,
  importSheets,
  openidOf,
  TODAY,
  TOWNS,
  type SmallDistrict,
} from '../support/small-district';

const filled = useFilledDistrict();
let district: FreshDistrict;
let ids: SmallDistrict;
const STAFF = openidOf('districtSupervisor', 0);
const SECRETARY = openidOf('secretary', 0);

beforeEach(async () => {
  ({ district, ids } = await filled());
}, 120_000);

const run = async () => {
  const { runs } = await district.act(STAFF, 'rating.list', {});
  const found = runs.find(({ runId }) => runId === RUN);
  if (!found) throw new Error('no run');
  return found;
};
const staff = (action: string, input: object) =>
  district.send(STAFF, action, { id: randomUUID(), runId: RUN, ...input });
const codeOf = ({ answer }: Awaited<ReturnType<typeof staff>>): string =>
  answer.ok ? 'OK' : `${answer.error.code} ${answer.error.message}`;
const results = () => JSON.stringify((district.cloud.dump() as { ratings: object[] }).ratings);

/** Starts the cloud again on the same data. */
async function reopen(): Promise<void> {
  const { dataDir } = district;
  const again = await startDistrict({
    dataDir,
    functionsDir: FUNCTIONS_DIR,
    workers: 4,
    flush: 'bySystem',
  });
  again.cloud.clock.setToday(TODAY);
  district = {
    ...again,
    dataDir,
    end: async () => {
      await again.cloud.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Twenty-five branches more, so that a run takes several chunks. */
async function manyBranches(): Promise<void> {
  const names = Array.from({ length: 25 }, (_, i) => `丙${i + 1}`);
  await importSheets(district, openidOf('administrator', 0), {
    单位: [
      ['单位名称', '单位类型', '所属镇街', '组建方式'],
      ...names.map((n) => [`${n}有限公司`, '非公企业', TOWNS[0], '单独组建']),
    ],
    党组织: [['党组织名称', '覆盖单位'], ...names.map((n) => [`${n}党支部`, `${n}有限公司`])],
    党员: [
      ['姓名', '所在党组织', '党内职务', '手机号'],
      ...names.map((n, i) => [`党员${n}`, `${n}党支部`, '书记', `137000000${10 + i}`]),
    ],
  });
}

test('two runs are equal to the byte, also when one is killed half-way and goes on', async () => {
  // It goes down in the middle: a district of its own.
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  try {
    await manyBranches();
    // Points of last year, late for its cut-off: known to nobody's stars, and there all the same.
    await lateEntry(district, ids, 0);
    await readyRun(district);
    const first = {
      results: results(),
      digest: (await run()).digest,
      counts: (await run()).counts,
    };
    expect((await run()).groups).toBe(27);
    expect(first.counts).toEqual([{ title: '一星', count: 30 }]);

    await readyRun(district);
    expect(results()).toBe(first.results);
    expect((await run()).digest).toBe(first.digest);

    // Killed: the cloud goes down in the middle of a chunk, and the timer goes on afterwards.
    await district.act(STAFF, 'rating.start', { id: randomUUID(), kind: 'member', year: 2025 });
    const cut = district.act(STAFF, 'rating.advance', { runId: RUN }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 40));
    await district.cloud.close();
    await cut;
    await reopen();
    expect(await run()).toMatchObject({ state: 'running' });
    expect((await run()).groups).toBeLessThan(27);
    for (let i = 0; (await run()).state === 'running'; i += 1) {
      expect(i).toBeLessThan(20);
      await district.cloud.fireTimer('clock');
    }
    expect(results()).toBe(first.results);
    expect(await run()).toMatchObject({ digest: first.digest, groups: 27, counts: first.counts });
  } finally {
    await district.end();
  }
});

test('entries confirmed by 31 March count, later ones do not', async () => {
  district.cloud.clock.setToday('2026-03-31');
  await confirmedEntry(district, ids, 0, '2025-11-05');
  district.cloud.clock.setToday('2026-04-01');
  await confirmedEntry(district, ids, 0, '2025-11-06');
  await readyRun(district);
  expect(results()).toContain('"total":6150');
  const early = await district.send(STAFF, 'rating.start', {
    id: randomUUID(),
    kind: 'member',
    year: 2026,
  });
  expect(codeOf(early)).toContain('BAD_INPUT');
});

test('公示 is five working days; objections are answered; then it is final', async () => {
  expect(codeOf(await staff('rating.publish', {}))).toContain('NOT_FOUND');
  await readyRun(district);
  // Nobody outside the office reads it before it is published.
  const open = (openid: string) =>
    district.send(openid, 'rating.open', { runId: RUN, groupId: ids.organizations[0] });
  expect(codeOf(await open(openidOf('member', 0)))).toContain('FORBIDDEN');
  // Wednesday; 19 June is a holiday.
  expect(codeOf(await staff('rating.publish', {}))).toBe('OK');
  district.cloud.clock.setToday('2026-06-15');
  expect(await run()).toMatchObject({
    state: 'published',
    publishedOn: TODAY,
    publicUntil: '2026-06-17',
  });
  const { levels } = await district.act(openidOf('member', 0), 'rating.open', {
    runId: RUN,
    groupId: ids.organizations[0],
  });
  expect(levels).toMatchObject([
    { title: '一星', subjects: [{ name: '甲党员' }, { name: '甲二员' }, { name: '甲书记' }] },
  ]);
  const disputeId = randomUUID();
  await district.act(openidOf('member', 0), 'dispute.open', {
    id: disputeId,
    about: { kind: 'rating', id: RUN },
    text: '少记一次党课',
  });
  expect(codeOf(await staff('rating.finalize', {}))).toContain('公示到 2026-06-17');
  district.cloud.clock.setToday('2026-06-18');
  expect(codeOf(await staff('rating.finalize', {}))).toContain('异议');
  await district.act(SECRETARY, 'dispute.answer', {
    id: randomUUID(),
    disputeId,
    text: '已核对，记录无误',
    changed: false,
  });
  expect(codeOf(await staff('rating.finalize', {}))).toBe('OK');
  expect(await run()).toMatchObject({ state: 'final', finalOn: '2026-06-18' });
  const anew = { id: randomUUID(), kind: 'member', year: 2025 };
  expect(codeOf(await district.send(STAFF, 'rating.start', anew))).toContain('CONFLICT');
  const late = { id: randomUUID(), about: { kind: 'rating', id: RUN }, text: '晚了' };
  expect(codeOf(await district.send(openidOf('member', 0), 'dispute.open', late))).toContain(
    'CONFLICT',
  );
});

test('a late entry opens a correction; signed, it stands beside the original', async () => {
  await readyRun(district);
  const correct = () =>
    staff('rating.correct', { subjectId: ids.members[0], reason: '补记去年微党课' });
  expect(codeOf(await correct())).toContain('CONFLICT');
  await staff('rating.publish', {});
  expect(codeOf(await correct())).toContain('没有变化');
  await lateEntry(district, ids, 0);
  const pending = async () =>
    (await district.act(STAFF, 'rating.corrections', { runId: RUN })).pending;
  expect(await pending()).toMatchObject([
    { name: '甲二员', rated: { total: 6_000 }, now: { total: 6_150 } },
  ]);
  expect(codeOf(await correct())).toBe('OK');
  expect(await pending()).toEqual([]);
  const { rating } = await district.act(SECRETARY, 'points.open', {
    subject: { kind: 'member', id: ids.members[0] },
  });
  expect(rating).toMatchObject({
    year: 2025,
    rated: { total: 6_000, stars: 1 },
    correction: { rated: { total: 6_150 }, reason: '补记去年微党课', byName: '区干部' },
  });
});

describe('不予评星', () => {
  const pending = async () => {
    const found = await district.act(STAFF, 'rating.corrections', { runId: RUN });
    return found.pending.map(({ name, rated, now }) => [name, rated.title, now.title]);
  };
  const rateOn = async (day: string) => {
    district.cloud.clock.setToday(day);
    await readyRun(district);
    await staff('rating.publish', {});
  };

  test('in force at the cut-off it withholds stars; withdrawn, it gives a correction', async () => {
    district.cloud.clock.setToday('2026-03-30');
    const vetoId = await vetoOf(district, ids, 0, '2026-03-30');
    await rateOn('2026-06-10');
    expect(results()).toContain('不予评星');
    expect(await pending()).toEqual([]);
    await district.act(STAFF, 'veto.withdraw', { id: randomUUID(), vetoId, reason: '复核' });
    expect(await pending()).toEqual([['甲二员', '不予评星', '一星']]);
  });

  test('expired, it re-rates nothing; imposed late, it is a correction to be signed', async () => {
    district.cloud.clock.setToday('2026-03-30');
    await vetoOf(district, ids, 0, '2024-04-01');
    await rateOn('2026-06-10');
    expect(await pending()).toEqual([]);
    await vetoOf(district, ids, 1, '2026-03-30');
    expect(await pending()).toEqual([['乙党员', '一星', '不予评星']]);
  });
});

test('organisations are rated by town, and a claim for one waits for the town', async () => {
  await claimFor(district, ids, 0);
  await readyRun(district, 'organization');
  const { runs } = await district.act(STAFF, 'rating.list', {});
  expect(runs).toMatchObject([
    { runId: '2025-organization', groups: 2, counts: [{ title: '一星', count: 2 }] },
  ]);
});
