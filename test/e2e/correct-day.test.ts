/** 更正 of the day and the note at 390 px: both versions stay, the lights follow, also without a signal. */
import type { Page } from 'playwright-core';
import { picture, useApp } from '../support/browser/app';
import { TODAY } from '../support/browser/demo';
import { eventually } from '../support/browser/eventually';
import { complaintsOf } from '../support/browser/inspect';
import {
  CALL_LIGHT,
  card,
  front,
  light,
  openToday,
  openUnit,
  tapAndSeeSaved,
  unitNames,
} from '../support/browser/screens';

const { demo, open } = useApp();
const LOST = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/;
interface Stored {
  on: string;
  firstOn?: string;
  corrections?: { changes: { on?: string; text?: string } }[];
}
const moved = (): Stored[] =>
  (demo().district.cloud.dump()['contacts'] as unknown as Stored[]).filter((c) => c.firstOn);

/** A unit whose call of the week was logged just now, and its page. */
async function justCalled(page: Page): Promise<void> {
  await openToday(page);
  const [unit = ''] = await unitNames(page, '本周');
  await card(page, unit).record();
  await tapAndSeeSaved(page, '电话已联系上');
  await openUnit(page, unit);
  await eventually(async () => expect(await light(page, CALL_LIGHT)).toBe('已完成'));
  const newest = front(page).locator('.timeline__entry').first();
  await newest.getByText('今天', { exact: true }).waitFor();
  // What is on the phone still stands there first, and is taken back, not corrected.
  await newest.getByRole('button', { name: /^更正或作废/ }).waitFor();
}

const openCorrection = (page: Page): Promise<void> =>
  front(page)
    .getByRole('button', { name: /^更正或作废/ })
    .first()
    .click();

test('a call put on another day turns the light, and both versions stand in the history', async () => {
  const page = await open('instructor-1');
  await justCalled(page);
  await openCorrection(page);
  await front(page).getByRole('textbox', { name: '备注' }).fill('昨天打的，谈了用工');
  await front(page).locator('.sheet').getByText('昨天', { exact: true }).click();
  await front(page).getByText('改到的这一天按今天补录判定').waitFor();
  await picture(page, 'correct-day', { docs: true });
  expect(await complaintsOf(page)).toEqual([]);
  await tapAndSeeSaved(page, '保存更正');
  await front(page)
    .getByText(/更正为11月18日.*备注“昨天打的，谈了用工”（记错了）/)
    .waitFor();
  await front(page)
    .getByText(/原记11月19日/)
    .waitFor();
  await picture(page, 'corrected-day', { docs: true });
  expect(moved()).toMatchObject([{ on: '2026-11-18', firstOn: TODAY }]);
  // Still this week.
  expect(await light(page, CALL_LIGHT)).toBe('已完成');
});

test('without a signal the phone judges by the corrected facts at once, and the server says the same', async () => {
  const page = await open('instructor-2', { expected: LOST });
  await justCalled(page);
  await page.context().setOffline(true);
  await openCorrection(page);
  await front(page).locator('.sheet').getByText('昨天', { exact: true }).click();
  await front(page).locator('.sheet').getByText('没联系上', { exact: true }).click();
  await tapAndSeeSaved(page, '保存更正');
  await eventually(async () => expect(await light(page, CALL_LIGHT)).not.toBe('已完成'));
  const offline = await light(page, CALL_LIGHT);
  await page.context().setOffline(false);
  await eventually(() => expect(moved()).toHaveLength(2));
  await front(page)
    .getByText(/更正为11月18日.*未联系上/)
    .waitFor();
  expect(await light(page, CALL_LIGHT)).toBe(offline);
});
