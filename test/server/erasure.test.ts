/** A person who has done everything is removed, and everything that is stored is searched: documents, files, archives. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { ERASED_NAME, ERASED_WITHIN_DAYS } from '@core/modules/privacy/contract';
import { addDays } from '@core/shared/calendar/day';
import { eraseTraces } from '@server/modules/privacy/erase-job';
import { collectionNames, collections } from '@server/runtime/collections';
import type { Deps } from '@server/runtime/deps';
import { Database } from '@local-cloud/store/database';
import { inspectWorkbook } from '../../scripts/demo/import-workbook';
import { freshDistrict } from '../support/district';
import { takeExport } from '../support/exports';
import { claim } from '../support/points';
import {
  bindPerson,
  fillSmallDistrict,
  importSheets,
  openidOf,
  TODAY,
  writeWorkbook,
  type SmallDistrict,
} from '../support/small-district';
import { workIn } from '../support/work';

const ADMINISTRATOR = openidOf('administrator', 0);
const NAME = '欧阳无名';
const PHONE = '13911112222';
const OPENID = 't-forgotten';
const id = () => randomUUID();

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let personId = '';

const ROSTER = {
  党员: [
    ['姓名', '所在党组织', '党内职务', '手机号'],
    [NAME, '甲一党支部', '副书记', PHONE],
  ],
  指导员: [
    ['姓名', '选派单位', '手机号'],
    ['甲指导员', '区委组织部', '13800000001'],
  ],
};

/** Every document, and every file in the storage, unpacked where it is an archive. */
function everything(): string {
  const database = new Database(join(district.dataDir, 'cloud.db'));
  const files = database.all<{ path: string; bytes: ArrayBuffer }>('SELECT path, bytes FROM files');
  database.close();
  const texts = files.flatMap(({ path, bytes }) => [path, ...unpacked(new Uint8Array(bytes))]);
  return [JSON.stringify(district.cloud.dump()), ...texts].join('\n');
}

function unpacked(bytes: Uint8Array): string[] {
  const plain = Buffer.from(bytes).toString('utf8');
  if (!plain.startsWith('PK')) return [plain];
  return Object.values(unzipSync(bytes)).flatMap((part) => [strFromU8(part), ...unpacked(part)]);
}

const traces = (): string[] => {
  const all = everything();
  return [NAME, PHONE, OPENID].flatMap((word) =>
    [...all.matchAll(new RegExp(`.{0,60}${word}.{0,20}`, 'g'))].map(([found]) => found),
  );
};

/** All that a person can leave behind through the product's own actions. */
async function doEverything(): Promise<void> {
  const work = workIn(district, ids);
  const act = district.act;
  const secretary = openidOf('secretary', 0);
  await claim(district, { openid: OPENID });
  await act(OPENID, 'points.claim', {
    id: id(),
    indicator: 'A4',
    on: TODAY,
    text: `${NAME}讲了一次微党课，电话${PHONE}`,
    evidence: `照此联系${NAME}`,
    recordedAt: district.cloud.clock.now(),
  });
  await claim(district, { openid: secretary, subject: { kind: 'member', id: personId } });
  await act(OPENID, 'suggestion.submit', { id: id(), text: `我是${NAME}` });
  await act(OPENID, 'dataRequest.submit', { id: id(), kind: 'correction', text: `新号${PHONE}` });
  await act(OPENID, 'held.tell', {
    held: [{ action: 'points.claim', reason: `${NAME}的申报`, savedAt: 1_781_222_400_000 }],
  });
  const meetingId = await work.meeting(0, { topic: `${NAME}讲党课` });
  await act(OPENID, 'absence.request', { id: id(), meetingId, kind: 'ill', reason: `${NAME}住院` });
  await act(secretary, 'minutes.write', {
    id: id(),
    meetingId,
    minutes: {
      host: NAME,
      recorder: '甲书记',
      superiors: '',
      content: `${NAME}发言`,
      resolution: '',
    },
  });
  const held = await work.meeting(0);
  await work.confirmed(0, held, { [personId]: 'absent' });
  await work.contact(0, { text: `与${NAME}（${PHONE}）谈了用工` });
  await act(openidOf('instructor', 0), 'need.raise', {
    id: id(),
    unitId: ids.units[0],
    text: `${NAME}希望培训`,
    raisedOn: TODAY,
  });
  await act(openidOf('instructor', 0), 'ledger.state', {
    id: id(),
    unitId: ids.bareUnits[0],
    values: {},
  }).catch(() => undefined);
  await act(secretary, 'development.record', {
    id: id(),
    unitId: ids.units[0],
    name: NAME,
    step: 'activist',
    on: TODAY,
  });
  await act(openidOf('instructor', 0), 'lacking.state', {
    id: id(),
    unitId: ids.units[0],
    obligation: 'develop',
    year: 2026,
    reason: `${NAME}已调离`,
  });
  await act(openidOf('districtSupervisor', 0), 'handover.propose', {
    id: id(),
    fromId: ids.instructors[0],
    toId: ids.colleagues[0],
    unitIds: [ids.units[0]],
    on: TODAY,
    reason: `${NAME}建议`,
  });
}

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  await importSheets(district, ADMINISTRATOR, ROSTER);
  const { people } = await district.act(ADMINISTRATOR, 'person.list', { query: NAME });
  personId = people[0]?.personId ?? '';
  await bindPerson(district, personId, OPENID);
  await doEverything();
}, 180_000);
afterAll(() => district.end());

test('nothing of name, phone and OPENID is left within the stated days; records and other people stay', async () => {
  // Copies that were made before: a roster and an archive with phones, a draft of the next roster.
  const townId = ids.towns[0];
  await takeExport(district, ADMINISTRATOR, 'roster');
  await takeExport(district, ADMINISTRATOR, 'archive', { withPhones: true });
  await takeExport(district, openidOf('townSupervisor', 0), 'roster', { townId });
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-'));
  await writeWorkbook(join(folder, '下月.xlsx'), ROSTER);
  const draft = await inspectWorkbook(district, ADMINISTRATOR, join(folder, '下月.xlsx'));
  expect(draft.state).toBe('ready');
  rmSync(folder, { recursive: true });
  const names = new Set(traces());
  expect(names.size).toBeGreaterThan(20);
  const before = district.cloud.dump();

  await district.act(ADMINISTRATOR, 'person.erase', { id: id(), personId, reason: '本人申请' });
  district.cloud.clock.setToday(addDays(TODAY, ERASED_WITHIN_DAYS));
  for (let tick = 0; tick < 10; tick += 1) await district.cloud.fireTimer('clock');
  expect(traces()).toEqual([]);

  const after = district.cloud.dump();
  for (const name of ['claims', 'contacts', 'meetings', 'matters', 'developments', 'suggestions']) {
    expect([name, after[name]?.length]).toEqual([name, before[name]?.length]);
  }
  expect(JSON.stringify(after['claims'])).toContain(`${ERASED_NAME}讲了一次微党课`);
  const { people } = await district.act(ADMINISTRATOR, 'person.list', {});
  expect(people.map((one) => one.name)).toEqual(expect.arrayContaining(['甲书记', '甲党员']));
  const status = await district.act(ADMINISTRATOR, 'system.status', {});
  expect(JSON.stringify(status)).not.toContain('"failed"');
  // The same roster again brings the person back only as somebody new.
  expect(after['erasures']).toEqual([]);
}, 180_000);

test('goes on to its end when whoever ordered it leaves office, and when ticks meet', async () => {
  const name = '端木半途';
  const phone = '13911115555';
  await importSheets(district, ADMINISTRATOR, {
    党员: [
      ['姓名', '所在党组织', '手机号'],
      [name, '甲一党支部', phone],
    ],
  });
  const { people } = await district.act(ADMINISTRATOR, 'person.list', { query: name });
  await workIn(district, ids).contact(0, { text: `${name} ${phone}` });
  // Of a small firm the person's number was the firm's too.
  await district.act(ADMINISTRATOR, 'unit.correct', {
    id: id(),
    unitId: ids.units[0],
    changes: { phone },
  });
  const second = await district.act(ADMINISTRATOR, 'role.grant', {
    id: id(),
    person: { name: '临时管理员' },
    role: 'administrator',
    scopeId: 'district',
    from: TODAY,
  });
  await bindPerson(district, second.personId, 't-temporary');
  const erase = { id: id(), personId: people[0]?.personId ?? '', reason: '本人申请' };
  await district.act('t-temporary', 'person.erase', erase);
  await district.act(ADMINISTRATOR, 'role.end', {
    id: id(),
    personId: second.personId,
    role: 'administrator',
    scopeId: 'district',
    to: TODAY,
    reason: '离任',
  });
  // Ticks at once: one holds the lease, the others leave it; what one began the next goes on with.
  const ticks = Array.from({ length: 3 }, () => district.cloud.fireTimer('clock'));
  await Promise.all(ticks);
  for (let tick = 0; tick < 6; tick += 1) await district.cloud.fireTimer('clock');
  expect(everything()).not.toContain(phone);
  expect(everything()).not.toContain(name);
  // Nothing is left that a phone could try to dial.
  const units = district.cloud.dump().units as { _id: string; phone?: string }[];
  expect(units.find(({ _id }) => _id === ids.units[0])?.phone).toBeUndefined();
}, 120_000);

test('a namesake keeps their name in what others have written, and loses nothing of their own', async () => {
  await importSheets(district, ADMINISTRATOR, {
    党员: [
      ['姓名', '所在党组织', '手机号'],
      ['司徒同名', '甲一党支部', '13911113333'],
      ['司徒同名', '乙一党支部', '13911114444'],
    ],
  });
  const namesakes = async () =>
    (await district.act(ADMINISTRATOR, 'person.list', { query: '司徒同名' })).people;
  const [first] = await namesakes();
  await workIn(district, ids).contact(0, { text: '司徒同名在场，13911113333，13911114444' });
  await district.act(ADMINISTRATOR, 'person.erase', {
    id: id(),
    personId: first?.personId ?? '',
    reason: '本人申请',
  });
  for (let tick = 0; tick < 6; tick += 1) await district.cloud.fireTimer('clock');
  expect(await namesakes()).toHaveLength(1);
  const all = everything();
  const gone = (first?.phone ?? '').endsWith('3333') ? '13911113333' : '13911114444';
  const kept = gone === '13911113333' ? '13911114444' : '13911113333';
  expect(all).not.toContain(gone);
  expect(all).toContain(kept);
  expect(all).toContain('司徒同名在场');
}, 120_000);

test.each([
  ['begun by a release that searched others', 'another hash'],
  ['begun before the search knew what it searches', undefined],
])('a search that was %s begins anew', async (_what, among) => {
  const asked: string[] = [];
  const erasure = { _id: 'p1', schemaVersion: 1, name: NAME, townIds: [], at: 1, after: 'x' };
  const erasures = [{ ...erasure, collection: 'uploads', ...(among ? { among } : {}) }];
  const find = async (name: string) => {
    asked.push(name);
    return name === 'erasures' ? erasures : [];
  };
  const deps = {
    store: { find, set: async () => undefined },
    now: () => 1,
    sha256: (text: string) => text,
  };
  await eraseTraces(deps as unknown as Deps, '', 1);
  const [first] = collectionNames.filter((name) => typeof collections[name].removal === 'string');
  expect(asked).toContain(first);
});

test('the page says what goes, within how many days, and what the law keeps', () => {
  const page = readFileSync(join(__dirname, '../../src/features/privacy/my-data.tsx'), 'utf8');
  expect(page).toContain('ERASED_WITHIN_DAYS');
  expect(page).toMatch(/已签发的通报按机关文件归档的规定原样保存 10 年或 30 年/);
});
