/**
 * The main job: an instructor opens 今日, logs a call, sees the light
 * change and the receipt; a restart of the server changes nothing.
 */
import { goTo, picture, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import {
  button,
  card,
  CALL_LIGHT,
  front,
  light,
  openToday,
  openUnit,
  progress,
  unitNames,
  tapAndSeeSaved,
} from '../support/browser/screens';

const { demo, open } = useApp();
const ME = 'instructor-1';

test('a call: the light turns, the receipt is shown, and a restart keeps it', async () => {
  const page = await open(ME, { density: 1.5 });
  await openToday(page);
  await picture(page, 'today', { docs: true });
  const due = await unitNames(page, '本周');
  const [unit = ''] = due;
  await card(page, unit).open();
  await front(page).getByText('五个一 · 我的帮建').waitFor();
  expect(['快到期', '进行中']).toContain(await light(page, CALL_LIGHT));
  await openToday(page);
  const before = await progress(page);

  await card(page, unit).record();
  await picture(page, 'record-sheet', { docs: true });
  await tapAndSeeSaved(page, '电话已联系上');

  await eventually(async () => {
    expect(await progress(page)).toEqual({ ...before, done: before.done + 1 });
    expect(await unitNames(page, '本周')).toEqual(due.slice(1));
  });
  await goTo(page, 'packages/main/outbox/index');
  const record = front(page).locator('.card', { hasText: `电话联系：${unit}` });
  await record.getByText('已送达').waitFor();
  const receipt = /回执 (\w+)/.exec(await record.innerText())?.[1] ?? 'no receipt';

  await openUnit(page, unit);
  await eventually(async () => expect(await light(page, CALL_LIGHT)).toBe('已完成'));
  await front(page).getByText(`回执 ${receipt}`).waitFor();
  await picture(page, 'unit', { docs: true });

  // What it still asks for while the server is away is not the matter here.
  await page.close();
  await demo().restart();
  const later = await open(ME);
  await openToday(later);
  expect(await unitNames(later, '本周')).toEqual(due.slice(1));
  await openUnit(later, unit);
  await eventually(async () => expect(await light(later, CALL_LIGHT)).toBe('已完成'));
  await front(later).getByText(`回执 ${receipt}`).waitFor();
});

test('a call logged by mistake is taken back, and is due again', async () => {
  const page = await open(ME);
  await openToday(page);
  const due = await unitNames(page, '本周');
  const [unit = ''] = due;
  await card(page, unit).record();
  await button(page, '电话已联系上').click();
  await eventually(async () => expect(await unitNames(page, '本周')).not.toContain(unit));
  await button(page, '撤销').click();
  await eventually(async () => expect(await unitNames(page, '本周')).toEqual(due));

  // Also for the server, once both have been delivered.
  await goTo(page, 'packages/main/outbox/index');
  await eventually(async () => {
    const states = await front(page).locator('.tag').allInnerTexts();
    expect(states.map((state) => state.trim())).toEqual(['已送达', '已送达']);
  });
  const later = await open(ME);
  await openToday(later);
  expect(await unitNames(later, '本周')).toEqual(due);
});

test('going back at once from a unit shows 今日 again', async () => {
  const page = await open(ME);
  await openToday(page);
  const [unit = ''] = await unitNames(page, '本周');
  await card(page, unit).open();
  await front(page).locator('.light').first().waitFor();
  await page.goBack();
  await front(page).getByText('当期各项').waitFor();
  await button(page, '打电话').waitFor();
});
