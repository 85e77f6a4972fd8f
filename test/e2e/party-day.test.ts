/** 党日 in a browser: confirmed by exceptions, points a moment later, a replayed code refused. */
import { randomUUID } from 'node:crypto';
import type { Locator } from 'playwright-core';
import { goTo, picture, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { complaintsOf } from '../support/browser/inspect';
import { button, front, tapAndSeeSaved } from '../support/browser/screens';
import { standAt, TODAY } from '../support/browser/demo';

const { demo, open } = useApp();
const SECRETARY = 'demo-secretary';
const MEMBER = 'demo-member';

const list = (openid = SECRETARY) => demo().district.act(openid, 'meeting.list', {});

/** The event with this topic, as the secretary has it. */
async function meetingOf(topic: string): Promise<string> {
  const { meetings } = await list();
  const found = meetings.find((m) => m.topic === topic);
  if (!found) throw new Error(`the demo has no event ${topic}`);
  return found.meetingId;
}

const recordPoints = async (): Promise<string[]> => {
  const { entries } = await demo().district.act(MEMBER, 'points.open', {});
  return entries.filter((e) => e.origin.kind === 'record').map((e) => `${e.indicator} ${e.on}`);
};

test('20 people are confirmed with 3 exceptions, and a member sees the points a moment later', async () => {
  const meetingId = await meetingOf('学习全会精神');
  const { roster = [] } = await demo().district.act(SECRETARY, 'meeting.open', { meetingId });
  expect(roster.length).toBeGreaterThanOrEqual(20);
  const me = (await demo().district.act(MEMBER, 'session.open', {})) as { person: { id: string } };
  const others = roster.filter((r) => r.personId !== me.person.id && r.state === 'present');
  const before = await recordPoints();

  const page = await open('secretary', { density: 1.5 });
  await goTo(page, 'packages/main/today/index');
  await front(page).getByText('确认名单：学习全会精神').waitFor();
  await picture(page, 'today-secretary', { docs: true });
  await button(page, /确认名单：学习全会精神/).click();
  await front(page).getByText('默认到会').waitFor();
  for (const [i, choice] of ['病假', '缺席', '免计（退休、长期外出）'].entries()) {
    await button(page, `${others[i + 2]?.name ?? ''}，到会`).click();
    await button(page, choice).click();
  }
  await picture(page, 'party-day', { docs: true });
  const there = roster.filter((r) => r.state === 'present').length - 3;
  await tapAndSeeSaved(page, `到会 ${there}/${roster.length}`);
  await front(page)
    .getByText(/^到会率/)
    .waitFor();
  await picture(page, 'party-day-confirmed', { docs: true });

  const member = await open('member');
  await goTo(member, 'packages/main/today/index');
  await front(member).getByText('党日', { exact: true }).waitFor();
  const gained = (await recordPoints()).filter((entry) => !before.includes(entry));
  expect(gained).toEqual([`A1 2026-11-18`]);
  await goTo(member, 'packages/main/points/index');
  await front(member).getByText('参加党课').first().waitFor();
});

test('a member signs in with the code of the moment; replayed late it is refused', async () => {
  const meetingId = await meetingOf('党课：安全生产人人有责');
  const page = await open('secretary', { density: 1.5 });
  await goTo(page, `packages/branch/code/index?meetingId=${meetingId}`);
  const digits = front(page).locator('.party-day__digits');
  await digits.waitFor();
  await picture(page, 'sign-in-code', { docs: true });
  const seen = (await digits.innerText()).replace(/\D/g, '');

  // Forwarded to somebody who types it two minutes later.
  demo().district.cloud.clock.setOffset(Date.parse(`${TODAY}T10:02:30+08:00`) - Date.now());
  const member = await open('member', { density: 1.5 });
  await goTo(member, `packages/branch/meeting/index?meetingId=${meetingId}`);
  await front(member).locator('input').first().fill(seen);
  await button(member, '签到').click();
  await front(member)
    .getByText(/^签到码不正确或已过期/)
    .waitFor();
  await picture(member, 'sign-in-refused', { docs: true });

  const { codes } = await demo().district.act(SECRETARY, 'signIn.open', { meetingId });
  await front(member)
    .locator('input')
    .first()
    .fill(codes[0]?.code ?? '');
  await button(member, '签到').click();
  await front(member).getByText('已签到，由书记最后确认。').waitFor();
  standAt(demo().district);
});

test('leave is asked for and granted, a day is planned on what the habit proposes, minutes are written and printed', async () => {
  const page = await open('secretary', { density: 1.5 });
  await goTo(page, `packages/branch/meeting/index?meetingId=${await meetingOf('年度组织生活会')}`);
  await front(page)
    .getByRole('button', { name: /^同意.*请假$/ })
    .click();
  await eventually(async () => expect((await list()).branches[0]?.absencesToDecide).toBe(0));
  const next = await open('member', { density: 1.5 });
  await goTo(next, 'packages/main/today/index');
  await front(next)
    .getByText(/已请假/)
    .waitFor();
  await picture(next, 'today-member', { docs: true });

  await goTo(page, 'packages/branch/meetings/index');
  await front(page).getByText('每月第一个周五').waitFor();
  await picture(page, 'party-days', { docs: true });
  await button(page, /安排其他会议/).click();
  await front(page).getByText('合并开哪些会').waitFor();
  await front(page).getByRole('button', { name: '支委会', exact: true }).click();
  await front(page).getByRole('textbox', { name: '主题' }).fill('研究党员发展');
  await picture(page, 'plan-meeting', { docs: true });

  const held = (await list()).meetings.filter((m) => m.state === 'confirmed');
  const meetingId = held[0]?.meetingId ?? '';
  await demo().district.act(SECRETARY, 'minutes.write', {
    id: randomUUID(),
    meetingId,
    minutes: { host: '张三', recorder: '李四', superiors: '', content: '学习党章', resolution: '' },
  });
  await goTo(page, `packages/branch/paper/index?meetingId=${meetingId}`);
  await front(page).getByText('缺席补学单').first().waitFor();
  await front(page).getByText('张三').waitFor();
  await picture(page, 'meeting-paper', { docs: true });
  await goTo(page, `packages/branch/minutes/index?meetingId=${meetingId}`);
  const voters = (await front(page).getByText('应到有表决权').innerText()).replace(/\D/g, '');

  // Half of them are enough for any matter but those of 发展党员.
  await button(page, '接收预备党员').click();
  const half = String(Math.floor(Number(voters) / 2));
  await front(page).getByRole('spinbutton', { name: '到会有表决权' }).fill(half);
  await front(page).getByRole('spinbutton', { name: '赞成' }).fill('0');
  await front(page).getByText('未超过半数，表决无效').waitFor();

  const { branches } = await list();
  await goTo(
    page,
    `packages/branch/year/index?organizationId=${branches[0]?.organizationId ?? ''}`,
  );
  await front(page).getByText('全年合计').waitFor();
  await picture(page, 'branch-year', { docs: true });
});

test('a roster is opened again with a reason, and its points go', async () => {
  const { meetings } = await list(MEMBER);
  const held = meetings.find((m) => m.mine?.state === 'present' && m.kinds.includes('partyDay'));
  if (!held) throw new Error('the demo member was at no day');
  const page = await open('secretary');
  await goTo(page, `packages/branch/meeting/index?meetingId=${held.meetingId}`);
  await button(page, '重新打开名单').click();
  await front(page).locator('input').first().fill('补记一人请假');
  const before = (await recordPoints()).length;
  await tapAndSeeSaved(page, '确定打开');
  await front(page).getByText('默认到会').waitFor();
  await front(page)
    .getByText(/补记一人请假/)
    .waitFor();
  expect((await recordPoints()).length).toBeGreaterThan(before);
});

test('an announced event is moved; members read where it stood', async () => {
  const page = await open('secretary', { density: 1.5 });
  const meetingId = await meetingOf('年度组织生活会');
  await goTo(page, `packages/branch/meeting/index?meetingId=${meetingId}`);
  await button(page, '改期或修改内容').click();
  const topic = front(page).getByRole('textbox', { name: '主题' });
  expect(await topic.inputValue()).toBe('年度组织生活会');
  await front(page).getByRole('textbox', { name: '地点' }).fill('园区党群服务中心');
  await picture(page, 'change-meeting', { docs: true });
  await tapAndSeeSaved(page, '保存修改');
  await front(page)
    .getByText(/^时间或地点有改，原定/)
    .waitFor();
  await picture(page, 'party-day-moved');
  const member = await open('member');
  await goTo(member, `packages/branch/meeting/index?meetingId=${meetingId}`);
  await front(member).getByText('园区党群服务中心').waitFor();
  await front(member)
    .getByText(/^时间或地点有改，原定/)
    .waitFor();
});

const number = (within: Locator, name: string): Locator =>
  within.getByRole('spinbutton', { name, exact: true });

test('民主评议: ballots are counted person by person, and the paper has ballot and tally', async () => {
  const { branches } = await list();
  const meetingId = randomUUID();
  await demo().district.act(SECRETARY, 'meeting.plan', {
    id: meetingId,
    organizationId: branches[0]?.organizationId ?? '',
    kinds: ['appraisal'],
    on: TODAY,
    topic: '年度民主评议',
    hours: 2,
  });
  const page = await open('secretary', { density: 1.5 });
  await goTo(page, `packages/branch/minutes/index?meetingId=${meetingId}`);
  await number(front(page), '收回测评票').fill('20');
  const { roster = [] } = await demo().district.act(SECRETARY, 'meeting.open', { meetingId });
  const [first] = roster;
  await button(page, new RegExp(`^${first?.name} ?未填`)).click();
  const sheet = front(page).getByRole('dialog', { name: first?.name ?? '' });
  await number(sheet, '优秀票数').fill('12');
  await number(sheet, '合格票数').fill('9');
  await sheet.getByRole('button', { name: '合格', exact: true }).click();
  await picture(page, 'appraisal-person');
  expect(await complaintsOf(page)).toEqual([]);
  await sheet.getByRole('button', { name: '确定' }).click();
  await front(page).getByText('四项票数之和多于收回的票').waitFor();
  await number(front(page), '收回测评票').fill('21');
  await picture(page, 'appraisal', { docs: true });
  await tapAndSeeSaved(page, '保存测评汇总');
  await eventually(async () => {
    const { appraisal } = await demo().district.act(SECRETARY, 'meeting.open', { meetingId });
    expect(appraisal?.rows).toMatchObject([
      { votes: { excellent: 12, qualified: 9 }, grade: 'qualified' },
    ]);
  });
  await goTo(page, `packages/branch/paper/index?meetingId=${meetingId}`);
  await front(page).getByText('民主评议党员测评汇总').first().waitFor();
  await picture(page, 'appraisal-paper');
});

test('moving an event and 民主评议 at a font size of 1.4', async () => {
  const { branches } = await list();
  const meetingId = randomUUID();
  await demo().district.act(SECRETARY, 'meeting.plan', {
    id: meetingId,
    organizationId: branches[0]?.organizationId ?? '',
    kinds: ['appraisal'],
    on: TODAY,
    topic: '半年民主评议',
    hours: 2,
  });
  const page = await open('secretary', { scale: 1.4 });
  await goTo(page, `packages/branch/meeting/index?meetingId=${meetingId}`);
  await button(page, '改期或修改内容').click();
  await front(page).getByText('合并开哪些会').waitFor();
  // An event without a time stays without one: other words are no move.
  await front(page).getByText('未定').waitFor();
  await picture(page, 'change-meeting-large');
  expect(await complaintsOf(page)).toEqual([]);
  await front(page).getByRole('textbox', { name: '主题' }).fill('半年评议');
  await tapAndSeeSaved(page, '保存修改');
  await eventually(async () => {
    const said = await demo().district.act(SECRETARY, 'meeting.open', { meetingId });
    expect(said.topic).toBe('半年评议');
    expect(said.movedFrom).toBeUndefined();
  });
  await goTo(page, `packages/branch/minutes/index?meetingId=${meetingId}`);
  await button(page, /未填/).click();
  await front(page).getByRole('dialog').waitFor();
  await picture(page, 'appraisal-person-large');
  expect(await complaintsOf(page)).toEqual([]);
  await button(page, '取消').click();
  await picture(page, 'appraisal-large');
});
