/** The person's rights: read, take along, have put right, be removed while the organisation's record stays. */
import { randomUUID } from 'node:crypto';
import { ERASED_NAME } from '@core/modules/privacy/contract';
import { freshDistrict } from '../support/district';
import {
  colleagueOf,
  fillSmallDistrict,
  openidOf,
  TODAY,
  type SmallDistrict,
} from '../support/small-district';
import { workIn } from '../support/work';
import type { StoredPerson } from '@server/modules/people/stored';
import type { CollectionSpec } from '@server/runtime/collection';
import { collectionNames, collections } from '@server/runtime/collections';

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let work: ReturnType<typeof workIn>;
const id = () => randomUUID();
const ADMINISTRATOR = openidOf('administrator', 0);
const INSTRUCTOR = openidOf('instructor', 0);
const MEMBER = openidOf('member', 0);

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  work = workIn(district, ids);
}, 120_000);
afterAll(() => district.end());

const linesOf = async (openid: string, code: string) =>
  (await district.act(openid, 'myData.open', {})).sections
    .find((section) => section.code === code)
    ?.lines.map(({ text }) => text) ?? [];

it('tells what is stored, phones masked as they are shown', async () => {
  await work.contact(0, { text: '了解用工' });
  await work.need(0);
  await district.act(INSTRUCTOR, 'suggestion.submit', { id: id(), text: '字再大些' });
  expect(await linesOf(INSTRUCTOR, 'person')).toEqual(
    expect.arrayContaining(['姓名：甲指导员', '手机号：138****0001', '微信绑定：已绑定']),
  );
  expect(await linesOf(INSTRUCTOR, 'roles')).toContain('党建指导员 · 测试区');
  expect(await linesOf(INSTRUCTOR, 'contacts')).toEqual(['甲一有限公司 · 电话 · 了解用工']);
  expect(await linesOf(INSTRUCTOR, 'matters')).toEqual(['诉求：希望对接技能培训']);
  expect(await linesOf(INSTRUCTOR, 'suggestions')).toEqual(['字再大些 · 办理中']);
  expect(await linesOf(openidOf('instructor', 1), 'contacts')).toEqual([]);
});

it('an export carries every line and is noted with who and why', async () => {
  const own = id();
  const first = await district.act(INSTRUCTOR, 'myData.export', { id: own });
  await district.act(INSTRUCTOR, 'myData.export', { id: own });
  expect(first.sections.map(({ code, count, lines }) => [code, lines.length === count])).toEqual(
    first.sections.map(({ code }) => [code, true]),
  );
  await district.act(ADMINISTRATOR, 'person.export', {
    id: id(),
    personId: ids.instructors[0],
    reason: '本人书面申请',
  });
  expect((await linesOf(INSTRUCTOR, 'accesses')).sort()).toEqual([
    '本人导出 · 本人导出',
    '管理员导出 · 本人书面申请',
  ]);
});

it('a correction stands in the list of one’s own town and is answered by somebody else', async () => {
  const requestId = id();
  await district.act(INSTRUCTOR, 'dataRequest.submit', {
    id: requestId,
    kind: 'correction',
    text: '手机号已换',
  });
  const listed = async (openid: string) =>
    (await district.act(openid, 'dataRequest.list', {})).requests.map((r) => r.requestId);
  expect(await listed(openidOf('townSupervisor', 0))).toEqual([requestId]);
  expect(await listed(openidOf('townSupervisor', 1))).toEqual([]);
  const answer = { id: id(), requestId, done: true, text: '已改为新号码' };
  const foreign = await district.send(openidOf('townSupervisor', 1), 'dataRequest.answer', answer);
  expect(foreign.answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  await district.act(openidOf('townSupervisor', 0), 'dataRequest.answer', answer);
  expect(await linesOf(INSTRUCTOR, 'requests')).toEqual([
    '更正：手机号已换 · 已办理：已改为新号码',
  ]);
  expect(await listed(openidOf('townSupervisor', 0))).toEqual([]);
});

describe('removal', () => {
  it('is refused for oneself, and while units would be left to nobody', async () => {
    const session = await district.act(ADMINISTRATOR, 'session.open', {});
    const own = session.bound ? session.person.id : '';
    const self = await district.send(ADMINISTRATOR, 'person.erase', {
      id: id(),
      personId: own,
      reason: '测试',
    });
    expect(self.answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    const inCharge = await district.send(ADMINISTRATOR, 'person.erase', {
      id: id(),
      personId: ids.instructors[0],
      reason: '本人申请',
    });
    expect(inCharge.answer).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
  });

  it('leaves nothing of the person but the id; the records stay', async () => {
    const requestId = id();
    const session = await district.act(MEMBER, 'session.open', {});
    const personId = session.bound ? session.person.id : '';
    await district.act(MEMBER, 'dataRequest.submit', {
      id: requestId,
      kind: 'erasure',
      text: '调离',
    });
    const town = await district.act(openidOf('townSupervisor', 0), 'dataRequest.list', {});
    expect(town.requests).toEqual([]);
    const meetingId = await work.meeting(0);
    await work.confirmed(0, meetingId);
    const input = { id: id(), personId, reason: '本人申请' };
    await district.act(ADMINISTRATOR, 'person.erase', input);
    await district.act(ADMINISTRATOR, 'person.erase', input);
    await district.act(ADMINISTRATOR, 'dataRequest.answer', {
      id: id(),
      requestId,
      done: true,
      text: '已删除',
    });

    expect(await district.act(MEMBER, 'session.open', {})).toMatchObject({ bound: false });
    const dump = district.cloud.dump();
    const persons = dump['persons'] as unknown as { _id: string }[];
    const stored = persons.find(({ _id }) => _id === personId);
    expect(stored).toMatchObject({ name: ERASED_NAME, erasedOn: TODAY, townIds: [] });
    for (const gone of ['phone', 'openid', 'consent', 'partyPost', 'category']) {
      expect(stored).not.toHaveProperty(gone);
    }
    const rosters = dump['attendance'] as unknown as { rows: { personId: string }[] }[];
    expect(rosters.flatMap(({ rows }) => rows.map((r) => r.personId))).toContain(personId);
    // Whoever reads the record reads that somebody was there, and not who.
    const opened = await district.act(openidOf('secretary', 0), 'meeting.open', { meetingId });
    expect(opened.roster?.map((row) => row.name)).toContain(ERASED_NAME);
    const { people } = await district.act(ADMINISTRATOR, 'person.list', {});
    expect(people.map(({ name }) => name)).not.toContain(ERASED_NAME);
  });
});

it('a colleague reads nothing of others', async () => {
  expect(await linesOf(colleagueOf(0), 'accesses')).toEqual([]);
  expect(await linesOf(colleagueOf(0), 'requests')).toEqual([]);
});

describe('what is declared', () => {
  /** Fields that hold the caller's own id as whoever acted for an office: told where the record stands. */
  const holds = (document: object, personId: string): boolean =>
    JSON.stringify(document).includes(`"${personId}"`);

  it('covers every document in which a person stands: it is told, or its declaration says why not', async () => {
    await liveAYear();
    const dump = district.cloud.dump() as Record<string, object[]>;
    const untold: string[] = [];
    for (const openid of [INSTRUCTOR, openidOf('member', 1), openidOf('secretary', 0)]) {
      const session = await district.act(openid, 'session.open', {});
      const personId = session.bound ? session.person.id : '';
      const { sections } = await district.act(openid, 'myData.open', {});
      const counts = new Map(sections.map(({ code, count }) => [code, count]));
      for (const name of collectionNames) {
        const { personal } = collections[name];
        const found = (dump[name] ?? []).filter((document) => holds(document, personId));
        if (found.length === 0 || 'nothing' in personal) continue;
        if (!personal.some(({ section }) => (counts.get(section) ?? 0) > 0)) untold.push(name);
      }
    }
    expect(untold).toEqual([]);
  });

  it('has indexes for what it asks', () => {
    const person = { _id: 'p', townIds: [], roles: [] } as unknown as StoredPerson;
    for (const name of collectionNames) {
      const { personal, indexes } = collections[name];
      if ('nothing' in personal) continue;
      for (const { where } of personal) {
        const [field = ''] = Object.keys(where(person));
        if (field !== '_id') expect(indexes.map((i) => i.split(' ')[0])).toContain(field);
      }
    }
  });

  it('does not compile without saying what of a person is in it', () => {
    const planted = { indexes: [], removal: 'texts' } as const;
    // @ts-expect-error a collection without its personal data
    const spec: CollectionSpec<{ _id: string }> = planted;
    expect(spec).toBe(planted);
  });
});

/** A little of everything that names people. */
async function liveAYear(): Promise<void> {
  const secretary = openidOf('secretary', 0);
  const meetingId = await work.meeting(0, { kinds: ['appraisal'] });
  await work.confirmed(0, meetingId);
  await work.promise(0);
  await district.act(INSTRUCTOR, 'held.tell', {
    held: [{ action: 'contact.record', reason: '没有这个单位', savedAt: 1_781_222_400_000 }],
  });
  await district.act(INSTRUCTOR, 'leave.request', {
    id: id(),
    from: TODAY,
    lastDay: TODAY,
    reason: '培训',
  });
  await district.act(secretary, 'suggestion.submit', { id: id(), text: '多些案例' });
}
