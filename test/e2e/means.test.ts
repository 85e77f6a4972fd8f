/**
 * 党建经费 with two hands: the town proposes a sum, may not sign it itself, the 工委 signs and notes the
 * payment, the branch notes what it spent, and a mistake is reversed.
 */
import type { Page } from 'playwright-core';
import { goTo, picture, useApp } from '../support/browser/app';
import { complaintsOf } from '../support/browser/inspect';
import { button, dialog, field, front, tapAndSeeSaved } from '../support/browser/screens';

const { demo, open } = useApp();
const ROW = /财政列支 · 3,000 元/;

/** The branch of the demo's secretary, on the page of its practices. */
async function openBranch(page: Page): Promise<void> {
  const { branches } = await demo().district.act('demo-secretary', 'meeting.list', {});
  const own = branches.find(({ mayKeep }) => mayKeep)?.organizationId ?? '';
  await goTo(page, `packages/staff/practices/index?kind=organization&id=${own}`);
  await front(page).getByText('经费', { exact: true }).waitFor();
}

test('from the first signature to a spending that was reversed', async () => {
  const town = await open('town', { density: 1.5 });
  await openBranch(town);
  await button(town, '提出其他经费').click();
  await dialog(town).getByRole('button', { name: '财政列支' }).click();
  await dialog(town).getByRole('button', { name: '党建活动' }).click();
  await field(town, '金额（元）').fill('3000.001');
  await front(town).getByText('请填金额，最多两位小数').waitFor();
  await field(town, '金额（元）').fill('3000');
  await field(town, '文号').fill('永两新〔2026〕31号');
  expect(await complaintsOf(town)).toEqual([]);
  await button(town, '签字提出').click();
  await button(town, ROW).click();
  // Whoever proposed is not the second hand.
  await front(town)
    .getByText(/您是第一签字人/)
    .waitFor();
  expect(await button(town, /^第二人签字$/).count()).toBe(0);

  const office = await open('district');
  await openBranch(office);
  await button(office, ROW).click();
  await button(office, /^第二人签字$/).click();
  await button(office, '签字核定').click();
  await button(office, '登记拨付').click();
  await field(office, '金额（元）').fill('3000');
  await field(office, '凭证号').fill('记-88');
  await dialog(office).getByRole('button', { name: '保存' }).click();
  await front(office).getByText('到账 3,000 元，支出 0 元，结余 3,000 元').waitFor();
  await picture(office, 'grant');
  expect(await complaintsOf(office)).toEqual([]);

  const branch = await open('secretary');
  await openBranch(branch);
  await button(branch, ROW).click();
  await button(branch, '登记支出').click();
  await field(branch, '金额（元）').fill('1260.5');
  await field(branch, '凭证号').fill('记-90');
  await dialog(branch).locator('.chip').first().click();
  await tapAndSeeSaved(branch, '保存');
  await front(branch).getByText('到账 3,000 元，支出 1,260.50 元，结余 1,739.50 元').waitFor();
  await button(branch, '冲销').click();
  await field(branch, '冲销的原因').fill('凭证号填错');
  await tapAndSeeSaved(branch, '保存');
  await front(branch).getByText('到账 3,000 元，支出 0 元，结余 3,000 元').waitFor();
  expect(await complaintsOf(branch)).toEqual([]);
});
