/** A stranger's OPENID: a bind page and no data, until a code from a supervisor's screen binds it. */
import { actions } from '@core/modules/actions';
import type { Page } from 'playwright-core';
import { goTo, picture, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { button, front } from '../support/browser/screens';

const { open } = useApp();

interface Answer {
  ok: boolean;
  data?: Record<string, unknown>;
  error?: { code: string };
}

/** Every answer of a function from now on. */
function answersOf(page: Page): Answer[] {
  const answers: Answer[] = [];
  page.on('response', (response) => {
    if (!response.url().includes('/call/')) return;
    void response.json().then(
      ({ result }: { result: Answer }) => answers.push(result),
      // The page was closed before the answer was read: nobody asks for it.
      () => undefined,
    );
  });
  return answers;
}

const codeField = (page: Page) => front(page).getByRole('textbox', { name: '绑定码' });

async function submit(page: Page, code: string): Promise<void> {
  await codeField(page).fill(code);
  await button(page, '绑定').click();
}

test.each(['', 'packages/main/units/index', 'packages/main/me/index'])(
  'a stranger who opens "%s" is led to the bind page and is sent no data',
  async (route) => {
    const page = await open('stranger');
    const answers = answersOf(page);
    await page.goto(route ? `/app/#/${route}` : '/app/');
    await front(page).getByText('绑定您在名册上的身份').waitFor();
    await eventually(() => expect(answers.length).toBeGreaterThan(0));
    for (const { data } of answers) {
      expect(data).toEqual({ bound: false, emptyCloud: false, today: '2026-11-19' });
    }
  },
);

test.each(['home.open', 'unit.list', 'person.list', 'roster.list'] as const)(
  'a stranger who asks for %s by hand gets an error and no data',
  async (action) => {
    const page = await open('stranger');
    const response = await page.request.post(`/call/${actions[action].runsIn}`, {
      data: { action, input: {}, requestId: 'by-hand', sentAt: Date.now(), protocol: 1 },
    });
    const { result } = (await response.json()) as { result: Answer };
    expect(result).toMatchObject({ ok: false, error: { code: 'UNBOUND' } });
    expect(result.data).toBeUndefined();
  },
);

test('a code without consent is not sent; a wrong one says so at the field', async () => {
  const page = await open('stranger', { density: 1.5 });
  await goTo(page, 'packages/main/bind/index');
  await codeField(page).waitFor();
  await picture(page, 'bind', { docs: true });
  await submit(page, 'ABCD2345');
  await front(page).getByText('请先阅读并同意隐私保护指引').waitFor();

  await front(page).getByRole('button', { name: '我已阅读并同意隐私保护指引' }).click();
  await submit(page, 'abc');
  await front(page).locator('.field', { hasText: '绑定码是 8 位字母和数字' }).waitFor();
  await submit(page, 'ABCD2345');
  await front(page).locator('.field', { hasText: '绑定码不正确、已使用或已过期' }).waitFor();
});

test('a code that a supervisor reads off the screen binds once and opens 今日', async () => {
  const staff = await open('district', { density: 1.5 });
  await goTo(staff, 'packages/staff/people/index');
  await front(staff).getByLabel('按姓名查找').locator('input').fill('党员003');
  await eventually(async () => expect(await front(staff).locator('.list-row').count()).toBe(1));
  await button(staff, '发绑定码：党员003').click();
  const sheet = front(staff).getByRole('dialog', { name: '党员003的绑定码' });
  await sheet.waitFor();
  const code = /[A-Z0-9]{4} [A-Z0-9]{4}/.exec(await sheet.innerText())?.[0] ?? 'no code';
  await picture(staff, 'people', { docs: true });

  const page = await open('stranger');
  await goTo(page, 'packages/main/bind/index');
  await front(page).getByRole('button', { name: '我已阅读并同意隐私保护指引' }).click();
  await submit(page, code);
  await front(page).getByText('您的身份').waitFor();
  expect(page.url()).toContain('packages/main/today/index');
  await front(page).getByText('党员', { exact: true }).waitFor();

  await button(staff, '关闭').click();
  await staff.reload();
  await front(staff).getByText('党员003').waitFor();
  expect(await front(staff).getByRole('button', { name: '发绑定码：党员003' }).count()).toBe(0);
  await front(staff).locator('.list-row', { hasText: '党员003' }).getByText('已绑定').waitFor();
});
