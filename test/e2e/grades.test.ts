/** 分类定级 on screen: counts by level, a finding with its reason, and its history. */
import { goTo, picture, useApp } from '../support/browser/app';
import { axeViolations, complaintsOf } from '../support/browser/inspect';
import { button, front } from '../support/browser/screens';

const { open } = useApp();

test.each([1, 1.4] as const)(
  'a branch becomes a demonstration point, at font %s',
  async (scale) => {
    const page = await open('district', { scale, density: 1.5 });
    await goTo(page);
    await button(page, /^分类定级/).click();
    await front(page).getByText('三级示范点').first().waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    const row = front(page).locator('.list-row').first();
    const level = scale === 1 ? '镇街级示范点' : '区级示范点';
    await row.click();
    const sheet = front(page).getByRole('dialog');
    await sheet.getByText(level).click();
    await sheet.getByRole('textbox', { name: '理由' }).fill('阵地和组织生活经核实达到条件');
    await picture(page, `grade-sheet-${scale}`);
    expect(await axeViolations(page)).toEqual([]);
    await sheet.getByText('保存').click();
    await row.getByText(level).waitFor();
    await picture(page, scale === 1 ? 'grades' : 'grades-1.4', { docs: scale === 1 });
    await row.click();
    await front(page)
      .getByText(/阵地和组织生活经核实达到条件（/)
      .first()
      .waitFor();
  },
);
