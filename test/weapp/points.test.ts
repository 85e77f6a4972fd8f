/** 积分 in the built package: a member claims, the secretary confirms, the star moves, the page says why. */
import { districtOfPhones } from '../support/district';
import { claim } from '../support/points';
import { fillSmallDistrict, openidOf, type SmallDistrict } from '../support/small-district';
import { openPhone, type Phone } from '../support/weapp/phone';
import type { Screen } from '../support/weapp/screen';

const MEMBER = openidOf('member', 0);
const SECRETARY = openidOf('secretary', 0);

let district: Awaited<ReturnType<typeof districtOfPhones>>;
let ids: SmallDistrict;
let phone: Phone | null = null;

beforeAll(async () => {
  district = await districtOfPhones();
  ids = await fillSmallDistrict(district);
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

/** What was saved has reached the server: the phone may be switched off. */
async function delivered(on: Phone | null): Promise<void> {
  const outbox = await on?.open('/packages/main/outbox/index');
  await outbox?.waitForText('已送达');
}

/** Deeds of nine points, so that one more reaches 70. */
async function ninePoints(): Promise<void> {
  const claimIds: string[] = [];
  for (const indicator of ['A4', 'A4', 'F1', 'F1', 'D4', 'D4', 'C7', 'C7']) {
    claimIds.push(await claim(district, { openid: MEMBER, indicator }));
  }
  await district.act(SECRETARY, 'claim.decide', { id: 'nine', claimIds, decision: 'confirm' });
}

test('a member claims, the secretary confirms, the star moves, and the page says why', async () => {
  await ninePoints();
  const first = phoneOf(MEMBER);
  const points = await first.open('/packages/main/points/index');
  await points.waitForText('离二星还差 1 分');
  await points.tap('申报');
  const form = await first.waitForPage('/packages/member/claim/index');
  await form.waitForText('完成一项岗位技能培训');
  await form.tap('完成一项岗位技能培训');
  await form.waitForText('申报后由支部书记确认');
  await form.type('情况', '六月取得叉车操作证');
  await form.tap('提交申报');
  const after = await first.waitForPage('/packages/main/points/index');
  await after.waitForText('六月取得叉车操作证');
  await after.waitForText('待确认');

  const claims = await phoneOf(SECRETARY).open('/packages/member/claims/index');
  await claims.waitForText('六月取得叉车操作证');
  await claims.tap('确认选中的 1 件');
  await claims.waitForText('没有待确认的申报');
  await delivered(phone);

  const again = phoneOf(MEMBER);
  const later = await again.open('/packages/main/points/index');
  await later.waitForText('离三星还差 10 分');
  expect(later.text()).toContain('二星');
  await later.tap('全部明细');
  const entries = await again.waitForPage('/packages/member/entries/index');
  await entries.waitForText('依据申报，甲书记确认');
  expect(entries.text()).toContain('合计 70 分＝基础分 60 分＋各方面 10 分');
});

test('offline a claim is kept on the phone, says so, and is delivered later', async () => {
  const member = phoneOf(MEMBER);
  const points = await member.open('/packages/main/points/index');
  await points.waitForText('各方面');
  await points.tap('申报');
  const form = await member.waitForPage('/packages/member/claim/index');
  await form.waitForText('为内部刊物或学习园地写一篇稿件');
  member.offline(true);
  await form.tap('为内部刊物或学习园地写一篇稿件');
  await form.waitForText('全年最多 1 分');
  await form.type('情况', '为园区简报写一篇稿件');
  await form.tap('提交申报');
  const kept = await member.waitForPage('/packages/main/points/index');
  await kept.waitForText('已存本机，待送达');
  member.offline(false);
  await kept.waitForText('为园区简报写一篇稿件');
  await kept.waitForNoText('已存本机，待送达');
});

function expectWithinLimits(screen: Screen): void {
  const { nodes, depth, largestSetData } = screen.cost();
  expect(nodes).toBeGreaterThan(20);
  expect(nodes).toBeLessThanOrEqual(600);
  expect(depth).toBeLessThanOrEqual(29);
  expect(largestSetData).toBeLessThanOrEqual(50 * 1024);
}

test('the heaviest pages stay light: twenty claims, all indicators of an aspect, a year of entries', async () => {
  for (let i = 0; i < 20; i += 1) await claim(district, { openid: MEMBER, indicator: 'D3' });
  const secretary = phoneOf(SECRETARY);
  const claims = await secretary.open('/packages/member/claims/index');
  await claims.waitForText('确认选中的 20 件');
  expectWithinLimits(claims);
  const branch = `kind=organization&id=${ids.organizations[0]}`;
  const indicators = await secretary.open(`/packages/member/indicators/index?${branch}`);
  await indicators.waitForText('组织设置');
  await indicators.waitForText('按期换届');
  expectWithinLimits(indicators);
  await secretary
    .open('/packages/member/claims/index')
    .then((page) => page.waitForText('确认选中的 20 件'));
  await secretary.screen().tap('确认选中的 20 件');
  await secretary.screen().waitForText('没有待确认的申报');
  await delivered(secretary);
  const member = phoneOf(MEMBER);
  const mine = await member.open('/packages/main/points/index');
  await mine.waitForText('各方面');
  expectWithinLimits(mine);
  const subject = await district.act(MEMBER, 'points.open', {});
  const entries = await member.open(
    `/packages/member/entries/index?kind=member&id=${subject.subject.id}`,
  );
  await entries.waitForText('再显示');
  expectWithinLimits(entries);
});
