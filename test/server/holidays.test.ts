/** 节假日安排: before a year's notice nothing is missed around its holidays; entered, it is judged, and the page says what. */
import { randomUUID } from 'node:crypto';
import type { ActionOutput } from '@core/modules/actions';
import { periodOfKey } from '@core/shared/calendar/period';
import { judgeUnit, type JudgeSetting } from '@core/modules/cadence/judge';
import { settingOf } from '@app/data/pending-contacts';
import { freshDistrict } from '../support/district';
import { NOTICE_2027 } from '../support/notices';
import { fillSmallDistrict, openidOf, type SmallDistrict } from '../support/small-district';

const ADMINISTRATOR = openidOf('administrator', 0);
const INSTRUCTOR = openidOf('instructor', 0);
let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  district.cloud.clock.setToday('2027-03-15');
}, 120_000);
afterAll(() => district.end());

/** The verdict that a phone gives by what the server told it. */
async function verdictOn(key: string) {
  const page = await district.act(INSTRUCTOR, 'unit.open', { unitId: ids.units[0] });
  const setting = settingOf(page) as JudgeSetting;
  const period = periodOfKey(key);
  const who = { instructorId: ids.instructors[0], leaves: [] };
  return period && judgeUnit(page.facts, who, 'call', period, setting);
}

type Compared = ActionOutput<'holidays.compare'>;
const termOf = ({ terms }: Compared, key: string) =>
  terms.find(({ obligation, period }) => obligation === 'call' && period.key === key);

it('before the notice the weeks of New Year and Spring Festival are 暂计', async () => {
  const { years } = await district.act(ADMINISTRATOR, 'holidays.open', {});
  expect(years.map(({ year, source }) => [year, source])).toEqual([
    [2028, 'none'],
    [2027, 'none'],
    [2026, 'product'],
    [2025, 'product'],
    [2024, 'product'],
  ]);
  for (const key of ['2026-W53', '2027-W06']) {
    expect(await verdictOn(key)).toMatchObject({ state: 'open', reason: 'awaitingNotice' });
  }
  expect(await verdictOn('2027-W03')).toMatchObject({ state: 'missed' });
});

it('says beforehand what would be judged again, and writes nothing', async () => {
  const compared = await district.act(ADMINISTRATOR, 'holidays.compare', {
    year: 2027,
    notice: NOTICE_2027,
  });
  expect(compared).toMatchObject({ units: 5, of: 5 });
  // New Year's week: five units with an instructor and without a call.
  expect(termOf(compared, '2026-W53')).toMatchObject({
    workingBefore: 4,
    workingAfter: 4,
    before: { open: 5, missed: 0 },
    after: { open: 0, missed: 5 },
  });
  // Spring Festival: nobody works in that week, so nothing is owed.
  expect(termOf(compared, '2027-W06')).toMatchObject({
    workingBefore: 4,
    workingAfter: 0,
    before: { open: 5 },
    after: { open: 0, notApplicable: 5 },
  });
  expect(termOf(compared, '2027-W03')).toBeUndefined();
  expect(await verdictOn('2027-W06')).toMatchObject({ state: 'open' });
});

it('refuses a notice that is not whole, with its field', async () => {
  const notice = {
    ...NOTICE_2027,
    holidays: NOTICE_2027.holidays.filter((d) => d !== '2027-02-06'),
  };
  const { answer } = await district.send(ADMINISTRATOR, 'holidays.enter', {
    id: randomUUID(),
    year: 2027,
    notice,
  });
  expect(answer).toMatchObject({
    ok: false,
    error: {
      code: 'BAD_INPUT',
      issues: [{ path: 'input.notice', message: '缺春节的法定假日：2月6日 周六' }],
    },
  });
});

/** An instance keeps the rules for a minute. */
const aMinuteLater = (): void => {
  district.cloud.clock.setOffset(district.cloud.clock.now() - Date.now() + 61_000);
};

/** 实地走访 of the first town's three units as 总览 has it after the timer. */
async function visitsOfFebruary() {
  await district.cloud.fireTimer('clock');
  const { towns } = await district.act(ADMINISTRATOR, 'overview.open', {});
  return towns
    .find(({ townId }) => townId === ids.towns[0])
    ?.figures?.periods.find((p) => p.obligation === 'visit' && p.period.key === '2027-02');
}

const entry = { id: randomUUID(), year: 2027, notice: NOTICE_2027 };

it('once entered the weeks are judged, on the server and by the phone, and the figures are counted again', async () => {
  expect(await visitsOfFebruary()).toMatchObject({ open: 3, missed: 0 });
  const { receipt } = await district.act(ADMINISTRATOR, 'holidays.enter', entry);
  expect(await district.act(ADMINISTRATOR, 'holidays.enter', entry)).toEqual({ receipt });
  aMinuteLater();
  expect(await verdictOn('2026-W53')).toMatchObject({ state: 'missed', provisional: false });
  expect(await verdictOn('2027-W06')).toMatchObject({
    state: 'notApplicable',
    reason: 'noWorkingDay',
  });
  const compared = await district.act(ADMINISTRATOR, 'holidays.compare', { year: 2027 });
  expect(termOf(compared, '2026-W53')).toMatchObject({ before: { open: 5 }, after: { missed: 5 } });
  expect(await visitsOfFebruary()).toMatchObject({ open: 0, missed: 3 });
});

it('taken back, the year is 暂计 again, and the history holds both', async () => {
  const reason = '录入了征求意见稿';
  await district.act(ADMINISTRATOR, 'holidays.withdraw', { id: randomUUID(), year: 2027, reason });
  aMinuteLater();
  expect(await verdictOn('2027-W06')).toMatchObject({ state: 'open', reason: 'awaitingNotice' });
  const { years } = await district.act(ADMINISTRATOR, 'holidays.open', {});
  expect(years.find(({ year }) => year === 2027)).toMatchObject({
    source: 'none',
    history: [
      { kind: 'withdrawn', by: '管理员', reason },
      { kind: 'entered', by: '管理员' },
    ],
  });
  const { answer } = await district.send(ADMINISTRATOR, 'holidays.withdraw', {
    id: randomUUID(),
    year: 2027,
    reason,
  });
  expect(answer).toMatchObject({ error: { code: 'CONFLICT' } });
});

it('an instance reads the rules once a minute, and no action counts it', async () => {
  district.cloud.clock.setToday('2027-05-17');
  const event = (): object => ({
    action: 'home.open',
    input: {},
    requestId: randomUUID(),
    sentAt: district.cloud.clock.now(),
    protocol: 1,
  });
  const readings = async (): Promise<number> => {
    const { requests } = await district.cloud.invoke('api', event(), { openid: INSTRUCTOR });
    return requests.filter(({ collection }) => collection === 'rules').length;
  };
  // Up to four instances, each with its own minute.
  const all = [];
  for (let i = 0; i < 12; i += 1) all.push(await readings());
  expect(all.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(4);
  expect(all[0]).toBe(1);
});
