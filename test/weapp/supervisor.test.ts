/** The supervisor's subpackage: checking and writing a roster, and codes that let people in. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRIVACY_VERSION } from '@core/modules/people/contract';
import { openPhone, type Phone } from '../support/weapp/phone';
import { rosterWorkbook, seededDistrict, SUPERVISOR } from '../support/weapp/roster';

let seeded: Awaited<ReturnType<typeof seededDistrict>>;
let phone: Phone;

beforeAll(async () => {
  seeded = await seededDistrict();
});
beforeEach(() => {
  phone = openPhone({ district: seeded.district, openid: SUPERVISOR });
});
afterEach(() => {
  phone.kill();
  expect(phone.errors).toEqual([]);
});
afterAll(() => seeded.close());

test('a roster is chosen, checked, written, and listed', async () => {
  const path = join(seeded.dataDir, 'more.xlsx');
  writeFileSync(path, await rosterWorkbook(['新来贸易有限公司']));
  phone.picks = [{ name: '补充名册.xlsx', path }];

  const today = await phone.open('/packages/main/today/index');
  await today.tap('名册导入');
  const roster = await phone.waitForPage('/packages/staff/roster/index');
  await roster.waitForText('以往的导入');
  expect(roster.text()).toContain('名册.xlsx');
  await roster.tap('选择工作簿');
  await roster.waitForText('已检查，未写入');
  expect(roster.text()).toContain('补充名册.xlsx');
  // Nothing is written before a person says so.
  expect(await found('新来贸易有限公司')).toBe(0);

  await roster.tap('写入名册');
  await roster.waitForText('已写入');
  expect(await found('新来贸易有限公司')).toBe(1);
});

test('今日 tells 联系情况 by town as the clock counted it, and says when', async () => {
  const before = await phone.open('/packages/main/today/index');
  await before.waitForText('联系情况还没有统计');
  await seeded.district.cloud.fireTimer('clock');
  phone.kill();
  phone = openPhone({ district: seeded.district, openid: SUPERVISOR });
  const today = await phone.open('/packages/main/today/index');
  await today.waitForText('联系情况（截至');
  expect(today.text()).toMatch(/电话联系\s(—|\d+\/\d+)\s·\s实地走访/);
});

test('总览 opens from 今日, and its week to the units that it counts', async () => {
  const today = await phone.open('/packages/main/today/index');
  await today.waitForText('联系情况（截至');
  await today.tap('总览');
  const overview = await phone.waitForPage('/packages/staff/overview/index');
  await overview.waitForText('每周');
  expect(overview.text()).toContain('截至');
  expect(overview.text()).toContain('诉求');
  const [week = ''] = /第\d+周/.exec(overview.text()) ?? [];
  await overview.tap(week);
  const units = await phone.waitForPage('/packages/staff/figure/index');
  await units.waitForText('名单按现在的记录');
});

test('a code is issued for one person, copied, and works', async () => {
  const today = await phone.open('/packages/main/today/index');
  await today.tap('人员与绑定码');
  const people = await phone.waitForPage('/packages/staff/people/index');
  await people.type('姓名', '赵强');
  await people.waitForNoText('王芳');
  await people.tap('发绑定码', { within: '赵强' });
  await people.waitForText('赵强的绑定码');
  const shown = /[A-Z2-9]{4} [A-Z2-9]{4}/.exec(people.text())?.[0] ?? '';
  await people.tap('复制');
  await people.waitUntil(() => phone.recorded.setClipboardData.length === 1, 'the copy');
  const code = phone.recorded.setClipboardData[0]?.data ?? '';
  expect(code).toBe(shown.replace(' ', ''));

  const bound = await seeded.district.act('openid-zhao', 'binding.redeem', {
    id: 'redeem-1',
    code,
    consent: PRIVACY_VERSION,
  });
  expect(bound.name).toBe('赵强');
});

test('a binding is taken off only after a person says yes', async () => {
  await phone.open('/packages/staff/people/index');
  const people = phone.screen();
  await people.type('姓名', '李明');
  await people.waitForNoText('王芳');
  phone.says = 'no';
  await people.tap('已绑定 · 解除', { within: '李明' });
  await people.waitUntil(() => phone.recorded.showModal.length === 1, 'the question');
  expect(phone.cloud.calls.map(({ action }) => action)).not.toContain('binding.release');

  phone.says = 'yes';
  await people.tap('已绑定 · 解除', { within: '李明' });
  await people.waitForText('发绑定码');
});

test('a phone without signal says so instead of showing nothing', async () => {
  phone.offline(true);
  await phone.open('/packages/staff/people/index');
  const people = phone.screen();
  await people.waitForText('没有连上服务器');
  phone.offline(false);
  await people.tap('重试');
  await people.waitForText('王芳');
});

async function found(query: string): Promise<number> {
  const { units } = await seeded.district.act(SUPERVISOR, 'unit.list', { query });
  return units.length;
}
