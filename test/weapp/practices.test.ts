/** The five engines in the built package: each as the person does it who stands before the unit, and without a signal. */
import { districtOfPhones } from '../support/district';
import { meansIn } from '../support/means';
import { pairsIn } from '../support/pairs';
import { pledgesIn } from '../support/pledges';
import { practicesIn } from '../support/practices';
import { fillSmallDistrict, openidOf, type SmallDistrict } from '../support/small-district';
import { openPhone, type Phone } from '../support/weapp/phone';
import type { Screen } from '../support/weapp/screen';

const SECRETARY = openidOf('secretary', 0);
const OFFICE = openidOf('districtSupervisor', 0);

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

function phoneOf(openid: string): Phone {
  phone = openPhone({ district, openid });
  return phone;
}

/** The choice has been taken: what follows is tapped after it is seen, as by a person. */
const isOn = (page: Screen, choice: string): Promise<void> =>
  page.waitUntil(() => page.classesAt(choice).join(' ').includes('chip--on'), `${choice} on`);

/** The page is light enough for an old phone. */
function expectLight(screen: Screen): void {
  const { nodes, depth, largestSetData } = screen.cost();
  expect(nodes).toBeLessThanOrEqual(600);
  expect(depth).toBeLessThanOrEqual(29);
  expect(largestSetData).toBeLessThanOrEqual(50 * 1024);
}

test('what a branch has and may begin stands on one page', async () => {
  await practicesIn(district, ids).begun(0);
  const branch = `kind=organization&id=${ids.organizations[0]}`;
  const page = await phoneOf(SECRETARY).open(`/packages/staff/practices/index?${branch}`);
  for (const words of ['三亮三比三评', '七步评议', '党员公开承诺', '登记自筹经费', '结对联系']) {
    await page.waitForText(words);
  }
  expectLight(page);
});

test('a standard: items are stated without a signal and sent when there is one', async () => {
  const checkId = await practicesIn(district, ids).begun(1);
  const on = phoneOf(openidOf('secretary', 1));
  const page = await on.open(`/packages/staff/standard/index?checkId=${checkId}`);
  await page.waitForText('逐条填报');
  on.offline(true);
  await page.tap('逐条填报');
  await page.tap('亮身份：达到');
  await page.tap('保存 1 条');
  await page.waitForText('已存本机，待送达');
  on.offline(false);
  await page.waitForNoText('已存本机，待送达');
  const { items } = await district.act(openidOf('secretary', 1), 'standard.open', { checkId });
  expect(items.find(({ title }) => title === '亮身份')?.state).toBe('met');
  expectLight(page);
});

test('a process: its first step is taken with what is put on record', async () => {
  const runId = await practicesIn(district, ids).seven(0);
  const page = await phoneOf(SECRETARY).open(`/packages/staff/process/index?runId=${runId}`);
  await page.waitForText('一诺');
  expectLight(page);
  await page.tap('登记：一诺：支部和党员公开承诺');
  await page.type('承诺件数', '12');
  await page.tap('保存');
  await page.waitForText('承诺件数：12');
});

test('a pair: what was done together is kept on the phone and delivered later', async () => {
  const pairId = await pairsIn(district, ids).begun(0);
  const on = phoneOf(SECRETARY);
  const page = await on.open(`/packages/staff/pair/index?pairId=${pairId}`);
  await page.waitForText('登记共同活动');
  on.offline(true);
  await page.tap('登记共同活动');
  await page.tap('上门指导');
  await isOn(page, '上门指导');
  await page.type('说明', '帮助梳理台账');
  await page.tap('保存');
  await page.waitForText('已存本机，待送达');
  on.offline(false);
  await page.waitForText('帮助梳理台账');
  expectLight(page);
});

test('means: the second hand signs, notes the payment, and the branch what it spent', async () => {
  const grantId = await meansIn(district, ids).proposed(0);
  const route = `/packages/staff/grant/index?grantId=${grantId}`;
  const office = await phoneOf(OFFICE).open(route);
  await office.waitForText('待第二人签字');
  await office.tap('第二人签字');
  await office.tap('签字核定');
  await office.waitForText('登记拨付');
  await office.tap('登记拨付');
  await office.type('金额（元）', '5000');
  await office.type('凭证号', '记-1');
  await office.tap('保存');
  await office.waitForText('到账 5,000 元');
  phone?.kill();
  const branch = await phoneOf(SECRETARY).open(route);
  await branch.waitForText('登记支出');
  await branch.tap('登记支出');
  await branch.type('金额（元）', '120.5');
  await branch.type('凭证号', '记-2');
  await branch.tap('教育培训');
  await isOn(branch, '教育培训');
  await branch.tap('保存');
  await branch.waitForText('结余 4,879.50 元');
  expectLight(branch);
});

test('a pledge: published, slips shown and made into a file, one answered without an account', async () => {
  const pledgeId = await pledgesIn(district, ids).drafted(0);
  const page = await phoneOf(SECRETARY).open(`/packages/staff/pledge/index?pledgeId=${pledgeId}`);
  await page.waitForText('每周检修一次');
  await page.tap('公开', { first: true });
  await page.waitForText('内容不能再改');
  await page.tap('公开', { within: '公开承诺每周检修一次' });
  await page.waitForText('发评议码');
  await page.tap('发评议码');
  await page.type('几张纸条', '3');
  await page.tap('生成');
  await page.waitForText('评议码 · 3 个');
  const [code = ''] = /(?:[A-Z0-9]{4} ){2}[A-Z0-9]{4}/.exec(page.text()) ?? [];
  await page.tap('导出 Word 打印');
  await page.waitForText('转发到聊天');
  expect(page.text()).toContain(code);
  phone?.kill();

  const slip = await phoneOf('somebody-with-a-slip').open('/packages/main/slip/index');
  await slip.type('纸条上的评议码', code);
  await slip.tap('下一步');
  await slip.waitForText('每周检修一次');
  await slip.tap('满意', { first: true });
  await isOn(slip, '满意');
  await slip.tap('提交');
  await slip.waitForText('已收到');
  expect(district.cloud.dump()['slipAnswers']).toHaveLength(1);
});
