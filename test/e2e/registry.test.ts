/** 登记数据比对: what differs is accepted in bulk, set aside with a reason, and undone whole; and the guide of a first run. */
import { goTo, picture, useApp } from '../support/browser/app';
import { complaintsOf } from '../support/browser/inspect';
import { makeFiles } from '../support/browser/made-files';
import { button, front } from '../support/browser/screens';

const { demo, open } = useApp();
const files = makeFiles();
afterAll(() => files.remove());

const TOWN = '中山路街道';
const unitCount = (): number => demo().district.cloud.dump()['units']?.length ?? 0;

test('a supervisor compares an extract, accepts the new units, and takes them back', async () => {
  const before = unitCount();
  const file = await files.workbook('登记数据.xlsx', {
    登记数据: [
      ['单位名称', '单位类型', '所属镇街', '登记状态'],
      ['新登记商贸有限公司', '非公企业', TOWN, '存续'],
      ['新登记物流有限公司', '非公企业', TOWN, '存续'],
    ],
  });
  const page = await open('district', { density: 1.5 });
  await goTo(page);
  await button(page, /^数据比对/).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    button(page, '选择登记数据').click(),
  ]);
  await chooser.setFiles(file);
  await button(page, '全部采纳（2 家）').waitFor();
  await button(page, /^登记中没有/).click();
  await front(page).getByText('名册上有，登记数据里没有').first().waitFor();
  await button(page, /^暂不采纳：/).click();
  const sheet = front(page).getByRole('dialog');
  await sheet.getByRole('textbox', { name: '理由' }).fill('正在迁址');
  await sheet.getByRole('button', { name: '保存' }).click();
  await front(page).getByText('暂不采纳：正在迁址').waitFor();

  await button(page, /^新增/).click();
  await button(page, '全部采纳（2 家）').click();
  await page.locator('.taro-model__confirm, .taro__modal-foot div').last().click();
  await front(page).getByText('已采纳', { exact: true }).first().waitFor();
  await front(page).getByText('已采纳新增 2 家、清除 0 家').waitFor();
  expect(unitCount()).toBe(before + 2);
  await picture(page, 'registry', { docs: true });

  await button(page, /^撤销：新登记/).click();
  await page.locator('.taro-model__confirm, .taro__modal-foot div').last().click();
  await button(page, '全部采纳（2 家）').waitFor();
  expect(unitCount()).toBe(before);
});

test.each([
  ['a phone', 1, { width: 390, height: 844 }],
  ['a phone with larger type', 1.4, { width: 390, height: 844 }],
  ['a desktop', 1, { width: 1280, height: 800 }],
] as const)('on %s the pages fit and are named', async (name, scale, viewport) => {
  const page = await open('district', { scale, viewport });
  const looks = name.replace(/\W+/g, '-');
  await goTo(page, 'packages/staff/registry/index');
  await button(page, /(街道|镇|园)登记数据\.xlsx/).click();
  await button(page, /^已注销/).click();
  await front(page).getByText('登记为注销或吊销').first().waitFor();
  await picture(page, `registry-${looks}`);
  expect(await complaintsOf(page)).toEqual([]);
  await goTo(page, 'packages/staff/guide/index');
  await front(page).getByText('四步都已完成').waitFor();
  await picture(page, `guide-${looks}`);
  expect(await complaintsOf(page)).toEqual([]);
});
