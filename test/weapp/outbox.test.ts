/** No signal, an app that is killed, an answer that gets lost: every record arrives, exactly once. */
import { openPhone, type Phone } from '../support/weapp/phone';
import { FEW, seededDistrict, WANG } from '../support/weapp/roster';
import type { Screen } from '../support/weapp/screen';
import { waitForDueThisWeek } from '../support/weapp/due-this-week';

const [TEXTILES, MACHINES, CARE] = FEW;
let seeded: Awaited<ReturnType<typeof seededDistrict>>;
let phone: Phone;

beforeAll(async () => {
  seeded = await seededDistrict();
});
beforeEach(() => {
  phone = openPhone({ district: seeded.district, openid: WANG });
});
afterEach(() => {
  phone.kill();
  expect(phone.errors).toEqual([]);
});
afterAll(() => seeded.close());

/** Contacts that the server holds. */
const contacts = (): unknown[] => seeded.district.cloud.dump().contacts ?? [];

async function openToday(): Promise<Screen> {
  const today = await phone.open('/packages/main/today/index');
  await today.waitForText('当期各项');
  return today;
}

async function logCall(today: Screen, unit: string): Promise<void> {
  await today.tap('记联系', { within: unit, first: true });
  await today.tap('电话已联系上');
}

test('logged without signal, killed, opened again online: delivered once', async () => {
  const before = contacts().length;
  const today = await openToday();
  phone.offline(true);
  await logCall(today, CARE);
  await today.waitForText('1 条已存本机，待送达');
  // Judged on the phone meanwhile.
  await waitForDueThisWeek(today, 2);
  const storage = phone.kill();
  expect(contacts()).toHaveLength(before);

  phone = openPhone({ district: seeded.district, openid: WANG, storage });
  const again = await openToday();
  await again.waitForNoText('待送达');
  await waitForDueThisWeek(again, 2);
  expect(contacts()).toHaveLength(before + 1);
  const sent = phone.cloud.calls.filter(({ action }) => action === 'contact.record');
  expect(sent).toHaveLength(1);
  const outbox = await phone.open('/packages/main/outbox/index');
  await outbox.waitForText('已送达');
  expect(outbox.around(CARE, '存本机')).toMatch(/回执 \w+/);
});

test('the answer is lost after the server has written, and the app is killed: still once', async () => {
  const before = contacts().length;
  const today = await openToday();
  phone.cloud.loseAnswerOf('contact.record');
  await logCall(today, TEXTILES);
  await today.waitForText('1 条已存本机，待送达');
  await today.waitUntil(() => contacts().length === before + 1, 'the server to write');
  const storage = phone.kill();

  phone = openPhone({ district: seeded.district, openid: WANG, storage });
  const again = await openToday();
  await again.waitForNoText('待送达');
  expect(contacts()).toHaveLength(before + 1);
});

test('killed while the record is on its way: sent again, written once', async () => {
  const before = contacts().length;
  const today = await openToday();
  phone.cloud.hold();
  await logCall(today, MACHINES);
  await today.waitUntil(() => contacts().length === before + 1, 'the server to write');
  const storage = phone.kill();

  phone = openPhone({ district: seeded.district, openid: WANG, storage });
  const again = await openToday();
  await again.waitForNoText('待送达');
  expect(phone.cloud.calls.map(({ action }) => action)).toContain('contact.record');
  expect(contacts()).toHaveLength(before + 1);
});

test('without signal the last contents are shown, and the signal alone sends what waits', async () => {
  await openToday();
  const storage = phone.kill();
  phone = openPhone({ district: seeded.district, openid: WANG, storage });
  phone.offline(true);
  const today = await openToday();
  await today.waitForText('没有连上服务器，显示的是上次的内容');
  expect(today.text()).toContain(CARE);

  const before = contacts().length;
  await logCall(today, CARE);
  await today.waitForText('1 条已存本机，待送达');
  phone.offline(false);
  await today.waitForNoText('待送达');
  expect(contacts()).toHaveLength(before + 1);
});

test('a contact that is busy for once: what takes it back waits for it, and both arrive', async () => {
  const today = await openToday();
  phone.cloud.busyFor('contact.record');
  await logCall(today, MACHINES);
  await today.waitUntil(
    () => phone.cloud.calls.some(({ action }) => action === 'contact.record'),
    'the first sending',
  );
  phone.offline(true);
  await today.tap('撤销');
  const outbox = await phone.open('/packages/main/outbox/index');
  await outbox.waitForText(`等“电话联系：${MACHINES}”送达后发送`);
  expect(outbox.around(`撤销：${MACHINES}`, '存本机')).toContain('等待中');
  phone.offline(false);
  await outbox.waitForNoText('等待中');
  const sent = phone.cloud.calls.map(({ action }) => action).filter((a) => /^contact/.test(a));
  expect(sent.slice(-2)).toEqual(['contact.record', 'contact.void']);
  await outbox.waitForNoText('已存本机');
  expect(outbox.text()).not.toContain('待处理');
});

test('what rests on a refused record is held with it, and goes with it: the question says so', async () => {
  const today = await openToday();
  phone.cloud.refuse('contact.record', '不在您的工作范围内');
  await logCall(today, CARE);
  await today.waitForText('1 条待处理');
  await today.tap('撤销');
  // Nobody has to look at the second: it waits with the first.
  await today.waitForText('1 条已存本机，待送达；1 条待处理');
  const outbox = await phone.open('/packages/main/outbox/index');
  await outbox.waitForText('另有 1 条等它送达后发送');
  expect(outbox.around(`撤销：${CARE}`, '存本机')).toContain(`等“电话联系：${CARE}”送达后发送`);
  await outbox.tap('删除');
  await outbox.waitForNoText(CARE);
  expect(phone.recorded.showModal.at(-1)).toMatchObject({
    title: '删除这 2 条记录？',
    content: `“撤销：${CARE}”要等它送达才能发送，会一起删除。都还没有送达，删除后不能恢复。`,
  });
  // Told once when it is held and once when it is gone, whatever the screens ask for.
  const told = () => phone.cloud.calls.filter(({ action }) => action === 'held.tell');
  await outbox.waitUntil(() => told().length > 1, 'the cloud to be told');
  expect(told().map(({ input }) => (input as { held: unknown[] }).held.length)).toEqual([1, 0]);
});

test('a full phone says so and keeps the form', async () => {
  const today = await openToday();
  phone.storage.full = true;
  await today.tap('记联系', { within: CARE, first: true });
  await today.tap('电话已联系上');
  await today.waitUntil(() => phone.recorded.showModal.length > 0, 'the warning');
  expect(phone.recorded.showModal[0]?.title).toBe('没有保存');
  expect(today.text()).toContain('电话已联系上');
  phone.storage.full = false;
});
