/** Pledges of the pack 永川: words that stay, judgements in order, slips that are tied to nobody. */
import { randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import { freshDistrict } from '../support/district';
import { takeExport } from '../support/exports';
import { pledgesIn } from '../support/pledges';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';

const SECRETARY = openidOf('secretary', 0);
const TOWN = openidOf('townSupervisor', 0);
const OFFICE = openidOf('districtSupervisor', 0);
const MEMBER = openidOf('member', 0);

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let make: ReturnType<typeof pledgesIn>;
const filled = () => `${district.dataDir}/filled.backup`;

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  make = pledgesIn(district, ids);
  await district.cloud.backup(filled());
}, 120_000);
afterAll(() => district.end());
beforeEach(async () => {
  await district.cloud.restore(filled());
  district.cloud.clock.setToday(TODAY);
});

const send = (openid: string, action: string, input: object) =>
  district
    .send(openid, action, { id: randomUUID(), ...make.when(), ...input })
    .then(({ answer }) => answer);
const answer = (openid: string, code: string, more: object = {}) =>
  district
    .send(openid, 'slip.answer', { code, token: randomUUID(), mark: 'good', ...more })
    .then((sent) => sent.answer);
const open = (pledgeId: string, openid = SECRETARY) =>
  district.act(openid, 'pledge.open', { pledgeId });
const stored = <T>(name: string): T[] => district.cloud.dump()[name] as unknown as T[];

describe('words', () => {
  test('stay once they are public; a draft is nobody’s but who keeps it', async () => {
    const pledgeId = await make.drafted(0);
    expect((await district.send(MEMBER, 'pledge.open', { pledgeId })).answer).toMatchObject({
      error: { code: 'FORBIDDEN', message: '还没有公开' },
    });
    const words = { pledgeId, says: { promise: '每天检修' } };
    expect((await send(SECRETARY, 'pledge.reword', words)).ok).toBe(true);
    expect((await send(SECRETARY, 'pledge.publish', { pledgeId })).ok).toBe(true);
    expect(await send(SECRETARY, 'pledge.reword', words)).toMatchObject({
      error: { code: 'CONFLICT', message: '公开后内容不再更改' },
    });
    const page = await open(pledgeId, MEMBER);
    expect(page.says).toEqual([{ code: 'promise', title: '承诺的事', words: '每天检修' }]);
    expect(page.history.map(({ text }) => text)).toEqual(['修改内容', '公开']);
  });

  test('what is missing or too long is told by its field; a stranger to the branch pledges nothing', async () => {
    const with_ = (more: object) => send(SECRETARY, 'pledge.make', { ...make.promise(0), ...more });
    expect(await with_({ says: {} })).toMatchObject({
      error: { issues: [{ path: 'input.says', message: '请写明“承诺的事”' }] },
    });
    expect(await with_({ until: '2029-01-01' })).toMatchObject({
      error: { issues: [{ path: 'input.until' }] },
    });
    const subject = { ...make.promise(0).subject, personId: ids.members[1] };
    expect(await with_({ subject })).toMatchObject({
      error: { issues: [{ path: 'input.subject.personId' }] },
    });
  });
});

describe('judgements', () => {
  test('served, then members, then the leader; no outcome before all of them', async () => {
    const pledgeId = await make.published(0);
    const peers = { pledgeId, judged: { kind: 'peers', marks: { good: 3, fair: 1, poor: 0 } } };
    const end = { pledgeId, outcome: 'kept', words: '公示' };
    expect(await send(SECRETARY, 'pledge.judge', peers)).toMatchObject({
      error: { message: '先完成“服务对象评议”，不少于 5 份，现有 0 份' },
    });
    const codes = await make.slips(0, pledgeId, 6);
    for (const code of codes.slice(0, 4)) expect((await answer('a', code)).ok).toBe(true);
    // Fewer than five are not shown: whose they are could be guessed.
    const few = await open(pledgeId);
    expect(few.judgements[0]).toMatchObject({ answers: 4, done: false });
    expect(few.judgements[0]?.marks).toBeUndefined();
    expect((await answer('a', codes[4] ?? '', { mark: 'poor' })).ok).toBe(true);
    expect((await open(pledgeId)).judgements[0]?.marks).toEqual({ good: 4, fair: 0, poor: 1 });
    expect((await send(SECRETARY, 'pledge.judge', peers)).ok).toBe(true);
    expect(await send(SECRETARY, 'pledge.end', end)).toMatchObject({
      error: { message: '先完成“领导点评”' },
    });
    const leader = { pledgeId, judged: { kind: 'leader', mark: 'good', words: '做到了' } };
    expect((await send(SECRETARY, 'pledge.judge', leader)).ok).toBe(true);
    expect((await send(SECRETARY, 'pledge.end', end)).ok).toBe(true);
    const page = await open(pledgeId, MEMBER);
    expect(page.pledge).toMatchObject({ state: 'ended', end: { outcome: 'kept', on: TODAY } });
    expect(await answer('a', codes[5] ?? '')).toMatchObject({
      error: { code: 'CONFLICT', message: '评议已经结束' },
    });
  });

  test('nobody comments on or ends what is their own branch’s', async () => {
    const { subject: _person, ...promise } = make.promise(0);
    const pledgeId = await make.act(SECRETARY, 'pledge.make', {
      ...promise,
      kind: 'branchPromise',
      subject: { kind: 'organization', id: ids.organizations[0] },
    });
    await make.act(SECRETARY, 'pledge.publish', { pledgeId });
    for (const code of await make.slips(0, pledgeId)) await answer('a', code);
    const marks = { good: 3, fair: 0, poor: 0 };
    await make.act(SECRETARY, 'pledge.judge', { pledgeId, judged: { kind: 'peers', marks } });
    const leader = { pledgeId, judged: { kind: 'leader', mark: 'good', words: '做到了' } };
    expect(await send(SECRETARY, 'pledge.judge', leader)).toMatchObject({
      error: { message: '不能点评自己的承诺，请由另一位办理' },
    });
    expect((await send(TOWN, 'pledge.judge', leader)).ok).toBe(true);
    const end = { pledgeId, outcome: 'kept', words: '公示' };
    expect(await send(SECRETARY, 'pledge.end', end)).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    expect((await send(TOWN, 'pledge.end', end)).ok).toBe(true);
  });

  test('a post is held and looked at, a day has numbers, and both stand in 今日 when they are due', async () => {
    const due = async () =>
      (await district.act(SECRETARY, 'practice.due', {})).items
        .filter(({ kind }) => kind === 'pledge')
        .map(({ what, dueOn }) => [what, dueOn]);
    const postId = await make.published(0, make.post(0));
    expect(await due()).toEqual([]);
    district.cloud.clock.setToday('2026-11-20');
    expect(await due()).toEqual([['示范岗区·定期评估', '2026-12-10']]);
    const review = { pledgeId: postId, on: '2026-11-20', words: '继续' };
    expect((await send(SECRETARY, 'pledge.review', review)).ok).toBe(true);
    district.cloud.clock.setToday('2026-12-05');
    expect(await due()).toEqual([['示范岗区·期满，续设或撤岗', '2027-01-29']]);
    district.cloud.clock.setToday(TODAY);
    const { subject: _person, ...promise } = make.promise(0);
    const dayId = await make.act(SECRETARY, 'pledge.make', {
      ...promise,
      kind: 'standardDay',
      form: 'skill',
      subject: { kind: 'organization', id: ids.organizations[0] },
      says: { subject: '叉车', standard: '五分钟内完成' },
      until: TODAY,
    });
    await make.act(SECRETARY, 'pledge.publish', { pledgeId: dayId });
    const wrong = { pledgeId: dayId, words: '比武', taken: { took: 3, reached: 4 } };
    expect(await send(SECRETARY, 'pledge.record', wrong)).toMatchObject({
      error: { issues: [{ path: 'input.taken.reached' }] },
    });
    const right = { ...wrong, taken: { took: 20, reached: 12 } };
    expect((await send(SECRETARY, 'pledge.record', right)).ok).toBe(true);
    expect((await open(dayId)).deeds).toMatchObject([{ taken: { took: 20, reached: 12 } }]);
  });
});

describe('slips', () => {
  test('1,000 answers at once: one each, and nothing that is stored ties an answer to a code', async () => {
    const pledgeId = await make.published(0);
    const codes: string[] = [];
    for (let sheets = 0; sheets < 4; sheets += 1) {
      codes.push(...(await make.slips(0, pledgeId, 250)));
    }
    const before = JSON.stringify(district.cloud.dump()['audit']);
    const marks = ['good', 'fair', 'poor'] as const;
    const sent = await Promise.all(
      codes.map((code, i) => answer(`visitor-${i}`, code, { mark: marks[i % 3] })),
    );
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1000);
    const again = await Promise.all(codes.slice(0, 50).map((code) => answer('other', code)));
    expect(again.every(({ ok }) => !ok)).toBe(true);

    const answers = stored<Record<string, unknown>>('slipAnswers');
    const uses = stored<Record<string, unknown>>('slipUses');
    expect([answers.length, uses.length]).toEqual([1000, 1000]);
    // All that there is of an answer: a random id, the pledge, the mark.
    const fields = new Set(answers.flatMap((one) => Object.keys(one)));
    expect([...fields].sort()).toEqual(['_id', 'mark', 'pledgeId', 'schemaVersion']);
    expect([...new Set(uses.flatMap((one) => Object.keys(one)))].sort()).toEqual([
      '_id',
      'schemaVersion',
      'token',
    ]);
    const useWords = new Set(uses.flatMap(({ _id, token }) => [String(_id), String(token)]));
    expect(answers.some(({ _id }) => useWords.has(String(_id)))).toBe(false);
    // In the order in which both are read, marks are as mixed as if nothing had been sent in turn.
    const inTurn = answers.filter(({ mark }, i) => mark === marks[i % 3]).length;
    expect(inTurn).toBeGreaterThan(230);
    expect(inTurn).toBeLessThan(440);
    // Neither a code nor who sent it stands anywhere; nor does an audit line of any of them.
    const whole = JSON.stringify(district.cloud.dump());
    expect(codes.some((code) => whole.includes(code))).toBe(false);
    expect(whole).not.toContain('visitor-');
    expect(JSON.stringify(district.cloud.dump()['audit'])).toBe(before);
    expect((await open(pledgeId)).judgements[0]).toMatchObject({
      answers: 1000,
      marks: { good: 334, fair: 333, poor: 333 },
    });
  }, 180_000);

  test('a wrong, a used and a forged code are refused; the same phone may send the same again', async () => {
    const pledgeId = await make.published(0);
    const [code = '', other = ''] = await make.slips(0, pledgeId, 2);
    const token = randomUUID();
    expect((await answer('a', code, { token })).ok).toBe(true);
    expect((await answer('a', code.toLowerCase(), { token })).ok).toBe(true);
    expect(stored('slipAnswers')).toHaveLength(1);
    expect(await answer('a', code)).toMatchObject({
      error: { code: 'CODE_INVALID', message: '这个评议码已经用过' },
    });
    const forged = other.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    for (const wrong of [forged, 'ABCDEFGHJKMN', '']) {
      expect(await answer('a', wrong)).toMatchObject({ error: { code: 'CODE_INVALID' } });
    }
    const twice = await Promise.all(Array.from({ length: 10 }, () => answer('a', other)));
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(stored('slipAnswers')).toHaveLength(2);
    expect((await district.send('b', 'slip.open', { code })).answer).toMatchObject({
      error: { message: '这个评议码已经用过' },
    });
  });

  test('who has no account sees what the slip asks about; the same seed prints the same codes', async () => {
    const pledgeId = await make.published(0);
    const seed = 'f'.repeat(32);
    const input = { id: randomUUID(), ...make.when(), pledgeId, seed, count: 20 };
    const first = await district.act(SECRETARY, 'slip.issue', input);
    const second = await district.act(SECRETARY, 'slip.issue', input);
    expect([second.receipt, second.codes]).toEqual([first.receipt, first.codes]);
    expect(stored('slipSheets')).toHaveLength(1);
    expect(JSON.stringify(district.cloud.dump())).not.toContain(seed);
    const asked = await district.act('nobody', 'slip.open', { code: first.codes[0] ?? '' });
    expect(asked).toEqual({ title: '党员公开承诺', name: '甲二员', says: ['每周检修一次'] });
    expect(
      await send(openidOf('instructor', 0), 'slip.issue', { pledgeId, seed, count: 1 }),
    ).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
  });
});

test('the month’s 通报, the archive and 我的数据 tell it', async () => {
  const pledgeId = await make.published(0);
  await make.act(SECRETARY, 'pledge.record', { pledgeId, words: '检修一号机' });
  const reportId = randomUUID();
  district.cloud.clock.setToday('2026-06-30');
  await district.act(OFFICE, 'report.start', { id: reportId, month: '2026-06' });
  for (let state = ''; state !== 'ready';) {
    ({ state } = (await district.act(OFFICE, 'report.advance', { reportId })).report);
  }
  const { paper } = await district.act(OFFICE, 'report.open', { reportId });
  const rows = (paper?.blocks ?? []).flatMap((block) =>
    block.kind === 'table' && block.name === '公开承诺' ? block.rows : [],
  );
  expect(rows).toEqual([['党员公开承诺', 1, 0, 1, 0]]);
  const { bytes } = await takeExport(district, OFFICE, 'archive');
  const csv = Buffer.from(unzipSync(bytes)['csv/公开承诺.csv'] ?? []).toString();
  expect(csv).toContain(
    '甲街道,甲一党支部,甲二员,党员公开承诺,每周检修一次,已公开,2026-06-10,2026-12-31',
  );
  const own = await district.act(SECRETARY, 'myData.open', {});
  const texts = own.sections
    .find(({ code }) => code === 'practices')
    ?.lines.map(({ text }) => text);
  expect(texts).toEqual(['承诺 · 公开', '承诺 · 登记践诺']);
});
