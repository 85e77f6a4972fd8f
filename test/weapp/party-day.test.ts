/** 党日 in the built package: confirmed by exceptions in few taps, points a moment later, a replayed code refused. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { WINDOW_MS } from '@core/modules/meetings/sign-in';
import { districtOfPhones } from '../support/district';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';
import { openPhone, PACKAGE_DIR, type Phone } from '../support/weapp/phone';
import { workIn } from '../support/work';

const MEMBER = openidOf('member', 0);
const SECRETARY = openidOf('secretary', 0);
const PEOPLE = 20;

let district: Awaited<ReturnType<typeof districtOfPhones>>;
let ids: SmallDistrict;
let phone: Phone | null = null;

beforeAll(async () => {
  district = await districtOfPhones();
  ids = await fillSmallDistrict(district);
  for (let i = 3; i < PEOPLE; i += 1) {
    await district.act(openidOf('administrator', 0), 'role.grant', {
      id: randomUUID(),
      person: { name: `党员${i}号` },
      role: 'member',
      scopeId: ids.organizations[0],
      from: '2026-01-01',
    });
  }
}, 120_000);
afterAll(() => district.end());
afterEach(() => {
  phone?.kill();
  expect(phone?.errors ?? []).toEqual([]);
  phone = null;
});

/** Somebody's phone; the one before is switched off. */
function phoneOf(openid: string): Phone {
  phone?.kill();
  expect(phone?.errors ?? []).toEqual([]);
  phone = openPhone({ district, openid });
  return phone;
}

test('20 people with 3 exceptions take at most 9 taps, within the limits of a page; the member sees the points', async () => {
  const meetingId = await workIn(district, ids).meeting(0, { kinds: ['partyDay', 'lecture'] });
  const secretary = phoneOf(SECRETARY);
  const today = await secretary.open('/packages/main/today/index');
  await today.waitForText('确认名单：学习党章');
  let taps = 0;
  const tap = async (screen: typeof today, name: string): Promise<void> => {
    taps += 1;
    await screen.tap(name);
  };
  await tap(today, '确认名单：学习党章');
  const day = await secretary.waitForPage('/packages/branch/meeting/index');
  await day.waitForText('默认到会');
  for (const [name, choice] of [
    ['党员5号', '病假'],
    ['党员6号', '缺席'],
    ['党员7号', '免计（退休、长期外出）'],
  ] as const) {
    await tap(day, `${name}，到会`);
    await day.waitForText('长期外出');
    await tap(day, choice);
    await day.waitForNoText('长期外出');
  }
  const { nodes, largestSetData } = day.cost();
  expect(nodes).toBeLessThanOrEqual(600);
  expect(largestSetData).toBeLessThanOrEqual(50 * 1024);
  await tap(day, '确认名单 · 到会 17/20');
  await day.waitForText('到会率 17/19 · 89%');
  expect(taps).toBeLessThanOrEqual(9);
  expect((await district.act(SECRETARY, 'meeting.open', { meetingId })).history).toHaveLength(1);

  const points = await phoneOf(MEMBER).open('/packages/main/points/index');
  await points.waitForText('参加固定党日');
  expect(points.text()).toContain('参加党课');
});

test('a member signs in with the code of the moment; replayed late it is refused', async () => {
  const meetingId = await workIn(district, ids).meeting(0, { topic: '组织生活会' });
  const { codes } = await district.act(SECRETARY, 'signIn.open', { meetingId });
  const { clock } = district.cloud;
  clock.setOffset(clock.now() - Date.now() + 2 * WINDOW_MS + 1);
  const member = phoneOf(MEMBER);
  const day = await member.open(`/packages/branch/meeting/index?meetingId=${meetingId}`);
  await day.waitForText('6 位数字');
  await day.type('签到码', codes[0]?.code ?? '');
  await day.tap('签到');
  await day.waitForText('签到码不正确或已过期');
  const fresh = await district.act(SECRETARY, 'signIn.open', { meetingId });
  await day.type('签到码', fresh.codes[0]?.code ?? '');
  await day.tap('签到');
  await day.waitForText('已签到，由书记最后确认');
});

test('a scanned code signs in by one tap; a closed scanner and another code leave the field', async () => {
  const meetingId = await workIn(district, ids).meeting(0, { topic: '支部党员大会' });
  const { codes } = await district.act(SECRETARY, 'signIn.open', { meetingId });
  const member = phoneOf(MEMBER);
  const day = await member.open(`/packages/branch/meeting/index?meetingId=${meetingId}`);
  await day.waitForText('扫书记手机上的码');
  await day.tap('扫码');
  member.scans = 'https://example.invalid/menu';
  await day.tap('扫码');
  await day.waitForText('扫到的不是签到码');
  member.scans = codes[0]?.code ?? '';
  await day.tap('扫码');
  await day.waitForText('已签到，由书记最后确认');
});

test('a coming 党日 is forwarded without a name on it, and kept in the phone’s calendar unless that is refused', async () => {
  const on = '2026-06-24';
  const meetingId = await workIn(district, ids).meeting(0, { on, topic: '廉政党课' });
  const secretary = phoneOf(SECRETARY);
  const day = await secretary.open(`/packages/branch/meeting/index?meetingId=${meetingId}`);
  await day.waitForText('转发给支部');
  const card = secretary.forwarded();
  expect(card).toMatchObject({
    path: `/packages/branch/meeting/index?meetingId=${meetingId}`,
    title: expect.stringMatching(/6月24日.*廉政党课/) as string,
  });
  // Without a picture of ours WeChat takes the page, names and all.
  const { imageUrl = '' } = card ?? {};
  expect(existsSync(join(PACKAGE_DIR, imageUrl))).toBe(true);
  secretary.says = 'no';
  await day.tap('加进手机日历');
  await day.waitForText('没有加进手机日历');
  secretary.says = 'yes';
  await day.tap('加进手机日历');
  await day.waitUntil(() => secretary.recorded.addPhoneCalendar.length === 1, 'the calendar');
  const [event] = secretary.recorded.addPhoneCalendar;
  // No time has been settled: the whole of the Beijing day.
  expect(event).toMatchObject({ title: '廉政党课', allDay: true });
  expect(event?.startTime).toBe(Date.parse(`${on}T00:00:00+08:00`) / 1000);
});

test('leave is asked for on the phone, and kept without a signal', async () => {
  const on = '2026-06-17';
  const meetingId = await workIn(district, ids).meeting(0, { on, topic: '主题党日' });
  const member = phoneOf(MEMBER);
  const day = await member.open(`/packages/branch/meeting/index?meetingId=${meetingId}`);
  await day.waitForText('不能到会');
  member.offline(true);
  await day.tap('事假');
  await day.waitUntil(() => day.classesAt('事假').some((c) => c.includes('chip--on')), '事假');
  await day.tap('请假');
  await day.waitForText('请假已存本机，待送达');
  member.offline(false);
  await day.waitForText('事假 · 待书记批准');
  const { branches } = await district.act(SECRETARY, 'meeting.list', {});
  expect([branches[0]?.absencesToDecide, TODAY < on]).toEqual([1, true]);
});
