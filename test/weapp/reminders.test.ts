/** Reminders in the built package: asked inside a tap, an answer is kept, a refusal is not asked again. */
import { openPhone, type Phone } from '../support/weapp/phone';
import { seededDistrict, WANG } from '../support/weapp/roster';
import type { Screen } from '../support/weapp/screen';

const TEMPLATES = {
  due: { templateId: 'T-DUE', fields: { thing1: 'what' } },
  promise: { templateId: 'T-PROMISE', fields: { thing1: 'what' } },
};

let seeded: Awaited<ReturnType<typeof seededDistrict>>;
let phone: Phone;

beforeEach(async () => {
  seeded = await seededDistrict({ LIANGXIN_REMINDERS: JSON.stringify(TEMPLATES) });
  phone = openPhone({ district: seeded.district, openid: WANG });
});
afterEach(async () => {
  phone.kill();
  expect(phone.errors).toEqual([]);
  await seeded.close();
});

async function openToday(): Promise<Screen> {
  const today = await phone.open('/packages/main/today/index');
  await today.waitForText('当期各项');
  return today;
}

const allowed = async () =>
  (await seeded.district.act(WANG, 'home.open', {})).reminders.map((r) => [r.topic, r.allowed]);

test('nothing is asked before the tap; a yes is one message of each kind', async () => {
  const today = await openToday();
  await today.waitForText('快到期时可在微信提醒一次');
  expect(phone.recorded.requestSubscribeMessage).toEqual([]);
  await today.tap('需要', { first: true });
  await today.waitForNoText('快到期时可在微信提醒一次');
  expect(phone.recorded.requestSubscribeMessage.map((asked) => asked.tmplIds)).toEqual([
    ['T-DUE', 'T-PROMISE'],
  ]);
  await today.waitUntil(
    () =>
      phone.cloud.waiting === 0 &&
      phone.cloud.calls.some(({ action }) => action === 'reminder.answer'),
    'the answer to be delivered',
  );
  expect(await allowed()).toEqual([
    ['due', 1],
    ['promise', 1],
  ]);
});

test('a no in the dialogue is kept as a no', async () => {
  phone.says = 'no';
  const today = await openToday();
  await today.tap('需要', { first: true });
  await today.waitUntil(
    () =>
      phone.cloud.waiting === 0 &&
      phone.cloud.calls.some(({ action }) => action === 'reminder.answer'),
    'the answer to be delivered',
  );
  expect(await allowed()).toEqual([
    ['due', 0],
    ['promise', 0],
  ]);
  // It is not asked again by itself; 我的 still offers it.
  phone.kill();
  phone = openPhone({ district: seeded.district, openid: WANG, storage: phone.storage });
  const later = await openToday();
  expect(later.text()).not.toContain('快到期时可在微信提醒一次');
  const me = await phone.open('/packages/main/me/index');
  await me.waitForText('还可提醒 0 次');
  await me.tap('提醒设置');
  const settings = await phone.waitForPage('/packages/member/reminders/index');
  await settings.waitForText('不提醒');
  await settings.tap('打开微信的通知设置');
  await settings.waitUntil(() => phone.recorded.openSetting.length === 1, 'the settings of WeChat');
  await settings.tap('快到期：同意一次');
  await settings.waitUntil(
    () => phone.recorded.requestSubscribeMessage.length === 1,
    'the dialogue',
  );
  const persons = seeded.district.cloud.dump().persons as { allowance?: object }[];
  expect(persons.filter((p) => p.allowance)).toMatchObject([
    { allowance: { due: { allowed: 0, refused: true } } },
  ]);
});
