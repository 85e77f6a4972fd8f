/** 收回 and the answer to 投诉与建议, in the built package. */
import { openPhone, type Phone } from '../support/weapp/phone';
import { seededDistrict, SUPERVISOR, WANG } from '../support/weapp/roster';

let seeded: Awaited<ReturnType<typeof seededDistrict>>;
let phone: Phone;

beforeAll(async () => {
  seeded = await seededDistrict();
});
beforeEach(() => {
  phone = openPhone({ district: seeded.district, openid: WANG });
});
afterEach(() => {
  phone.kill();
  expect(phone.errors).toEqual([]);
});
afterAll(() => seeded.close());

test('a leave is taken back after it was asked for, and stays as 已收回', async () => {
  const page = await phone.open('/packages/staff/leave/index');
  await page.waitForText('我的请假');
  await page.tick('事假');
  await page.tap('提交');
  await page.waitForText('待确认');
  await page.tap('收回：请假');
  await page.waitUntil(() => phone.recorded.showModal.length > 0, 'the question');
  expect(phone.recorded.showModal[0]?.title).toBe('收回？');
  await page.waitForText('事假 · 已收回');
  const { leaves } = await seeded.district.act(WANG, 'leave.open', {});
  expect(leaves).toMatchObject([{ state: 'withdrawn' }]);
  const list = await phone.open('/packages/member/submitted/index');
  await list.waitForText('已收回');
  const { items } = await seeded.district.act(SUPERVISOR, 'waiting.list', {});
  expect(items.filter(({ kind }) => kind === 'leave')).toEqual([]);
});

test('the answer of the office is seen under 我的建议, and 还没解决 goes back to it', async () => {
  const { district } = seeded;
  const suggestionId = 'letter-1';
  await district.act(WANG, 'suggestion.submit', { id: suggestionId, text: '通知来得太晚' });
  const page = await phone.open('/packages/member/own-suggestions/index');
  await page.waitForText('通知来得太晚');
  await page.waitForText('前答复');
  await district.act(SUPERVISOR, 'suggestion.answer', {
    id: 'answer-1',
    suggestionId,
    text: '下月起提前一周',
  });
  const again = await phone.open('/packages/member/own-suggestions/index');
  await again.waitForText('下月起提前一周');
  await again.tap('还没解决');
  await again.type('还有什么没解决', '这次还是晚');
  await again.tap('提交');
  await again.waitForText('您提出还没解决');
  const { suggestions } = await district.act(SUPERVISOR, 'suggestion.list', {});
  expect(suggestions).toMatchObject([{ suggestionId, state: 'open', mine: true }]);
});
