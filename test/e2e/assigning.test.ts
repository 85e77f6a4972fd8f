/** 指定指导员: one unit from the list of gaps, twenty at once on a desk, from the unit's page too. */
import { randomUUID } from 'node:crypto';
import { goTo, picture, useApp } from '../support/browser/app';
import { axeViolations } from '../support/browser/inspect';
import { button, front } from '../support/browser/screens';

const { demo, open } = useApp();

const OFFICE = 'demo-district';

/** Units of a town that nobody is responsible for; the clock counts them. */
async function gaps(town: string, names: readonly string[]): Promise<void> {
  const { district } = demo();
  const { towns } = await district.act(OFFICE, 'unit.list', {});
  const townId = towns.find(({ name }) => name === town)?.id ?? '';
  for (const name of names) {
    const facts = { name, kind: 'enterprise' as const, townId };
    await district.act(OFFICE, 'unit.add', { id: randomUUID(), facts });
  }
  await district.cloud.fireTimer('clock');
}

const instructorOf = async (query: string): Promise<string | undefined> => {
  const { district } = demo();
  const { units } = await district.act(OFFICE, 'unit.list', { query });
  const page = await district.act(OFFICE, 'unit.open', { unitId: units[0]?.unitId ?? '' });
  return page.unit.instructor?.name;
};

test.each<[1 | 1.4]>([[1], [1.4]])(
  'one unit from the list of gaps, and the way back beside it, at a font size of %s',
  async (scale) => {
    const name = `缺人有限公司${scale === 1 ? '甲' : '乙'}`;
    await gaps('朱沱镇', [name]);
    const page = await open('district', { scale });
    await goTo(page, 'packages/staff/overview/index');
    const list = button(page, '看没有指导员的');
    await list.waitFor();
    await list.click();
    // Towns without any gap are not there.
    const towns = front(page).locator('.light');
    await towns.first().waitFor();
    for (const text of await towns.allInnerTexts()) expect(text).not.toMatch(/没有指导员\s0\s家/);
    // So few towns are open already.
    const assign = front(page).getByRole('button', { name: `指定指导员：${name}` });
    await assign.click();
    const sheet = front(page).getByRole('dialog');
    await sheet
      .getByText(/^现有 \d+ 家$/)
      .first()
      .waitFor();
    await picture(page, `pick-instructor-${scale}`);
    expect(await axeViolations(page)).toEqual([]);
    const person = sheet.getByRole('button', { name: /现有/ }).first();
    const who = (await person.innerText()).split('\n')[0] ?? '';
    await person.click();
    await front(page).getByText(`已指定${who}负责${name}，从今天起`).waitFor();
    expect(await instructorOf(name)).toBe(who);
    await picture(page, `named-${scale}`);
    await button(page, `撤销：已指定${who}负责${name}，从今天起`).click();
    await assign.waitFor();
    expect(await instructorOf(name)).toBeUndefined();
  },
);

test('several at once on a desk: choose, confirm, done; and all taken back', async () => {
  const names = ['桌前一公司', '桌前二公司', '桌前三公司'];
  await gaps('来苏镇', names);
  const page = await open('district', { viewport: { width: 1280, height: 900 } });
  await goTo(page, 'packages/staff/figure/index');
  const town = front(page).locator('.light', { hasText: '来苏镇' });
  const inTown = (name: string) => town.getByRole('button', { name });
  await inTown('选几家一起指定').click();
  await inTown('全选').click();
  await picture(page, 'name-in-bulk');
  await inTown('指定指导员（3 家）').click();
  const sheet = front(page).getByRole('dialog');
  await sheet.getByRole('searchbox', { name: '查找指导员' }).fill('指导员03');
  await sheet.getByRole('button', { name: /^指导员03/ }).click();
  await page.getByText(/^指定指导员03负责这 3 家？/).waitFor();
  await page.getByText('指定', { exact: true }).last().click();
  await front(page).getByText('已指定指导员03负责3 家单位，从今天起').waitFor();
  for (const name of names) expect(await instructorOf(name)).toBe('指导员03');
  const today = await open('instructor-3');
  await goTo(today);
  await front(today).getByText('桌前一公司').first().waitFor();
  await button(page, /^撤销：/).click();
  await inTown('选几家一起指定').waitFor();
  for (const name of names) expect(await instructorOf(name)).toBeUndefined();
});

test('from the unit’s page; with an instructor it is a handover', async () => {
  await gaps('凤凰湖工业园', ['页上指定公司']);
  const page = await open('town');
  const { units } = await demo().district.act(OFFICE, 'unit.list', { query: '页上指定' });
  await goTo(page, `packages/main/unit/index?unitId=${units[0]?.unitId ?? ''}`);
  await button(page, /^指定指导员/).click();
  await front(page).getByText('选一位指导员，从今天起负责').waitFor();
  await front(page).getByRole('button', { name: /现有/ }).first().click();
  await front(page)
    .getByText(/^已指定.+负责页上指定公司/)
    .waitFor();
  await picture(page, 'named-from-page');
  await button(page, '返回').click();
  await front(page)
    .getByText(/^指导员\d\d（.+起）$/)
    .waitFor();
  expect(await button(page, /^指定指导员/).count()).toBe(0);
});
