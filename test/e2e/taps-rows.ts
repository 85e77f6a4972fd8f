/** What is done every day: where it begins, how many taps it may take, and how it is done. */
import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { goTo, type Suite } from '../support/browser/app';
import { standAt } from '../support/browser/demo';
import {
  button,
  card,
  countTaps,
  front,
  openToday,
  openUnit,
  tapAndSeeSaved,
  unitNames,
} from '../support/browser/screens';
import { confirmDay, planDay, type Open } from './taps-of-a-day';

const OFFICE = 'demo-district';
const CALLED = '电话已联系上';

export interface Row {
  readonly what: string;
  /** Where the count begins. */
  readonly from: string;
  readonly most: number;
  /** Gets there, does it, and says how many taps it took. */
  readonly count: (open: Open, suite: Suite) => Promise<number>;
}

const EXCEPTIONS = ['病假', '缺席', '免计（退休、长期外出）'];
/** The name, then what it was. */
const TAPS_OF_AN_EXCEPTION = 2;

/** A unit of a town that nobody is responsible for; the clock counts it. */
async function leaveAlone({ demo }: Suite, town: string, name: string): Promise<void> {
  const { district } = demo();
  const { towns } = await district.act(OFFICE, 'unit.list', {});
  const townId = towns.find((one) => one.name === town)?.id ?? '';
  const facts = { name, kind: 'enterprise' as const, townId };
  await district.act(OFFICE, 'unit.add', { id: randomUUID(), facts });
  await district.cloud.fireTimer('clock');
}

/** A call from wherever `arrive` leads: 记联系, and what came of it. */
const countCall =
  (arrive: (page: Page, unit: string) => Promise<Locator>): Row['count'] =>
  async (open) => {
    const page = await open('instructor-1');
    await openToday(page);
    const [unit = ''] = await unitNames(page, '本周');
    const record = await arrive(page, unit);
    const taps = await countTaps(page);
    await record.click();
    await tapAndSeeSaved(page, CALLED);
    return taps();
  };

const recordOf = async (page: Page): Promise<Locator> => {
  // The page's own: a card of 今日 has the unit in its name.
  const record = button(page, /^记联系$/);
  await record.waitFor();
  return record;
};

export const ROWS: readonly Row[] = [
  {
    what: '记一次电话',
    from: '今日的卡片',
    most: 2,
    count: countCall((page, unit) =>
      Promise.resolve(
        front(page)
          .locator('.card', { hasText: unit })
          .first()
          .getByRole('button', { name: /^记联系/ })
          .last(),
      ),
    ),
  },
  {
    what: '记一次电话',
    from: '今日点开的单位页',
    most: 2,
    count: countCall(async (page, unit) => {
      await card(page, unit).open();
      return recordOf(page);
    }),
  },
  {
    what: '记一次电话',
    from: '台账点开的单位页',
    most: 2,
    count: countCall(async (page, unit) => {
      await openUnit(page, unit);
      return recordOf(page);
    }),
  },
  {
    what: '补上周漏的一次电话',
    from: '今日',
    most: 3,
    count: async (open, { demo }) => {
      standAt(demo().district, '2026-11-24');
      const page = await open('instructor-1');
      await openToday(page);
      const gap = front(page)
        .getByRole('button', { name: /^补上周/ })
        .first();
      const taps = await countTaps(page);
      await gap.click();
      await tapAndSeeSaved(page, CALLED);
      const counted = await taps();
      standAt(demo().district);
      return counted;
    },
  },
  {
    what: '确认 20 多人的党日名单，全部到会',
    from: '今日',
    most: 2,
    count: async (open, suite) => {
      await planDay(suite, '补开的固定党日');
      return confirmDay(open, suite, '补开的固定党日', []);
    },
  },
  {
    what: '确认 20 多人的党日名单，3 人例外',
    from: '今日',
    most: 2 + EXCEPTIONS.length * TAPS_OF_AN_EXCEPTION,
    count: (open, suite) => confirmDay(open, suite, '学习全会精神', EXCEPTIONS),
  },
  {
    what: '同意一项申请',
    from: '今日',
    most: 2,
    count: async (open) => {
      const page = await open('district');
      await goTo(page);
      const all = button(page, /全部待确认/);
      await all.waitFor();
      const taps = await countTaps(page);
      await all.click();
      const agree = front(page).getByRole('button', { name: /^同意：/ });
      await agree.first().click();
      await front(page).getByText('已同意：情况属实').waitFor();
      return taps();
    },
  },
  {
    what: '给一家单位指定指导员',
    from: '总览',
    most: 3,
    count: async (open, suite) => {
      const name = '缺人有限公司';
      await leaveAlone(suite, '朱沱镇', name);
      const page = await open('district');
      await goTo(page, 'packages/staff/overview/index');
      const list = button(page, '看没有指导员的');
      await list.waitFor();
      const taps = await countTaps(page);
      await list.click();
      await button(page, `指定指导员：${name}`).click();
      await front(page).getByRole('dialog').getByRole('button', { name: /现有/ }).first().click();
      await front(page)
        .getByText(new RegExp(`^已指定.+负责${name}`))
        .waitFor();
      return taps();
    },
  },
  {
    what: '给 22 人以上发绑定码',
    from: '今日',
    most: 3,
    count: async (open) => {
      const page = await open('administrator');
      await goTo(page);
      const people = front(page).getByText('人员与绑定码').first();
      await people.waitFor();
      const taps = await countTaps(page);
      await people.click();
      const many = button(page, /^给本页未绑定的 \d+ 人发码$/);
      await many.waitFor();
      const count = Number(/\d+/.exec(await many.innerText())?.[0]);
      expect(count).toBeGreaterThanOrEqual(22);
      await many.click();
      await page.locator('.taro-model__confirm').click();
      await front(page).getByText(`已发 ${count} 个绑定码`).waitFor();
      return taps();
    },
  },
];
