/** What is typed on a phone: nothing of a burst is lost or written back, nothing is cut, what is too long is told. */
import { openPhone, type Phone } from '../support/weapp/phone';
import { FEW, seededDistrict, WANG } from '../support/weapp/roster';
import type { Screen } from '../support/weapp/screen';

const [TEXTILES] = FEW;
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

/** Two taps on one thing are two only after a while. */
const afterDoubleTap = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

const openSuggestion = async (): Promise<Screen> => {
  const page = await phone.open('/packages/main/suggest/index');
  await page.waitForText('由区两新工委处理');
  return page;
};
const suggestions = (): { text: string }[] =>
  (seeded.district.cloud.dump().suggestions ?? []) as unknown as { text: string }[];

test('a burst of fast input is in the record, and none of it was written back', async () => {
  const page = await openSuggestion();
  const whole = '建议把走访的时间错开，中午企业里没有人，走访表也请留出一栏写下次几点去。';
  const burst = [...whole].map((_, i) => whole.slice(0, i + 1));
  await page.typeFast('内容', burst);
  // What the screen gets again after a while would put the cursor at the end.
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(burst.filter((text) => page.timesSent(`"${text}"`.slice(1, -1)) > 0)).toEqual([]);
  await page.tap('提交');
  await page.waitUntil(() => suggestions().some(({ text }) => text === whole), 'the record');
});

test('the platform cuts nothing: its own limit is off', async () => {
  const page = await openSuggestion();
  expect(await page.attributeOf('内容', 'maxlength')).toBe(-1);
});

test('字数 is shown near the limit; what is over is told, kept, and not saved', async () => {
  const page = await openSuggestion();
  await page.type('内容', '好'.repeat(399));
  expect(page.text()).not.toContain('/500');
  await page.type('内容', '好'.repeat(400));
  await page.waitForText('400/500 字');
  await page.type('内容', '好'.repeat(512));
  await page.waitForText('已超 12 字，最多 500 字');
  const before = suggestions().length;
  await page.tap('提交');
  await page.waitUntil(() => phone.recorded.showModal.length > 0, 'the refusal');
  expect(phone.recorded.showModal[0]?.content).toBe(
    '“内容”已超 12 字，最多 500 字，请删减后再保存。填写的内容还在。',
  );
  expect(suggestions()).toHaveLength(before);
  await page.type('内容', '好'.repeat(500));
  await page.waitForText('500/500 字');
  await afterDoubleTap();
  await page.tap('提交');
  await page.waitUntil(() => suggestions().length === before + 1, 'the record');
});

test('a text from outside is written: a draft that is back, and a form that is emptied', async () => {
  const first = await openSuggestion();
  await first.type('内容', '写到一半');
  const storage = phone.kill();
  phone = openPhone({ district: seeded.district, openid: WANG, storage });
  const page = await openSuggestion();
  await page.waitForText('上次填的还在');
  expect(await page.attributeOf('内容', 'value')).toBe('写到一半');
  await page.tap('清空重填');
  await page.waitForNoText('上次填的还在');
  expect(await page.attributeOf('内容', 'value')).toBe('');
});

test('a chip writes its reason again after something else was typed', async () => {
  const today = await phone.open('/packages/main/today/index');
  await today.waitForText('当期各项');
  await today.tap('记联系', { within: TEXTILES, first: true });
  await today.tap('电话已联系上');
  await today.waitForNoText('待送达');
  const again = await phone.open('/packages/main/today/index');
  await again.waitForText('当期各项');
  await again.tap(TEXTILES, { first: true });
  const unit = await phone.waitForPage('/packages/main/unit/index');
  await unit.waitForText('更正或作废');
  await unit.tap('更正或作废', { first: true });
  await unit.tap('记错了');
  const value = () => unit.attributeOf('原因', 'value');
  expect(await value()).toBe('记错了');
  await unit.type('原因', '记错了一天');
  await afterDoubleTap();
  await unit.tap('记错了');
  // The page's data held these words all the time: what was typed is written before they are.
  await unit.waitUntil(() => unit.timesSent('记错了一天') === 1, 'the typed text');
  await afterDoubleTap();
  expect(await value()).toBe('记错了');
});
