/** Needs, promises, the native calendar, late records and the supervisor's list, in the built package. */
import { addDays } from '@core/shared/calendar/day';
import { openPhone, type Phone } from '../support/weapp/phone';
import { FEW, seededDistrict, SUPERVISOR, WANG } from '../support/weapp/roster';
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

async function openUnit(): Promise<Screen> {
  const today = await phone.open('/packages/main/today/index');
  await today.waitForText('当期各项');
  await today.tap(TEXTILES, { first: true });
  const unit = await phone.waitForPage('/packages/main/unit/index');
  await unit.waitForText('一年的联系');
  return unit;
}

test('the calendar is drawn by the native component, and a tap tells the period', async () => {
  const today = await phone.open('/packages/main/today/index');
  await today.waitForText('当期各项');
  await today.tap('记联系', { within: TEXTILES, first: true });
  await today.tap('电话已联系上');
  await today.waitForNoText('待送达');
  const unit = await openUnit();
  await unit.waitForText('✓');
  await unit.tap('第47周（11月16日—11月22日）电话联系，已完成');
  await unit.waitForText('规定：电话联系不少于 1 次');
  expect(unit.text()).toMatch(/11月18日 周三 电话，已计入/);
});

test('a need and a promise are saved, delivered and settled', async () => {
  const unit = await openUnit();
  await unit.tap('记诉求');
  await unit.type('诉求', '希望对接技能培训');
  await unit.tap('保存');
  await unit.waitForText('诉求：希望对接技能培训');
  await unit.tap('诉求：希望对接技能培训');
  await unit.type('说明', '已报人社局');
  await unit.tap('办理中');
  await unit.waitForText('办理中：已报人社局');
  await unit.tap('记承诺');
  await unit.type('承诺', '把通知送来');
  await unit.tick('3 天内');
  await unit.tap('保存');
  await unit.waitForText('承诺：把通知送来');
  phone.kill();
  phone = openPhone({ district: seeded.district, openid: WANG });
  const today = await phone.open('/packages/main/today/index');
  await today.waitForText('答应的事 · 1 件');
});

test('a record of twenty days ago waits; a supervisor confirms it with a reason', async () => {
  const { district } = seeded;
  const { units, today: day } = await district.act(WANG, 'home.open', {});
  const unit = units.find((u) => u.name === TEXTILES);
  await district.act(WANG, 'contact.record', {
    id: 'late-1',
    unitId: unit?.unitId ?? '',
    channel: 'phone',
    outcome: 'reached',
    happenedOn: addDays(day, -20),
    recordedAt: district.cloud.clock.now(),
  });
  phone.kill();
  phone = openPhone({ district, openid: SUPERVISOR });
  const home = await phone.open('/packages/main/today/index');
  await home.tap('全部待确认');
  const list = await phone.waitForPage('/packages/staff/waiting/index');
  await list.waitForText('20 天后补录');
  await list.tap('全选');
  await list.tap('同意 1 项');
  await list.tick('已电话核实');
  await list.tap('确定同意');
  await list.waitForText('没有待确认的事项');
  // It leaves the list at once, and the server a moment later.
  await list.waitUntil(
    () =>
      phone.cloud.waiting === 0 &&
      phone.cloud.calls.some(({ action }) => action === 'waiting.decide'),
    'the decision to be delivered',
  );
  const page = await district.act(WANG, 'unit.open', { unitId: unit?.unitId ?? '' });
  expect(page.timeline.find((e) => e.contactId === 'late-1')?.decisions).toEqual([
    { granted: true, reason: '已电话核实' },
  ]);
});
