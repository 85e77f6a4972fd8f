/** Two at their desks: what the one decides goes from the other's list, and whoever has the case open is told. */
import { randomUUID } from 'node:crypto';
import { goTo, picture, useApp } from '../support/browser/app';
import { axeViolations } from '../support/browser/inspect';
import { front } from '../support/browser/screens';

const { demo, open } = useApp();

const DESKTOP = { viewport: { width: 1280, height: 960 } };
const TOWN = 'demo-town';
/** A desk asks again every 20 seconds. */
const SOON = { timeout: 30_000 };

test('待确认: what the town decides goes from the district’s list, and is told', async () => {
  const page = await open('district', DESKTOP);
  await goTo(page, 'packages/staff/waiting/index');
  const rows = front(page).locator('tbody tr');
  await rows.first().waitFor();
  const before = await rows.count();
  const { act, cloud } = demo().district;
  const [item] = (await act(TOWN, 'waiting.list', {})).items;
  if (!item) throw new Error('nothing waits for the town');
  const items = [{ kind: item.kind, id: item.id }];
  await act(TOWN, 'waiting.decide', { id: randomUUID(), items, granted: true, reason: '情况属实' });
  const told = front(page).getByRole('button', { name: /刚由他人处理，知道了$/ });
  await told.waitFor(SOON);
  expect(await rows.count()).toBe(before - 1);
  expect(await told.innerText()).toContain(item.personName);
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'live-waiting');
  await told.click();
  await told.waitFor({ state: 'detached' });
  expect((cloud.dump()['statements'] ?? []).length).toBeGreaterThan(0);
});

test('督办: whoever has the case open is told that another has ended it; one’s own act is not told', async () => {
  const { act } = demo().district;
  const { followUps } = await act(TOWN, 'followUp.list', { shelf: 'draft' });
  const [one] = followUps;
  if (!one) throw new Error('the town has no draft');
  const page = await open('district', DESKTOP);
  await goTo(page, `packages/staff/follow-ups/index?at=${one.followUpId}`);
  const region = front(page).getByRole('region', { name: '选中的督办单' });
  await region.getByText('依据记录').waitFor();
  await act(TOWN, 'followUp.drop', {
    id: randomUUID(),
    followUpId: one.followUpId,
    reason: '当日已补联系',
  });
  await region.getByText(/刚处理了这一件，下面是最新的情况/).waitFor(SOON);
  await region.getByText('当日已补联系').waitFor();
  await picture(page, 'live-case');
});
