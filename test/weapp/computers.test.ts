/** 电脑登录 in the built package: the scanner reads the code off a screen, the person chooses its number. */
import { districtOfPhones } from '../support/district';
import { fillSmallDistrict, openidOf } from '../support/small-district';
import { Desk } from '../support/web';
import { openPhone, type Phone } from '../support/weapp/phone';

const OFFICE = openidOf('districtSupervisor', 0);

let district: Awaited<ReturnType<typeof districtOfPhones>>;
let phone: Phone | null = null;

beforeAll(async () => {
  district = await districtOfPhones();
  await fillSmallDistrict(district);
}, 120_000);
afterAll(() => district.end());
afterEach(() => {
  phone?.kill();
  expect(phone?.errors ?? []).toEqual([]);
  phone = null;
});

/** The phone after it has scanned the screen of a desk. */
async function scanned(desk: Desk) {
  const { json } = await desk.post('begin');
  phone = openPhone({ district, openid: OFFICE });
  phone.scans = json['code'] as string;
  const page = await phone.open('/packages/member/computers/index');
  await page.waitForText('没有已登录的电脑');
  await page.tap('扫码');
  await page.waitForText('码旁边是哪个数字');
  return { page, number: json['number'] as string };
}

test('scanned and confirmed, the computer is signed in, listed, and signed out from the phone', async () => {
  const desk = new Desk(district);
  const { page, number } = await scanned(desk);
  expect(page.text()).toContain('Windows · Edge');
  await page.tap(number);
  await page.waitUntil(
    () => page.classesAt(number).join(' ').includes('chip--on'),
    `${number} chosen`,
  );
  await page.tap('确认登录');
  await page.waitForText('已确认，电脑上会自动进入');
  const looked = await desk.post('look');
  expect(looked.json['state']).toBe('signedIn');
  await page.waitForText('自动退出');
  desk.page = looked.json['page'] as string;
  expect(await desk.send('session.open', {})).toMatchObject({ ok: true, data: { bound: true } });
  await page.tap('退出：Windows · Edge');
  await page.waitForText('没有已登录的电脑');
  expect((await desk.post('call')).statusCode).toBe(401);
});

test('what is not one’s own is refused, and the screen is told', async () => {
  const desk = new Desk(district);
  const { page } = await scanned(desk);
  await page.tap('不是我，拒绝');
  await page.waitForNoText('码旁边是哪个数字');
  expect((await desk.post('look')).json).toEqual({ state: 'refused' });
});

test('a code that is none of ours is told beside the scanner', async () => {
  phone = openPhone({ district, openid: OFFICE });
  phone.scans = 'https://example.com/other';
  const page = await phone.open('/packages/member/computers/index');
  await page.waitForText('电脑上的登录码');
  await page.tap('扫码');
  await page.waitForText('扫到的不是登录码');
});
