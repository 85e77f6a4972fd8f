/** 党日提醒 in the built package: offered to members where there is a template, asked inside the tap, a no is kept. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDistrict, type District } from '@local-cloud/district';
import { FUNCTIONS_DIR } from '../support/district';
import { fillSmallDistrict, openidOf, type SmallDistrict } from '../support/small-district';
import { openPhone, type Phone } from '../support/weapp/phone';
import type { Screen } from '../support/weapp/screen';
import { workIn } from '../support/work';

const MEMBER = openidOf('member', 0);
const TEMPLATES = {
  due: { templateId: 'T-DUE', fields: { thing1: 'what' } },
  partyDay: { templateId: 'T-DAY', fields: { thing1: 'what' } },
};
const OFFER = '每同意一次，下次党日前微信提醒一次';

let dataDir: string;
let district: District;
let ids: SmallDistrict;
let phone: Phone;

async function start(env: Record<string, string>): Promise<void> {
  dataDir = mkdtempSync(join(tmpdir(), 'weapp-'));
  district = await startDistrict({
    dataDir,
    functionsDir: FUNCTIONS_DIR,
    workers: 1,
    flush: 'bySystem',
    env,
  });
  ids = await fillSmallDistrict(district);
  await workIn(district, ids).meeting(0, { on: '2026-06-17', topic: '主题党日' });
  phone = openPhone({ district, openid: MEMBER });
}
afterEach(async () => {
  phone.kill();
  expect(phone.errors).toEqual([]);
  await district.cloud.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** 党日与会议, reached as a member reaches it: from 今日. */
async function openDays(): Promise<Screen> {
  const today = await phone.open('/packages/main/today/index');
  await today.waitForText('党日与会议');
  await today.tap('党日与会议');
  const days = await phone.waitForPage('/packages/branch/meetings/index');
  await days.waitForText('主题党日');
  return days;
}

const answered = (screen: Screen, times: number) =>
  screen.waitUntil(
    () =>
      phone.cloud.waiting === 0 &&
      phone.cloud.calls.filter(({ action }) => action === 'reminder.answer').length === times,
    'the answer to be delivered',
  );
const stored = async () => (await district.act(MEMBER, 'home.open', {})).reminders;

test('nothing is asked before the tap; each yes is one message more, and a no is not asked about again', async () => {
  await start({ LIANGXIN_REMINDERS: JSON.stringify(TEMPLATES) });
  const days = await openDays();
  await days.waitForText(OFFER);
  expect(phone.recorded.requestSubscribeMessage).toEqual([]);
  await days.tap('党日提醒');
  await days.waitForText('还可提醒 1 次');
  await answered(days, 1);
  expect(phone.recorded.requestSubscribeMessage.map(({ tmplIds }) => tmplIds)).toEqual([['T-DAY']]);
  expect(await stored()).toMatchObject([{ topic: 'partyDay', allowed: 1, refused: false }]);

  await days.tap('主题党日');
  const day = await phone.waitForPage('/packages/branch/meeting/index');
  await day.waitForText('还可提醒 1 次');
  phone.says = 'no';
  await day.tap('党日提醒');
  await day.waitForNoText('党日提醒');
  await answered(day, 2);
  expect(await stored()).toMatchObject([{ topic: 'partyDay', allowed: 1, refused: true }]);
});

test('without a template there is nothing to consent to', async () => {
  await start({ LIANGXIN_REMINDERS: JSON.stringify({ due: TEMPLATES.due }) });
  const days = await openDays();
  expect(days.text()).not.toContain('党日提醒');
  expect(phone.recorded.requestSubscribeMessage).toEqual([]);
});
