/**
 * Every state that a person can meet around a mark and a record, at font 1.0 and
 * 1.4: found on its screen, and kept as a picture.
 */
import type { Page } from 'playwright-core';
import { addDays } from '@core/shared/calendar/day';
import { goTo, picture, useApp, type Looks } from '../support/browser/app';
import { button, card, front, openToday } from '../support/browser/screens';

const { demo, open } = useApp();
const LOST = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/;

const READERS: [string, Looks][] = [
  ['1.0', {}],
  ['1.4', { scale: 1.4 }],
];

/** Opens the first unit of somebody whose calendar has a cell of this name, and unfolds it. */
async function findCell(page: Page, openid: string, cell: RegExp): Promise<void> {
  const { units } = await demo().district.act(openid, 'home.open', {});
  for (const { unitId } of units) {
    await goTo(page, `packages/main/unit/index?unitId=${unitId}`);
    await front(page).locator('.calendar').waitFor();
    const found = front(page).getByRole('button', { name: cell }).first();
    if ((await found.count()) === 0) continue;
    await found.click();
    await front(page).locator('.calendar-detail').scrollIntoViewIfNeeded();
    return;
  }
  throw new Error(`no unit of ${openid} has ${cell}`);
}

describe.each(READERS)('at %s', (name, looks) => {
  const keep = (page: Page, state: string): Promise<void> =>
    picture(page, `states/${state}-${name}`);

  test.each([
    ['met', 'instructor-2', /电话联系，已完成$/],
    ['open', 'instructor-1', /月实地走访，进行中$/],
    ['missed', 'instructor-1', /电话联系，未完成$/],
    ['exempt', 'instructor-2', /业主面谈，免计$/],
    ['not-applicable', 'instructor-2', /电话联系，不计$/],
    ['contested', 'instructor-1', /电话联系，申诉中$/],
    ['waiting', 'instructor-1', /，待确认$/],
  ] as const)('a mark that is %s', async (state, person, cell) => {
    const page = await open(person, looks);
    await openToday(page);
    await findCell(page, `demo-${person}`, cell);
    await front(page)
      .getByText(/^规定：/)
      .first()
      .waitFor();
    await keep(page, `mark-${state}`);
  });

  test('due soon, a promise, a handover to sign, a unit that is covered', async () => {
    const page = await open('instructor-1', looks);
    await openToday(page);
    await front(page).getByText('答应的事').waitFor();
    await front(page).getByText('份交接单待您签收').waitFor();
    await front(page).getByText('快到期').first().waitFor();
    await keep(page, 'today-busy');
    const cover = await open('instructor-cover', looks);
    await openToday(cover);
    await front(cover)
      .getByText(/· 代管/)
      .first()
      .scrollIntoViewIfNeeded();
    await keep(cover, 'today-covering');
  });

  test('a unit that is closed', async () => {
    const { units } = await demo().district.act('demo-instructor-3', 'unit.list', {});
    const closed = units.find((u) => u.status === 'suspended');
    const page = await open('instructor-3', looks);
    await goTo(page, `packages/main/unit/index?unitId=${closed?.unitId ?? ''}`);
    await front(page).getByText('停业', { exact: true }).waitFor();
    await button(page, '登记复工').waitFor();
    await keep(page, 'unit-closed');
  });

  test('leave that was granted, with what was said of it', async () => {
    const page = await open('instructor-2', looks);
    await goTo(page, 'packages/staff/leave/index');
    await front(page)
      .getByText(/已同意 · 意见：已核对病假条/)
      .waitFor();
    await keep(page, 'leave-granted');
  });

  test('records on their way: 已存本机, 待处理 with its reason, 已送达 with its receipt', async () => {
    const page = await open('instructor-4', { ...looks, expected: LOST });
    // A browser fetches each page's script when it is first opened; a phone has them all.
    await goTo(page, 'packages/main/outbox/index');
    await goTo(page, 'packages/main/today/index');
    await front(page).getByText('当期各项').waitFor();
    await page.context().setOffline(true);
    await card(page, '永川').record();
    await button(page, '电话未接通').click();
    await goToOutbox(page);
    await front(page).getByText('已存本机').first().waitFor();
    await keep(page, 'outbox-saved');
    await page.context().setOffline(false);
    await button(page, '立即发送').click();
    await front(page)
      .getByText(/回执 \w{8}/)
      .first()
      .waitFor();
    await keep(page, 'outbox-delivered');
  });

  test('a record that is refused waits apart with the reason, and keeps what was said', async () => {
    const page = await open('instructor-4', { ...looks, expected: LOST });
    await openToday(page);
    const { units, today } = await demo().district.act('demo-instructor-4', 'home.open', {});
    const [unit] = units;
    // The phone's day is ahead: the server asks to check the date.
    await page.evaluate(
      ([unitId, day, owner]) => {
        const id = 'quarantined-1';
        const item = {
          id,
          action: 'contact.record',
          input: {
            id,
            unitId,
            channel: 'phone',
            outcome: 'reached',
            metOwner: false,
            happenedOn: day,
            recordedAt: Date.now(),
          },
          title: '电话联系：日期在今天之后',
          owner,
          savedAt: Date.now(),
          state: 'saved',
          attempts: 0,
        };
        localStorage.setItem(`outbox/${id}`, JSON.stringify({ data: JSON.stringify(item) }));
      },
      [unit?.unitId ?? '', addDays(today, 3), await ownerOf('demo-instructor-4')] as const,
    );
    await page.reload();
    await openToday(page);
    await goToOutbox(page);
    await front(page).getByText('待处理').first().waitFor();
    await front(page)
      .getByText(/请核对日期/)
      .waitFor();
    await keep(page, 'outbox-held');
  });

  test('no signal, and nothing to show yet', async () => {
    const page = await open('district', { ...looks, expected: LOST });
    const { units } = await demo().district.act('demo-district', 'unit.list', {});
    const [one, other] = units.map((u) => `packages/main/unit/index?unitId=${u.unitId}`);
    await goTo(page, one);
    await front(page).getByText('一年的联系').waitFor();
    await page.context().setOffline(true);
    await page.evaluate((route) => (location.hash = `#/${route ?? ''}`), other);
    await front(page).getByText('没有连上服务器').first().waitFor();
    await keep(page, 'offline');
  });
});

async function goToOutbox(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/packages/main/outbox/index'));
  await front(page).getByText('立即发送').waitFor();
}

async function ownerOf(openid: string): Promise<string> {
  return (await demo().district.act(openid, 'home.open', {})).personId;
}
