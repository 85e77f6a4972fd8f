/** 督办 in the built package: from the line on 今日 to the reply that the office reads; 我的数据. */
import { randomUUID } from 'node:crypto';
import { allCases } from '../support/follow-ups';
import { openPhone, type Phone } from '../support/weapp/phone';
import { FEW, seededDistrict, SUPERVISOR, WANG } from '../support/weapp/roster';

let seeded: Awaited<ReturnType<typeof seededDistrict>>;
let phone: Phone;
let followUpId = '';

beforeAll(async () => {
  seeded = await seededDistrict();
  const { district } = seeded;
  // Four weeks without a contact later: their grace is over.
  district.cloud.clock.setOffset(Date.parse('2026-12-28T12:00:00+08:00') - Date.now());
  await district.cloud.fireTimer('clock');
  const drafts = await allCases(district, SUPERVISOR, 'draft');
  followUpId = drafts.find(({ subjectName }) => subjectName === FEW[0])?.followUpId ?? '';
  const { responsible } = await district.act(SUPERVISOR, 'followUp.open', { followUpId });
  await district.act(SUPERVISOR, 'followUp.sign', {
    id: randomUUID(),
    followUpId,
    requirement: '请说明原因，并补上联系',
    responsibleId: responsible[0]?.personId ?? '',
  });
});
beforeEach(() => {
  phone = openPhone({ district: seeded.district, openid: WANG });
});
afterEach(() => {
  phone.kill();
  expect(phone.errors).toEqual([]);
});
afterAll(() => seeded.close());

test('an instructor reads the case from 今日 and replies; the office has the reply', async () => {
  const today = await phone.open('/packages/main/today/index');
  await today.tap('有 1 件督办待回复');
  const page = await phone.waitForPage('/packages/staff/own-follow-up/index');
  await page.waitForText('提示〔2026〕1号');
  expect(page.text()).toContain('请说明原因，并补上联系');
  expect(page.text()).toContain('依据记录 · 4 条');
  await page.type('反馈', '上月住院，已请同事代联系');
  await page.tap('提交回复');
  await page.waitForText('反馈：上月住院，已请同事代联系');
  const { followUp } = await seeded.district.act(SUPERVISOR, 'followUp.open', { followUpId });
  expect(followUp).toMatchObject({
    state: 'replied',
    acts: [{ reply: { byName: '王芳', text: '上月住院，已请同事代联系' } }],
  });
});

test('the line is gone from 今日, and the case stays under 我的', async () => {
  const today = await phone.open('/packages/main/today/index');
  await today.waitForText('当期各项');
  await today.waitForNoText('督办待回复');
  const own = await phone.open('/packages/staff/own-follow-ups/index');
  await own.waitForText('待销号');
  expect(own.text()).toContain(FEW[0]);
});

test('我的数据 tells what is stored and is copied on a phone', async () => {
  const page = await phone.open('/packages/member/my-data/index');
  await page.waitForText('姓名：王芳');
  await page.tap('谁查看、导出过我的数据');
  await page.waitForText('关于我的督办');
});
