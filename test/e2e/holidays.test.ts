/** 节假日安排: an administrator pastes the year's notice, sees what it judges again, and takes it back. */
import { standAt } from '../support/browser/demo';
import { goTo, picture, useApp } from '../support/browser/app';
import { complaintsOf } from '../support/browser/inspect';
import { button, front } from '../support/browser/screens';
import { NOTICE_2027_TEXT } from '../support/notices';

const { demo, open } = useApp();

test('the notice of 2027 is entered as printed; the weeks of New Year and Spring Festival are judged then', async () => {
  standAt(demo().district, '2027-03-15');
  const page = await open('administrator');
  await goTo(page, 'packages/staff/holidays/index');
  await button(page, '2027 年：录入通知').click();
  const text = front(page).getByRole('textbox', { name: '2027 年通知正文' });
  await text.fill(NOTICE_2027_TEXT.replace('13日（周六）', '12日（周五）'));
  await front(page)
    .getByText(/按日期是 8 天/)
    .waitFor();
  await text.fill(NOTICE_2027_TEXT);
  await button(page, '先看会重新判定什么').click();
  const newYear = front(page).getByText(/第53周（12月28日—1月3日） 电话联系/);
  await newYear.waitFor();
  await picture(page, 'holidays-preview');
  await button(page, '录入并生效').click();
  await front(page).getByText('已录入').waitFor();
  // The same page says what was judged again.
  await newYear.waitFor();
  await front(page)
    .getByText(/未完成\u00a00 →\u00a0\d+/)
    .first()
    .waitFor();
  expect(await complaintsOf(page)).toEqual([]);
  await picture(page, 'holidays-entered', { docs: true });

  await button(page, '2027 年：撤回录入').click();
  await front(page).getByRole('textbox', { name: '理由' }).fill('录入有误');
  await front(page).getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click();
  await front(page).getByText('撤回：录入有误').waitFor();
  await front(page).getByText('未公布，暂计').first().waitFor();
});
