/**
 * An office at a desk: the browser shows a code, the phone confirms it by the number, and the office works there
 * until it signs out; what is weighty asks the phone again.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { ADMINISTRATOR } from '../../scripts/demo/seed-people';
import { goTo, picture, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { axeViolations } from '../support/browser/inspect';
import { button, dialog, field, front } from '../support/browser/screens';

const { demo, open } = useApp();
const DESK = { viewport: { width: 1280, height: 800 } };
/** Whoever is not signed in, and what waits for a second look, is told so by the status. */
const EXPECTED = /status of 401|call: 401/;

/** A desk's own address; nobody is chosen there. */
async function openDesk(): Promise<Page> {
  const page = await open(null, { ...DESK, expected: EXPECTED });
  await page.goto('/desk/');
  await front(page).getByText('用手机登录').waitFor();
  return page;
}

/** The phone types the code of the screen and chooses a number. */
async function confirmOn(person: string, desk: Page, choose?: string): Promise<void> {
  const code = await front(desk).locator('.sign-in__code').innerText();
  const number = choose ?? (await front(desk).locator('.sign-in__number').innerText());
  const phone = await open(person);
  await goTo(phone, 'packages/member/computers/index');
  await field(phone, '电脑上的登录码').fill(code);
  await button(phone, '下一步').click();
  await dialog(phone).getByText('码旁边是哪个数字').waitFor();
  if (!choose) {
    expect(await axeViolations(phone)).toEqual([]);
    await picture(phone, 'computer-confirm', { docs: true });
  }
  const numbers = await dialog(phone).locator('.chip').allInnerTexts();
  const chosen = choose === 'wrong' ? numbers.find((one) => one.trim() !== number) : number;
  await dialog(phone)
    .getByRole('button', { name: (chosen ?? '').trim(), exact: true })
    .click();
  await dialog(phone).getByRole('button', { name: /^确认/ }).click();
  await dialog(phone).waitFor({ state: 'hidden' });
}

test('an office signs in with the phone, works, and signs out', async () => {
  const desk = await openDesk();
  expect(await axeViolations(desk)).toEqual([]);
  await picture(desk, 'sign-in', { docs: true });
  await confirmOn('town', desk);
  await front(desk).getByText('您的身份').waitFor();
  const asDesk = await desk.context().cookies();
  expect(asDesk.find(({ name }) => name === '__Host-liangxin')).toMatchObject({
    httpOnly: true,
    secure: true,
    sameSite: 'Strict',
  });
  // 待确认, 督办 and 通报, as on a phone.
  for (const [link, route] of [
    [/^全部待确认/, 'staff/waiting'],
    [/^待核实的督办草稿/, 'staff/follow-ups'],
    [/^月度通报$/, 'staff/reports'],
    [/^达标验收$/, 'staff/standards'],
  ] as const) {
    await button(desk, link)
      .or(desk.getByRole('link', { name: link }))
      .click();
    await desk.waitForURL((url) => url.hash.includes(route));
    await front(desk).getByText('您的身份').waitFor({ state: 'hidden' });
    await desk.goBack();
    await front(desk).getByText('您的身份').waitFor();
  }
  // Nothing of what was read stays in the browser.
  const kept = await desk.evaluate(() => Object.keys(localStorage));
  expect(kept.filter((key) => key.includes('snapshot/'))).toEqual([]);

  // A page that is loaded anew is still signed in.
  await desk.reload();
  await front(desk).getByText('您的身份').waitFor();
  await desk.getByRole('link', { name: '我的', exact: true }).click();
  await button(desk, /^退出登录/).click();
  await front(desk).getByText('用手机登录').waitFor();
  await desk.goto('/desk/#/packages/staff/reports/index');
  await front(desk).getByText('用手机登录').waitFor();
});

test('what is weighty asks the phone again, and then goes on', async () => {
  const desk = await openDesk();
  await confirmOn('administrator', desk);
  await front(desk).getByText('您的身份').waitFor();
  await desk.getByRole('link', { name: '导出', exact: true }).click();
  await button(desk, /^单位名册/)
    .or(front(desk).locator('.chip').first())
    .first()
    .click();
  await field(desk, '用途').fill('年度核对');
  await button(desk, '导出').click();
  await front(desk).getByText('请在手机上再确认一次').waitFor();
  await picture(desk, 'confirm-again');
  // Who goes back has given it up, and is told why nothing was exported.
  await button(desk, '不办了，返回').click();
  await front(desk).getByText('这一步要在手机上再确认一次').waitFor();
  expect(demo().district.cloud.dump()['exports'] ?? []).toHaveLength(0);
  await button(desk, '导出').click();
  await confirmOn('administrator', desk);
  await front(desk).getByText('近期导出').waitFor();
  expect(demo().district.cloud.dump()['exports']).toHaveLength(1);
});

test('a day at the desk: 待确认, 督办, 通报 and 规则, from the scan to signing out', async () => {
  const { act, cloud } = demo().district;
  const me = await act('demo-district', 'session.open', {});
  if (!me.bound) throw new Error('the demo’s district is bound');
  await act(ADMINISTRATOR, 'role.grant', {
    id: randomUUID(),
    person: { personId: me.person.id },
    role: 'administrator',
    scopeId: 'district',
    from: '2026-01-01',
  });
  const desk = await openDesk();
  await confirmOn('district', desk);
  const goes = (name: RegExp) => desk.getByRole('link', { name }).click();
  /** Rows of the list of that page, which may still be on its way to the front. */
  const rowsOf = (route: string) =>
    front(desk).locator('tbody tr', { has: desk.locator(`a[href*="${route}"]`) });

  await goes(/^待确认，/);
  const rows = rowsOf('staff/waiting');
  await rows.first().waitFor();
  const waiting = await rows.count();
  await rows.first().locator('a').click();
  const matter = front(desk).getByRole('region', { name: '选中的事项' });
  await matter.getByRole('button', { name: /^同意/ }).click();
  await eventually(async () => expect(await rows.count()).toBe(waiting - 1));

  await goes(/^督办，/);
  const cases = rowsOf('staff/follow-up').filter({ hasNotText: /申诉|补录/ });
  await cases.first().waitFor();
  await cases.first().locator('a').click();
  const chosen = front(desk).getByRole('region', { name: '选中的督办单' });
  await chosen.getByRole('button', { name: /^核实并签发/ }).click();
  await dialog(desk).getByRole('button', { name: /^签发/ }).click();
  await dialog(desk).waitFor({ state: 'hidden' });

  await goes(/^月度通报$/);
  await button(desk, '出一份通报').click();
  await dialog(desk).getByText('2026年10月').click();
  await dialog(desk).getByText('开始统计').click();
  await front(desk).getByText('一、总体情况').waitFor();

  // Signing a rule is weighty: the computer asks the phone once more, and goes on.
  await goes(/^规则$/);
  await front(desk)
    .getByText(/频次：联系/)
    .first()
    .click();
  await front(desk).getByRole('button', { name: /^次数/ }).first().click();
  await front(desk).getByRole('textbox', { name: '每周电话联系 · 次数' }).fill('2');
  await front(desk).getByRole('textbox', { name: '为什么改' }).fill('重点时段多联系');
  await button(desk, '存为草稿').click();
  await button(desk, '签署').click();
  await front(desk).getByText('请在手机上再确认一次').waitFor();
  await confirmOn('district', desk);
  await front(desk)
    .getByText(/须由另一位管理员签署/)
    .waitFor();
  expect(cloud.dump()['ruleVersions']).toHaveLength(1);

  await goes(/^我的$/);
  await button(desk, /^退出登录/).click();
  await front(desk).getByText('用手机登录').waitFor();
});

test('a wrong number signs nobody in; the page offers another code', async () => {
  const desk = await openDesk();
  const code = await front(desk).locator('.sign-in__code').innerText();
  const number = await front(desk).locator('.sign-in__number').innerText();
  const { numbers } = await demo().district.act('demo-town', 'browser.look', { code });
  const other = numbers.find((one) => one !== number) ?? '';
  const { answer } = await demo().district.send('demo-town', 'browser.confirm', {
    id: 'guessed',
    code,
    number: other,
  });
  expect(answer).toMatchObject({ error: { code: 'CODE_INVALID' } });
  await front(desk).getByText('手机上没有同意，或者数字选错了').waitFor();
  await button(desk, '换一个码').click();
  await front(desk).locator('.sign-in__code').waitFor();
  expect(await front(desk).locator('.sign-in__code').innerText()).not.toBe(code);
});
