/** 组织架构: an organisation's tree and warnings, a change registered, and taken back. */
import { goTo, picture, useApp } from '../support/browser/app';
import { axeViolations, overflows, smallTargets } from '../support/browser/inspect';
import { button, front } from '../support/browser/screens';

const { demo, open } = useApp();

const organizations = async () =>
  (await demo().district.act('demo-district', 'organization.list', {})).organizations;
const page = (organizationId: string) =>
  demo().district.act('demo-district', 'organization.open', { organizationId });

/** The organisation that a unit has left in the demo. */
async function splitOff(): Promise<string> {
  for (const { id } of await organizations()) {
    const { events } = await page(id);
    if (events.some((e) => e.kind === 'splitOff' && e.text.includes('脱联'))) return id;
  }
  throw new Error('the demo has no unit that left');
}

test('a supervisor finds an organisation, appoints its secretary who runs the unit, and takes it back', async () => {
  const screen = await open('district', { density: 1.5 });
  await goTo(screen);
  await button(screen, /^组织架构/).click();
  const [first] = await organizations();
  if (!first) throw new Error('the demo has no organisation');
  await button(screen, new RegExp(`^${first.name.slice(0, 12)}`)).click();
  await front(screen).getByText('变更记录').waitFor();
  await picture(screen, 'organization', { docs: true });
  const before = await page(first.id);
  const [, second] = before.organization.members;

  await button(screen, '任职').click();
  const sheet = front(screen).getByRole('dialog', { name: '任职' });
  await sheet.getByRole('button', { name: second?.name ?? '', exact: true }).click();
  await sheet.getByRole('button', { name: '出资人' }).click();
  await picture(screen, 'organization-sheet');
  expect(await axeViolations(screen)).toEqual([]);
  await sheet.getByRole('button', { name: '登记', exact: true }).click();
  await front(screen).getByText(`${second?.name}任书记（出资人）`).first().waitFor();
  const after = await page(first.id);
  expect(after.organization.members.filter((m) => m.post === 'secretary')).toMatchObject([
    { personId: second?.personId, inUnit: 'owner' },
  ]);
  await front(screen).getByText('双向进入：出资人').first().waitFor();

  await button(screen, `撤回：${second?.name}任书记（出资人）`).click();
  await screen.locator('.taro-model__confirm, .taro__modal-foot div').last().click();
  await front(screen)
    .getByText(/已由区工委干部撤回/)
    .first()
    .waitFor();
  const now = await page(first.id);
  expect(now.organization.members).toEqual(before.organization.members);
});

test('what cannot be is told in the sheet, and nothing changes', async () => {
  const screen = await open('district');
  const id = await splitOff();
  await goTo(screen, `packages/staff/organization/index?organizationId=${id}`);
  await front(screen)
    .getByText(/脱联，成立/)
    .first()
    .waitFor();
  const before = await page(id);
  await button(screen, '撤销').click();
  const sheet = front(screen).getByRole('dialog', { name: '撤销' });
  await sheet.getByRole('textbox', { name: '原因' }).fill('停业');
  await sheet.getByRole('button', { name: '登记', exact: true }).click();
  await sheet.getByRole('alert').waitFor();
  expect(await sheet.getByRole('alert').innerText()).toMatch(/还有 \d+ 名党员/);
  expect(await page(id)).toEqual(before);
});

test.each([
  ['a phone', 1, { width: 390, height: 844 }],
  ['a phone with larger type', 1.4, { width: 390, height: 844 }],
  ['a desktop', 1, { width: 1280, height: 800 }],
] as const)('on %s the pages fit and are named', async (name, scale, viewport) => {
  const screen = await open('district', { scale, viewport });
  const looks = name.replace(/\W+/g, '-');
  const inspect = async (): Promise<string[]> => [
    ...(await axeViolations(screen)),
    ...(await overflows(screen)),
    ...(await smallTargets(screen, 44)),
  ];
  await goTo(screen, 'packages/staff/organizations/index');
  await front(screen)
    .getByText(/\d+ 个单位/)
    .first()
    .waitFor();
  await picture(screen, `organizations-${looks}`);
  expect(await inspect()).toEqual([]);
  await goTo(screen, `packages/staff/organization/index?organizationId=${await splitOff()}`);
  await front(screen).getByText('变更记录').waitFor();
  await picture(screen, `organization-${looks}`);
  expect(await inspect()).toEqual([]);
});
