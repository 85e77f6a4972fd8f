/**
 * Every page of every role, as the system's font size of 1.0 and 1.4 and 大字 show
 * it: nothing that axe objects to, nothing beyond the sides, nothing too small to tap.
 */
import type { Page } from 'playwright-core';
import { goTo, picture, useApp, type Looks } from '../support/browser/app';
import { axeViolations, overflows, smallTargets } from '../support/browser/inspect';
import { button, card, front } from '../support/browser/screens';

const { demo, open } = useApp();

type Place = [route: string, ready: string];
const COMMON: Place[] = [
  ['pages/me/index', '帮助与权利'],
  ['pages/outbox/index', '还没有记录'],
  ['pages/privacy/index', '我们记录什么'],
  ['pages/suggestion/index', '内容'],
];
const LEDGER: Place = ['pages/ledger/index', '非公企业'];
const PEOPLE: Place = ['supervisor/people/index', '全部'];
const ROSTER: Place = ['supervisor/roster/index', '以往的导入'];
const WAITING: Place = ['supervisor/waiting/index', '全选'];
const COVERAGE: Place = ['supervisor/coverage/index', '各镇街、园区'];
const NOTHING_WAITS: Place = ['supervisor/waiting/index', '没有待确认的事项'];
const HANDOVERS: Place = ['supervisor/handover/index', '发起交接'];
const TODAY: Place = ['pages/today/index', '您的身份'];
const UNIT: Place = ['pages/unit/index?unitId=UNIT', '五个一'];

const DAYS: Place = ['branch/days/index', '支部年度'];
const DAY: Place = ['branch/day/index?meetingId=COMING', '学时'];
const YEAR: Place = ['branch/year/index?organizationId=BRANCH', '全年合计'];
const KEEPING: Place[] = [
  DAYS,
  DAY,
  ['branch/day/index?meetingId=WAITING', '默认到会'],
  ['branch/code/index?meetingId=TODAY', '秒后更换'],
  ['branch/plan/index?organizationId=BRANCH&on=2026-12-04', '合并开哪些会'],
  ['branch/minutes/index?meetingId=WAITING', '应到有表决权'],
  ['branch/paper/index?meetingId=HELD', '缺席补学单'],
  YEAR,
];
const OFFICE: Place[] = [
  ['supervisor/organizations/index', '个单位'],
  ['supervisor/organization/index?organizationId=BRANCH', '变更记录'],
];
const STEPS: Place[] = [
  ['work/investigations/index', '按镇街和名称排列'],
  ['work/investigation/index?unitId=BARE', '5. 联系跟踪'],
];
const RUNS: Place[] = [
  ['supervisor/registry/index', '以往的比对'],
  ['supervisor/exports/index', '用途'],
  ['supervisor/forms/index', '两新组织基本情况表.xlsx'],
  ['supervisor/guide/index', '四步都已完成'],
];
const FACTS: Place = ['work/ledger/index?unitId=UNIT', '变更记录'];

const PLACES: Record<string, Place[]> = {
  'instructor-1': [
    ['pages/today/index', '当期各项'],
    LEDGER,
    UNIT,
    FACTS,
    ['pages/contact/index?unitId=UNIT&name=%E6%B0%B8%E5%B7%9D', '备注'],
    ['work/leave/index', '我的请假'],
    ['work/handover/index?handoverId=HANDOVER', '移交人'],
    ...COMMON,
  ],
  secretary: [TODAY, LEDGER, PEOPLE, ...KEEPING, ...COMMON],
  member: [TODAY, ['pages/ledger/index', '台账由'], DAYS, DAY, YEAR, ...COMMON],
  town: [TODAY, LEDGER, UNIT, FACTS, PEOPLE, NOTHING_WAITS, HANDOVERS, ...COMMON],
  district: [
    TODAY,
    LEDGER,
    UNIT,
    PEOPLE,
    ROSTER,
    WAITING,
    HANDOVERS,
    COVERAGE,
    ...OFFICE,
    ...STEPS,
    ...RUNS,
    ...COMMON,
  ],
  administrator: [TODAY, LEDGER, UNIT, FACTS, PEOPLE, ROSTER, ...COMMON],
  stranger: [
    ['pages/bind/index', '绑定您在名册上的身份'],
    ['pages/privacy/index', '我们记录什么'],
  ],
};

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

async function openFor(personId: string, { looks, elder }: Reader): Promise<Page> {
  const page = await open(personId, looks);
  if (elder) {
    await page.addInitScript(() => localStorage.setItem('reading/elder', '{"data":"true"}'));
  }
  return page;
}

const leastTarget = ({ elder }: Reader): number => (elder ? 60 : 44);

async function problemsOf(page: Page, where: string, reader: Reader): Promise<string[]> {
  const found = [
    ...(await axeViolations(page)),
    ...(await overflows(page)).map((what) => `beyond the side: ${what}`),
    ...(await smallTargets(page, leastTarget(reader))).map((what) => `too small: ${what}`),
  ];
  return [...new Set(found)].map((what) => `${where}: ${what}`);
}

/** A unit that everybody with a scope sees: the instructor's first in the town's own park. */
async function aUnit(): Promise<string> {
  const { towns } = await demo().district.act('demo-town', 'unit.list', {});
  const { units } = await demo().district.act('demo-instructor-1', 'unit.list', {});
  const unit = units.find(({ townName }) => townName === '凤凰湖工业园');
  if (!unit) throw new Error(`no unit of the instructor in the towns ${JSON.stringify(towns)}`);
  return unit.unitId;
}

/** The branch of the demo's secretary and its events, by what the routes call them. */
async function eventsOfBranch(): Promise<Record<string, string>> {
  const { today, meetings, branches } = await demo().district.act(
    'demo-secretary',
    'meeting.list',
    {},
  );
  const find = (test: (m: (typeof meetings)[number]) => boolean): string =>
    meetings.find(test)?.meetingId ?? '';
  const { units } = await demo().district.act('demo-district', 'investigation.list', {});
  return {
    BARE: units[0]?.unitId ?? '',
    BRANCH: branches[0]?.organizationId ?? '',
    WAITING: find((m) => m.state === 'planned' && m.on < today),
    TODAY: find((m) => m.state === 'planned' && m.on === today),
    COMING: find((m) => m.state === 'planned' && m.on > today),
    HELD: find((m) => m.state === 'confirmed'),
  };
}

describe.each(READERS)('at $name', (reader) => {
  test.each(Object.keys(PLACES))('the pages of %s', async (personId) => {
    const page = await openFor(personId, reader);
    const unitId = await aUnit();
    const { toSign } = await demo().district.act('demo-instructor-1', 'home.open', {});
    const handoverId = toSign[0] ?? '';
    const events = await eventsOfBranch();
    const problems: string[] = [];
    for (const [route, ready] of PLACES[personId] ?? []) {
      const named = { UNIT: unitId, HANDOVER: handoverId, ...events };
      const at = Object.entries(named).reduce((to, [name, id]) => to.replace(name, id), route);
      await goTo(page, at);
      await front(page).getByText(ready).first().waitFor();
      problems.push(...(await problemsOf(page, route, reader)));
    }
    expect(problems).toEqual([]);
  });

  test('what opens on top of a page: the sheet, a light, the list of the outbox', async () => {
    const page = await openFor('instructor-1', reader);
    await goTo(page);
    await front(page).getByText('当期各项').waitFor();
    await picture(page, `today-${reader.name.replace(/\W+/g, '-')}`);
    if (reader.elder) await picture(page, 'today-large', { docs: true });
    await card(page, '永川').record();
    await front(page).getByRole('dialog').waitFor();
    const problems = await problemsOf(page, 'sheet', reader);
    await button(page, '取消').click();
    await card(page, '永川').call();
    await front(page).getByText('最近的联系').waitFor();
    problems.push(...(await problemsOf(page, 'before a call', reader)));
    await button(page, '取消').click();
    await card(page, '永川').record();
    await button(page, '电话未接通').click();
    await card(page, '永川').open();
    await front(page).locator('.light .tap').first().click();
    await front(page).locator('.light__detail').waitFor();
    problems.push(...(await problemsOf(page, 'light', reader)));
    await goTo(page, 'pages/outbox/index');
    await front(page).getByText('已送达').waitFor();
    problems.push(...(await problemsOf(page, 'outbox', reader)));
    expect(problems).toEqual([]);
  });

  test('台账 of a unit: what is missing, a group unfolded, its sheet', async () => {
    const page = await openFor('instructor-1', reader);
    await goTo(page, `work/ledger/index?unitId=${await aUnit()}`);
    await button(page, /^出资人：/).click();
    await button(page, /^组建/).click();
    const name = reader.name.replace(/\W+/g, '-');
    await picture(page, `ledger-facts-${name}`);
    const problems = await problemsOf(page, 'unfolded', reader);
    await button(page, '填写组建').click();
    await front(page).getByRole('dialog').waitFor();
    await picture(page, `ledger-sheet-${name}`);
    problems.push(...(await problemsOf(page, 'sheet', reader)));
    expect(problems).toEqual([]);
  });

  test('a binding code on the screen', async () => {
    const page = await openFor('town', reader);
    await goTo(page, 'supervisor/people/index');
    await button(page, /^发绑定码/).click();
    await front(page).getByRole('dialog').waitFor();
    expect(await problemsOf(page, 'code', reader)).toEqual([]);
  });
});
