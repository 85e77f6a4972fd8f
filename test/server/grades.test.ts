/** 分类定级: a finding with a day and a reason, its history kept, lists by name, one's own towns alone. */
import { randomUUID } from 'node:crypto';
import { freshDistrict } from '../support/district';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
const STAFF = openidOf('districtSupervisor', 0);
const TOWN = openidOf('townSupervisor', 0);

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
}, 120_000);
afterAll(() => district.end());

const set = (input: object, openid = TOWN) =>
  district.send(openid, 'grade.set', {
    id: randomUUID(),
    organizationId: ids.organizations[0],
    scale: 'demonstration',
    on: TODAY,
    reason: '核实',
    ...input,
  });
const list = (openid = TOWN) =>
  district.act(openid, 'grade.list', { scale: 'demonstration', townId: ids.towns[0] });

test('a level is found, raised, taken back; nothing of it is lost', async () => {
  expect((await list()).counts.at(-1)).toEqual({ count: 1 });
  for (const level of ['town', 'district', undefined]) {
    expect(
      (await set({ ...(level ? { level } : {}), reason: level ?? '复核后取消' })).answer.ok,
    ).toBe(true);
  }
  const { organizations, counts } = await list();
  expect(organizations[0]?.level).toBeUndefined();
  expect(organizations[0]?.history.map(({ level, reason }) => [level, reason])).toEqual([
    ['town', 'town'],
    ['district', 'district'],
    [undefined, '复核后取消'],
  ]);
  expect(counts.map(({ count }) => count)).toEqual([0, 0, 0, 1]);
});

test('the same finding sent twice is one; another under its id is refused', async () => {
  const id = randomUUID();
  expect((await set({ id, level: 'city' })).answer.ok).toBe(true);
  expect((await set({ id, level: 'city' })).answer.ok).toBe(true);
  expect((await set({ id, level: 'town' })).answer).toMatchObject({ error: { code: 'CONFLICT' } });
  expect(
    (await list()).organizations[0]?.history.filter(({ level }) => level === 'city'),
  ).toHaveLength(1);
});

test.each([
  [{ scale: 'class', level: 'A' }, 'input.scale'],
  [{ level: 'nowhere' }, 'input.level'],
  [{ level: 'city' }, 'input.level'],
  [{ level: 'town', on: '2026-06-11' }, 'input.on'],
  [{ level: 'town', on: '2026-06-01' }, 'input.on'],
])('%j is refused by its field', async (input, path) => {
  expect((await set(input)).answer).toMatchObject({
    error: { code: 'BAD_INPUT', issues: [{ path }] },
  });
});

test('结对帮带: another organisation, never itself, and ended with a reason', async () => {
  const [organizationId, helperId] = ids.organizations;
  const pair = (input: object) =>
    district.send(STAFF, 'grade.pair', {
      id: randomUUID(),
      organizationId,
      reason: '结对',
      ...input,
    });
  expect((await pair({ helperId: organizationId })).answer).toMatchObject({
    error: { issues: [{ path: 'input.helperId' }] },
  });
  expect((await pair({ helperId })).answer.ok).toBe(true);
  expect((await list(STAFF)).organizations[0]?.helper).toMatchObject({ organizationId: helperId });
  expect((await pair({})).answer.ok).toBe(true);
  expect((await list(STAFF)).organizations[0]?.helper).toBeUndefined();
});

test('lists go by name, and a town sees its own alone', async () => {
  const own = await list();
  expect(own.towns).toHaveLength(1);
  const whole = await list(STAFF);
  expect(whole.towns).toHaveLength(2);
  const names = whole.organizations.map(({ name }) => name);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'zh')));
});
