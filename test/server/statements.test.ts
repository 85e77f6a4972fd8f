/** Leave with a cover, 条件不具备, contests, closures, late records: stated, waiting, decided. */
import { randomUUID } from 'node:crypto';
import type { ActionRequest } from '@core/modules/actions';
import type { Verdict } from '@core/modules/cadence/contract';
import type { WaitingItem } from '@core/modules/statements/contract';
import { judgeUnit } from '@core/modules/cadence/judge';
import { addDays } from '@core/shared/calendar/day';
import { periodOf } from '@core/shared/calendar/period';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { yongchuan } from '@core/rulepacks/yongchuan';
import type { FreshDistrict } from '../support/district';
import { useFilledDistrict } from '../support/filled-district';
import { colleagueOf, openidOf, TODAY, type SmallDistrict } from '../support/small-district';
import { workIn } from '../support/work';

const INSTRUCTOR = openidOf('instructor', 0);
const TOWN = openidOf('townSupervisor', 0);
const OTHER_TOWN = openidOf('townSupervisor', 1);
const DISTRICT = openidOf('districtSupervisor', 0);

let district: FreshDistrict;
let ids: SmallDistrict;
let work: ReturnType<typeof workIn>;

const asFilled = useFilledDistrict();
beforeEach(async () => {
  ({ district, ids } = await asFilled());
  work = workIn(district, ids);
}, 120_000);

const waiting = async (openid = TOWN): Promise<WaitingItem[]> =>
  (await district.act(openid, 'waiting.list', {})).items;

const decide = (
  items: ActionRequest<'waiting.decide'>['items'],
  granted = true,
  { openid = TOWN, id = randomUUID() } = {},
) => district.send(openid, 'waiting.decide', { id, items, granted, reason: '情况属实' });

async function verdicts(code: string, openid = INSTRUCTOR): Promise<Verdict[]> {
  const page = await district.act(openid, 'unit.open', { unitId: ids.units[0] });
  return page.verdicts.filter((v) => v.obligation === code);
}

describe('a late record', () => {
  it('waits on the list of its own town, and counts once it is confirmed', async () => {
    const id = await work.lateContact(0);
    expect(await waiting()).toEqual([
      expect.objectContaining({
        kind: 'backfill',
        id,
        on: addDays(TODAY, -20),
        recordedOn: TODAY,
        personName: '甲指导员',
        unitName: '甲一有限公司',
      }),
    ]);
    expect(await waiting(DISTRICT)).toHaveLength(1);
    expect(await waiting(OTHER_TOWN)).toEqual([]);
    expect((await decide([{ kind: 'backfill', id }])).answer.ok).toBe(true);
    expect(await waiting()).toEqual([]);
    const page = await district.act(INSTRUCTOR, 'unit.open', { unitId: ids.units[0] });
    expect(page.timeline[0]).toMatchObject({
      waits: false,
      decisions: [{ granted: true, reason: '情况属实' }],
    });
    expect(page.facts.contacts.find((c) => c.id === id)).toMatchObject({ confirmed: true });
  });

  it('is refused with a reason, stays visible and never counts', async () => {
    const id = await work.lateContact(0);
    await decide([{ kind: 'backfill', id }], false);
    const page = await district.act(INSTRUCTOR, 'unit.open', { unitId: ids.units[0] });
    expect(page.timeline[0]?.decisions).toEqual([{ granted: false, reason: '情况属实' }]);
    expect(page.facts.contacts.find((c) => c.id === id)?.confirmed).toBe(false);
  });

  it('leaves the list when it is voided', async () => {
    const contactId = await work.lateContact(0);
    await district.act(INSTRUCTOR, 'contact.void', {
      id: randomUUID(),
      contactId,
      reason: '记错了',
      recordedAt: district.cloud.clock.now(),
    });
    expect(await waiting()).toEqual([]);
  });

  it('a correction that adds credit late waits too', async () => {
    const contactId = await work.contact(0, { channel: 'onsite' });
    district.cloud.clock.setToday(addDays(TODAY, 12));
    await district.act(INSTRUCTOR, 'contact.correct', {
      id: randomUUID(),
      contactId,
      changes: { metOwner: true },
      reason: '漏记了业主',
      recordedAt: district.cloud.clock.now(),
    });
    expect(await waiting()).toEqual([
      expect.objectContaining({ kind: 'backfill', corrected: true, metOwner: true }),
    ]);
    await decide([{ kind: 'backfill', id: contactId }]);
    const interview = await verdicts('interview');
    expect(interview.some((v) => v.state === 'met')).toBe(true);
  });
});

describe('leave', () => {
  const request = (more: object = {}) =>
    district.send(INSTRUCTOR, 'leave.request', {
      id: randomUUID(),
      from: TODAY,
      lastDay: addDays(TODAY, 20),
      coverId: ids.colleagues[0],
      reason: '病假',
      ...more,
    });

  it('excuses once it is granted, and the cover sees and serves the units meanwhile', async () => {
    await request();
    const [item] = await waiting();
    expect(item).toMatchObject({ kind: 'leave', coverName: '甲同事', lastDay: addDays(TODAY, 20) });
    const before = await verdicts('call');
    expect(before.some((v) => v.waiting)).toBe(true);
    expect((await district.act(colleagueOf(0), 'home.open', {})).units).toHaveLength(1);
    await decide([{ kind: 'leave', id: item?.id ?? '' }]);
    const home = await district.act(colleagueOf(0), 'home.open', {});
    expect(home.units.map((u) => [u.name, u.judgedFor === ids.instructors[0]])).toEqual([
      ['甲二有限公司', true],
      ['甲三有限公司', false],
      ['甲一有限公司', true],
    ]);
    await district.act(colleagueOf(0), 'contact.record', {
      id: randomUUID(),
      unitId: ids.units[0],
      channel: 'phone',
      outcome: 'reached',
      happenedOn: TODAY,
      recordedAt: district.cloud.clock.now(),
    });
    const [running] = (await verdicts('call')).slice(-1);
    expect(running).toMatchObject({ state: 'met' });
    // The week after lies wholly in the leave.
    district.cloud.clock.setToday(addDays(TODAY, 9));
    expect((await verdicts('call')).slice(-1)).toMatchObject([
      { state: 'exempt', reason: 'leave' },
    ]);
  });

  it('refuses overlaps, a cover of another town, and an end before the beginning', async () => {
    await request();
    const told = async (more: object) => {
      const { answer } = await request(more);
      return answer.ok ? 'OK' : [answer.error.code, answer.error.issues?.[0]?.path];
    };
    expect(await told({})).toEqual(['CONFLICT', undefined]);
    const later = { from: addDays(TODAY, 40), lastDay: addDays(TODAY, 41) };
    expect(await told({ ...later, coverId: ids.colleagues[1] })).toEqual([
      'BAD_INPUT',
      'input.coverId',
    ]);
    expect(await told({ from: later.lastDay, lastDay: later.from })).toEqual([
      'BAD_INPUT',
      'input.lastDay',
    ]);
  });

  it('is taken back while it waits, and ends early when granted, never in the past', async () => {
    const end = (leaveId: string, lastDay?: string) =>
      district.send(INSTRUCTOR, 'leave.end', {
        id: randomUUID(),
        leaveId,
        ...(lastDay ? { lastDay } : {}),
      });
    const first = await work.leave(0, INSTRUCTOR);
    await end(first);
    expect(await waiting()).toEqual([]);
    expect((await decide([{ kind: 'leave', id: first }])).answer).toMatchObject({
      error: { code: 'CONFLICT' },
    });
    await request();
    const [item] = await waiting();
    const leaveId = item?.id ?? '';
    await decide([{ kind: 'leave', id: leaveId }]);
    district.cloud.clock.setToday(addDays(TODAY, 5));
    expect((await end(leaveId, addDays(TODAY, 3))).answer).toMatchObject({
      error: { code: 'BAD_INPUT', issues: [{ path: 'input.lastDay' }] },
    });
    expect((await end(leaveId, addDays(TODAY, 5))).answer.ok).toBe(true);
    const { leaves } = await district.act(INSTRUCTOR, 'leave.open', {});
    expect(leaves.map((l) => [l.state, l.lastDay])).toEqual([
      ['granted', addDays(TODAY, 5)],
      ['withdrawn', expect.any(String)],
    ]);
    district.cloud.clock.setToday(addDays(TODAY, 6));
    expect((await district.act(colleagueOf(0), 'home.open', {})).units).toHaveLength(1);
  });
});

describe('条件不具备 and contests', () => {
  const contest = (more: object = {}) =>
    district.send(INSTRUCTOR, 'mark.contest', {
      id: randomUUID(),
      unitId: ids.units[0],
      obligation: 'call',
      periodKey: '2026-W22',
      reason: '当周住院',
      ...more,
    });

  it('states a yearly obligation, once; acknowledged it is exempt with the reason', async () => {
    const state = (obligation: string) =>
      district.send(INSTRUCTOR, 'lacking.state', {
        id: randomUUID(),
        unitId: ids.units[0],
        obligation,
        year: 2026,
        reason: '没有入党意愿',
      });
    expect((await state('call')).answer).toMatchObject({ error: { code: 'BAD_INPUT' } });
    expect((await state('develop')).answer.ok).toBe(true);
    expect((await state('develop')).answer).toMatchObject({ error: { code: 'CONFLICT' } });
    expect(await verdicts('develop')).toMatchObject([{ state: 'open', waiting: true }]);
    const [item] = await waiting();
    await decide([{ kind: 'lacking', id: item?.id ?? '' }]);
    expect(await verdicts('develop')).toMatchObject([
      { state: 'exempt', reason: 'conditionsLacking', decision: { reason: '情况属实' } },
    ]);
  });

  it("contests only what is missed and one's own, once", async () => {
    expect((await contest({ periodKey: '2026-W24' })).answer).toMatchObject({
      error: { code: 'CONFLICT', message: '这一期没有记为未完成，不需要申诉' },
    });
    expect((await contest({ periodKey: '2026-W54' })).answer).toMatchObject({
      error: { code: 'BAD_INPUT', issues: [{ path: 'input.periodKey' }] },
    });
    expect((await contest({ unitId: ids.units[1] })).answer).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    expect((await contest()).answer.ok).toBe(true);
    expect((await contest()).answer).toMatchObject({ error: { code: 'CONFLICT' } });
    const [item] = await waiting();
    expect(item).toMatchObject({ kind: 'contest', reason: '当周住院' });
    expect(item?.kind === 'contest' && item.explanation[0]).toContain('第22周');
  });

  it.each([
    [true, { state: 'exempt', reason: 'contestUpheld' }],
    [false, { state: 'missed', contested: false, waiting: false }],
  ])('granted %s: the mark and the reason stay', async (granted, expected) => {
    await contest();
    const facts = async () =>
      (await district.act(INSTRUCTOR, 'unit.open', { unitId: ids.units[0] })).facts;
    expect((await facts()).contests).toMatchObject([{ periodKey: '2026-W22' }]);
    const [item] = await waiting();
    await decide([{ kind: 'contest', id: item?.id ?? '' }], granted);
    expect((await facts()).contests).toMatchObject([{ decision: { granted, reason: '情况属实' } }]);
    const who = { instructorId: ids.instructors[0], leaves: [] };
    const week = periodOf('week', '2026-05-27');
    const setting = { pack: yongchuan, calendar: createWorkCalendar(), today: TODAY };
    expect(judgeUnit(await facts(), who, 'call', week, setting)).toMatchObject(expected);
  });
});

describe('closures', () => {
  const report = (openid: string, more: object = {}) =>
    district.act(openid, 'closure.report', {
      id: randomUUID(),
      unitId: ids.units[0],
      from: '2026-05-01',
      reason: '停产',
      ...more,
    });

  it("an instructor's report waits; granted, the unit is 停业 and the month exempt; reopening acts at once", async () => {
    expect(await report(INSTRUCTOR)).toMatchObject({ waits: true });
    const status = async () =>
      (await district.act(INSTRUCTOR, 'unit.open', { unitId: ids.units[0] })).unit.status;
    expect(await status()).toBe('operating');
    const [item] = await waiting();
    await decide([{ kind: 'closure', id: item?.id ?? '' }]);
    expect(await status()).toBe('suspended');
    expect((await verdicts('visit')).slice(-1)).toMatchObject([
      { state: 'notApplicable', reason: 'unitClosed' },
    ]);
    await district.act(INSTRUCTOR, 'closure.end', {
      id: randomUUID(),
      unitId: ids.units[0],
      lastDay: addDays(TODAY, -1),
      reason: '复工',
    });
    expect(await status()).toBe('operating');
  });

  it("a supervisor's acts at once, and a refused one leaves nothing", async () => {
    expect(await report(TOWN, { lastDay: '2026-05-31' })).toMatchObject({ waits: false });
    await report(INSTRUCTOR, { from: '2026-06-01' });
    const [item] = await waiting();
    await decide([{ kind: 'closure', id: item?.id ?? '' }], false);
    const { facts } = await district.act(INSTRUCTOR, 'unit.open', { unitId: ids.units[0] });
    expect(facts.closures).toEqual([
      { id: expect.any(String), from: '2026-05-01', to: '2026-06-01' },
    ]);
  });
});

describe('deciding', () => {
  it('decides several alike, tells apart what it could not, and is the same when sent again', async () => {
    const one = await work.lateContact(0);
    const two = await work.leave(0);
    const foreign = await work.lateContact(1);
    const items = [
      { kind: 'backfill' as const, id: one },
      { kind: 'leave' as const, id: two },
      { kind: 'backfill' as const, id: foreign },
    ];
    const id = randomUUID();
    const first = await decide(items, true, { id });
    expect(first.answer).toMatchObject({
      ok: true,
      data: { refused: [{ id: foreign, why: '不在您的工作范围内' }] },
    });
    const before = JSON.stringify(district.cloud.dump());
    expect((await decide(items, true, { id })).answer).toMatchObject({
      ok: true,
      data: (first.answer as { data: object }).data,
    });
    expect(JSON.stringify(district.cloud.dump())).toBe(before);
    // Another decision on what is decided is refused, not written over.
    expect((await decide(items.slice(0, 1), false)).answer).toMatchObject({
      error: { code: 'CONFLICT' },
    });
  });

  it('two supervisors at once: one decision stands', async () => {
    const id = await work.lateContact(0);
    const answers = await Promise.all(
      [TOWN, DISTRICT, TOWN, DISTRICT].map((openid, i) =>
        decide([{ kind: 'backfill', id }], i % 2 === 0, { openid }),
      ),
    );
    expect(answers.filter(({ answer }) => answer.ok)).toHaveLength(1);
    const contacts = district.cloud.dump().contacts as { _id: string; decisions?: unknown[] }[];
    expect(contacts.find((c) => c._id === id)?.decisions).toHaveLength(1);
  });

  it('pages through a long list, oldest first, each once', async () => {
    for (let i = 0; i < 34; i += 1) await work.lateContact(0);
    const first = await district.act(TOWN, 'waiting.list', {});
    expect(first.items).toHaveLength(30);
    const second = await district.act(TOWN, 'waiting.list', { after: first.next ?? '' });
    expect(second.items).toHaveLength(4);
    const ids = [...first.items, ...second.items].map((i) => i.id);
    expect(new Set(ids).size).toBe(34);
    expect([...first.items].sort((a, b) => a.at - b.at)).toEqual(first.items);
  });
});
