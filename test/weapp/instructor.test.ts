/** The instructor's main job in the built package: see what is due, call, visit, and be sure that it is kept. */
import { openPhone, type Phone } from '../support/weapp/phone';
import { FEW, seededDistrict, WANG } from '../support/weapp/roster';
import type { Screen } from '../support/weapp/screen';
import { dueThisWeek, waitForDueThisWeek } from '../support/weapp/due-this-week';

const [TEXTILES, MACHINES, CARE] = FEW;
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

async function openToday(on: Phone = phone): Promise<Screen> {
  const today = await on.open('/packages/main/today/index');
  await today.waitForText('当期各项');
  return today;
}

/** How many obligations the line at the top says are done. */
function doneIn(today: Screen): number {
  const done = /当期各项 (\d+)\/\d+/.exec(today.text())?.[1];
  if (done === undefined) throw new Error(`no figures: ${today.text()}`);
  return Number(done);
}

/** The light's word stands right after its name. */
async function lightIsMet(unit: Screen, title: string): Promise<void> {
  const met = new RegExp(`${title}.{0,4}已完成`);
  await unit.waitUntil(() => met.test(unit.text()), `${title} to be met`);
}

async function openUnit(today: Screen, unit: string): Promise<Screen> {
  // The first group that has the unit is enough: any card of it leads there.
  await today.tap(unit, { first: true });
  const page = await phone.waitForPage('/packages/main/unit/index');
  await page.waitForText('联系记录');
  return page;
}

test('a logged call is first on the phone, then delivered, and turns the light', async () => {
  const today = await openToday();
  expect(dueThisWeek(today)).toBe(3);
  const done = doneIn(today);

  phone.cloud.hold();
  await today.tap('记联系', { within: CARE, first: true });
  await today.tap('电话已联系上');
  await today.waitForText('1 条已存本机，待送达');
  expect(phone.recorded.showToast.map(({ title }) => title)).toContain('已存本机');
  // Judged on the phone already, by the same engine.
  await waitForDueThisWeek(today, 2);

  phone.cloud.release();
  await today.waitForNoText('待送达');
  await waitForDueThisWeek(today, 2);
  expect(doneIn(today)).toBe(done + 1);

  const unit = await openUnit(today, CARE);
  await lightIsMet(unit, '电话联系');
  expect(unit.text()).toMatch(/联系记录.*电话.*今天.*王芳.*回执/);
});

test('what was logged outlives a restart of the cloud and a new phone', async () => {
  const before = await openToday();
  const done = doneIn(before);
  await before.tap('记联系', { within: TEXTILES, first: true });
  await before.tap('电话已联系上');
  await waitForDueThisWeek(before, 1);
  await before.waitForNoText('待送达');
  phone.kill();

  phone = openPhone({ district: await seeded.restart(), openid: WANG });
  const today = await openToday();
  expect(dueThisWeek(today)).toBe(1);
  expect(doneIn(today)).toBe(done + 1);
  const unit = await openUnit(today, TEXTILES);
  await lightIsMet(unit, '电话联系');
});

test('a call made from the card asks how it went, also after the app was killed meanwhile', async () => {
  const today = await openToday();
  const done = doneIn(today);
  await today.tap('打电话', { within: MACHINES, first: true });
  await today.waitForText('最近的联系');
  await today.tap('拨打');
  await today.waitForText(`与${MACHINES}的通话结果`);
  expect(phone.recorded.makePhoneCall).toEqual([
    expect.objectContaining({ phoneNumber: '13900010001' }),
  ]);

  const storage = phone.kill();
  phone = openPhone({ district: seeded.district, openid: WANG, storage });
  const again = await openToday();
  await again.waitForText(`与${MACHINES}的通话结果`);
  await again.tap('电话未接通');
  await again.waitForNoText('通话结果');
  await again.waitForNoText('待送达');
  // Nobody was reached: the call is still owed.
  expect(doneIn(again)).toBe(done);
  expect(dueThisWeek(again)).toBe(1);
});

test('a visit that met the owner counts as visit and interview', async () => {
  const today = await openToday();
  const done = doneIn(today);
  await today.tap('记联系', { within: MACHINES, first: true });
  await today.tap('走访、面谈或补录');
  const form = await phone.waitForPage('/packages/main/contact/index');
  expect(form.text()).toContain(MACHINES);
  await form.tap('上门走访');
  await form.tick('见到了业主');
  await form.type('备注', '业主希望对接技能培训');
  await form.tap('保存');

  const back = await phone.waitForPage('/packages/main/today/index');
  await back.waitForNoText('待送达');
  // The week's contact, the month's visit and the quarter's interview at once.
  await back.waitUntil(() => doneIn(back) === done + 3, 'three more done');

  const unit = await openUnit(back, MACHINES);
  await lightIsMet(unit, '实地走访');
  await lightIsMet(unit, '业主面谈');
  await unit.waitForText('业主希望对接技能培训');
  expect(unit.text()).toContain('上门走访，见到业主');
});

test('a contact that nobody answered to cannot have met the owner', async () => {
  const today = await openToday();
  await today.tap('记联系', { within: CARE, first: true });
  await today.tap('走访、面谈或补录');
  const form = await phone.waitForPage('/packages/main/contact/index');
  expect(form.text()).toContain('见到了业主');
  await form.tap('没联系上');
  await form.waitForNoText('见到了业主');
});
