/** 镇街顺序 by keyboard alone: a row moves with its focus, and the order is kept. What follows it: test/server/town-order. */
import { goTo, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { front } from '../support/browser/screens';

const { open } = useApp();

test('an administrator moves a town down with the keyboard and saves the order', async () => {
  const page = await open('administrator');
  await goTo(page, 'packages/staff/guide/index');
  const rows = front(page).locator('.guide__town');
  await rows.first().waitFor();
  const names = async (): Promise<string[]> =>
    (await rows.locator('.grow').allInnerTexts()).map((text) => text.replace(/^\d+\.\s*/, ''));
  const [first = '', second = '', ...others] = await names();
  const down = front(page).getByRole('button', { name: `下移${first}` });
  await down.focus();
  await page.keyboard.press('Enter');
  await front(page).getByText(`${first}移到第 2 位`).waitFor();
  expect(await names()).toEqual([second, first, ...others]);
  // The focus goes with the row: pressed again, it moves on.
  await page.waitForTimeout(400);
  await page.keyboard.press('Enter');
  await front(page).getByText(`${first}移到第 3 位`).waitFor();
  await page.waitForTimeout(400);
  await front(page)
    .getByRole('button', { name: `上移${first}` })
    .focus();
  await page.keyboard.press('Enter');
  await front(page).getByText(`${first}移到第 2 位`).waitFor();
  // The first cannot go up, the last cannot go down.
  const up = front(page).getByRole('button', { name: `上移${second}` });
  expect(await up.getAttribute('aria-disabled')).toBe('true');
  await front(page).getByRole('button', { name: '保存顺序' }).focus();
  await page.keyboard.press('Enter');
  await front(page).getByText('已保存').waitFor();
  await page.reload();
  await eventually(async () => expect(await names()).toEqual([second, first, ...others]));
});
