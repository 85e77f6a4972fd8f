/** 今日 of an instructor: one card a unit, what one visit settles, and the list cut down by period and by words. */
import { picture, useApp } from '../support/browser/app';
import { complaintsOf } from '../support/browser/inspect';
import { button, front, openToday, unitNames } from '../support/browser/screens';

const { open } = useApp();

test.each([1, 1.4] as const)('is searched and cut down at a font size of %s', async (scale) => {
  const page = await open('instructor-2', { scale, density: 1.5 });
  await openToday(page);
  const cards = front(page).locator('.due-card__name');
  const all = await cards.allInnerTexts();
  // A unit stands there once, however many periods it owes something in.
  expect(new Set(all).size).toBe(all.length);
  const quarter = await unitNames(page, '本季');
  expect(quarter.length).toBeLessThan(all.length);

  await button(page, /^本季 \d/).click();
  expect(await cards.allInnerTexts()).toEqual(quarter);
  await front(page).getByText('今天走访并见到负责人，可一次完成：').first().waitFor();
  await picture(page, 'today-cut-down');
  expect(await complaintsOf(page)).toEqual([]);

  const [name = ''] = quarter;
  await front(page).getByRole('searchbox', { name: '搜索单位' }).fill(name.slice(0, 4));
  expect(await cards.allInnerTexts()).toEqual(
    quarter.filter((one) => one.includes(name.slice(0, 4))),
  );
  await front(page).getByRole('searchbox', { name: '搜索单位' }).fill('没有这一家');
  await front(page).getByText('没有这样的单位').waitFor();
  await button(page, '显示全部').click();
  expect(await cards.allInnerTexts()).toEqual(all);
});
