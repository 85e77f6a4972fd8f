/** 五步排查: from the list of units without a party organisation to a unit's result. */
import { goTo, picture, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { axeViolations, complaintsOf } from '../support/browser/inspect';
import { button, front, tapAndSeeSaved } from '../support/browser/screens';

const { demo, open } = useApp();
const STAFF = 'demo-district';

const listed = async (ripeness?: 'ripe' | 'unknown') =>
  (await demo().district.act(STAFF, 'investigation.list', ripeness ? { ripeness } : {})).units;
const opened = (unitId: string) => demo().district.act(STAFF, 'investigation.open', { unitId });

test('应建未建: the list says which, the unit says what is known, and the last step ends it', async () => {
  const page = await open('district', { density: 1.5 });
  await goTo(page);
  await button(page, /^未建组织/).click();
  // Begins with it: the row of 今日 that led here holds the words too, and may still be in front.
  await button(page, /^应建未建/).click();
  await front(page)
    .getByText(/没有党组织 · 应建未建，共 \d+ 家/)
    .waitFor();
  await picture(page, 'investigations', { docs: true });
  const ready = (await listed('ripe')).find((u) => u.step === 'follow');
  if (!ready) throw new Error('the demo has no unit at its last step');
  await button(page, new RegExp(`^${ready.name}`)).click();
  await front(page).getByText('5. 联系跟踪').waitFor();
  await front(page)
    .getByText(/隐性党员 1 名/)
    .first()
    .waitFor();
  await picture(page, 'investigation', { docs: true });
  await button(page, '登记结果').click();
  await button(page, '列为帮建对象').click();
  await tapAndSeeSaved(page, '保存');
  await eventually(async () => {
    expect((await opened(ready.unitId)).concluded?.outcome).toBe('helped');
  });
  await front(page).getByText('列为帮建对象').first().waitFor();
});

test('what is found at the unit is recorded without names', async () => {
  const page = await open('district');
  const unit = (await listed()).find((u) => u.step === 'query' || u.step === 'verify');
  if (!unit) throw new Error('no unit to verify');
  await goTo(page, `packages/staff/investigation/index?unitId=${unit.unitId}`);
  await button(page, '登记核实结果').click();
  const sheet = front(page).getByRole('dialog', { name: '登记核实结果' });
  await sheet.getByRole('spinbutton', { name: '隐性党员（名）' }).fill('2');
  await sheet.getByRole('button', { name: '流入党员' }).click();
  await sheet.getByRole('textbox', { name: '流入党员 1：流入前省份' }).fill('四川');
  await picture(page, 'investigation-verify');
  expect(await axeViolations(page)).toEqual([]);
  await tapAndSeeSaved(page, '保存');
  await eventually(async () => {
    expect((await opened(unit.unitId)).verified).toMatchObject({
      hidden: 2,
      moving: [{ direction: 'in', province: '四川' }],
    });
  });
});

test.each([
  ['a phone', 1],
  ['a phone with larger type', 1.4],
] as const)('on %s the pages fit and are named', async (name, scale) => {
  const page = await open('district', { scale });
  const looks = name.replace(/\W+/g, '-');
  await goTo(page, 'packages/staff/investigations/index');
  await front(page)
    .getByText(/家，按镇街和名称排列/)
    .waitFor();
  await picture(page, `investigations-${looks}`);
  expect(await complaintsOf(page)).toEqual([]);
  const [unit] = await listed();
  await goTo(page, `packages/staff/investigation/index?unitId=${unit?.unitId}`);
  await front(page).getByText('5. 联系跟踪').waitFor();
  await picture(page, `investigation-${looks}`);
  expect(await complaintsOf(page)).toEqual([]);
});
