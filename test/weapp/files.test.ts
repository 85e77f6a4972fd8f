/** A file is fetched in pieces, made ready, and handed over by a tap of its own. */
import { openPhone, type Phone } from '../support/weapp/phone';
import { seededDistrict, SUPERVISOR } from '../support/weapp/roster';

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

async function exportRoster() {
  const exports = await phone.open('/packages/staff/exports/index');
  await exports.waitForText('用途');
  await exports.type('用途', '核对');
  await exports.tap('导出');
  return exports;
}

test('an export waits on a sheet, and opens or is sent on from there', async () => {
  const exports = await exportRoster();
  await exports.waitForText('文件已准备好');
  // Nothing is opened by itself: WeChat would refuse it outside a tap.
  expect(phone.recorded.openDocument).toEqual([]);
  expect(phone.recorded.shareFileMessage).toEqual([]);
  const [[filePath = '', bytes] = []] = [...phone.files.contents];
  expect(filePath).toMatch(/^wxfile:\/\/usr\/files\/.+名册.+\.xlsx$/);
  // A workbook is a zip.
  expect(bytes?.subarray(0, 2).toString()).toBe('PK');
  await exports.tap('打开');
  expect(phone.recorded.openDocument).toEqual([expect.objectContaining({ filePath })]);
  await exports.tap('转发到聊天');
  expect(phone.recorded.shareFileMessage).toEqual([expect.objectContaining({ filePath })]);
  await exports.tap('关闭');
  await exports.waitForNoText('文件已准备好');
});

test('a full phone says so, and the export is still there', async () => {
  phone.files.full = true;
  const exports = await exportRoster();
  await exports.waitForText('文件没有写到手机上，请清理微信的存储空间后重试');
  phone.files.full = false;
  await exports.tap('.xlsx', { first: true });
  await exports.waitForText('文件已准备好');
});
