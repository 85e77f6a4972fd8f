/**
 * 积分评星 in a browser: a member claims, the secretary confirms, the star moves,
 * and the page says why; and every page of points as different readers see it.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { ActionOutput } from '@core/modules/actions';
import { goTo, picture, useApp, type Looks } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { complaintsOf } from '../support/browser/inspect';
import { button, front, tapAndSeeSaved } from '../support/browser/screens';

const { demo, open } = useApp();
const MEMBER = 'demo-member';

const standing = (openid = MEMBER): Promise<ActionOutput<'points.open'>> =>
  demo().district.act(openid, 'points.open', {});

/** Deeds enough that one more point reaches the next star; 技能比武 is left for the person. */
async function almostNextStar(): Promise<void> {
  const { district } = demo();
  const { subject, tally } = await standing();
  const fillers = ['A5', 'C5', 'C7', 'D4', 'F8', 'A4', 'D3', 'A8', 'A7'];
  expect(tally.indicators.find(({ code }) => code === 'F1')?.counted).toBeLessThanOrEqual(100);
  for (const indicator of [...fillers, ...fillers]) {
    const { next } = await standing();
    if (next && next.missing <= 100) return;
    const { claimId } = await district.act('demo-secretary', 'points.claim', {
      id: randomUUID(),
      subject: { kind: subject.kind, id: subject.id },
      indicator,
      on: '2026-11-10',
      text: '测试前的记录',
      recordedAt: district.cloud.clock.now(),
    });
    await district.act('demo-district', 'claim.decide', {
      id: randomUUID(),
      claimIds: [claimId],
      decision: 'confirm',
    });
  }
  throw new Error('the member is too far from the next star');
}

async function fill(page: Page, label: string, text: string): Promise<void> {
  // The native control: it has its name a moment after the element around it.
  const native = `textarea[aria-label="${label}"], input[aria-label="${label}"]`;
  await front(page).locator(native).fill(text);
}

test('a member claims, the secretary confirms, the star moves, and the page says why', async () => {
  await almostNextStar();
  const before = await standing();
  const next = before.next?.title ?? '';
  const page = await open('member', { density: 1.5 });
  await goTo(page, 'packages/main/points/index');
  await front(page).getByText(`离${next}还差 1 分`).waitFor();
  await picture(page, 'points', { docs: true });

  await button(page, '申报').click();
  await button(page, '创先争优').click();
  await button(page, '参加技能比武或劳动竞赛').click();
  await fill(page, '情况', '十一月参加园区焊工技能比武');
  await picture(page, 'points-claim');
  await tapAndSeeSaved(page, '提交申报');
  const mine = front(page).locator('.card', { hasText: '十一月参加园区焊工技能比武' });
  await mine.getByText('待确认').waitFor();
  expect((await standing()).stars).toBe(before.stars);

  const office = await open('secretary', { density: 1.5 });
  await goTo(office, 'packages/main/points/index');
  await button(office, '待确认的申报').click();
  const claim = front(office).locator('.card', { hasText: '十一月参加园区焊工技能比武' });
  await claim.waitFor();
  await picture(office, 'points-claims', { docs: true });
  // All are ticked: only the exceptions are touched.
  for (const check of await front(office).locator('.check').all()) {
    if (!(await check.innerText()).includes('焊工技能比武')) await check.click();
  }
  await tapAndSeeSaved(office, '确认选中的 1 件');
  await eventually(async () => expect(await claim.count()).toBe(0));

  await eventually(async () => expect((await standing()).stars).toBe(before.stars + 1));
  await goTo(page, 'packages/main/points/index');
  await page.reload();
  await front(page).getByText(next, { exact: true }).first().waitFor();
  await button(page, '全部明细').click();
  const entry = front(page).locator('.points__entry', { hasText: '参加技能比武' }).first();
  await entry.getByText('依据申报，').waitFor();
  await entry.getByText('+1 分').waitFor();
  await front(page).getByText('冲销，').first().waitFor();
  await picture(page, 'points-entries', { docs: true });
});

test('a refusal says why, and can be disputed and answered', async () => {
  const page = await open('member');
  const office = await open('secretary');
  await goTo(office, 'packages/member/claims/index');
  const claim = front(office).locator('.card', { hasText: '参加河道清理' });
  await claim.getByRole('button', { name: '不予确认' }).click();
  await fill(office, '原因', '当天名单上没有');
  await tapAndSeeSaved(office, '发送');
  await eventually(async () => expect(await claim.count()).toBe(0));

  await goTo(page, 'packages/main/points/index');
  const mine = front(page).locator('.card', { hasText: '参加河道清理' });
  await mine.getByText('不予确认：当天名单上没有').waitFor();
  await mine.getByRole('button', { name: '有异议' }).click();
  await fill(page, '理由', '我在第二组，名单漏记');
  await tapAndSeeSaved(page, '发送');
  await front(page).getByText('待答复').waitFor();

  await goTo(office, 'packages/member/disputes/index');
  await front(office).getByText('我在第二组，名单漏记').waitFor();
  await button(office, '答复').click();
  await fill(office, '答复', '已核对，请重新申报');
  await tapAndSeeSaved(office, '发送答复');
  await front(office).getByText('没有待答复的异议').waitFor();
});

test('月评价: signed as the records say, with a remark on one', async () => {
  const office = await open('secretary');
  const { subject } = await standing('demo-secretary');
  await goTo(office, `packages/member/review/index?organizationId=${subject.organizationId}`);
  await front(office).locator('.list-row').first().click();
  await fill(office, '说明', '外出培训');
  await button(office, '记下').click();
  await front(office).getByText('外出培训').waitFor();
  await picture(office, 'points-review');
  await tapAndSeeSaved(office, '按记录签字');
  await front(office).getByText('回执').waitFor();
  await front(office).getByText('外出培训').waitFor();
});

test('公示: by level and name, without totals; last year’s stars are final', async () => {
  const page = await open('member');
  await goTo(page, 'packages/member/ratings/index');
  await front(page).getByText('2025 年度党员评星').waitFor();
  await front(page).getByText('2025 年度党组织评星').waitFor();
  await picture(page, 'points-ratings');
  await button(page, '按级别和姓名查看').click();
  await front(page).getByText('都会答复').waitFor();
  await picture(page, 'points-rating');
  const shown = await front(page).innerText();
  expect(shown).not.toMatch(/\d+(\.\d+)? 分/);
});

test('a card goes onto paper alone', async () => {
  const page = await open('secretary');
  const { subject } = await standing();
  await goTo(page, `packages/member/card/index?kind=member&id=${subject.id}`);
  await front(page).getByText('截至').waitFor();
  await page.emulateMedia({ media: 'print' });
  await eventually(async () =>
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false),
  );
  expect(await front(page).getByText(subject.name).isVisible()).toBe(true);
  await picture(page, 'points-card-print');
  await page.emulateMedia({ media: 'screen' });
  await picture(page, 'points-card');
});

interface Reader {
  name: string;
  looks: Looks;
  elder: boolean;
}
const READERS: Reader[] = [
  { name: '1.0', looks: {}, elder: false },
  { name: '1.4', looks: { scale: 1.4 }, elder: false },
  { name: '1.4 and 大字', looks: { scale: 1.4 }, elder: true },
];

/** Every page of points: its route for a role, and a word that stands on it. */
async function places(): Promise<[who: string, route: string, ready: string][]> {
  const { subject } = await standing();
  const of = `kind=member&id=${subject.id}`;
  const branch = `kind=organization&id=${subject.organizationId}`;
  return [
    ['member', 'packages/main/points/index', '各方面'],
    ['member', `packages/member/entries/index?${of}`, '基础分'],
    ['member', `packages/member/indicators/index?${of}`, '学习教育'],
    ['member', 'packages/member/claim/index', '情况'],
    ['member', 'packages/member/ratings/index', '年度党员评星'],
    ['secretary', 'packages/main/points/index', '支部积分'],
    ['secretary', 'packages/member/claims/index', '确认选中的'],
    ['secretary', 'packages/member/disputes/index', '答复'],
    ['secretary', `packages/member/subject/index?${branch}`, '各方面'],
    ['secretary', `packages/member/indicators/index?${branch}`, '组织设置'],
    [
      'secretary',
      `packages/member/members/index?organizationId=${subject.organizationId}`,
      '按姓名',
    ],
    [
      'secretary',
      `packages/member/review/index?organizationId=${subject.organizationId}`,
      '月评价',
    ],
    ['secretary', `packages/member/card/index?${of}`, '截至'],
    ['district', 'packages/main/points/index', '待办'],
    ['district', 'packages/member/members/index', '党支部'],
    ['district', 'packages/member/ratings/index', '年度党员评星'],
    ['instructor-1', 'packages/main/points/index', '联系单位的党组织'],
  ];
}

test.each(READERS)(
  'every page at $name: nothing that axe, a thumb or a narrow screen objects to',
  async (reader) => {
    const problems: string[] = [];
    const pages = new Map<string, Page>();
    for (const [who, route, ready] of await places()) {
      const page = pages.get(who) ?? (await open(who, reader.looks));
      if (!pages.has(who) && reader.elder) {
        await page.addInitScript(() => localStorage.setItem('reading/elder', '{"data":"true"}'));
      }
      pages.set(who, page);
      await goTo(page, route);
      await front(page).getByText(ready).first().waitFor();
      const name = route.replace(/\?.*/, '').replace(/\W+/g, '-');
      await picture(page, `points-${reader.name.replace(/\W+/g, '-')}/${who}-${name}`);
      const found = await complaintsOf(page, reader.elder ? 60 : 44);
      problems.push(...found.map((what) => `${who} ${route}: ${what}`));
    }
    expect(problems).toEqual([]);
  },
);
