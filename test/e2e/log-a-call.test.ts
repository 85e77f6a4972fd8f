/**
 * The main job: an instructor opens 今日, logs a call in three taps, sees the
 * light change and the receipt; a restart of the server changes nothing.
 */
import { goTo, picture, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import {
  button,
  CALL_LIGHT,
  countTaps,
  front,
  light,
  openToday,
  openUnit,
  progress,
  unitNames,
} from '../support/browser/screens';

const { demo, open } = useApp();
const ME = 'instructor-1';

test('a call: three taps, the light turns, the receipt is shown, and a restart keeps it', async () => {
  const page = await open(ME, { density: 1.5 });
  await openToday(page);
  await picture(page, 'today', { docs: true });
  const due = await unitNames(page, '本周');
  const [unit = ''] = due;
  await button(page, `打开${unit}`).click();
  await front(page).getByText('五个一 · 我的帮建').waitFor();
  expect(['快到期', '进行中']).toContain(await light(page, CALL_LIGHT));
  await openToday(page);
  const before = await progress(page);

  const taps = await countTaps(page);
  await button(page, `记录与${unit}的联系`).click();
  await picture(page, 'record-sheet', { docs: true });
  await button(page, '电话已联系上').click();
  await page.getByText('已存本机', { exact: true }).waitFor();
  expect(await taps()).toBeLessThanOrEqual(3);

  await eventually(async () => {
    expect(await progress(page)).toEqual({ ...before, done: before.done + 1 });
    expect(await unitNames(page, '本周')).toEqual(due.slice(1));
  });
  await goTo(page, 'pages/outbox/index');
  const card = front(page).locator('.card', { hasText: `电话联系：${unit}` });
  await card.getByText('已送达').waitFor();
  const receipt = /回执 (\w+)/.exec(await card.innerText())?.[1] ?? 'no receipt';

  await openUnit(page, unit);
  await eventually(async () => expect(await light(page, CALL_LIGHT)).toBe('已完成'));
  await front(page).getByText(`回执 ${receipt}`).waitFor();
  await picture(page, 'unit', { docs: true });

  await demo().restart();
  const later = await open(ME);
  await openToday(later);
  expect(await unitNames(later, '本周')).toEqual(due.slice(1));
  await openUnit(later, unit);
  await eventually(async () => expect(await light(later, CALL_LIGHT)).toBe('已完成'));
  await front(later).getByText(`回执 ${receipt}`).waitFor();
});
