/** 五步排查 on an instructor's phone, in the built package: from the unit's page, saved first and delivered then. */
import { openPhone, type Phone } from '../support/weapp/phone';
import { ADMINISTRATOR, seededDistrict, WANG } from '../support/weapp/roster';
import { importSheets } from '../support/small-district';

const BARE = '无组织贸易有限公司';

let seeded: Awaited<ReturnType<typeof seededDistrict>>;
let phone: Phone;
let unitId: string;

beforeAll(async () => {
  seeded = await seededDistrict();
  const { towns } = await seeded.district.act(ADMINISTRATOR, 'unit.list', {});
  await importSheets(seeded.district, ADMINISTRATOR, {
    单位: [
      ['单位名称', '单位类型', '所属镇街', '组建方式'],
      [BARE, '非公企业', towns[0]?.name ?? '', '未组建'],
    ],
    帮建责任: [
      ['帮建对象', '指导员', '起始日期'],
      [BARE, '王芳', '2026-11-01'],
    ],
  });
  const { units } = await seeded.district.act(WANG, 'investigation.list', {});
  expect(units.map((u) => u.name)).toEqual([BARE]);
  unitId = units[0]?.unitId ?? '';
});
beforeEach(() => {
  phone = openPhone({ district: seeded.district, openid: WANG });
});
afterEach(() => {
  phone.kill();
  expect(phone.errors).toEqual([]);
});
afterAll(() => seeded.close());

const found = async () =>
  (await seeded.district.act(WANG, 'investigation.open', { unitId })).verified;

test('what is found is saved on the phone, delivered, and the steps say what is missing', async () => {
  await phone.open(`/packages/main/unit/index?unitId=${unitId}`);
  const unit = phone.screen();
  await unit.waitForText('没有党组织：核实情况');
  await unit.tap('五步排查');
  const page = await phone.waitForPage('/packages/staff/investigation/index');
  await page.waitForText('5. 联系跟踪');
  expect(page.text()).toContain('流动党员、隐性党员的核实结果');
  await page.tap('登记核实结果');
  await page.type('隐性党员（名）', '1');
  await page.tap('保存');
  await page.waitForText('隐性党员 1 名');
  expect(await found()).toMatchObject({ hidden: 1, moving: [] });
});

test('without a signal it stays on the phone and says so', async () => {
  await phone.open(`/packages/staff/investigation/index?unitId=${unitId}`);
  const page = phone.screen();
  await page.waitForText('更新核实结果');
  phone.offline(true);
  await page.tap('更新核实结果');
  await page.type('隐性党员（名）', '2');
  await page.tap('保存');
  await page.waitForText('已存本机，待送达');
  expect((await found())?.hidden).toBe(1);
  phone.offline(false);
});
