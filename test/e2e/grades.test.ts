/** 分类定级 on screen: counts by level, a level of before taken over with its paper, and its history. */
import type { Page } from 'playwright-core';
import { goTo, picture, useApp } from '../support/browser/app';
import { axeViolations, complaintsOf } from '../support/browser/inspect';
import { button, front } from '../support/browser/screens';

const { open } = useApp();

/** The same day a year ago, in the picker that 其他日期 opens. */
async function aYearAgo(page: Page): Promise<void> {
  await front(page).getByRole('dialog').getByText('其他日期').click();
  // It slides in: what can be pointed at has come to rest.
  await page.getByText('确定', { exact: true }).hover();
  // The picker's own mask lies over its columns and takes the tap for the row below.
  await page.locator('.weui-picker__item', { hasText: '2025年' }).click({ force: true });
  await page.getByText('确定', { exact: true }).click();
}

test.each([1, 1.4] as const)(
  'a branch becomes a demonstration point, at font %s',
  async (scale) => {
    const page = await open('district', { scale, density: 1.5 });
    await goTo(page);
    await button(page, /^分类定级/).click();
    await front(page).getByText('三级示范点').first().waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    const [at, level] = scale === 1 ? ([0, '镇街级示范点'] as const) : ([1, '区级示范点'] as const);
    const row = front(page).locator('.list-row').nth(at);
    await row.click();
    const sheet = front(page).getByRole('dialog');
    await sheet.getByText(level).click();
    await sheet.getByRole('textbox', { name: '理由' }).fill('阵地和组织生活经核实达到条件');
    await sheet.getByText('保存').click();
    // Today a level is given by its conditions alone.
    await sheet.getByText(new RegExp(`“${level}”(的条件|须先通过)`)).waitFor();
    await sheet.getByRole('textbox', { name: '认定文号' }).fill('永两新〔2025〕3号');
    await aYearAgo(page);
    await sheet.getByText('2025年11月19日').waitFor();
    await picture(page, `grade-sheet-${scale}`);
    expect(await axeViolations(page)).toEqual([]);
    await sheet.getByText('保存').click();
    await row.getByText(level).waitFor();
    await picture(page, scale === 1 ? 'grades' : 'grades-1.4', { docs: scale === 1 });
    await row.click();
    await front(page)
      .getByText(/阵地和组织生活经核实达到条件（/)
      .first()
      .waitFor();
  },
);
