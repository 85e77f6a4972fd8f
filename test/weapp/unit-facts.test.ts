/** A unit's form and the naming of an instructor, in the built package. */
import { randomUUID } from 'node:crypto';
import { openPhone, type Phone } from '../support/weapp/phone';
import { seededDistrict, SUPERVISOR, WANG } from '../support/weapp/roster';

let seeded: Awaited<ReturnType<typeof seededDistrict>>;
let phone: Phone | undefined;

beforeAll(async () => {
  seeded = await seededDistrict();
});
const as = (openid: string): Phone => {
  phone = openPhone({ district: seeded.district, openid });
  return phone;
};
afterEach(() => {
  phone?.kill();
  expect(phone?.errors).toEqual([]);
});
afterAll(() => seeded.close());

test('the office adds a unit and names its instructor; both can be taken back', async () => {
  const office = as(SUPERVISOR);
  await office.open('/packages/main/units/index');
  await office.screen().waitForText('新增单位');
  await office.screen().tap('新增单位');
  const form = await office.waitForPage('/packages/staff/unit-facts/index');
  await form.waitForText('所属镇街');
  await form.type('单位名称', '山间新来有限公司');
  await form.tap('凤凰湖工业园');
  await form.type('联系电话', '12');
  await form.tap('保存');
  await form.waitForText('位数太少，只有 2 位');
  await form.type('联系电话', '13800007777');
  await form.tap('保存');
  const unit = await office.waitForPage('/packages/main/unit/index');
  await unit.waitForText('这个单位还没有指导员');
  await unit.tap('指定指导员');
  const naming = await office.waitForPage('/packages/staff/instructor/index');
  await naming.waitForText('现有');
  await naming.tap('王芳');
  await naming.waitForText('已指定王芳负责山间新来有限公司，从今天起');
  const own = async () =>
    (await seeded.district.act(WANG, 'home.open', {})).units.map((u) => u.name);
  expect(await own()).toContain('山间新来有限公司');
  await naming.tap('撤销');
  await naming.waitForText('看其他指导员');
  expect(await own()).not.toContain('山间新来有限公司');
});

test('an instructor’s correction waits for a signal, and is one record', async () => {
  const { units } = await seeded.district.act(WANG, 'unit.list', {});
  const unitId = units[0]?.unitId ?? '';
  const hers = as(WANG);
  await hers.open(`/packages/staff/unit-facts/index?unitId=${unitId}`);
  const form = hers.screen();
  await form.waitForText('指导员可以改正电话和联系人');
  await form.type('联系人', '王建国');
  hers.offline(true);
  await form.tap('保存');
  await hers.waitForPage('/packages/main/today/index');
  hers.offline(false);
  await hers.open('/packages/main/outbox/index');
  await hers.screen().waitForText('已送达');
  const { changes } = await seeded.district.act(WANG, 'unit.changes', { unitId });
  expect(changes).toMatchObject([
    { kind: 'correct', lines: [{ title: '联系人', after: '王建国' }] },
  ]);
  await seeded.district.act(WANG, 'unit.undo', {
    id: randomUUID(),
    unitId,
    changeId: changes[0]?.changeId ?? '',
  });
});

test('a link of 台账 opens with its filter', async () => {
  const office = as(SUPERVISOR);
  const { units } = await seeded.district.act(SUPERVISOR, 'unit.list', { notThisWeek: true });
  expect(units.length).toBeGreaterThan(0);
  await office.open('/packages/main/units/index?notThisWeek=1&kind=enterprise');
  await office.screen().waitForText('非公企业 · 本周未联系，共');
});
