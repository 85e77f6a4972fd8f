/** A stranger sees the bind page and no data; a real code lets the person in, once. */
import { openPhone, type Phone } from '../support/weapp/phone';
import { codeFor, FEW, personId, seededDistrict, UNBOUND_UNIT } from '../support/weapp/roster';
import type { Screen } from '../support/weapp/screen';

let seeded: Awaited<ReturnType<typeof seededDistrict>>;
let phone: Phone;

beforeAll(async () => {
  seeded = await seededDistrict();
});
beforeEach(() => {
  phone = openPhone({ district: seeded.district, openid: 'openid-zhao' });
});
afterEach(() => {
  phone.kill();
  expect(phone.errors).toEqual([]);
});
afterAll(() => seeded.close());

async function openBindPage(): Promise<Screen> {
  await phone.open('/packages/main/today/index');
  const bind = await phone.waitForPage('/packages/main/bind/index');
  await bind.waitForText('绑定您在名册上的身份');
  return bind;
}

async function redeem(bind: Screen, code: string): Promise<void> {
  await bind.type('绑定码', code);
  await bind.tap('绑定');
}

test('a stranger is led to the bind page and finds no data anywhere', async () => {
  const bind = await openBindPage();
  const { units } = await seeded.district.act('openid-wang', 'home.open', {});
  const seen = [bind.text()];
  const unit = await phone.open(`/packages/main/unit/index?unitId=${units[0]?.unitId}`);
  await unit.waitForText('还没有绑定');
  seen.push(unit.text());
  const ledger = await phone.open('/packages/main/units/index');
  await phone.waitForPage('/packages/main/bind/index');
  seen.push(ledger.text(), phone.storage.dump());
  for (const secret of [...FEW, UNBOUND_UNIT, '王芳', '赵强', '1390001']) {
    expect(seen.join('\n')).not.toContain(secret);
  }
});

test('a code is asked for together with consent, and a wrong one is refused at the field', async () => {
  const bind = await openBindPage();
  await redeem(bind, 'AAAA2222');
  await bind.waitForText('请先阅读并同意隐私保护指引');
  expect(phone.cloud.calls.map(({ action }) => action)).not.toContain('binding.redeem');

  await bind.tick('我已阅读并同意');
  await bind.tap('绑定');
  await bind.waitForText('绑定码不正确、已使用或已过期');
  expect(phone.screen().route).toBe('packages/main/bind/index');
});

test('a scanned code stands in its field, another is refused in words, a closed scanner changes nothing', async () => {
  const bind = await openBindPage();
  await bind.tap('扫码');
  phone.scans = '欢迎光临';
  await bind.tap('扫码');
  await bind.waitForText('扫到的不是绑定码');
  phone.scans = 'ABCD2345';
  await bind.tap('扫码');
  await bind.waitForNoText('扫到的不是绑定码');
  await bind.tick('我已阅读并同意');
  await bind.tap('绑定');
  await bind.waitForText('绑定码不正确、已使用或已过期');
});

test('a real code, typed as it was read out, lets the person in; a second time it is used up', async () => {
  const code = await codeFor(seeded.district, await personId(seeded.district, '赵强'));
  const bind = await openBindPage();
  await bind.tick('我已阅读并同意');
  await redeem(bind, `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`);
  const today = await phone.waitForPage('/packages/main/today/index');
  await today.waitForText(UNBOUND_UNIT);
  for (const unit of FEW) expect(today.text()).not.toContain(unit);

  phone.kill();
  phone = openPhone({ district: seeded.district, openid: 'openid-other' });
  const again = await openBindPage();
  await again.tick('我已阅读并同意');
  await redeem(again, code);
  await again.waitForText('绑定码不正确、已使用或已过期');
});

test('what one account left on the phone is not shown to the next', async () => {
  phone.kill();
  phone = openPhone({ district: seeded.district, openid: 'openid-wang' });
  const today = await phone.open('/packages/main/today/index');
  await today.waitForText(FEW[0]);
  const storage = phone.kill();
  expect(storage.dump()).toContain(FEW[0]);

  phone = openPhone({ district: seeded.district, openid: 'openid-nobody', storage });
  const bind = await openBindPage();
  expect(bind.text()).not.toContain(FEW[0]);
  expect(storage.dump()).not.toContain(FEW[0]);
});

test('what somebody typed and never saved is gone when another is bound on the phone', async () => {
  const { units } = await seeded.district.act('openid-wang', 'home.open', {});
  const first = openPhone({ district: seeded.district, openid: 'openid-wang' });
  const today = await first.open('/packages/main/today/index');
  await today.waitForText(FEW[0] ?? '');
  const form = await first.open(`/packages/main/contact/index?unitId=${units[0]?.unitId}&name=x`);
  await form.type('备注', '只给自己看的话');
  await form.waitUntil(() => first.storage.dump().includes('只给自己看的话'), 'the draft is kept');
  const storage = first.kill();
  // The same phone, another account.
  const other = openPhone({ district: seeded.district, openid: 'openid-nobody', storage });
  await other.open('/packages/main/today/index');
  await other.waitForPage('/packages/main/bind/index');
  expect(storage.dump()).not.toContain('只给自己看的话');
  other.kill();
});
