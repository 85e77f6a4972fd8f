/** A mark and everything that may be said of it: the calendar, a contest, leave with a cover, the supervisor's decision. */
import { goTo, picture, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { button, front, openToday, tapAndSeeSaved } from '../support/browser/screens';

const { demo, open } = useApp();

/** A unit of the first instructor with a call that was missed and not contested. */
async function missedCall(): Promise<{
  unitId: string;
  cell: string;
  page: Awaited<ReturnType<typeof open>>;
}> {
  const page = await open('instructor-1', { density: 1.5 });
  await openToday(page);
  const { units } = await demo().district.act('demo-instructor-1', 'home.open', {});
  for (const { unitId } of units) {
    await goTo(page, `packages/main/unit/index?unitId=${unitId}`);
    await front(page).locator('.calendar').waitFor();
    const cell = front(page)
      .getByRole('button', { name: /电话联系，未完成$/ })
      .first();
    if (await cell.count()) {
      return { page, unitId, cell: (await cell.getAttribute('aria-label')) ?? '' };
    }
  }
  throw new Error('the demo has no missed call');
}

test('the calendar tells each period; a missed one is contested, decided, and the page says how', async () => {
  const { page, unitId, cell } = await missedCall();
  await button(page, cell).click();
  await front(page)
    .getByText(/^规定：电话联系不少于 1 次/)
    .waitFor();
  await picture(page, 'calendar', { docs: true });
  await front(page).getByRole('button', { name: '申诉', exact: true }).click();
  await button(page, '当期在住院或外出').click();
  await tapAndSeeSaved(page, '提交');
  await front(page).getByText('已申诉，等待工委处理。').waitFor();
  await button(page, cell.replace('未完成', '申诉中')).waitFor();

  const staff = await open('district', { density: 1.5 });
  await goTo(staff, 'packages/staff/waiting/index');
  const waiting = front(staff).locator('.card', { hasText: '理由：当期在住院或外出' });
  await waiting.getByText('规定：每周电话联系不少于 1 次').waitFor();
  await picture(staff, 'waiting', { docs: true });
  await waiting.getByRole('button', { name: /^选择：/ }).click();
  await button(staff, '同意 1 项').click();
  await button(staff, '有佐证').click();
  await tapAndSeeSaved(staff, '确定同意');
  await eventually(async () => expect(await waiting.count()).toBe(0));

  await goTo(page, 'packages/main/today/index');
  await goTo(page, `packages/main/unit/index?unitId=${unitId}`);
  await button(page, cell.replace('未完成', '免计')).click();
  await front(page).getByText('工委已同意：有佐证').waitFor();
});

test('late records are confirmed together, with one reason', async () => {
  const staff = await open('district');
  await goTo(staff, 'packages/staff/waiting/index');
  await button(staff, /^补录 \d/).click();
  const cards = front(staff).locator('.card');
  const count = await cards.count();
  expect(count).toBeGreaterThan(1);
  await button(staff, '全选').click();
  await button(staff, `同意 ${count} 项`).click();
  await tapAndSeeSaved(staff, '确定同意');
  await eventually(async () => {
    const { items } = await demo().district.act('demo-district', 'waiting.list', {});
    expect(items.filter((item) => item.kind === 'backfill')).toEqual([]);
  });
});

test('leave is asked for with a cover, waits, and is taken back', async () => {
  const page = await open('instructor-3', { density: 1.5 });
  await openToday(page);
  await goTo(page, 'packages/staff/leave/index');
  await button(page, '病假').click();
  await picture(page, 'leave', { docs: true });
  await tapAndSeeSaved(page, '提交');
  await front(page).getByText('病假 · 待确认').waitFor();
  await front(page).getByRole('button', { name: /^收回/ }).first().click();
  await page.locator('.taro-modal__foot').getByText('收回', { exact: true }).click();
  await front(page).getByText('病假 · 已收回').waitFor();
});

test('whoever covers sees the units of the colleague, marked as such', async () => {
  const { leaves } = await demo().district.act('demo-instructor-2', 'leave.open', {});
  expect(leaves[0]).toMatchObject({ state: 'granted', decision: '已核对病假条' });
  const page = await open('instructor-cover');
  await openToday(page);
  await front(page)
    .getByText(/· 代管/)
    .first()
    .waitFor();
});

test('a handover is read and signed, and the units pass', async () => {
  const page = await open('instructor-1', { density: 1.5 });
  await openToday(page);
  await front(page).getByText('1 份交接单待您签收').click();
  await front(page).getByText('镇街分工调整').waitFor();
  await picture(page, 'handover', { docs: true });
  await button(page, '签收').click();
  await page.locator('.taro-modal__confirm, .taro-model__confirm').first().click();
  await front(page).getByText('已签收').waitFor();
  await eventually(async () => {
    const { toSign } = await demo().district.act('demo-instructor-1', 'home.open', {});
    expect(toSign).toEqual([]);
  });
});
