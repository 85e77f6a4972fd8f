/** A unit's 台账 on a phone: what is clear, a group filled in its sheet, the history, and the same without a signal. */
import { goTo, picture, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { button, front, tapAndSeeSaved } from '../support/browser/screens';

const { demo, open } = useApp();
const OPENID = 'demo-instructor-1';

const units = async () => (await demo().district.act(OPENID, 'home.open', {})).units;
const facts = (unitId: string) => demo().district.act(OPENID, 'ledger.open', { unitId });

test("from the unit's page: what is missing is named, stated, and then clear with who and when", async () => {
  const page = await open('instructor-1', { density: 1.5 });
  const [unit] = (await units()).slice(2);
  if (!unit) throw new Error('the instructor has too few units');
  await goTo(page, `packages/main/unit/index?unitId=${unit.unitId}`);
  await button(page, /^台账/).click();
  await front(page).getByText('五个清 · ').waitFor();
  await button(page, '出资人：待核实').click();
  await front(page)
    .getByText(/还缺 是否党员、.*两代表一委员/)
    .waitFor();
  await button(page, /^出资人（负责人）/).click();
  await button(page, '填写出资人（负责人）').click();
  const sheet = front(page).getByRole('dialog', { name: '出资人（负责人）' });
  for (const button of await sheet.getByRole('button', { name: '是', exact: true }).all()) {
    await button.click();
  }
  await sheet.getByRole('button', { name: '人大代表' }).click();
  await tapAndSeeSaved(page, '保存');
  await button(page, '出资人：清').waitFor();
  await eventually(async () => {
    const { clears, history } = await facts(unit.unitId);
    expect(clears.find(({ clear }) => clear === 'investor')?.known).toBe(true);
    expect(history[0]?.lines).toContainEqual({ code: 'investorPost', after: 'people' });
  });
  const { history } = await facts(unit.unitId);
  const receipt = history[0]?.receipt ?? '';
  await front(page).getByText(`回执 ${receipt}`).waitFor();
  await picture(page, 'ledger-facts', { docs: true });
});

test('a wrong field is told at the field, and nothing is saved until it is right', async () => {
  const page = await open('instructor-1');
  const [unit] = await units();
  await goTo(page, `packages/staff/unit-profile/index?unitId=${unit?.unitId}`);
  await button(page, /^党员\s*已填/).click();
  await picture(page, 'ledger-group');
  await button(page, '填写党员').click();
  const young = front(page).getByRole('spinbutton', { name: '35 岁以下' });
  await young.fill('99');
  await button(page, '保存').click();
  await front(page)
    .getByText(/35 岁以下不能多于/)
    .waitFor();
  await picture(page, 'ledger-wrong');
  await young.fill('3');
  await tapAndSeeSaved(page, '保存');
  await eventually(async () => {
    const page = await facts(unit?.unitId ?? '');
    expect(page.history[0]?.lines).toEqual([{ code: 'membersYoung', before: 2, after: 3 }]);
  });
});

test('without a signal the 台账 stands as it was, takes a statement, and sends it later', async () => {
  const page = await open('instructor-1', { expected: /ERR_INTERNET_DISCONNECTED/ });
  const [, unit] = await units();
  const route = `packages/staff/unit-profile/index?unitId=${unit?.unitId}`;
  await goTo(page, route);
  await front(page).getByText('变更记录').waitFor();
  await page.context().setOffline(true);
  await button(page, /^群团/).click();
  await button(page, '填写群团').click();
  const sheet = front(page).getByRole('dialog', { name: '群团' });
  await sheet.getByRole('button', { name: '是', exact: true }).first().click();
  await tapAndSeeSaved(page, '保存');
  await front(page).getByText('已存本机，待送达').first().waitFor();
  await picture(page, 'ledger-waiting');
  await page.context().setOffline(false);
  await eventually(async () => {
    const { facts: known } = await facts(unit?.unitId ?? '');
    expect(known.find(({ code }) => code === 'union')?.value).toBe(true);
  });
});

test('an administrator reads it and states nothing', async () => {
  const page = await open('administrator');
  const [unit] = await units();
  await goTo(page, `packages/staff/unit-profile/index?unitId=${unit?.unitId}`);
  await button(page, /^党员\s*已填/).click();
  await front(page).getByText('关系在本单位').first().waitFor();
  expect(await front(page).getByRole('button', { name: /^填写/ }).count()).toBe(0);
});
