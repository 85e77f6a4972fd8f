/** A visit with the owner, a day that is not chosen because it has not come, and a backfilled call. */
import type { Page } from 'playwright-core';
import { picture, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import {
  button,
  card,
  CALL_LIGHT,
  front,
  INTERVIEW_LIGHT,
  light,
  openToday,
  openUnit,
  unitNames,
  VISIT_LIGHT,
  tapAndSeeSaved,
} from '../support/browser/screens';

const { open } = useApp();
const ME = 'instructor-1';

async function openForm(page: Page, unit: string): Promise<void> {
  await card(page, unit).record();
  await button(page, '走访、面谈或补录').click();
  await button(page, '保存').waitFor();
}

async function save(page: Page): Promise<void> {
  await tapAndSeeSaved(page, '保存');
}

/** Words of the columns of the open date picker. */
const pickerColumns = async (page: Page): Promise<string[][]> => {
  const columns = await page.locator('.weui-picker__content').all();
  return Promise.all(columns.map((column) => column.locator('.weui-picker__item').allInnerTexts()));
};

test('a visit where the owner was met counts for the month and the quarter', async () => {
  const page = await open(ME);
  await openToday(page);
  const [unit = ''] = await unitNames(page, '本季');
  expect(await unitNames(page, '本月')).toContain(unit);
  await openForm(page, unit);
  await button(page, '见到了业主').click();
  await front(page).locator('textarea').fill('谈了明年党日安排');
  await picture(page, 'visit-form');
  await save(page);

  await eventually(async () => expect(await unitNames(page, '本季')).not.toContain(unit));
  expect(await unitNames(page, '本月')).not.toContain(unit);
  await openUnit(page, unit);
  await front(page).getByText('谈了明年党日安排').waitFor();
  await front(page).getByText('上门走访，见到业主').first().waitFor();
  expect(await light(page, VISIT_LIGHT)).toBe('已完成');
  expect(await light(page, INTERVIEW_LIGHT)).toBe('已完成');
});

test('no day after today can be chosen', async () => {
  const page = await open(ME);
  await openToday(page);
  const [unit = ''] = await unitNames(page, '本年');
  await openForm(page, unit);
  expect(await front(page).locator('.chip').allInnerTexts()).not.toContain('明天');
  await front(page).getByText('其他日期').click();
  await eventually(async () => {
    const [years = [], months = [], days = []] = await pickerColumns(page);
    expect(years.at(-1)).toBe('2026年');
    expect(months.at(-1)).toBe('11月');
    expect(days.at(-1)).toBe('19日');
  });
});

test('a call of yesterday is recorded as 补录', async () => {
  const page = await open(ME);
  await openToday(page);
  const due = await unitNames(page, '本周');
  const unit = due.at(-1) ?? '';
  await openForm(page, unit);
  await button(page, '昨天').click();
  await button(page, '电话').click();
  await save(page);

  await eventually(async () => expect(await unitNames(page, '本周')).not.toContain(unit));
  await openUnit(page, unit);
  const entry = front(page).locator('.timeline__entry').first();
  await entry.getByText('昨天').waitFor();
  expect(await entry.innerText()).toContain('补录');
  expect(await light(page, CALL_LIGHT)).toBe('已完成');
});
