/**
 * 规范化建设: a secretary states what the records do not know, without a signal, the town sees it
 * and sends it back or passes it; and the taps of a visit with a dozen items.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { goTo, picture, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { axeViolations } from '../support/browser/inspect';
import { button, countTaps, front, tapAndSeeSaved } from '../support/browser/screens';

const SECRETARY = 'demo-secretary';
const TOWN = 'demo-town';
const LOST = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/;

/** 已达到 7/9 项, of the standard in front. */
async function met(page: Page): Promise<number> {
  const words = await front(page)
    .getByText(/^已达到 \d+\/\d+ 项/)
    .innerText();
  return Number(/\d+/.exec(words)?.[0]);
}

/** From 今日, whose list has rows of the same words. */
async function openPractices(page: Page): Promise<void> {
  await button(page, /^规范化建设/).click();
  await front(page).getByText('标准', { exact: true }).waitFor();
}

describe('by the rules of the demo', () => {
  const { demo, open } = useApp();
  const due = async (openid: string) =>
    (await demo().district.act(openid, 'practice.due', {})).items;
  /** The check of a branch that waits for the town's acceptance. */
  const waiting = async () => {
    const item = (await due(TOWN)).find(({ kind }) => kind === 'standard');
    if (!item) throw new Error('nothing waits for the town');
    return item;
  };
  const opened = (openid: string, checkId: string) =>
    demo().district.act(openid, 'standard.open', { checkId });

  test('a secretary states an item without a signal; it is sent when there is one', async () => {
    const page = await open('secretary', { density: 1.5, expected: LOST });
    await goTo(page);
    await openPractices(page);
    await button(page, /^三亮三比三评/).click();
    await button(page, '逐条填报').waitFor();
    const own = (await due(SECRETARY)).find(
      ({ kind, what }) => kind === 'standard' && what.startsWith('三亮三比三评'),
    );
    const { items } = await opened(SECRETARY, own?.id ?? '');
    const left = items.filter(({ asked, state }) => asked && state !== 'met');
    expect(left.length).toBeGreaterThan(0);
    const before = await met(page);

    await page.context().setOffline(true);
    await button(page, '逐条填报').click();
    for (const { title } of left) await button(page, `${title}：达到`).click();
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'standard-stating', { docs: true });
    await tapAndSeeSaved(page, `保存 ${left.length} 条`);
    await front(page)
      .getByText(/：已存本机，待送达/)
      .waitFor();
    expect((await opened(SECRETARY, own?.id ?? '')).met).toBe(before);

    await page.context().setOffline(false);
    await eventually(async () => expect(await met(page)).toBe(before + left.length));
    expect(
      await front(page)
        .getByText(/：已存本机，待送达/)
        .count(),
    ).toBe(0);
    await picture(page, 'standard', { docs: true });
  });

  test('the town sends it back with what is missing, and the branch is asked', async () => {
    const { id } = await waiting();
    const page = await open('town', { density: 1.5 });
    await goTo(page);
    await button(page, /^三亮三比三评·镇街验收/).click();
    await button(page, '退回补充').click();
    const sheet = front(page).getByRole('dialog');
    await sheet.getByRole('textbox', { name: '说明' }).fill('承诺没有写明日期，请补上');
    expect(await axeViolations(page)).toEqual([]);
    await sheet.getByRole('button', { name: '退回' }).click();
    await front(page)
      .getByText(/承诺没有写明日期，请补上/)
      .first()
      .waitFor();
    await eventually(async () => expect((await opened(TOWN, id)).check?.phase).toBe('returned'));
    expect((await due(TOWN)).map((item) => item.id)).not.toContain(id);
  });

  test('the branch sends it again, the town passes it, and it stands among those in force', async () => {
    const sentBack = { standard: 'threeShows', phase: 'returned' } as const;
    const [check] = (await demo().district.act(TOWN, 'standard.list', sentBack)).checks;
    const checkId = check?.checkId ?? '';
    await selfChecked(checkId);
    const page = await open('town');
    await goTo(page, `packages/staff/standard/index?checkId=${checkId}`);
    await button(page, /^镇街验收通过/).click();
    await front(page).getByRole('dialog').getByRole('button', { name: '确认通过' }).click();
    await eventually(async () => expect((await opened(TOWN, checkId)).check?.phase).toBe('held'));
    await goTo(page, 'packages/staff/standards/index');
    await button(page, /^三亮三比三评/).click();
    await button(page, /^已通过 /).click();
    await front(page)
      .locator('.list-row', { hasText: check?.subject.name ?? '' })
      .getByText(/有效到|已通过/)
      .first()
      .waitFor();
  });

  /** 自查 passed anew by the instructor who has the branch in charge. */
  async function selfChecked(checkId: string): Promise<void> {
    const { act, cloud } = demo().district;
    const accounts = (cloud.dump()['accounts'] ?? []) as { _id: string }[];
    for (const { _id: openid } of accounts) {
      if (!openid.startsWith('demo-instructor-')) continue;
      const page = await act(openid, 'standard.open', { checkId }).catch(() => null);
      if (!page?.may.includes('pass')) continue;
      const now = { on: page.today, recordedAt: cloud.clock.now() };
      const decided = { stage: 'selfCheck', outcome: 'passed' } as const;
      await act(openid, 'standard.decide', { id: randomUUID(), checkId, ...decided, ...now });
      return;
    }
    throw new Error('no instructor has it in charge');
  }
});

describe('by the rules of a district whose standard is long', () => {
  const { demo, open } = useApp('seeded', 'luzhou');
  const ITEMS = 12;

  test('a visit with a dozen items, counted with real taps from 今日', async () => {
    const { act, cloud } = demo().district;
    const { branches, today } = await act(SECRETARY, 'meeting.list', {});
    const subject = { kind: 'organization' as const, id: branches[0]?.organizationId ?? '' };
    const { checkId } = await act(SECRETARY, 'standard.begin', {
      id: randomUUID(),
      subject,
      standard: 'fiftyEight',
      on: today,
      recordedAt: cloud.clock.now(),
    });
    const before = await act(SECRETARY, 'standard.open', { checkId });
    const items = before.items.filter(({ asked }) => asked).slice(0, ITEMS);
    expect(items).toHaveLength(ITEMS);

    const page = await open('secretary');
    await goTo(page);
    await button(page, /^规范化建设/).waitFor();
    const taps = await countTaps(page);
    await openPractices(page);
    await button(page, new RegExp(`^${before.standard.title}`)).click();
    await button(page, '逐条填报').click();
    for (const { title } of items) {
      await front(page)
        .getByRole('button', { name: `${title}：达到`, exact: true })
        .click();
    }
    await tapAndSeeSaved(page, `保存 ${ITEMS} 条`);
    const counted = await taps();
    process.stdout.write(`逐条填报 ${ITEMS} 条：${counted} 次点按\n`);
    expect(counted).toBeLessThanOrEqual(16);
    await eventually(async () => {
      const after = await act(SECRETARY, 'standard.open', { checkId });
      const told = after.items.filter(({ how }) => how === 'stated').map(({ item }) => item);
      expect(told.sort()).toEqual(items.map(({ item }) => item).sort());
    });
  });
});
