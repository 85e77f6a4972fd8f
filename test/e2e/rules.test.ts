/** 规则: an administrator raises the week's calls, sees what it would have changed, and two sign. */
import { randomUUID } from 'node:crypto';
import { ADMINISTRATOR, instructorOpenid } from '../../scripts/demo/seed-people';
import { goTo, picture, useApp } from '../support/browser/app';
import { standAt } from '../support/browser/demo';
import { complaintsOf } from '../support/browser/inspect';
import { button, front } from '../support/browser/screens';
import { secondAdministrator, SECOND_ADMINISTRATOR } from '../support/rules';

const { demo, open } = useApp();

test('the week’s calls become two from next month on: drafted, compared, signed by two, in force', async () => {
  const { district } = demo();
  await secondAdministrator(district, ADMINISTRATOR);
  const page = await open('administrator');
  await goTo(page, 'packages/staff/rules/index');
  await front(page).getByText('现行规则：重庆永川').waitFor();
  expect(await complaintsOf(page)).toEqual([]);
  await picture(page, 'rules', { docs: true });
  await front(page)
    .getByText(/频次：联系/)
    .first()
    .click();
  await front(page).getByText('每周电话联系', { exact: true }).first().waitFor();

  // A rule that cannot be met is refused while it is typed.
  await front(page).getByRole('button', { name: /^次数/ }).first().click();
  const count = front(page).getByRole('textbox', { name: '每周电话联系 · 次数' });
  await count.fill('6');
  await front(page)
    .getByText(/要求 6 次办不到/)
    .last()
    .waitFor();
  await count.fill('2');
  await front(page)
    .getByText(/1\s→\s2/)
    .last()
    .waitFor();
  await front(page).getByRole('textbox', { name: '为什么改' }).fill('重点时段多联系');
  expect(await complaintsOf(page)).toEqual([]);
  await picture(page, 'rules-part', { docs: true });

  // A search goes on letter by letter, and takes nothing away of what was written above it.
  const search = front(page).getByRole('searchbox', { name: '查找一项' });
  await search.click();
  await page.keyboard.type('meiyou', { delay: 150 });
  await front(page).getByText('没有找到“meiyou”').waitFor();
  expect(await search.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  expect(await front(page).getByRole('textbox', { name: '为什么改' }).inputValue()).toBe(
    '重点时段多联系',
  );
  await search.fill('');
  await button(page, '存为草稿').click();

  await button(page, '试算会改变什么').click();
  await button(page, '再算一次').waitFor();
  await front(page)
    .getByText(/电话联系：已完成\s→\s未完成/)
    .first()
    .waitFor();
  expect(await complaintsOf(page)).toEqual([]);
  await picture(page, 'rules-what-if', { docs: true });

  await button(page, '签署').click();
  await front(page)
    .getByText(/须由另一位管理员签署/)
    .waitFor();
  const { versions } = await district.act(SECOND_ADMINISTRATOR, 'rules.open', {});
  const versionId = versions[0]?.versionId ?? '';
  await district.act(SECOND_ADMINISTRATOR, 'rules.sign', { id: randomUUID(), versionId });

  // From its day on 今日 asks for two; before it, for one.
  standAt(district, '2026-12-09');
  const phone = await open('instructor-1');
  await goTo(phone, 'packages/main/today/index');
  await front(phone).getByText('当期各项').waitFor();
  // The phone has asked for the rules by which it was answered, and holds them.
  await phone.waitForFunction(() =>
    Object.entries(localStorage).some(
      ([key, value]) => key.includes('rules/held') && String(value).includes('yongchuan+own'),
    ),
  );
  await front(phone)
    .getByText(/规则已更新/)
    .waitFor({ state: 'hidden' });
  await picture(phone, 'rules-today');
  const { units, rules } = await district.act(instructorOpenid(0), 'home.open', {});
  expect(rules).toBeDefined();
  expect(
    units[0]?.verdicts.filter(({ obligation }) => obligation === 'call').map((v) => v.required),
  ).toEqual([1, 2]);
});
