/** 投诉与建议 at 390 px: written, passed on, answered, seen, said once not to be solved. */
import { goTo, picture, useApp } from '../support/browser/app';
import { complaintsOf } from '../support/browser/inspect';
import { button, front } from '../support/browser/screens';

const { open } = useApp();
const WORDS = '党日通知最好提前三天发';

test('the inbox shows who must act by when; the sender sees the answer and says once 还没解决', async () => {
  const member = await open('member');
  await goTo(member, 'packages/main/suggest/index');
  await front(member).getByRole('textbox', { name: '内容' }).fill(WORDS);
  await button(member, '提交').click();
  await front(member).getByText('您的身份').waitFor();
  await goTo(member, 'packages/member/own-suggestions/index');
  await front(member).getByText(WORDS).waitFor();
  await front(member)
    .getByText(/^由.*办理，应在.*前答复$/)
    .first()
    .waitFor();
  await picture(member, 'own-suggestions', { docs: true });
  expect(await complaintsOf(member)).toEqual([]);

  const district = await open('district');
  await goTo(district);
  // What was passed on to a town is not theirs to do next.
  await front(district).getByText('待答复 3 件').waitFor();
  await front(district).getByText('其中 1 件已超期').waitFor();
  await button(district, /^待答复 3 件/).click();
  await front(district).getByText(WORDS).waitFor();
  await picture(district, 'suggestions-inbox', { docs: true });
  expect(await complaintsOf(district)).toEqual([]);
  const card = front(district).locator('.card', { hasText: WORDS });
  await card.getByRole('button', { name: /^转办/ }).click();
  await front(district).getByRole('textbox', { name: '说明' }).fill('请支部所在镇街办理');
  await picture(district, 'suggestion-pass');
  await button(district, '确定转办').click();
  await card.getByText(/转由.*办理$/).waitFor();
  await card.getByRole('button', { name: /^答复/ }).click();
  await front(district).getByRole('textbox', { name: '答复' }).fill('下月起提前三天');
  await picture(district, 'suggestion-answer');
  await button(district, '发送答复').click();
  await card.waitFor({ state: 'detached' });
  await front(district).getByText('已办结', { exact: true }).click();
  await front(district).getByText(WORDS).waitFor();

  await goTo(member, 'packages/member/own-suggestions/index');
  await front(member).getByText('下月起提前三天').waitFor();
  const own = front(member).locator('.card', { hasText: WORDS });
  await own.getByRole('button', { name: '还没解决' }).click();
  await front(member).getByRole('textbox', { name: '还有什么没解决' }).fill('这次还是前一天');
  await button(member, '提交').click();
  await own.getByText('您提出还没解决').waitFor();
  await own.getByRole('button', { name: '还没解决' }).waitFor({ state: 'detached' });
  await picture(member, 'suggestion-reopened');
});

test('an answer that comes second is told so, and what was typed stays', async () => {
  const [first, second] = [await open('district'), await open('district')];
  for (const page of [first, second]) {
    await goTo(page, 'packages/staff/suggestions/index');
    await button(page, /^答复/).first().click();
    await front(page).getByRole('textbox', { name: '答复' }).fill('已经安排');
  }
  await button(first, '发送答复').click();
  await front(first).getByRole('dialog').waitFor({ state: 'detached' });
  await button(second, '发送答复').click();
  await front(second).getByText('已经有人答复，请刷新后查看').waitFor();
  const box = front(second).getByRole('textbox', { name: '答复' });
  expect(await box.inputValue()).toBe('已经安排');
});

test('a town sees what was passed on to it, and its count on 今日', async () => {
  const page = await open('town');
  await goTo(page);
  await front(page)
    .getByText(/待答复 1 件|没有待答复的投诉与建议/)
    .waitFor();
});
