/** Chinese is composed letter by letter: nothing of it is cut, lost or doubled, and what is too long is told. */
import type { CDPSession, Locator, Page } from 'playwright-core';
import { goTo, useApp } from '../support/browser/app';
import { front } from '../support/browser/screens';

const { open } = useApp();

async function openSuggestion(): Promise<{ page: Page; area: Locator; keys: CDPSession }> {
  const page = await open('instructor-1');
  await goTo(page, 'packages/main/suggest/index');
  const area = front(page).locator('textarea');
  await area.click();
  return { page, area, keys: await page.context().newCDPSession(page) };
}

/** The input method's letters as they are typed, then the characters chosen for them. */
async function compose(keys: CDPSession, letters: string, characters: string): Promise<void> {
  for (let n = 1; n <= letters.length; n += 1) {
    await keys.send('Input.imeSetComposition', {
      text: letters.slice(0, n),
      selectionStart: n,
      selectionEnd: n,
    });
  }
  await keys.send('Input.insertText', { text: characters });
}

test('a composition at the very limit is whole: its letters are longer than what is left', async () => {
  const { page, area, keys } = await openSuggestion();
  await area.fill('好'.repeat(498));
  await area.press('End');
  await front(page).getByText('498/500 字').waitFor();
  await compose(keys, "zhong'guo", '中国');
  expect(await area.inputValue()).toBe(`${'好'.repeat(498)}中国`);
  await front(page).getByText('500/500 字').waitFor();
  await compose(keys, 'hao', '好');
  expect(await area.inputValue()).toBe(`${'好'.repeat(498)}中国好`);
  await front(page).getByText('已超 1 字，最多 500 字').waitFor();
  await front(page).getByText('提交').click();
  await page.getByText('“内容”已超 1 字，最多 500 字').waitFor();
});

test('letters of a composition are not taken for text, and a count beside it does not end it', async () => {
  const { page, area, keys } = await openSuggestion();
  await area.fill('好'.repeat(399));
  await area.press('End');
  await keys.send('Input.imeSetComposition', {
    text: 'ceshi',
    selectionStart: 5,
    selectionEnd: 5,
  });
  // Still being composed: the form has 399 characters, and the control shows all.
  expect(await front(page).getByText('/500').count()).toBe(0);
  expect(await area.inputValue()).toBe(`${'好'.repeat(399)}ceshi`);
  await keys.send('Input.insertText', { text: '测试' });
  expect(await area.inputValue()).toBe(`${'好'.repeat(399)}测试`);
  await front(page).getByText('401/500 字').waitFor();
});

test('in the middle of a text the cursor stays where one types, also in a burst', async () => {
  const { area, keys } = await openSuggestion();
  await area.fill('开头结尾');
  await area.evaluate((node) => (node as HTMLTextAreaElement).setSelectionRange(2, 2));
  await compose(keys, 'zhongjian', '中间');
  await area.pressSequentially('abcdefghijklmnopqrstuvwxyz');
  expect(await area.inputValue()).toBe('开头中间abcdefghijklmnopqrstuvwxyz结尾');
});
