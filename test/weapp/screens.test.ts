/** What the screens cost on a phone, and how they follow the reader. */
import { openPhone, type Phone } from '../support/weapp/phone';
import { LI, MANY, seededDistrict, WANG, FEW } from '../support/weapp/roster';
import type { Screen } from '../support/weapp/screen';

const MAX_NODES = 600;
const MAX_SET_DATA = 50 * 1024;
/** WeChat's audit wants less than 30. */
const MAX_DEPTH = 29;

let seeded: Awaited<ReturnType<typeof seededDistrict>>;
let phone: Phone;

beforeAll(async () => {
  seeded = await seededDistrict();
});
beforeEach(() => {
  phone = openPhone({ district: seeded.district, openid: LI });
});
afterEach(() => {
  phone.kill();
  expect(phone.errors).toEqual([]);
});
afterAll(() => seeded.close());

function expectWithinLimits(screen: Screen): void {
  const { nodes, depth, largestSetData } = screen.cost();
  // A page that shows nothing would be within any limit.
  expect(nodes).toBeGreaterThan(20);
  expect(nodes).toBeLessThanOrEqual(MAX_NODES);
  expect(depth).toBeLessThanOrEqual(MAX_DEPTH);
  expect(largestSetData).toBeGreaterThan(1000);
  expect(largestSetData).toBeLessThanOrEqual(MAX_SET_DATA);
}

describe(`an instructor with ${MANY.length} units, all of them due`, () => {
  test('今日', async () => {
    const today = await phone.open('/packages/main/today/index');
    await today.waitForText('要联系的单位 · 24 家');
    expectWithinLimits(today);
  });

  test('台账, scrolled to its end', async () => {
    const ledger = await phone.open('/packages/main/units/index');
    await ledger.waitForText('上拉显示更多');
    ledger.reachBottom();
    await ledger.waitForText('共 24 家');
    for (const unit of MANY) expect(ledger.text()).toContain(unit);
    expectWithinLimits(ledger);
  });

  test('a unit with a full timeline', async () => {
    const { units } = await seeded.district.act(LI, 'home.open', {});
    const unitId = units[0]?.unitId ?? '';
    for (let i = 0; i < 25; i += 1) {
      await seeded.district.act(LI, 'contact.record', {
        id: `timeline-${i}`,
        unitId,
        channel: 'onsite',
        outcome: 'reached',
        metOwner: i % 2 === 0,
        happenedOn: `2026-11-${String((i % 18) + 1).padStart(2, '0')}`,
        recordedAt: seeded.district.cloud.clock.now(),
        text: '谈了用工情况、党员发展和明年一季度的安排。',
      });
    }
    const unit = await phone.open(`/packages/main/unit/index?unitId=${unitId}`);
    await unit.waitForText('谈了用工情况');
    expectWithinLimits(unit);
  });
});

test('a search in 台账 narrows the list by name and by initials', async () => {
  phone.kill();
  phone = openPhone({ district: seeded.district, openid: WANG });
  const ledger = await phone.open('/packages/main/units/index');
  await ledger.waitForText(FEW[0]);
  await ledger.type('单位名称或拼音首字母', 'qfjx');
  // What was found before is never shown for another word: the answer to this one is awaited.
  await ledger.waitForNoText(FEW[0]);
  await ledger.waitForText(FEW[1]);
});

describe('reading', () => {
  test('a screen reader hears what a tap does, and which unit it is for', async () => {
    phone.kill();
    phone = openPhone({ district: seeded.district, openid: WANG });
    const today = await phone.open('/packages/main/today/index');
    await today.waitForText(FEW[0]);
    const buttons = today.buttons();
    expect(buttons.length).toBeGreaterThan(5);
    for (const { role, name } of buttons) {
      expect(role).toBe('button');
      expect(name).not.toBe('');
    }
    const names = buttons.map(({ name }) => name);
    for (const unit of FEW) expect(names).toContain(`打电话：${unit}`);

    const me = await phone.open('/packages/main/me/index');
    await me.waitForText('大字');
    expect(me.buttons().map(({ name }) => name)).toContain('大字文字和按钮加大');
  });

  test('大字 is a class of every page and stays after the app was killed', async () => {
    const me = await phone.open('/packages/main/me/index');
    await me.waitForText('大字');
    expect(me.classesAt('大字').join(' ')).not.toContain('page--elder');
    await me.tap('大字');
    await me.waitUntil(() => me.classesAt('大字').join(' ').includes('page--elder'), 'large type');

    const storage = phone.kill();
    phone = openPhone({ district: seeded.district, openid: LI, storage });
    const today = await phone.open('/packages/main/today/index');
    await today.waitForText(MANY[0] ?? '');
    expect(today.classesAt(MANY[0] ?? '').join(' ')).toContain('page--elder');
  });

  test.each([
    [16, 1],
    [20, 1.25],
    [40, 1.4],
    [12, 1],
  ])('a system font of %i px scales every size by %d', async (fontSize, scale) => {
    phone.kill();
    phone = openPhone({ district: seeded.district, openid: LI, fontSize });
    const privacy = await phone.open('/packages/main/privacy-notice/index');
    await privacy.waitForText('我们记录什么');
    expect(privacy.stylesAt('我们记录什么').join(';')).toMatch(
      new RegExp(`--scale: ?${String(scale).replace('.', '\\.')}(;|$)`),
    );
  });
});
