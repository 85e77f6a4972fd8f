/**
 * The district that the reaches speak of: 15,560 units, 1,100 instructors, 100,000 members,
 * written straight into the store. Searches, pages and lists cost what they cost in a small one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDistrict, type District } from '@local-cloud/district';
import {
  FULL,
  fillBigDistrict,
  openidOf,
  personIdOf,
  SUPERVISOR_OPENID,
  TODAY,
  unitIdOf,
} from '../../bench/big-district';
import { FUNCTIONS_DIR } from '../support/district';

const SIZE = { ...FULL, ledgerWeeks: 0, members: 100_000 };
const MB = 1_000_000;
const dataDir = mkdtempSync(join(tmpdir(), 'liangxin-large-'));
let district: District;

beforeAll(async () => {
  fillBigDistrict(dataDir, SIZE);
  district = await startDistrict({
    dataDir,
    functionsDir: FUNCTIONS_DIR,
    workers: 2,
    flush: 'bySystem',
  });
  district.cloud.clock.setToday(TODAY);
}, 300_000);
afterAll(async () => {
  await district.cloud.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test.each<
  [what: string, openid: string, action: string, input: object, requests: number, rows: number]
>([
  ['a unit by name', SUPERVISOR_OPENID, 'unit.list', { query: '测试单位015559' }, 4, 1],
  ['a unit by initials', SUPERVISOR_OPENID, 'unit.list', { query: 'csdw015559' }, 4, 1],
  ['all units', SUPERVISOR_OPENID, 'unit.list', {}, 3, 20],
  ['units of a town', SUPERVISOR_OPENID, 'unit.list', { townId: 'town-7' }, 3, 20],
  ['units without an organisation', SUPERVISOR_OPENID, 'unit.list', { organised: false }, 4, 20],
  [
    'units of an instructor',
    SUPERVISOR_OPENID,
    'unit.list',
    { instructorId: personIdOf(5) },
    6,
    15,
  ],
  ['units without a phone', SUPERVISOR_OPENID, 'unit.list', { withoutPhone: true }, 4, 0],
  // 1,000 units looked through in one call, whatever the district's size.
  ['not reached this week', SUPERVISOR_OPENID, 'unit.list', { notThisWeek: true }, 12, 20],
  ['without an instructor', SUPERVISOR_OPENID, 'unit.list', { withoutInstructor: true }, 12, 0],
  [
    'of a town, both',
    SUPERVISOR_OPENID,
    'unit.list',
    { townId: 'town-7', withoutInstructor: true, notThisWeek: true },
    8,
    0,
  ],
  [
    'instructors to name',
    SUPERVISOR_OPENID,
    'instructor.list',
    { townId: 'town-7', elsewhere: true },
    3,
    20,
  ],
  ['one’s own units', openidOf(5), 'unit.list', {}, 3, 15],
  ['people', SUPERVISOR_OPENID, 'person.list', {}, 5, 50],
  ['a person by name', SUPERVISOR_OPENID, 'person.list', { query: '党员099999' }, 5, 1],
  ['members', SUPERVISOR_OPENID, 'person.list', { role: 'member' }, 5, 50],
  ['units to be searched', SUPERVISOR_OPENID, 'investigation.list', {}, 6, 20],
  ['今日', openidOf(5), 'home.open', {}, 3, 15],
  ['a unit’s page', openidOf(5), 'unit.open', { unitId: unitIdOf(5) }, 7, 0],
  ['the overview', SUPERVISOR_OPENID, 'overview.open', { charts: true }, 3, 40],
])('%s', async (_, openid, action, input, requests, rows) => {
  const { answer, invocation } = await district.send(openid, action, input);
  if (!answer.ok) throw new Error(`${answer.error.code} ${answer.error.message}`);
  const database = invocation.requests.filter((r) => r.action.startsWith('database.'));
  expect([action, database.length]).toEqual([action, requests]);
  expect(JSON.stringify(answer).length).toBeLessThan(MB);
  const data = answer.data as Record<string, unknown[]>;
  const list = data['units'] ?? data['people'] ?? data['towns'] ?? [];
  expect(Array.isArray(list) ? list.length : 0).toBe(rows);
});
