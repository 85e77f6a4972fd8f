/** 分类定级: a finding with a day and a reason, its history kept, lists by name, one's own towns alone. */
import { randomUUID } from 'node:crypto';
import { actions } from '@core/modules/actions';
import { sortKeyOf } from '@core/shared/names/sort-key';
import { rulePacks } from '@core/rulepacks';
import { knowActions } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredPartyOrganization } from '@server/modules/organizations/stored';
import type { Deps } from '@server/runtime/deps';
import { listGrades } from '@server/modules/grades/list';
import { fakeStore } from '../support/fake-store';
import { freshDistrict } from '../support/district';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
const STAFF = openidOf('districtSupervisor', 0);
const TOWN = openidOf('townSupervisor', 0);

beforeAll(async () => {
  knowActions(actions);
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

test('a level and 结对帮带 are one write: both stand, or neither does', async () => {
  const [organizationId, helperId] = ids.organizations;
  const now = async () => {
    const { organizations } = await list(STAFF);
    const row = organizations.find((one) => one.organizationId === organizationId);
    return [row?.level, row?.helper?.organizationId];
  };
  const before = await now();
  const other = before[0] === 'town' ? 'district' : 'town';
  for (const wrong of [{ helperId: 'nobody' }, { helperId: organizationId }]) {
    expect((await set({ level: other, ...wrong }, STAFF)).answer).toMatchObject({
      error: { code: 'BAD_INPUT', issues: [{ path: 'input.helperId' }] },
    });
    expect(await now()).toEqual(before);
  }
  expect((await set({ level: 'nowhere', helperId }, STAFF)).answer.ok).toBe(false);
  expect(await now()).toEqual(before);
  const both = await set({ level: other, helperId }, STAFF);
  expect(both.answer.ok).toBe(true);
  expect(await now()).toEqual([other, helperId]);
  // The helper is looked up; everything else is as for a finding alone.
  const counted = both.invocation.requests.filter((r) => r.action.startsWith('database.'));
  expect(counted).toHaveLength(9);
  const paired = { helperId: null, scale: undefined };
  expect((await set(paired, STAFF)).answer.ok).toBe(true);
  expect(await now()).toEqual([other, undefined]);
});

test.each([
  [{ scale: undefined }, 'input.scale'],
  [{ scale: undefined, level: 'town', helperId: null }, 'input.scale'],
])('%j says too little', async (input, path) => {
  expect((await set(input)).answer).toMatchObject({
    error: { code: 'BAD_INPUT', issues: [{ path }] },
  });
});

test('lists go by name, and a town sees its own alone', async () => {
  const own = await list();
  expect(own.towns).toHaveLength(1);
  const whole = await list(STAFF);
  expect(whole.towns).toHaveLength(2);
  const names = whole.organizations.map(({ name }) => name);
  expect(names).toEqual(inOrder(names));
});

const inOrder = (names: readonly string[]): string[] =>
  [...names].sort((a, b) => (sortKeyOf(a, '') < sortKeyOf(b, '') ? -1 : 1));

test('a large town goes page by page in the order of pinyin, in the same requests on each page', async () => {
  const names = ['安', '鲍', '蔡', '丁', '尔', '冯', '高'].flatMap((first) =>
    Array.from({ length: 10 }, (_, i) => `${first}记${i}公司党支部`),
  );
  const organization = (name: string, i: number) =>
    ({ _id: `o-${i}`, schemaVersion: 1, townId: 't1', name }) as StoredPartyOrganization;
  const grade = (i: number, helperId?: string) => ({
    _id: `o-${i}`,
    schemaVersion: 1 as const,
    townId: 't1',
    scales: { demonstration: [{ level: 'city', on: TODAY, reason: '核实', by: 'p1' }] },
    ...(helperId ? { helperId } : {}),
  });
  const asked: string[] = [];
  const store = fakeStore(
    {
      orgNodes: [{ _id: 't1', schemaVersion: 1, kind: 'town', name: '甲镇' }],
      // Stored in another order than that of their names; the first has ended.
      partyOrganizations: [
        { ...organization('已撤销党支部', 99), endedOn: '2026-03-01' },
        ...names.map(organization).reverse(),
      ],
      grades: [grade(0, 'o-69'), grade(40), grade(99)],
      persons: [{ _id: 'p1', name: '区工委干部' } as StoredPerson],
    },
    (what) => asked.push(what),
  );
  const deps = { store, pack: rulePacks['yongchuan'], today: TODAY } as unknown as Deps;
  const actor = {
    roles: [{ role: 'districtSupervisor', scopeId: 'district' }],
  } as unknown as Actor;
  const seen: string[] = [];
  let after: string | undefined;
  let pages = 0;
  do {
    asked.length = 0;
    const page = await listGrades(deps, actor, after ? { after } : {});
    expect(page.counts).toEqual([
      { level: 'city', count: 2 },
      { level: 'district', count: 0 },
      { level: 'town', count: 0 },
      { count: 68 },
    ]);
    expect(page.organizations.length).toBeLessThanOrEqual(30);
    if (pages === 0) expect(page.organizations[0]?.helper?.name).toBe('高记9公司党支部');
    // Towns, grades, standing, ended, names; and who found and who helps, where somebody does.
    expect(asked).toHaveLength([7, 6, 5][pages] ?? 0);
    seen.push(...page.organizations.map(({ name }) => name));
    after = page.next;
    pages += 1;
  } while (after);
  expect(pages).toBe(3);
  expect(seen).toEqual(inOrder(names));
});
