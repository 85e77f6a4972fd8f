/** 打电话: the draft is on the phone before dialling, and the outcome is asked afterwards. */
import { useApp } from '../support/browser/app';
import { watchDialler } from '../support/browser/dialler';
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

const { open } = useApp();

test('the draft is saved before dialling; the outcome that is asked is saved', async () => {
  const page = await open('instructor-1');
  const dialled = await watchDialler(page.context());
  await openToday(page);
  const due = await unitNames(page, '本周');
  const [unit = ''] = due;

  await card(page, unit).call();
  await button(page, /^拨打/).click();
  await front(page)
    .getByRole('dialog', { name: `与${unit}的通话结果` })
    .waitFor();
  await eventually(() => expect(dialled).toHaveLength(1));
  expect(dialled[0]?.url).toMatch(/^tel:\d{7,}$/);
  expect(dialled[0]?.draft).toContain(unit);

  await button(page, '电话已联系上').click();
  await eventually(async () => expect(await unitNames(page, '本周')).toEqual(due.slice(1)));
  await openUnit(page, unit);
  await eventually(async () => expect(await light(page, CALL_LIGHT)).toBe('已完成'));
  // It has arrived: whoever opens 今日 next is told of it.
  await front(page).locator('.timeline__entry').first().waitFor();
  await eventually(async () =>
    expect(await front(page).getByText('已存本机，待送达').count()).toBe(0),
  );
});

test('the outcome is still asked when the phone closed the page during the call', async () => {
  const page = await open('instructor-1');
  const context = page.context();
  await watchDialler(context);
  await openToday(page);
  const due = await unitNames(page, '本周');
  const [unit = ''] = due;
  await card(page, unit).call();
  await button(page, /^拨打/).click();
  await front(page)
    .getByRole('dialog', { name: `与${unit}的通话结果` })
    .waitFor();
  await page.close();

  const later = await context.newPage();
  await openToday(later);
  await front(later)
    .getByRole('dialog', { name: `与${unit}的通话结果` })
    .waitFor();
  await tapAndSeeSaved(later, '电话未接通');
  await eventually(async () => expect(await front(later).getByRole('dialog').count()).toBe(0));
  // An attempt is on record and does not count.
  expect(await unitNames(later, '本周')).toEqual(due);
  await openUnit(later, unit);
  await front(later).getByText('电话，未联系上').first().waitFor();
  expect(await light(later, CALL_LIGHT)).toBe('快到期');

  const third = await context.newPage();
  await openToday(third);
  expect(await front(third).getByRole('dialog').count()).toBe(0);
});
