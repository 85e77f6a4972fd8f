/**
 * 结对联系 as both sides do it: a secretary enters what was done together without a signal, puts it
 * right, and the town reads how the goal stands, reviews it and ends it.
 */
import { goTo, picture, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { complaintsOf } from '../support/browser/inspect';
import { button, field, front, tapAndSeeSaved } from '../support/browser/screens';

const { open } = useApp();
const LOST = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/;

test('what was done together is entered without a signal, sent later, and put right', async () => {
  const page = await open('secretary', { density: 1.5, expected: LOST });
  await goTo(page);
  await button(page, /^规范化建设/).click();
  await button(page, /^结对共建：帮/).click();
  await front(page).getByText('目标（由记录认定）').waitFor();
  const before = await front(page).locator('.list-row').count();

  await page.context().setOffline(true);
  await button(page, '登记共同活动').click();
  await button(page, '共同开展组织生活').click();
  await field(page, '说明（可不填）').fill('一起上党课');
  await tapAndSeeSaved(page, '保存');
  await front(page)
    .getByText(/：已存本机，待送达/)
    .waitFor();
  await page.context().setOffline(false);
  await eventually(async () =>
    expect(await front(page).getByText('一起上党课').count()).toBeGreaterThan(0),
  );
  expect(await front(page).locator('.list-row').count()).toBeGreaterThan(before);
  await picture(page, 'pair');
  expect(await complaintsOf(page)).toEqual([]);
});

test('the town reviews it and ends it; what the records say is kept', async () => {
  const page = await open('town');
  await goTo(page);
  await button(page, /^结对联系/).click();
  await front(page).locator('.list-row').first().waitFor();
  await picture(page, 'pairs');
  await front(page).locator('.list-row').first().click();
  await button(page, '阶段评估').click();
  await field(page, '评估意见').fill('已恢复固定党日，再看一个月');
  await button(page, '保存').click();
  await front(page)
    .getByText(/已恢复固定党日，再看一个月/)
    .waitFor();
  await button(page, '结束结对').click();
  await button(page, '期满或另作安排，结束').click();
  await field(page, '说明').fill('村换届，另作安排');
  await button(page, '保存').click();
  await front(page).getByText('结束时的成效').waitFor();
  expect(await button(page, '登记共同活动').count()).toBe(0);
  expect(await complaintsOf(page)).toEqual([]);
});
