/** 督办 whole: drafted by the clock, refused while something waits, signed, answered, closed; both sides see both sides. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { goTo, picture, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { complaintsOf } from '../support/browser/inspect';
import { button, front, openToday, tapAndSeeSaved } from '../support/browser/screens';

const { demo, open } = useApp();

async function isFine(page: Page): Promise<void> {
  expect(await complaintsOf(page)).toEqual([]);
}

const shelf = async (page: Page, name: string): Promise<void> => {
  await goTo(page, 'packages/staff/follow-ups/index');
  await button(page, new RegExp(`^${name}`)).click();
};
const caseCard = (page: Page, unit: string) =>
  front(page).locator('.follow-up__card', { hasText: unit }).first();

test('the whole chain of one case from draft to 销号, with the other side’s reply', async () => {
  const { district } = demo();
  // A draft of the first instructor's that nothing keeps from being signed.
  const { followUps } = await district.act('demo-district', 'followUp.list', { shelf: 'draft' });
  const draft = followUps.find((f) => f.personName === '指导员01' && f.waits.length === 0);
  const UNIT = draft?.subjectName ?? '';
  expect(UNIT).not.toBe('');
  const staff = await open('district', { density: 1.5 });
  await goTo(staff);
  await button(staff, /待核实的督办草稿 \d+/).click();
  await caseCard(staff, UNIT).waitFor();
  await isFine(staff);
  await picture(staff, 'follow-ups', { docs: true });
  await caseCard(staff, UNIT).click();
  await front(staff).getByText('依据记录 · 6 条').waitFor();
  await isFine(staff);
  await picture(staff, 'follow-up-draft', { docs: true });
  await button(staff, '核实并签发').click();
  await button(staff, '请核对记录，有遗漏的及时补录').click();
  await picture(staff, 'follow-up-sign');
  await isFine(staff);

  // Meanwhile a late record comes in: the signature is refused and says so.
  const { units, today } = await district.act('demo-instructor-1', 'home.open', {});
  const unitId = units.find(({ name }) => name === UNIT)?.unitId ?? '';
  const late = randomUUID();
  await district.act('demo-instructor-1', 'contact.record', {
    id: late,
    unitId,
    channel: 'phone',
    outcome: 'reached',
    happenedOn: '2026-10-14',
    recordedAt: district.cloud.clock.now(),
  });
  await button(staff, '签发提示单').click();
  await front(staff).getByText('有补录待确认，确认前不督办').waitFor();
  await picture(staff, 'follow-up-refused', { docs: true });
  await district.act('demo-district', 'waiting.decide', {
    id: randomUUID(),
    items: [{ kind: 'backfill', id: late }],
    granted: false,
    reason: '通话记录对不上',
  });
  await button(staff, '签发提示单').click();
  await front(staff)
    .getByText(/^提示〔2026〕\d+号$/)
    .first()
    .waitFor();
  await front(staff).getByText('还没有回复').waitFor();

  const page = await open('instructor-1', { density: 1.5 });
  await openToday(page);
  await button(page, '有 2 件督办待回复').click();
  await caseCard(page, UNIT).click();
  await front(page).getByText('要求：请核对记录，有遗漏的及时补录').waitFor();
  await isFine(page);
  await picture(page, 'follow-up-reply', { docs: true });
  await front(page).locator('textarea').fill('单位换了门卫，电话没有转接，本周已当面联系');
  await tapAndSeeSaved(page, '提交回复');
  await front(page).getByText('反馈：单位换了门卫，电话没有转接，本周已当面联系').waitFor();
  await goTo(page);
  await button(page, '有 1 件督办待回复').waitFor();

  await shelf(staff, '待销号');
  await caseCard(staff, UNIT).click();
  await front(staff)
    .getByText(/^反馈：单位换了门卫/)
    .waitFor();
  await front(staff).getByText('11月23日 周一起').waitFor();
  await picture(staff, 'follow-up-replied', { docs: true });
  await button(staff, '销号').click();
  await button(staff, '情况已说明').click();
  await button(staff, '确定销号').click();
  await eventually(async () =>
    expect(await front(staff).locator('.tag').first().innerText()).toContain('已销号'),
  );
  await isFine(staff);
  await picture(staff, 'follow-up-closed');
  expect(today).toBe('2026-11-19');
});

test('what waits keeps a draft from being signed: the list and the case say what', async () => {
  const staff = await open('district', { density: 1.5 });
  await goTo(staff, 'packages/staff/follow-ups/index');
  const held = front(staff)
    .getByRole('button')
    .filter({ hasText: '有申诉待确认，确认前不督办' })
    .first();
  await held.click();
  await front(staff).getByText('依据记录').first().waitFor();
  await front(staff).getByText('有申诉待确认，确认前不督办').first().waitFor();
  expect(await button(staff, '核实并签发').count()).toBe(0);
  await picture(staff, 'follow-up-held', { docs: true });
});

test('a reply goes one step further only with a reason, and from the day the rhythm says', async () => {
  const { district } = demo();
  const staff = await open('district');
  const { followUps } = await district.act('demo-district', 'followUp.list', { shelf: 'toClose' });
  const followUpId = followUps[0]?.followUpId ?? '';
  district.cloud.clock.setToday('2026-11-23');
  try {
    await goTo(staff, `packages/staff/follow-up/index?followUpId=${followUpId}`);
    await button(staff, '转为催办').click();
    await button(staff, '回复与记录不符').click();
    await button(staff, '签发催办单').click();
    await front(staff).getByText('催办原因：回复与记录不符').waitFor();
    await front(staff)
      .getByText(/^催办〔2026〕\d+号$/)
      .first()
      .waitFor();
  } finally {
    district.cloud.clock.setToday(null);
  }
});

test.each([1.4] as const)(
  'reads well at font size %s, on a phone and on a desktop',
  async (scale) => {
    const page = await open('district', { scale, density: 1.5 });
    await shelf(page, '待核实');
    await front(page).locator('.follow-up__card').first().waitFor();
    await isFine(page);
    await picture(page, 'follow-ups-large');
    await front(page).locator('.follow-up__card').first().click();
    await front(page).getByText('依据记录').first().waitFor();
    await isFine(page);
    await picture(page, 'follow-up-large');
    const own = await open('instructor-1', { scale, density: 1.5 });
    await goTo(own, 'packages/staff/own-follow-ups/index');
    await front(own).locator('.follow-up__card').first().click();
    await front(own).getByText('办理过程').waitFor();
    await isFine(own);
    await picture(own, 'follow-up-reply-large');
    const desktop = await open('town', { viewport: { width: 1280, height: 800 } });
    await goTo(desktop, 'packages/staff/follow-ups/index');
    await front(desktop).locator('.follow-up__shelves').waitFor();
    await picture(desktop, 'follow-ups-desktop-low');
  },
);
