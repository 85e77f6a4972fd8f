/** Older phones: an engine without BigInt boots the package; a WeChat that is too old says so. */
import { LOWEST_BASE_LIBRARY, compareVersions } from '@app/phone/base-library.shared';
import { calledInterfaces, interfacesOfWechat } from '../../scripts/deploy/interfaces';
import { openPhone, PACKAGE_DIR, type Phone } from '../support/weapp/phone';
import { openScripts } from '../support/weapp/scripts';
import { seededDistrict, SUPERVISOR } from '../support/weapp/roster';

let seeded: Awaited<ReturnType<typeof seededDistrict>>;
beforeAll(async () => {
  seeded = await seededDistrict();
});
afterAll(() => seeded.close());

const launch = (baseLibrary?: string): Phone =>
  openPhone({
    district: seeded.district,
    openid: SUPERVISOR,
    ...(baseLibrary ? { baseLibrary } : {}),
  });

test('the scripts of every test of the package have no BigInt, and the app boots', async () => {
  let seen: unknown = 'not run';
  const probe = openScripts(
    __dirname,
    { tell: (kind: string) => (seen = kind) },
    Date.now,
    () => undefined,
  );
  probe.run('../support/weapp/probe-bigint.js');
  probe.stop();
  expect(seen).toBe('undefined');

  const phone = launch();
  const today = await phone.open('/packages/main/today/index');
  await today.waitForText('名册导入');
  expect(phone.recorded.showModal).toEqual([]);
  phone.kill();
  expect(phone.errors).toEqual([]);
});

test('a WeChat below the lowest base library is told once, and what works goes on working', async () => {
  const phone = launch('2.19.4');
  const today = await phone.open('/packages/main/today/index');
  await today.waitForText('名册导入');
  expect(phone.recorded.showModal).toEqual([expect.objectContaining({ title: '微信版本过低' })]);
  phone.kill();
  expect(phone.errors).toEqual([]);
});

test('the lowest base library is the highest that any called interface asks for', () => {
  const known = interfacesOfWechat();
  const asked = calledInterfaces(PACKAGE_DIR).flatMap((name) => known.get(name) ?? []);
  expect(asked.length).toBeGreaterThan(5);
  expect([...asked].sort(compareVersions).pop()).toBe(LOWEST_BASE_LIBRARY);
});
