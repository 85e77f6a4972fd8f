/** Without a signal: nothing is lost, nothing is recorded twice, and the person sees which is which. */
import type { Page, Route } from 'playwright-core';
import { goTo, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import {
  button,
  card,
  CALL_LIGHT,
  front,
  light,
  openToday,
  openUnit,
  unitNames,
  tapAndSeeSaved,
} from '../support/browser/screens';

const { demo, open } = useApp();
const ME = 'instructor-1';
const LOST = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/;

interface Contact {
  _id: string;
  unitId: string;
}

const contactsInStore = (): Contact[] => demo().district.cloud.dump()['contacts'] as Contact[];

async function logCall(page: Page, unit: string): Promise<void> {
  await card(page, unit).record();
  await tapAndSeeSaved(page, '电话已联系上');
}

const outboxLine = (page: Page) => front(page).getByText('条已存本机，待送达');

test('a call without a signal waits on the phone, counts there, and is delivered once', async () => {
  const page = await open(ME, { expected: LOST });
  await openToday(page);
  const due = await unitNames(page, '本周');
  const [unit = ''] = due;
  const before = contactsInStore().length;

  await page.context().setOffline(true);
  await logCall(page, unit);
  expect(await outboxLine(page).innerText()).toBe('1 条已存本机，待送达');
  expect(await unitNames(page, '本周')).toEqual(due.slice(1));
  expect(contactsInStore()).toHaveLength(before);

  await page.context().setOffline(false);
  await eventually(async () => expect(await outboxLine(page).count()).toBe(0));
  expect(contactsInStore()).toHaveLength(before + 1);
  expect(await unitNames(page, '本周')).toEqual(due.slice(1));
  await openUnit(page, unit);
  await eventually(async () => expect(await light(page, CALL_LIGHT)).toBe('已完成'));
});

test('an answer that is lost on the way leads to one contact, not two', async () => {
  const page = await open(ME, { expected: LOST });
  await openToday(page);
  const [unit = ''] = await unitNames(page, '本周');
  const before = contactsInStore().length;

  let lose: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => (lose = resolve));
  const swallow = async (route: Route): Promise<void> => {
    if (!route.request().postData()?.includes('contact.record')) return route.continue();
    await route.fetch();
    await route.abort();
    lose();
  };
  await page.route('**/call/api', swallow);
  await logCall(page, unit);
  await lost;
  expect(contactsInStore()).toHaveLength(before + 1);
  await outboxLine(page).waitFor();
  await page.unroute('**/call/api', swallow);

  // The line may be gone by then: the app sends again by itself when it can.
  await goTo(page, 'packages/main/outbox/index');
  await button(page, '立即发送').click();
  await front(page).locator('.card', { hasText: unit }).getByText('已送达').waitFor();
  expect(contactsInStore()).toHaveLength(before + 1);
});

test('a unit opened before is shown again without a signal, and says that it is from before', async () => {
  const page = await open(ME, { expected: LOST });
  await openToday(page);
  const [unit = ''] = await unitNames(page, '本周');
  await card(page, unit).open();
  await front(page).locator('.light').first().waitFor();
  await page.getByText('单位', { exact: true }).waitFor();
  await page.goBack();
  await front(page).getByText('当期各项').waitFor();

  await page.context().setOffline(true);
  await logCall(page, unit);
  await card(page, unit).open();
  await front(page).getByText('没有连上服务器，显示的是上次的内容').waitFor();
  await front(page).locator('.timeline__entry').first().getByText('已存本机，待送达').waitFor();
  expect(await light(page, CALL_LIGHT)).toBe('已完成');
});

test("one's own unit that was never opened is there without a signal: lights, needs, recording", async () => {
  const page = await open('instructor-4', { expected: LOST });
  await openToday(page);
  const [unit = '', other = ''] = await unitNames(page, '本周');
  // A browser fetches a page's script when it is first opened; a phone has them all.
  await card(page, other).open();
  await front(page).getByText('一年的联系').waitFor();
  await goTo(page, 'packages/main/today/index');
  await front(page).getByText('当期各项').waitFor();
  await page.context().setOffline(true);
  await card(page, unit).open();
  await front(page).getByText('全部资料和联系记录在联网后显示。').waitFor();
  expect(['快到期', '进行中']).toContain(await light(page, CALL_LIGHT));
  await button(page, '记诉求').click();
  await front(page).getByRole('textbox', { name: '诉求' }).fill('没有信号时记的诉求');
  await tapAndSeeSaved(page, '保存');
  await front(page).getByText('没有信号时记的诉求').waitFor();
  await page.context().setOffline(false);
  await eventually(async () => {
    const matters = demo().district.cloud.dump()['matters'] as { text: string }[];
    expect(matters.filter((m) => m.text === '没有信号时记的诉求')).toHaveLength(1);
  });
});

test('another town without a signal is never shown with the first town’s units', async () => {
  const page = await open('district', { expected: LOST });
  await goTo(page, 'packages/main/units/index');
  const chips = front(page).locator('.towns .chip');
  await chips.nth(1).waitFor();
  const first = (await chips.nth(1).innerText()).trim();
  await chips.nth(1).click();
  const names = front(page).locator('.list-row');
  await eventually(async () => {
    const notes = await names.allInnerTexts();
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.every((note) => note.includes(first))).toBe(true);
  });
  await page.context().setOffline(true);
  await chips.nth(2).click();
  await front(page).getByText('没有连上服务器', { exact: true }).waitFor();
  expect(await names.count()).toBe(0);
  await page.context().setOffline(false);
});
