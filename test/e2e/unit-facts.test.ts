/** One fact put right without Excel: a unit is added, corrected, and taken back, on a phone. */
import { goTo, picture, useApp } from '../support/browser/app';
import { axeViolations, complaintsOf } from '../support/browser/inspect';
import { eventually } from '../support/browser/eventually';
import { button, front, openToday, openUnit, tapAndSeeSaved } from '../support/browser/screens';

const { demo, open } = useApp();

interface Unit {
  readonly _id: string;
  readonly name: string;
  readonly phone?: string;
  readonly contactName?: string;
}
const stored = (name: string): Unit | undefined =>
  (demo().district.cloud.dump()['units'] as unknown as Unit[]).find((unit) => unit.name === name);

test('the office adds a unit: what is missing or taken is said at its field, and what is typed stays', async () => {
  const page = await open('district');
  await goTo(page, 'packages/main/units/index');
  await button(page, '新增单位').click();
  const name = front(page).getByRole('textbox', { name: '单位名称' });
  await name.fill('重庆渝永建设（集团）有限公司');
  await button(page, '保存').click();
  await front(page).getByText('请选择', { exact: true }).waitFor();
  await button(page, '凤凰湖工业园').click();
  await front(page).getByRole('textbox', { name: '联系电话' }).fill('138');
  await button(page, '保存').dblclick();
  await front(page).getByText('位数太少，只有 3 位').waitFor();
  await front(page).getByRole('textbox', { name: '联系电话' }).fill('138 0000 7777');
  await button(page, '保存').click();
  await front(page).getByText('凤凰湖工业园已有这个单位：重庆渝永建设(集团)有限公司').waitFor();
  expect(await complaintsOf(page)).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'new-unit-refused');
  await page.reload();
  await front(page).getByText('上次填的还在').waitFor();
  await name.fill('永川新来科技有限公司');
  await front(page).getByRole('textbox', { name: '联系人', exact: true }).fill('陈某');
  await button(page, '保存').dblclick();
  await front(page).getByText('这个单位还没有指导员').waitFor();
  expect(stored('永川新来科技有限公司')).toMatchObject({
    phone: '13800007777',
    contactName: '陈某',
  });
  await front(page).getByText('138****7777').waitFor();
  // Taken back while nothing rests on it.
  await button(page, /^变更记录/).click();
  await button(page, '撤销新增单位').click();
  await eventually(() => {
    expect(stored('永川新来科技有限公司')).toBeUndefined();
    return Promise.resolve();
  });
});

test('an instructor puts 电话 and 联系人 right; it stands before the next call, and can be taken back', async () => {
  const page = await open('instructor-1');
  await openToday(page);
  const unitName = await front(page).locator('.due-card__name').first().innerText();
  await front(page).locator('.due-card__name').first().click();
  await front(page).locator('.light').first().waitFor();
  const before = stored(unitName);
  await button(page, /^改正单位信息/).click();
  const phone = front(page).getByRole('textbox', { name: '联系电话' });
  await phone.waitFor();
  expect(await phone.inputValue()).toBe(before?.phone ?? '');
  expect(await front(page).getByRole('textbox', { name: '单位名称' }).count()).toBe(0);
  await phone.fill('13900008888');
  await front(page).getByRole('textbox', { name: '联系人', exact: true }).fill('王建国');
  await front(page).getByRole('textbox', { name: '联系人职务' }).fill('厂长');
  await picture(page, 'put-right');
  await button(page, '保存').dblclick();
  await front(page).getByText('王建国，厂长').waitFor();
  await button(page, /^打电话/).click();
  await front(page).getByRole('dialog').getByText('联系人：王建国，厂长').waitFor();
  await picture(page, 'before-a-call-contact');
  await button(page, '取消').click();
  await button(page, /^变更记录/).click();
  await front(page)
    .getByText(`联系电话：${before?.phone ?? ''} → 13900008888`)
    .waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'unit-changes');
  await button(page, '撤销改正').click();
  await front(page).getByText('王建国，厂长').waitFor({ state: 'detached' });
  expect(stored(unitName)).toMatchObject({ phone: before?.phone });
  await goTo(page);
  await button(page, new RegExp(`^打电话：${unitName.replace(/[()]/g, '.')}`)).click();
  expect(await front(page).getByRole('dialog').getByText('联系人').count()).toBe(0);
});

test('without a signal it is kept and delivered later, once', async () => {
  const page = await open('instructor-1', { expected: /ERR_INTERNET_DISCONNECTED|Failed to load/ });
  await openToday(page);
  const unitName = await front(page).locator('.due-card__name').first().innerText();
  await front(page).locator('.due-card__name').first().click();
  await button(page, /^改正单位信息/).click();
  await front(page).getByRole('textbox', { name: '联系人', exact: true }).fill('路上改的');
  await page.context().setOffline(true);
  await tapAndSeeSaved(page, '保存');
  await page.context().setOffline(false);
  await goTo(page, 'packages/main/outbox/index');
  await eventually(() => {
    expect(stored(unitName)).toMatchObject({ contactName: '路上改的' });
    return Promise.resolve();
  });
});

test('an office sees a masked phone and writes another over it', async () => {
  const page = await open('district', { viewport: { width: 1280, height: 900 } });
  await openUnit(page, '重庆渝永建设(集团)有限公司');
  await button(page, /^改正单位信息/).click();
  const phone = front(page).getByRole('textbox', { name: '联系电话' });
  await phone.waitFor();
  expect(await phone.inputValue()).toBe('');
  expect(await phone.getAttribute('placeholder')).toContain('*');
  await front(page).getByRole('textbox', { name: '职工人数' }).fill('861');
  await picture(page, 'put-right-office');
  await button(page, '保存').click();
  await front(page).getByText('861 人').waitFor();
});
