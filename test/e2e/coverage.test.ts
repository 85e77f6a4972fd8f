/** 两个覆盖: the numbers of the page are those of the roster, and each opens to its units. */
import { goTo, picture, useApp } from '../support/browser/app';
import { button, front } from '../support/browser/screens';

const { demo, open } = useApp();

test('a supervisor sees both coverages with numerator and denominator, and the units that are missing', async () => {
  const page = await open('district', { density: 1.5 });
  await goTo(page);
  await button(page, /^两个覆盖/).click();
  await front(page).getByText('各镇街、园区').waitFor();
  await picture(page, 'coverage', { docs: true });
  const card = front(page).locator('.card', { hasText: '组织覆盖' }).first();
  const [, n, d] = /(\d+)\/(\d+)/.exec(await card.innerText()) ?? [];
  // Recounted from the stored units, apart from the page and its job.
  const units = demo().district.cloud.dump()['units'] as { status: string; formation: string }[];
  const operating = units.filter((u) => u.status === 'operating');
  expect([Number(n), Number(d)]).toEqual([
    operating.filter((u) => u.formation !== 'none').length,
    operating.length,
  ]);

  const towns = front(page).locator('.light');
  const texts = await towns.allInnerTexts();
  const lacking = texts.findIndex((text) => {
    const [, a, b] = /(\d+)\/(\d+)/.exec(text) ?? [];
    return a !== b;
  });
  await towns.nth(lacking).locator('.tap').first().click();
  await front(page)
    .getByText(/^以下 \d+ 家未计入/)
    .waitFor();
  await front(page)
    .getByText(/· 未组建$/)
    .first()
    .waitFor();
  await picture(page, 'coverage-town');
});
