/**
 * The states that a newcomer should meet in the demo: needs and promises, a leave
 * with its cover, a unit that is closed, a contested mark, late records that wait,
 * a handover to sign. All through the product's own actions, on days relative to today.
 */
import { randomUUID } from 'node:crypto';
import type { ActionOutput } from '@core/modules/actions';
import { contactCalendar } from '@core/modules/cadence/contact-calendar';
import { addDays, dayOfInstant } from '@core/shared/calendar/day';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { rulePacks } from '@core/rulepacks';
import type { District } from '@local-cloud/district';

type Home = ActionOutput<'home.open'>;
type HomeUnit = Home['units'][number];

const DISTRICT_STAFF = 'demo-district';

/**
 * `openids` of instructors in order; each has units of their own. Returns the id of
 * the person who covers for the second.
 */
export async function seedStates(
  district: District,
  openids: readonly string[],
): Promise<string | undefined> {
  const { act, cloud } = district;
  const today = dayOfInstant(cloud.clock.now());
  const homes: Home[] = [];
  for (const openid of openids.slice(0, 4)) homes.push(await act(openid, 'home.open', {}));
  const [first, second, third, fourth] = homes;
  const [one = '', two = '', three = '', four = ''] = openids;
  if (!first || !second || !third || !fourth) return undefined;
  const shown = homes.map((home) => home.personId);

  await raiseMatters(district, one, first.units, today);
  await raiseMatters(district, two, second.units.slice(0, 1), today);
  await lateRecords(district, one, first.units.slice(0, 2), today);
  await contest(district, one, first);
  const coverId = await leaveWithCover(district, two, today, shown);
  await leaveWithCover(district, four, today, null);
  const closed = third.units[third.units.length - 1];
  if (closed) {
    await act(three, 'closure.report', {
      id: randomUUID(),
      unitId: closed.unitId,
      from: addDays(today, -9),
      reason: '厂房搬迁，停产',
    });
    const { items } = await act(DISTRICT_STAFF, 'waiting.list', {});
    const report = items.find((item) => item.kind === 'closure');
    if (report) await decide(district, 'closure', report.id, '已电话核实');
  }
  await act(DISTRICT_STAFF, 'handover.propose', {
    id: randomUUID(),
    fromId: fourth.personId,
    toId: first.personId,
    unitIds: fourth.units.slice(0, 2).map((u) => u.unitId),
    on: today,
    reason: '镇街分工调整',
  });
  return coverId;
}

async function raiseMatters(
  { act }: District,
  openid: string,
  units: readonly HomeUnit[],
  today: string,
): Promise<void> {
  const needs = ['希望对接技能培训补贴', '园区夜间路灯不亮，影响晚班职工'];
  for (const [i, text] of needs.entries()) {
    const unit = units[i];
    if (!unit) continue;
    const id = randomUUID();
    const raisedOn = addDays(today, -5 - i);
    await act(openid, 'need.raise', { id, unitId: unit.unitId, text, raisedOn });
    if (i === 0) {
      const step = { id: randomUUID(), matterId: id, state: 'underWay' as const };
      await act(openid, 'need.update', { ...step, note: '已报区人社局' });
    }
  }
  const [unit] = units;
  if (!unit) return;
  await act(openid, 'promise.make', {
    id: randomUUID(),
    unitId: unit.unitId,
    text: '把培训补贴的申报表送过去',
    dueOn: addDays(today, 2),
  });
}

async function lateRecords(
  { act, cloud }: District,
  openid: string,
  units: readonly HomeUnit[],
  today: string,
): Promise<void> {
  for (const [i, unit] of units.entries()) {
    await act(openid, 'contact.record', {
      id: randomUUID(),
      unitId: unit.unitId,
      channel: i === 0 ? 'onsite' : 'phone',
      outcome: 'reached',
      happenedOn: addDays(today, -19 - i),
      recordedAt: cloud.clock.now(),
      text: '当天在园区没有信号，回来后忘了补记',
    });
  }
}

/** Contests the latest call that is marked as missed. */
async function contest({ act }: District, openid: string, home: Home): Promise<void> {
  const pack = rulePacks[home.packId];
  if (!pack) return;
  const setting = { pack, calendar: createWorkCalendar(), today: home.today };
  for (const { unitId } of home.units) {
    const { facts } = await act(openid, 'unit.open', { unitId });
    const who = { instructorId: home.personId, leaves: home.leaves };
    const missed = contactCalendar(facts, who, setting).cells.find(
      ({ verdict }) =>
        verdict.state === 'missed' && verdict.obligation === 'call' && !verdict.waiting,
    );
    if (!missed) continue;
    const { obligation, period } = missed.verdict;
    await act(openid, 'mark.contest', {
      id: randomUUID(),
      unitId,
      obligation,
      periodKey: period.key,
      reason: '当周在区里参加集中培训，有通知',
    });
    return;
  }
}

/** Leave that is granted, covered by somebody who is not shown otherwise; or, with null, one that waits. */
async function leaveWithCover(
  district: District,
  openid: string,
  today: string,
  notThese: readonly string[] | null,
): Promise<string | undefined> {
  const { colleagues } = await district.act(openid, 'leave.open', {});
  const cover = notThese && colleagues.find((c) => !notThese.includes(c.personId));
  const id = randomUUID();
  await district.act(openid, 'leave.request', {
    id,
    from: cover ? addDays(today, -1) : addDays(today, 7),
    lastDay: cover ? addDays(today, 6) : addDays(today, 11),
    reason: cover ? '病假' : '出差或培训',
    ...(cover ? { coverId: cover.personId } : {}),
  });
  if (cover) await decide(district, 'leave', id, '已核对病假条');
  return cover?.personId;
}

async function decide(
  { act }: District,
  kind: 'leave' | 'closure',
  id: string,
  reason: string,
): Promise<void> {
  const items = [{ kind, id }];
  await act(DISTRICT_STAFF, 'waiting.decide', { id: randomUUID(), items, granted: true, reason });
}

/**
 * A record that waits on the phone: its day lies ahead, so the server has asked to
 * check the date. In the form in which h5 stores it.
 */
export async function quarantined(
  { act, cloud }: District,
  openid: string,
): Promise<Record<string, string>> {
  const { units, personId, today } = await act(openid, 'home.open', {});
  const [unit] = units;
  if (!unit) return {};
  const id = 'demo-quarantined';
  const savedAt = cloud.clock.now();
  const item = {
    id,
    action: 'contact.record',
    input: {
      id,
      unitId: unit.unitId,
      channel: 'phone',
      outcome: 'reached',
      metOwner: false,
      happenedOn: addDays(today, 30),
      recordedAt: savedAt,
    },
    title: `电话联系：${unit.name}`,
    owner: personId,
    savedAt,
    state: 'held',
    attempts: 1,
    reason: '联系日期在今天之后，请核对日期',
  };
  return { [`outbox/${id}`]: JSON.stringify({ data: JSON.stringify(item) }) };
}
