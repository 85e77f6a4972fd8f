/** Safe hands: double taps, back, refresh, drafts, one step less; what a slip of the thumb must not do. */
import type { Page } from 'playwright-core';
import { goTo, picture, useApp } from '../support/browser/app';
import { standAt, TODAY } from '../support/browser/demo';
import { complaintsOf } from '../support/browser/inspect';
import { button, front, openToday, tapAndSeeSaved } from '../support/browser/screens';

const { demo, open } = useApp();
const contacts = (): { unitId: string; on: string; text?: string }[] =>
  demo().district.cloud.dump()['contacts'] as never;

const FORM = 'packages/main/contact/index?unitId=UNIT&name=%E6%9F%90%E4%BC%81%E4%B8%9A';

async function aUnit(page: Page): Promise<string> {
  await openToday(page);
  await front(page).locator('.due-card__name').first().click();
  await front(page).locator('.light').first().waitFor();
  return /unitId=([^&]+)/.exec(page.url())?.[1] ?? '';
}

test('a double tap on 保存 is one record and one step back; the draft is gone with it', async () => {
  const page = await open('instructor-1');
  const unitId = await aUnit(page);
  const before = contacts().length;
  await button(page, '记联系').click();
  await button(page, '走访、面谈或补录').click();
  const note = front(page).getByRole('textbox', { name: '备注' });
  // The form is in front, and no longer the unit's page.
  await note.waitFor();
  await front(page).getByText('电话', { exact: true }).click();
  await note.fill('连点两下');
  await button(page, '保存').dblclick();
  // Back on the unit's page, not further.
  await front(page).locator('.light').first().waitFor();
  expect(page.url()).toContain(unitId);
  for (let i = 0; i < 50 && contacts().length === before; i += 1) await page.waitForTimeout(100);
  await page.waitForTimeout(500);
  expect(contacts().filter(({ text }) => text === '连点两下')).toHaveLength(1);
});

test('what is typed stays through back and refresh, and is offered again', async () => {
  const page = await open('instructor-1');
  const route = FORM.replace('UNIT', await aUnit(page));
  await goTo(page, route);
  await front(page).getByRole('textbox', { name: '备注' }).fill('写了一半');
  await page.reload();
  const note = front(page).getByRole('textbox', { name: '备注' });
  await front(page).getByText('上次填的还在').waitFor();
  expect(await note.inputValue()).toBe('写了一半');
  expect(await complaintsOf(page)).toEqual([]);
  await picture(page, 'draft-kept');
  await button(page, '清空重填').click();
  expect(await note.inputValue()).toBe('');
});

test('a sheet closes on back, on Escape and on its shade; the page stays', async () => {
  for (const looks of [{}, { viewport: { width: 1280, height: 900 } }]) {
    const page = await open('instructor-1', looks);
    await openToday(page);
    const sheet = front(page).getByRole('dialog');
    const show = async (): Promise<void> => {
      await button(page, /^记联系/).click();
      await sheet.waitFor();
    };
    await show();
    await page.goBack();
    await sheet.waitFor({ state: 'detached' });
    await show();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await show();
    // The focus stays inside, whichever way it goes.
    for (let i = 0; i < 12; i += 1) await page.keyboard.press(i % 3 ? 'Tab' : 'Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.sheet') !== null)).toBe(
      true,
    );
    await page.mouse.click(10, 100);
    await sheet.waitFor({ state: 'detached' });
    await front(page).getByText('当期各项').waitFor();
    await page.context().close();
  }
});

test('back closes a sheet on a page whose address was typed, also a second time', async () => {
  const page = await open('instructor-1');
  for (const [route, opener] of [
    ['packages/main/today/index', /^记联系/],
    ['packages/main/units/index', /^筛选/],
    ['packages/main/units/index', /^筛选/],
  ] as const) {
    await goTo(page, route);
    await button(page, opener).click();
    const sheet = front(page).getByRole('dialog');
    await sheet.waitFor();
    const address = page.url();
    await page.goBack();
    await sheet.waitFor({ state: 'detached' });
    expect(page.url()).toBe(address);
    await button(page, opener).waitFor();
  }
});

test('after a sheet was closed by its button, one step back is one page back', async () => {
  const page = await open('instructor-1');
  await aUnit(page);
  for (let i = 0; i < 2; i += 1) {
    await button(page, '记联系').click();
    await front(page).getByRole('dialog').waitFor();
    await button(page, '取消').click();
  }
  await page.goBack();
  await front(page).getByText('当期各项').waitFor();
});

test("last week's gap has a line and a button of its own on 今日", async () => {
  standAt(demo().district, '2026-11-24');
  const page = await open('instructor-1');
  await openToday(page);
  const gap = front(page)
    .getByRole('button', { name: /^补上周/ })
    .first();
  await gap.scrollIntoViewIfNeeded();
  await gap.click();
  await front(page).getByText('哪天联系的').waitFor();
  await picture(page, 'last-week', { docs: true });
  const before = new Set(contacts().map((c) => JSON.stringify(c)));
  await tapAndSeeSaved(page, '电话已联系上');
  await page.waitForTimeout(800);
  const [made] = contacts().filter((c) => !before.has(JSON.stringify(c)));
  // The Friday of the week before.
  expect(made?.on).toBe('2026-11-20');
  standAt(demo().district);
});

test('the second contact of a day is questioned, and saved when it is meant', async () => {
  const page = await open('instructor-1');
  await openToday(page);
  await button(page, /^记联系/).click();
  await button(page, '微信等线上已联系上').click();
  await aUnit(page);
  await goTo(page);
  await front(page).getByText('当期各项').waitFor();
  const today = contacts().filter(({ on }) => on === TODAY);
  expect(today.length).toBeGreaterThan(0);
  await goTo(page, `packages/main/unit/index?unitId=${today.at(-1)?.unitId ?? ''}`);
  await button(page, '记联系').click();
  await front(page)
    .getByText(/^今天已记过：/)
    .waitFor();
  await picture(page, 'same-day');
});

test('a supervisor agrees in place, and takes it back', async () => {
  const page = await open('district');
  await goTo(page, 'packages/staff/waiting/index');
  const agree = front(page).getByRole('button', { name: /^同意：/ });
  await agree.first().waitFor();
  const count = await agree.count();
  const name = (await agree.first().getAttribute('aria-label')) ?? '';
  await agree.first().click();
  await front(page).getByText('已同意：情况属实').waitFor();
  await picture(page, 'agreed-in-place');
  await button(page, `撤销${name}`).click();
  expect(await agree.count()).toBe(count);
  await agree.first().click();
  // Sent a moment later; the item leaves the list.
  await page.waitForTimeout(6_500);
  expect(await agree.count()).toBe(count - 1);
});

test('a stranger on a deep link is led to the code', async () => {
  const page = await open('stranger', { expected: /40[13]/ });
  await goTo(page, 'packages/member/my-data/index');
  await button(page, '输入绑定码').click();
  await front(page).getByText('绑定您在名册上的身份').waitFor();
});
