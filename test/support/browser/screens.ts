/** What stands on the screens of the app, read off them as a person would. */
import type { Locator, Page } from 'playwright-core';
import { goTo } from './app';

/** The page in front: those behind it stay in the document, and one that leaves is seen a little longer. */
export const front = (page: Page): Locator => page.locator('.page:visible').last();

/** Opens 今日 of an instructor and waits for its list. */
export async function openToday(page: Page): Promise<void> {
  await goTo(page);
  await front(page).getByText('当期各项').waitFor();
}

/** Opens a unit's page from 台账. */
export async function openUnit(page: Page, unit: string): Promise<void> {
  await goTo(page, 'packages/main/units/index');
  // A row on a phone, a link of the table on a desktop.
  await button(page, unit)
    .or(front(page).getByRole('link', { name: unit }))
    .first()
    .click();
  await front(page).locator('.light').first().waitFor();
}

export const CALL_LIGHT = '每周电话联系';
export const VISIT_LIGHT = '每月实地走访';
export const INTERVIEW_LIGHT = '每季业主面谈';

/** Names of the units on 今日 where something of a period is due, such as 本周, in their order. */
export function unitNames(page: Page, period: string): Promise<string[]> {
  return front(page)
    .locator('.card', { has: page.locator('.due-card__lines', { hasText: period }) })
    .locator('.due-card__name')
    .allInnerTexts();
}

/** The line above the list: obligations of the running periods, done and owed. */
export async function progress(page: Page): Promise<{ done: number; owed: number }> {
  const text = await front(page).getByText('当期各项').innerText();
  const [, done, owed] = /(\d+)\/(\d+)/.exec(text) ?? [];
  return { done: Number(done), owed: Number(owed) };
}

/** The word of a light on a unit's page, such as 已完成 for 每周电话联系. */
export async function light(page: Page, title: string): Promise<string> {
  const row = front(page).locator('.light', { hasText: title }).first();
  return (await row.locator('.tag').innerText()).trim();
}

/** Counts real taps from now on, wherever they land. */
export async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { taps: number };
    counted.taps = 0;
    window.addEventListener('click', (event) => (counted.taps += event.isTrusted ? 1 : 0), true);
  });
  return () => page.evaluate(() => (window as unknown as { taps: number }).taps);
}

/** The main button of a name, on the page in front. */
export const button = (page: Page, name: string | RegExp): Locator =>
  front(page).getByRole('button', { name }).first();

/** The dialog in front, such as a sheet. */
export const dialog = (page: Page): Locator => page.getByRole('dialog').last();

/** A field for text by its label, on the page in front or its dialog. */
export const field = (page: Page, label: string): Locator =>
  front(page).getByRole('textbox', { name: label });

/** What can be done on a unit's first card of 今日. */
export const card = (page: Page, unit: string) => {
  const at = front(page).locator('.card', { hasText: unit }).first();
  const withWords = (words: string): Locator =>
    at.getByRole('button').filter({ hasText: words }).last();
  return {
    open: () => at.getByRole('button').first().click(),
    record: () => withWords('记联系').click(),
    call: () => withWords('打电话').click(),
  };
};

/** Taps a button and sees 已存本机 come up: it stays only for a moment, so it is awaited beforehand. */
export async function tapAndSeeSaved(page: Page, name: string): Promise<void> {
  const saved = page.getByText('已存本机', { exact: true }).first().waitFor();
  await Promise.all([saved, button(page, name).click()]);
}
