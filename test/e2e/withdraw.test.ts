/** 收回 at 390 px: with a signal and without, beside the thing itself and under 我的. */
import type { Page } from 'playwright-core';
import { goTo, picture, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { complaintsOf } from '../support/browser/inspect';
import { button, front } from '../support/browser/screens';

const { demo, open } = useApp();
const LOST = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/;
const statements = (): { kind: string; reason: string; waitKey?: string; withdrawnAt?: number }[] =>
  demo().district.cloud.dump()['statements'] as never;

const sayYes = (page: Page): Promise<void> =>
  page.locator('.taro-modal__foot').getByText('收回', { exact: true }).click();

async function askLeave(page: Page, reason: string): Promise<void> {
  await goTo(page, 'packages/staff/leave/index');
  await front(page).getByText(reason, { exact: true }).click();
  await button(page, '提交').click();
}

test('a leave is taken back on its page, and stays there and under 我提交的 as 已收回', async () => {
  const page = await open('instructor-3');
  await askLeave(page, '出差或培训');
  const row = front(page).locator('.list-row', { hasText: '出差或培训 · 待确认' });
  await row.getByRole('button', { name: /^收回/ }).click();
  await sayYes(page);
  await front(page).getByText('出差或培训 · 已收回').waitFor();
  await eventually(async () => {
    const own = statements().filter(({ reason }) => reason === '出差或培训');
    expect(own.filter(({ withdrawnAt }) => withdrawnAt)).toHaveLength(1);
  });
  await goTo(page, 'packages/member/submitted/index');
  await front(page).locator('.card', { hasText: '出差或培训' }).getByText('已收回').waitFor();
  await picture(page, 'submitted', { docs: true });
  expect(await complaintsOf(page)).toEqual([]);
});

test('without a signal it goes in order: the leave first, its withdrawal after it', async () => {
  const page = await open('instructor-4', { expected: LOST });
  await goTo(page, 'packages/member/submitted/index');
  await front(page).getByText('还没有人处理的，可以收回').waitFor();
  await goTo(page, 'packages/staff/leave/index');
  await front(page).getByText('我的请假').waitFor();
  await page.context().setOffline(true);
  await front(page).getByText('事假', { exact: true }).click();
  await button(page, '提交').click();
  const item = front(page).locator('.list-row', { hasText: '已存本机，待送达' });
  await item.getByRole('button', { name: /^收回/ }).click();
  await sayYes(page);
  await front(page).getByText('送达后随即收回').waitFor();
  await picture(page, 'withdraw-offline');
  await page.context().setOffline(false);
  await eventually(async () => {
    const leave = statements().find(({ kind, reason }) => kind === 'leave' && reason === '事假');
    expect(leave?.withdrawnAt).toBeGreaterThan(0);
    expect(leave?.waitKey).toBeUndefined();
  });
});

test('a claim is taken back beside itself; the secretary has it no more', async () => {
  const page = await open('member');
  await goTo(page, 'packages/main/points/index');
  const waiting = front(page).locator('.card', { hasText: '待确认' });
  await waiting.first().waitFor();
  const claims = demo().district.cloud.dump()['claims'] as unknown as { state: string }[];
  const before = claims.filter(({ state }) => state === 'withdrawn').length;
  await waiting.first().getByRole('button', { name: /^收回/ }).click();
  await picture(page, 'withdraw-asked');
  await sayYes(page);
  await front(page).locator('.card', { hasText: '已收回' }).first().waitFor();
  await picture(page, 'claim-withdrawn');
  const after = demo().district.cloud.dump()['claims'] as unknown as { state: string }[];
  expect(after.filter(({ state }) => state === 'withdrawn')).toHaveLength(before + 1);
});
