/** A 党日 with many people, confirmed from the secretary's 今日: how many taps that takes. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { goTo, type Suite } from '../support/browser/app';
import { button, countTaps, front, tapAndSeeSaved } from '../support/browser/screens';

const SECRETARY = 'demo-secretary';

/** A person's screen in the way of reading that is counted, before anything is opened. */
export type Open = (personId: string) => Promise<Page>;

/** A meeting of the branch on a day before today, whose roster waits. */
export async function planDay({ demo }: Suite, topic: string): Promise<void> {
  const { district } = demo();
  const { branches } = await district.act(SECRETARY, 'meeting.list', {});
  await district.act(SECRETARY, 'meeting.plan', {
    id: randomUUID(),
    organizationId: branches[0]?.organizationId ?? '',
    kinds: ['partyDay'],
    on: '2026-11-17',
    topic,
    hours: 2,
  });
}

/** From the secretary's 今日: the roster of a day of 20 and more, with as many exceptions. */
export async function confirmDay(open: Open, { demo }: Suite, topic: string, exceptions: string[]) {
  const { district } = demo();
  const { meetings } = await district.act(SECRETARY, 'meeting.list', {});
  const meetingId = meetings.find((meeting) => meeting.topic === topic)?.meetingId ?? '';
  const { roster = [] } = await district.act(SECRETARY, 'meeting.open', { meetingId });
  expect(roster.length).toBeGreaterThanOrEqual(20);
  const present = roster.filter(({ state }) => state === 'present');
  const page = await open('secretary');
  await goTo(page, 'packages/main/today/index');
  const link = button(page, new RegExp(`确认名单：${topic}`));
  await link.waitFor();
  const taps = await countTaps(page);
  await link.click();
  await front(page).getByText('默认到会').waitFor();
  for (const [i, choice] of exceptions.entries()) {
    await button(page, `${present[i + 2]?.name ?? ''}，到会`).click();
    await button(page, choice).click();
  }
  await tapAndSeeSaved(page, `到会 ${present.length - exceptions.length}/${roster.length}`);
  await front(page)
    .getByText(/^到会率/)
    .waitFor();
  return taps();
}
