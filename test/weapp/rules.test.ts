/** 规则 in the built package: a rule is refused, changed, drafted, compared and signed on a phone. */
import { randomUUID } from 'node:crypto';
import { freshDistrict } from '../support/district';
import { secondAdministrator } from '../support/rules';
import { fillSmallDistrict, openidOf, TODAY } from '../support/small-district';
import { openPhone, type Phone } from '../support/weapp/phone';

let district: Awaited<ReturnType<typeof freshDistrict>>;
let phone: Phone | null = null;

beforeAll(async () => {
  district = await freshDistrict();
  const { units } = await fillSmallDistrict(district);
  await secondAdministrator(district);
  // One call in a week of the last closed quarter: enough for one, too few for two.
  district.cloud.clock.setToday('2026-03-10');
  await district.act(openidOf('instructor', 0), 'contact.record', {
    id: randomUUID(),
    unitId: units[0],
    channel: 'phone',
    outcome: 'reached',
    happenedOn: '2026-03-10',
    recordedAt: district.cloud.clock.now(),
  });
  district.cloud.clock.setToday(TODAY);
}, 120_000);
afterAll(() => district.end());
afterEach(() => {
  phone?.kill();
  expect(phone?.errors ?? []).toEqual([]);
  phone = null;
});

test('the week’s calls become two: refused where it cannot be met, drafted, compared, signed once', async () => {
  phone = openPhone({ district, openid: openidOf('administrator', 0) });
  const rules = await phone.open('/packages/staff/rules/index');
  await rules.waitForText('现行规则：重庆永川');
  await rules.tap('频次：联系、会议、补录、免计');
  const part = await phone.waitForPage('/packages/staff/rule-part/index');
  await part.waitForText('每周电话联系');
  await part.tap('次数', { within: '每周电话联系', first: true });
  await part.type('每周电话联系 · 次数', '6');
  await part.waitForText('要求 6 次办不到');
  await part.type('每周电话联系 · 次数', '2');
  await part.waitForNoText('办不到');
  await part.type('为什么改', '重点时段多联系');
  await part.waitUntil(
    () => !part.classesAt('存为草稿').join(' ').includes('button--off'),
    'the draft to be looked over',
  );
  await part.tap('存为草稿');
  const version = await phone.waitForPage('/packages/staff/rule-version/index');
  await version.waitForText('每周电话联系 · 次数');
  await version.tap('试算会改变什么');
  await version.waitForText('再算一次');
  expect(version.text()).toMatch(/电话联系：已完成.→.未完成，1.项/);
  await version.tap('签署');
  await version.waitForText('须由另一位管理员签署');
  const { nodes, depth, largestSetData } = version.cost();
  expect(nodes).toBeLessThanOrEqual(600);
  expect(depth).toBeLessThanOrEqual(29);
  expect(largestSetData).toBeLessThanOrEqual(50 * 1024);
});
