/** V6: a year whose holidays are not yet published (rules.md "Calendar"). */
import type { UnitFacts } from '@core/modules/cadence/contract';
import { addDays, formatDay } from '@core/shared/calendar/day';
import { periodOfKey, type Period } from '@core/shared/calendar/period';
import { createWorkCalendar, PUBLISHED } from '@core/shared/calendar/work-calendar';
import { explain } from '@core/modules/cadence/explain';
import { judgeUnit } from '@core/modules/cadence/judge';
import { yongchuan } from '@core/rulepacks/yongchuan';

const NOTICE_2027 = {
  holidays: ['2027-01-01', '2027-02-05', '2027-02-08', '2027-10-01', '2027-10-04', '2027-10-05'],
  workdays: [],
};
const before = createWorkCalendar();
const after = createWorkCalendar({}, { ...PUBLISHED, 2027: NOTICE_2027 });
const unit: UnitFacts = {
  unitId: 'u',
  responsibilities: [{ instructorId: 'a', kind: '帮建', from: '2026-01-01' }],
  closures: [],
  contacts: [],
  developments: [],
};
const me = { instructorId: 'a', leaves: [] };
const called = (on: string): UnitFacts['contacts'][number] => ({
  id: 'c',
  on,
  by: 'a',
  channel: 'phone',
  outcome: 'reached',
  metOwner: false,
  recordedOn: on,
});
const judge = (
  key: string,
  calendar: typeof before,
  { facts = unit, code = 'call' }: { facts?: UnitFacts; code?: string } = {},
) => {
  const period = periodOfKey(key) as Period;
  const today = addDays(formatDay(period.last), 40);
  const verdict = judgeUnit(facts, me, code, period, { pack: yongchuan, calendar, today });
  if (!verdict) throw new Error(`no verdict on ${key}`);
  return verdict;
};

describe.each(['2026-W53', '2027-W05', '2027-W06', '2027-W40'])('%s without a call', (key) => {
  it('is not missed before the notice, and is judged after it', () => {
    expect(judge(key, before)).toMatchObject({
      state: 'open',
      reason: 'awaitingNotice',
      provisional: true,
    });
    expect(judge(key, after)).toMatchObject({ state: 'missed', provisional: false });
  });
});

it('says so in words', () => {
  expect(explain(judge('2027-W06', before), { title: '每周电话联系' })).toContain(
    '节假日安排未公布，工作日按法定节日暂计，公布后再判定。',
  );
});

it.each(['2027-W10', '2027-W45'])('%s touches no usual holiday and is judged at once', (key) => {
  expect(judge(key, before)).toMatchObject({ state: 'missed', provisional: false });
});

it('a quarter and a month that hold one wait as well', () => {
  expect(judge('2027-02', before, { code: 'visit' }).state).toBe('open');
  expect(judge('2027-Q1', before, { code: 'interview' }).state).toBe('open');
  expect(judge('2027-03', before, { code: 'visit' }).state).toBe('missed');
});

it('what is met stays met', () => {
  const facts = { ...unit, contacts: [called('2027-02-10')] };
  expect(judge('2027-W06', before, { facts })).toMatchObject({ state: 'met', provisional: true });
});
