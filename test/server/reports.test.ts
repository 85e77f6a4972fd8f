/** 月度通报 on the real functions: resumed, issued once, kept to the byte, corrected by the next. */
import { randomUUID } from 'node:crypto';
import type { ActionName } from '@core/modules/actions';
import { addDays } from '@core/shared/calendar/day';
import type { FreshDistrict } from '../support/district';
import { useFilledDistrict } from '../support/filled-district';
import { openidOf, TODAY, type SmallDistrict } from '../support/small-district';
import { workIn } from '../support/work';

let district: FreshDistrict;
let ids: SmallDistrict;
let work: ReturnType<typeof workIn>;
const STAFF = openidOf('districtSupervisor', 0);

const asFilled = useFilledDistrict();
beforeEach(async () => {
  ({ district, ids } = await asFilled());
  work = workIn(district, ids);
}, 120_000);

async function start(month: string, townId?: string): Promise<string> {
  const id = randomUUID();
  const scope = townId ? { townId } : {};
  await district.act(STAFF, 'report.start', { id, month, ...scope });
  return id;
}

async function counted(month: string, townId?: string): Promise<string> {
  const reportId = await start(month, townId);
  await finish(reportId);
  return reportId;
}

async function finish(reportId: string): Promise<void> {
  for (let i = 0; i < 20; i += 1) {
    const { report } = await district.act(STAFF, 'report.advance', { reportId });
    if (report.state !== 'counting') return;
  }
  throw new Error('the report is not counted');
}

const open = (reportId: string) => district.act(STAFF, 'report.open', { reportId });
const file = (reportId: string, format: 'docx' | 'xlsx') =>
  district.act(STAFF, 'report.file', { reportId, format });
const issue = (reportId: string, id: string = randomUUID()) =>
  district.act(STAFF, 'report.issue', { id, reportId });
const code = async (openid: string, action: ActionName, input: object): Promise<string> => {
  const { answer } = await district.send(openid, action, input);
  return answer.ok ? 'OK' : answer.error.code;
};
const text = async (reportId: string): Promise<string> =>
  JSON.stringify((await open(reportId)).paper);

test('equal facts give an equal digest, whoever counts, and however often it is asked', async () => {
  await work.contact(0);
  const [one, two] = [await start('2026-05'), await start('2026-05')];
  await finish(one);
  await Promise.all([finish(two), finish(two), finish(two)]);
  const [a, b] = [await open(one), await open(two)];
  expect(a.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(a.digest).toBe(b.digest);
  expect(a.paper?.blocks).toEqual(b.paper?.blocks);
  await work.contact(0, { happenedOn: '2026-06-03' });
  expect((await open(await counted('2026-06'))).digest).not.toBe(a.digest);
});

test('a day after another it says what counting whole says, also when the clock was set back between', async () => {
  const digest = async () => (await open(await counted('2026-05'))).digest;
  const whole = async () => {
    const kept = district.cloud.clock.now();
    district.cloud.clock.setToday('2026-01-01');
    district.cloud.clock.setOffset(kept - Date.now());
    return digest();
  };
  const first = await digest();
  expect(await digest()).toBe(first);
  await work.contact(0, { happenedOn: '2026-05-20' });
  const changed = await digest();
  expect(changed).not.toBe(first);
  expect(await whole()).toBe(changed);
  district.cloud.clock.setToday(addDays(TODAY, -1));
  await work.contact(1, { happenedOn: '2026-05-21' });
  district.cloud.clock.setToday(addDays(TODAY, 1));
  const later = await digest();
  expect(later).not.toBe(changed);
  expect(await whole()).toBe(later);
});

test('the timer counts on what nobody waits for', async () => {
  const reportId = await start('2026-05');
  await district.cloud.fireTimer('clock');
  expect((await open(reportId)).report.state).toBe('ready');
});

test('it is issued once, numbered without a gap, and its bytes stay', async () => {
  const [one, two] = [await counted('2026-05'), await counted('2026-06', ids.towns[0])];
  const words = { problems: '补录较晚', requirements: '月底前核对' };
  await district.act(STAFF, 'report.write', { id: randomUUID(), reportId: one, words });
  const id = randomUUID();
  const [first, again] = [await issue(one, id), await issue(one, id)];
  expect(first).toEqual(again);
  expect(first.report).toMatchObject({ state: 'issued', number: '〔2026〕1号', issuedOn: TODAY });
  expect(await code(STAFF, 'report.issue', { id: randomUUID(), reportId: one })).toBe('CONFLICT');
  expect(await code(STAFF, 'report.write', { id: randomUUID(), reportId: one, words })).toBe(
    'CONFLICT',
  );
  const before = [await file(one, 'docx'), await file(one, 'xlsx')];
  expect(await text(one)).toContain('月底前核对');

  // A late record is confirmed: what was issued stays, also its page.
  const paper = await text(one);
  await work.contact(0, { happenedOn: '2026-06-05' });
  district.cloud.clock.setToday('2026-07-09');
  expect([await file(one, 'docx'), await file(one, 'xlsx')]).toEqual(before);
  expect(await text(one)).toBe(paper);
  expect((await issue(two)).report.number).toBe('〔2026〕1号');
  expect((await issue(await counted('2026-06'))).report.number).toBe('〔2026〕2号');
});

test('two who issue at once: one number each, no gap', async () => {
  const reports = [await counted('2026-04'), await counted('2026-05'), await counted('2026-06')];
  const answers = await Promise.all(
    reports.map((reportId) => district.send(STAFF, 'report.issue', { id: randomUUID(), reportId })),
  );
  for (const [i, { answer }] of answers.entries()) {
    if (answer.ok) continue;
    expect(answer.error.code).toBe('BUSY');
    await issue(reports[i] ?? '');
  }
  const { reports: rows } = await district.act(STAFF, 'report.list', {});
  expect(rows.map(({ number }) => number).sort()).toEqual([
    '〔2026〕1号',
    '〔2026〕2号',
    '〔2026〕3号',
  ]);
});

test('the next one prints 更正 of what late facts have changed', async () => {
  await work.contact(0, { happenedOn: TODAY });
  const may = await counted('2026-05');
  await issue(may);
  // A visit of May, recorded in June: it waits, and counts once it is confirmed.
  const late = await work.contact(0, { happenedOn: '2026-05-20', channel: 'onsite' });
  await district.act(openidOf('townSupervisor', 0), 'waiting.decide', {
    id: randomUUID(),
    items: [{ kind: 'backfill', id: late }],
    granted: true,
    reason: '已核实',
  });
  const june = await text(await counted('2026-06'));
  expect(june).toContain('更正');
  expect(june).toContain('2026年5月通报〔2026〕1号');
  expect(june).toContain('["实地走访",0,1]');
  // A month whose predecessor was not issued has nothing to correct.
  expect(await text(await counted('2026-05'))).not.toContain('更正');
});

test('a town’s staff see and report their own town alone', async () => {
  const staff = openidOf('townSupervisor', 0);
  const [own, foreign] = [
    await counted('2026-05', ids.towns[0]),
    await counted('2026-05', ids.towns[1]),
  ];
  await counted('2026-05');
  const { reports, scopes } = await district.act(staff, 'report.list', {});
  expect(reports.map(({ reportId }) => reportId)).toEqual([own]);
  expect(scopes).toEqual([{ townId: ids.towns[0], name: expect.any(String) as string }]);
  expect(await code(staff, 'report.open', { reportId: foreign })).toBe('FORBIDDEN');
  expect(await code(staff, 'report.start', { id: randomUUID(), month: '2026-05' })).toBe(
    'FORBIDDEN',
  );
});

test.each([
  [{ month: '2026-07' }, 'input.month'],
  [{ month: '2026-13' }, 'input.month'],
  [{ month: '2026-05', townId: 'nowhere' }, 'input.townId'],
])('%j is refused by its field', async (input, path) => {
  const { answer } = await district.send(STAFF, 'report.start', { id: randomUUID(), ...input });
  expect(answer).toMatchObject({ ok: false, error: { code: 'BAD_INPUT', issues: [{ path }] } });
  expect(district.cloud.dump()['reports'] ?? []).toEqual([]);
});
