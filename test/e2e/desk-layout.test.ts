/** An office's desktop: the navigation at the side, the search, and what of a page is kept; a phone has none of it. */
import type { Locator, Page } from 'playwright-core';
import { goTo, picture, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { axeViolations, overflows } from '../support/browser/inspect';
import { front } from '../support/browser/screens';
import { focusMark, tabTo } from './by-keyboard';

const { open } = useApp();
const DESK = { viewport: { width: 1280, height: 960 } };
const SIZES = [1024, 1280, 1920].map((width) => ({ viewport: { width, height: 1080 } }));
const SHOWN = [
  ['packages/main/today/index', '联系情况（截至'],
  ['packages/main/units/index', '非公企业'],
  ['packages/staff/waiting/index', '全选'],
  ['packages/staff/follow-ups/index', '待核实'],
  ['packages/staff/overview/index', '诉求'],
  ['packages/main/me/index', '帮助与权利'],
] as const;

const side = (page: Page): Locator => page.getByRole('navigation', { name: '页面' });
const link = (page: Page, name: RegExp): Locator => side(page).getByRole('link', { name });
const scrollTop = (page: Page): Promise<number> =>
  front(page).evaluate((element) => element.closest('.taro_page')?.scrollTop ?? -1);
const calls = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const action = /"action":"([^"]+)"/.exec(request.postData() ?? '')?.[1];
    if (action) asked.push(action);
  });
  return asked;
};

describe.each(SIZES)('at $viewport.width px', (looks) => {
  const { width } = looks.viewport;
  test.each(SHOWN)('%s stands beside the navigation, clean', async (route, ready) => {
    const page = await open('district', looks);
    await goTo(page, route);
    await front(page).getByText(ready).first().waitFor();
    await link(page, /^待确认，\d/).waitFor();
    await picture(page, `desk/${route.split('/')[2] ?? ''}-${width}`);
    expect(await overflows(page)).toEqual([]);
    await eventually(async () => expect(await axeViolations(page)).toEqual([]));
    expect(await page.locator('.taro-tabbar__tabbar').isVisible()).toBe(false);
  });
});

test('the navigation has the pages of one’s roles, and what waits, asked once', async () => {
  const page = await open('district', DESK);
  const asked = calls(page);
  await goTo(page, 'packages/staff/reports/index');
  await link(page, /^督办，\d+ 件/).waitFor();
  expect(await link(page, /^规则$/).count()).toBe(0);
  for (const name of [/^总览$/, /^待确认/, /^今日$/, /^台账$/, /^待确认/]) {
    await link(page, name).click();
    await eventually(async () =>
      expect(await link(page, name).getAttribute('aria-current')).toBe('page'),
    );
  }
  await front(page).getByText('全选').waitFor();
  // Once for the side, and once more by 今日 itself.
  expect(asked.filter((action) => action === 'suggestion.list')).toHaveLength(2);

  const keeper = await open('administrator', DESK);
  await goTo(keeper, 'packages/staff/rule-part/index?part=cadence');
  await link(keeper, /^规则$/).waitFor();
  expect(await link(keeper, /^待确认/).count()).toBe(0);
});

test('a case that is opened by its link belongs to its list', async () => {
  const page = await open('district', DESK);
  await goTo(page, 'packages/staff/follow-ups/index');
  await link(page, /^组织架构$/).click();
  await front(page).getByText('个单位').first().click();
  await front(page).getByText('变更记录').waitFor();
  expect(await link(page, /^组织架构$/).getAttribute('aria-current')).toBe('page');
  await page.reload();
  await front(page).getByText('变更记录').waitFor();
  await eventually(async () =>
    expect(await link(page, /^组织架构$/).getAttribute('aria-current')).toBe('page'),
  );
});

test('the navigation is gone through by arrows: one stop for Tab', async () => {
  const page = await open('district', DESK);
  await goTo(page);
  await link(page, /^待确认，/).waitFor();
  await tabTo(page, /^今日$/);
  expect(await focusMark(page)).toBe('solid 2px');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 5; steps += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await front(page).locator('tbody tr').first().waitFor();
  await page.goBack();
  await front(page).getByText('联系情况（截至').waitFor();
});

test('/ finds units, people and party organisations from anywhere, and Escape gives the focus back', async () => {
  const page = await open('district', DESK);
  await goTo(page, 'packages/staff/reports/index');
  await link(page, /^督办，/).focus();
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  await field.fill('吊水洞');
  const options = page.getByRole('option');
  await page.getByRole('group', { name: '单位' }).waitFor();
  await page.getByRole('group', { name: '党组织' }).waitFor();
  await eventually(async () => expect(await axeViolations(page)).toEqual([]));
  await picture(page, 'desk/search');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('督办');

  await page.keyboard.press('/');
  await field.fill('指导员0');
  await page.getByRole('group', { name: '人员' }).waitFor();
  await page.keyboard.press('ArrowDown');
  const name = await page.locator('[aria-selected=true] span').first().innerText();
  expect(await options.nth(1).getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.hash.includes('staff/people'));
  await front(page).getByText(name).first().waitFor();
  expect(await front(page).locator('.list > *').count()).toBe(1);

  // In a field it is a sign like any other.
  await front(page).getByRole('searchbox').first().press('/');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('nothing that is found is said, and only of one’s own towns', async () => {
  const page = await open('town', DESK);
  await goTo(page);
  await link(page, /^督办/).waitFor();
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('朱沱');
  await page.getByText('没有找到“朱沱”').waitFor();
});

test('pages keep their place: how far they were read, and what they show', async () => {
  const page = await open('district', { viewport: { width: 1280, height: 600 } });
  await goTo(page, 'packages/main/units/index');
  await front(page).locator('tbody tr').nth(30).scrollIntoViewIfNeeded();
  const before = await scrollTop(page);
  expect(before).toBeGreaterThan(200);
  await link(page, /^待确认，/).click();
  await front(page)
    .getByRole('button', { name: /^申诉 \d/ })
    .click();
  await link(page, /^台账$/).click();
  await eventually(async () => expect(await scrollTop(page)).toBe(before));
  await link(page, /^待确认，/).click();
  await eventually(async () =>
    expect(
      await front(page)
        .getByRole('button', { name: /^申诉 \d/ })
        .getAttribute('aria-pressed'),
    ).toBe('true'),
  );
  await page.goBack();
  await eventually(async () => expect(await scrollTop(page)).toBe(before));
});

test('a phone, and whoever holds no office, see pages as they were', async () => {
  const narrow = await open('district', { viewport: { width: 1023, height: 900 } });
  const fetched: string[] = [];
  narrow.on('response', (response) => void response.text().then((text) => fetched.push(text)));
  await goTo(narrow);
  await front(narrow).getByText('联系情况（截至').waitFor();
  expect(await side(narrow).count()).toBe(0);
  await narrow.locator('.taro-tabbar__tabbar').waitFor();
  expect(fetched.filter((text) => text.includes('side__link'))).toEqual([]);

  const instructor = await open('instructor-1', DESK);
  await goTo(instructor);
  await front(instructor).getByText('当期各项').waitFor();
  expect(await side(instructor).count()).toBe(0);
  // A window that is made wider becomes a desk, and a phone again.
  await narrow.setViewportSize({ width: 1280, height: 900 });
  await link(narrow, /^待确认，/).waitFor();
  await narrow.setViewportSize({ width: 390, height: 844 });
  await eventually(async () => expect(await side(narrow).count()).toBe(0));
  await narrow.locator('.taro-tabbar__tabbar').waitFor();
});
