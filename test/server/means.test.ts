/** Means of the pack 泸州 and of 黄石: nothing twice, two persons, sums, what a year holds, what is due. */
import { randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import type { ActionRequest } from '@core/modules/actions';
import type { StoredGrant } from '@server/modules/means/stored';
import type { StoredCheck } from '@server/modules/standards/stored';
import { freshDistrict } from '../support/district';
import { rewriteStored } from '../support/edit-stored';
import { takeExport } from '../support/exports';
import { FEN, meansIn } from '../support/means';
import {
  bindPerson,
  fillSmallDistrict,
  grant as grantRole,
  importSheets,
  openidOf,
  TODAY,
  type SmallDistrict,
} from '../support/small-district';

const TOWN = openidOf('townSupervisor', 0);
const OFFICE = openidOf('districtSupervisor', 0);
const SECRETARY = openidOf('secretary', 0);
const SECOND = 't-second-office';

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let means: ReturnType<typeof meansIn>;
/** 26 branches of town 0, and one more of each kind. */
const branches: string[] = [];
const filled = () => `${district.dataDir}/filled.backup`;

const held = (standard: string, i: number): StoredCheck => ({
  _id: `check-${standard}-${i}`,
  schemaVersion: 1,
  standard,
  rulesFrom: '2014-07-01',
  subjectKind: 'organization',
  subjectId: branches[i] ?? '',
  townId: ids.towns[0],
  organizationIds: [branches[i] ?? ''],
  sortKey: String(i),
  begunOn: '2026-03-02',
  begunBy: 'p',
  entries: [],
  state: 'accepted',
  heldFrom: '2026-04-01',
});

beforeAll(async () => {
  district = await freshDistrict({ LIANGXIN_RULE_PACK: 'luzhou' });
  ids = await fillSmallDistrict(district);
  means = meansIn(district, ids);
  const second = await grantRole(district, '区干部二', 'districtSupervisor', 'district');
  await bindPerson(district, second, SECOND);
  const units = Array.from({ length: 28 }, (_, i) => `丙${String(i).padStart(2, '0')}有限公司`);
  await importSheets(district, openidOf('administrator', 0), {
    单位: [
      ['单位名称', '单位类型', '所属镇街', '组建方式'],
      ...units.map((name) => [name, '非公企业', '甲街道', '单独组建']),
    ],
    党组织: [['党组织名称', '覆盖单位'], ...units.map((name) => [`${name}党支部`, name])],
  });
  let after = '';
  do {
    const asked: ActionRequest<'organization.list'> = { query: '丙', ...(after ? { after } : {}) };
    const page = await district.act(OFFICE, 'organization.list', asked);
    branches.push(...page.organizations.map(({ id }) => id));
    after = page.next ?? '';
  } while (after);
  await rewriteStored(district, 'standardChecks', [
    ...branches.slice(0, 7).map((_, i) => held('modelPlace', i)),
    ...branches.slice(7, 28).map((_, i) => held('standardPlace', i + 7)),
  ]);
  district.cloud.clock.setToday(TODAY);
  await district.cloud.backup(filled());
}, 180_000);
afterAll(() => district.end());
beforeEach(async () => {
  await district.cloud.restore(filled());
  district.cloud.clock.setToday(TODAY);
});

const send = (openid: string, action: string, input: object) =>
  district
    .send(openid, action, { id: randomUUID(), ...means.when(), ...input })
    .then(({ answer }) => answer);
const entitled = (i: number, entitlement = i < 7 ? 'modelPlace' : 'standardPlace') => ({
  subject: { kind: 'organization', id: branches[i] },
  entitlement,
});
const propose = async (openid: string, input: object): Promise<string> => {
  const id = randomUUID();
  expect(await send(openid, 'means.propose', { id, ...input })).toMatchObject({ ok: true });
  return id;
};

test('120 万 = 6 × 10 + 20 × 3 out of acceptances, and not one more in the year', async () => {
  for (let i = 0; i < 27; i += 1) {
    if (i === 6) continue;
    const grantId = await propose(OFFICE, entitled(i));
    await means.act(SECOND, 'means.sign', { grantId, signed: true });
    const fen = i < 7 ? 10_000_000 : 3_000_000;
    await means.act(SECOND, 'means.pay', { grantId, fen, voucher: `记-${i}` });
  }
  const { byChannel, byTown, byKind } = await district.act(OFFICE, 'means.list', {});
  const all = { count: 26, granted: 120_000_000, paid: 120_000_000, spent: 0 };
  expect(byChannel).toMatchObject([{ key: 'award', title: '以奖代补', ...all }]);
  expect(byTown).toMatchObject([{ title: '甲街道', ...all }]);
  expect(byKind).toMatchObject([{ key: 'enterprise', ...all }]);
  expect(await send(OFFICE, 'means.propose', entitled(6))).toMatchObject({
    error: {
      code: 'CONFLICT',
      message: '2026 年“市级示范阵地补助”共 600,000 元，已安排 600,000 元',
    },
  });
  expect(await send(OFFICE, 'means.propose', entitled(27))).toMatchObject({
    error: { code: 'CONFLICT', message: expect.stringContaining('共 600,000 元') },
  });
}, 120_000);

test('what acceptances give is open in the office’s list, each once, until it is proposed', async () => {
  const open = async () => (await district.act(OFFICE, 'means.list', {})).entitledSum;
  expect(await open()).toEqual({ count: 28, fen: 7 * 10_000_000 + 21 * 3_000_000 });
  const { entitled: rows } = await district.act(OFFICE, 'means.list', {});
  expect(rows[0]).toEqual({
    entitlement: 'modelPlace',
    title: '市级示范阵地补助',
    fen: 10_000_000,
    ground: '市级示范阵地，2026-04-01起有效',
    subject: {
      kind: 'organization',
      id: branches[0],
      name: '丙00有限公司党支部',
      townId: ids.towns[0],
      townName: '甲街道',
    },
  });
  const grantId = await propose(OFFICE, entitled(0));
  expect(await open()).toEqual({ count: 27, fen: 6 * 10_000_000 + 21 * 3_000_000 });
  // Of another town there is nothing, and whoever refuses it gives it back.
  const other = await district.act(openidOf('townSupervisor', 1), 'means.list', {});
  expect(other.entitledSum).toEqual({ count: 0, fen: 0 });
  await means.act(SECOND, 'means.sign', { grantId, signed: false, words: '材料不齐' });
  expect((await open()).count).toBe(28);
});

test('a title that is lost gives nothing more: not proposed, not signed; what was granted stays and says so', async () => {
  const [waiting, granted] = [
    await propose(OFFICE, entitled(0)),
    await propose(OFFICE, entitled(1)),
  ];
  await means.act(SECOND, 'means.sign', { grantId: granted, signed: true });
  const lost = [0, 1, 2].map((i) => ({ ...held('modelPlace', i), state: 'revoked' as const }));
  await rewriteStored(district, 'standardChecks', lost);
  expect((await district.act(OFFICE, 'means.list', {})).entitledSum.count).toBe(25);
  expect(await send(OFFICE, 'means.propose', entitled(2))).toMatchObject({
    error: { code: 'CONFLICT', message: expect.stringContaining('在有效期内') },
  });
  const sign = (more: object) => send(SECOND, 'means.sign', { grantId: waiting, ...more });
  expect(await sign({ signed: true })).toMatchObject({
    error: { code: 'CONFLICT', message: '所依据的验收现在无效，不能核定，请写明理由不同意' },
  });
  expect(await sign({ signed: false, words: '已撤销' })).toMatchObject({ ok: true });
  const page = await district.act(OFFICE, 'means.open', { grantId: granted });
  expect(page).toMatchObject({ gone: '所依据的验收现在无效', grant: { state: 'granted' } });
  const pay = { grantId: granted, fen: 10_000_000, voucher: '记-3' };
  expect(await send(SECOND, 'means.pay', pay)).toMatchObject({ ok: true });
  const refusedPage = await district.act(OFFICE, 'means.open', { grantId: waiting });
  expect(refusedPage.gone).toBeUndefined();
});

test('nothing without an acceptance, and nothing twice for one, also by two at once', async () => {
  expect(await send(OFFICE, 'means.propose', entitled(7, 'modelPlace'))).toMatchObject({
    error: { code: 'CONFLICT', message: expect.stringContaining('已通过验收，并在有效期内') },
  });
  const sent = await Promise.all(
    [OFFICE, SECOND, TOWN, OFFICE, SECOND, TOWN].map((openid) =>
      send(openid, 'means.propose', entitled(0)),
    ),
  );
  expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of sent.filter(({ ok }) => !ok)) {
    expect(answer).toMatchObject({
      error: { message: `这项依据已经办过一次（${TODAY}），不能重复` },
    });
  }
  // A paper is a ground too, whatever blanks are typed into its number.
  const paper = { ...means.sum(0), paper: '泸财〔2026〕12号' };
  await propose(OFFICE, paper);
  expect(
    await send(SECOND, 'means.propose', { ...paper, paper: '泸财〔2026〕12 号' }),
  ).toMatchObject({
    error: { code: 'CONFLICT' },
  });
});

test('what was refused or reversed whole leaves its ground and its part of the year', async () => {
  const first = await propose(OFFICE, entitled(0));
  const no = { grantId: first, signed: false, words: '材料不齐' };
  expect(await send(SECOND, 'means.sign', no)).toMatchObject({ ok: true });
  const again = await propose(OFFICE, entitled(0));
  await means.act(SECOND, 'means.sign', { grantId: again, signed: true });
  await means.act(OFFICE, 'means.reverse', { grantId: again, reason: '另案办理' });
  const years = district.cloud.dump()['meansYears'] as unknown as { fen: number }[];
  expect(years).toMatchObject([{ fen: 0 }]);
  await propose(OFFICE, entitled(0));
});

test('two signers at once: one of them signs, and neither is who proposed it', async () => {
  const grantId = await propose(OFFICE, entitled(0));
  expect(await send(OFFICE, 'means.sign', { grantId, signed: true })).toMatchObject({
    error: { code: 'CONFLICT', message: '两个签字应当是两个人，请由另一位工作人员签字' },
  });
  const sent = await Promise.all(
    [SECOND, TOWN, SECOND, TOWN].map((openid) =>
      send(openid, 'means.sign', { grantId, signed: true }),
    ),
  );
  expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
  const [grant] = district.cloud.dump()['grants'] as unknown as StoredGrant[];
  expect(grant?.entries.map(({ kind }) => kind)).toEqual(['sign']);
  expect(grant?.granted).toBe(10_000_000);
});

test('paid and spent within their bounds; the field is named; no account has a place', async () => {
  const grantId = await means.granted(0);
  const pay = (fen: number, voucher = '记-1') =>
    send(OFFICE, 'means.pay', { grantId, fen, voucher });
  expect(await pay(FEN + 1)).toMatchObject({ error: { issues: [{ path: 'input.fen' }] } });
  expect(await pay(FEN, '6222021234567890123')).toMatchObject({
    error: { issues: [{ path: 'input.voucher', message: '不要填写账号、卡号' }] },
  });
  expect((await pay(FEN)).ok).toBe(true);
  const spend = (fen: number) =>
    send(SECRETARY, 'means.spend', { grantId, fen, purpose: 'activity', voucher: '记-2' });
  const both = await Promise.all([spend(300_000), spend(300_000)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const page = await district.act(SECRETARY, 'means.open', { grantId });
  expect(page.grant).toMatchObject({ fen: FEN, paid: FEN, spent: 300_000 });
  expect(page.lines.map(({ kind, fen }) => [kind, fen])).toEqual(
    expect.arrayContaining([
      ['spend', 300_000],
      ['pay', FEN],
    ]),
  );
  const payId = page.lines.find(({ kind }) => kind === 'pay')?.entryId;
  const back = { grantId, entryId: payId, reason: '退回' };
  expect(await send(SECRETARY, 'means.reverse', back)).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  expect(await send(OFFICE, 'means.reverse', back)).toMatchObject({
    error: { message: '这笔已经支出，先冲销支出 3,000 元' },
  });
});

test('what a branch raised itself is written down at once, one voucher once, and spent', async () => {
  const raise = { ...means.sum(0), channel: 'preTax', paper: '记-2026-7' };
  expect(await send(SECRETARY, 'means.raise', { ...raise, channel: 'award' })).toMatchObject({
    error: { issues: [{ path: 'input.channel', message: '不是自筹的渠道' }] },
  });
  const id = randomUUID();
  expect((await send(SECRETARY, 'means.raise', { id, ...raise })).ok).toBe(true);
  expect(await send(SECRETARY, 'means.raise', raise)).toMatchObject({
    error: { code: 'CONFLICT' },
  });
  const { byChannel } = await district.act(OFFICE, 'means.list', {});
  expect(byChannel).toMatchObject([{ key: 'preTax', granted: FEN, paid: FEN }]);
  expect((await send(SECRETARY, 'means.reverse', { grantId: id, reason: '重复' })).ok).toBe(true);
  expect((await district.act(OFFICE, 'means.list', {})).byChannel).toEqual([]);
});

test('the second signer is told, and not the first; then whoever pays', async () => {
  const due = async (openid: string) =>
    (await district.act(openid, 'practice.due', {})).items
      .filter(({ kind }) => kind === 'means')
      .map(({ what, dueOn }) => [what, dueOn]);
  const grantId = await propose(OFFICE, entitled(0));
  expect(await due(OFFICE)).toEqual([]);
  const sign = ['经费第二人签字：市级示范阵地补助', '2026-06-25'];
  expect([await due(SECOND), await due(TOWN)]).toEqual([[sign], [sign]]);
  await means.act(SECOND, 'means.sign', { grantId, signed: true });
  expect(await due(OFFICE)).toEqual([['登记经费拨付：市级示范阵地补助', '2026-07-23']]);
  await means.act(OFFICE, 'means.pay', { grantId, fen: 10_000_000, voucher: '记-3' });
  expect(await due(OFFICE)).toEqual([]);
});

test('of one’s own branch nobody proposes or signs', async () => {
  await district.act(openidOf('administrator', 0), 'role.grant', {
    id: randomUUID(),
    person: { personId: ids.members[0] },
    role: 'districtSupervisor',
    scopeId: 'district',
    from: '2026-01-01',
  });
  await bindPerson(district, ids.members[0], 't-own');
  expect(await send('t-own', 'means.propose', means.sum(0))).toMatchObject({
    error: { code: 'FORBIDDEN', message: expect.stringContaining('不能给自己的支部') },
  });
  const grantId = await means.proposed(0);
  expect(await send('t-own', 'means.sign', { grantId, signed: true })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
});

test('the month’s 通报, the archive and 我的数据 tell it', async () => {
  const { grantId } = await means.spent(0);
  await means.act(SECRETARY, 'means.contest', { grantId, words: '金额不对' });
  const reportId = randomUUID();
  district.cloud.clock.setToday('2026-06-30');
  await district.act(OFFICE, 'report.start', { id: reportId, month: '2026-06' });
  for (let state = ''; state !== 'ready';) {
    ({ state } = (await district.act(OFFICE, 'report.advance', { reportId })).report);
  }
  const { paper } = await district.act(OFFICE, 'report.open', { reportId });
  const rows = (paper?.blocks ?? []).flatMap((block) =>
    block.kind === 'table' && block.name === '经费' ? block.rows : [],
  );
  expect(rows).toEqual([['财政列支', 1, 5000, 5000, 1200]]);
  const { bytes } = await takeExport(district, OFFICE, 'archive');
  const csv = Buffer.from(unzipSync(bytes)['csv/经费.csv'] ?? []).toString();
  expect(csv).toContain('甲街道,甲一党支部,财政列支,党建活动,已核定,5000,5000,1200,2026-06-10');
  const own = await district.act(SECRETARY, 'myData.open', {});
  const texts = own.sections
    .find(({ code }) => code === 'practices')
    ?.lines.map(({ text }) => text);
  expect(texts).toEqual(['经费 · 甲一党支部 · 登记支出', '经费 · 甲一党支部 · 提出异议']);
});
