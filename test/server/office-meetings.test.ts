/** 黄石: 一月一对接, 一季一分析, 半年一考核 as meetings of the office; what is due stands in the list of whoever acts next. */
import { randomUUID } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { freshDistrict } from '../support/district';
import { OFFICE_MEETING, practicesIn } from '../support/practices';
import {
  fillSmallDistrict,
  grant,
  openidOf,
  TODAY,
  type SmallDistrict,
} from '../support/small-district';
import { workIn } from '../support/work';

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let make: ReturnType<typeof practicesIn>;
const OFFICE = openidOf('districtSupervisor', 0);
const TOWN = openidOf('townSupervisor', 0);
const SECRETARY = openidOf('secretary', 0);
const filled = () => `${district.dataDir}/filled.backup`;

beforeAll(async () => {
  district = await freshDistrict({ LIANGXIN_RULE_PACK: 'huangshi' });
  ids = await fillSmallDistrict(district);
  make = practicesIn(district, ids);
  await district.cloud.backup(filled());
}, 120_000);
afterAll(() => district.end());
beforeEach(async () => {
  await district.cloud.restore(filled());
  district.cloud.clock.setToday(TODAY);
});

const list = () => district.act(OFFICE, 'officeMeeting.list', {});
const due = async (openid: string) => (await district.act(openid, 'practice.due', {})).items;
const record = (more: object) =>
  district
    .send(OFFICE, 'officeMeeting.record', { id: randomUUID(), ...OFFICE_MEETING, ...more })
    .then(({ answer }) => answer);

test('what is owed stands with a drafted agenda until it is held', async () => {
  // May was missed; June's is not due soon yet on the 10th.
  const { kinds, owed } = await list();
  expect(kinds.map(({ title }) => title)).toEqual(['一月一对接', '一季度一分析', '一半年一考核']);
  expect(owed.map(({ obligation, periodKey, state }) => [obligation, periodKey, state])).toEqual([
    ['analyse', '2026-Q1', 'missed'],
    ['dock', '2026-05', 'missed'],
    ['appraise', '2026-H1', 'dueSoon'],
  ]);
  await workIn(district, ids).lateContact(0);
  const waiting = await list();
  expect(waiting.owed.find(({ obligation }) => obligation === 'dock')?.agenda).toEqual([
    '等待确认的事项（1）',
  ]);
  expect((await record({ obligation: 'appraise' })).ok).toBe(true);
  const after = await list();
  expect(after.owed.map(({ obligation, periodKey }) => `${obligation} ${periodKey}`)).not.toContain(
    'appraise 2026-H1',
  );
  expect(after.meetings).toMatchObject([{ title: '一半年一考核', decisions: 0 }]);
});

test('a decision stands in the list of the office that owns it, until it is reported', async () => {
  const meetingId = await make.officeMeeting(0);
  expect((await due(TOWN)).filter(({ kind }) => kind === 'decision')).toMatchObject([
    { id: meetingId, what: '工委会议议定：核对应建未建单位', by: ['town'], dueOn: TODAY },
  ]);
  expect((await due(OFFICE)).filter(({ kind }) => kind === 'decision')).toMatchObject([
    { by: ['district'] },
  ]);
  expect(await due(openidOf('townSupervisor', 1))).toEqual([]);
  const settle = (openid: string, at: number) =>
    district
      .send(openid, 'officeMeeting.settle', { id: randomUUID(), meetingId, at, note: '已核对' })
      .then(({ answer }) => answer);
  expect(await settle(TOWN, 1)).toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect(await settle(openidOf('townSupervisor', 1), 0)).toMatchObject({ ok: false });
  expect((await settle(TOWN, 0)).ok).toBe(true);
  expect(await settle(TOWN, 0)).toMatchObject({ error: { code: 'CONFLICT' } });
  expect((await due(TOWN)).filter(({ kind }) => kind === 'decision')).toEqual([]);
  const page = await district.act(TOWN, 'officeMeeting.open', { meetingId });
  expect(page.decisions.map(({ ownerName, done }) => [ownerName, done?.note])).toEqual([
    ['甲街道', '已核对'],
    [expect.any(String), undefined],
  ]);
});

test.each([
  [{ on: '2026-06-11' }, 'input.on'],
  [{ obligation: 'nothing' }, 'input.obligation'],
  [{ decisions: [{ text: '办', ownerId: 'nobody', dueOn: TODAY }] }, 'input.decisions.0.ownerId'],
  [
    { decisions: [{ text: '办', ownerId: 'committee', dueOn: '2026-06-09' }] },
    'input.decisions.0.dueOn',
  ],
])('%j is refused by its field', async (input, path) => {
  expect(await record(input)).toMatchObject({ error: { code: 'BAD_INPUT', issues: [{ path }] } });
});

/** The text of the document inside a docx. */
function textOf(bytes: Buffer): string {
  let at = 0;
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    const [method, size] = [bytes.readUInt16LE(at + 8), bytes.readUInt32LE(at + 18)];
    const [nameLength, extra] = [bytes.readUInt16LE(at + 26), bytes.readUInt16LE(at + 28)];
    const name = bytes.subarray(at + 30, at + 30 + nameLength).toString();
    const body = bytes.subarray(at + 30 + nameLength + extra, at + 30 + nameLength + extra + size);
    if (name === 'word/document.xml') return (method ? inflateRawSync(body) : body).toString();
    at += 30 + nameLength + extra + size;
  }
  throw new Error('no document');
}

test('纪要 as a paper says what the page says', async () => {
  const meetingId = await make.officeMeeting(0, { obligation: 'dock' });
  const { fileName, base64 } = await district.act(TOWN, 'officeMeeting.file', {
    meetingId,
    format: 'docx',
  });
  expect(fileName).toBe(`一月一对接会议纪要 ${TODAY}.docx`);
  const text = textOf(Buffer.from(base64, 'base64'));
  for (const words of ['应建未建的单位（3）', '逐个分析，明确责任。', '核对应建未建单位', '甲街道'])
    expect(text).toContain(words);
});

describe('practice.due', () => {
  test('a check waits for the branch, then for the town; nobody else sees it', async () => {
    const checkId = await make.begun(0, SECRETARY, 'sixHaves');
    const waits = { kind: 'standard', id: checkId, subjectName: '甲一党支部' };
    expect(await due(SECRETARY)).toMatchObject([{ ...waits, what: '六有阵地·自查' }]);
    expect(await due(openidOf('instructor', 0))).toMatchObject([waits]);
    expect(await due(TOWN)).toEqual([]);
    const { items } = await district.act(SECRETARY, 'standard.open', { checkId });
    const answers = items.filter(({ asked }) => asked).map(({ item }) => ({ item, value: 'yes' }));
    await make.state(SECRETARY, checkId, answers);
    await make.decide(SECRETARY, checkId, 'selfCheck');
    expect(await due(SECRETARY)).toEqual([]);
    expect(await due(TOWN)).toMatchObject([{ ...waits, what: '六有阵地·镇街验收', by: ['town'] }]);
    expect(await due(openidOf('townSupervisor', 1))).toEqual([]);
    district.cloud.clock.setToday('2026-08-03');
    expect(await due(TOWN)).toMatchObject([{ ...waits, overdue: true }]);
  });

  test('a founding’s first year is due of town and branch, and follows the records at once', async () => {
    const id = randomUUID();
    await district.act(TOWN, 'organization.found', {
      id,
      name: '甲三公司党支部',
      kind: 'branch',
      formation: 'separate',
      unitIds: [ids.bareUnits[0]],
      on: TODAY,
    });
    const whats = async () =>
      (await due(TOWN)).filter(({ kind }) => kind === 'process').map(({ what }) => what);
    const before = await whats();
    expect(before).toContain('新建党组织第一年·送上党建大礼包');
    expect(before).toContain('新建党组织第一年·书记到位');
    await grant(district, '新书记', 'secretary', id);
    expect(await whats()).not.toContain('新建党组织第一年·书记到位');
    // The caller, checks and runs, their names, the decisions, subjects and facts: a request a collection.
    const { invocation } = await district.send(TOWN, 'practice.due', {});
    const counted = invocation.requests.filter((r) => r.action.startsWith('database.')).length;
    expect(counted).toBe(18);
  });

  test('of 发展党员 the branch and its 镇街 are reminded, and nobody else', async () => {
    await make.applied(0);
    const talk = { kind: 'process', subjectName: '申请人', dueOn: '2026-07-10' };
    expect(await due(SECRETARY)).toMatchObject([talk]);
    expect(JSON.stringify(await due(OFFICE))).not.toContain('申请人');
    expect(JSON.stringify(await due(openidOf('instructor', 0)))).not.toContain('申请人');
  });
});

test('the clock reads runs anew with the records, and begins what begins with a year', async () => {
  const id = randomUUID();
  await district.act(TOWN, 'organization.found', {
    id,
    name: '甲三公司党支部',
    kind: 'branch',
    formation: 'separate',
    unitIds: [ids.bareUnits[0]],
    on: TODAY,
  });
  const stored = () =>
    (
      district.cloud.dump()['processRuns'] as unknown as {
        subjectId: string;
        dueOn?: string;
        dueWhat?: string;
        dueBy?: string[];
      }[]
    ).find(({ subjectId }) => subjectId === id);
  expect(stored()?.dueBy).toContain('branch');
  const before = stored()?.dueWhat;
  await district.act(TOWN, 'standard.begin', {
    id: randomUUID(),
    ...make.when(),
    subject: { kind: 'organization', id },
    standard: 'fourOnes',
  });
  expect(before).toContain('新建党组织第一年');
  district.cloud.clock.setToday('2026-06-11');
  await district.cloud.fireTimer('clock');
  expect(stored()?.dueOn).toBe('2026-07-10');
});
