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

/** Recognised before the records began, by a paper of then. */
const BEFORE = { on: '2025-12-31', document: '永两新〔2025〕3号' };
const send = (openid: string, action: string, input: object) =>
  district
    .send(openid, action, {
      id: randomUUID(),
      organizationId: ids.organizations[0],
      scale: 'demonstration',
      ...input,
    })
    .then(({ answer }) => answer);
const set = (input: object, openid = TOWN) =>
  send(openid, 'grade.set', { on: TODAY, reason: '核实', ...input });
const list = (openid = TOWN) =>
  district.act(openid, 'grade.list', { scale: 'demonstration', townId: ids.towns[0] });

test('a level is never set against its standard, nor dated back into the records', async () => {
  expect(await set({ level: 'town' })).toMatchObject({
    error: {
      code: 'CONFLICT',
      message: '“镇街级示范点”须先通过对应标准的验收，并在有效期内',
    },
  });
  expect(await set({ level: 'town', on: '2026-01-01', document: '某号' })).toMatchObject({
    error: { code: 'BAD_INPUT', issues: [{ path: 'input.on' }] },
  });
});

test('a level of before is taken over with its paper, and lowered only after the other side was heard', async () => {
  expect((await list()).counts.at(-1)).toEqual({ count: 1 });
  expect((await set({ level: 'district', ...BEFORE })).ok).toBe(true);
  // Taken over once: what follows goes by the standard.
  expect(await set({ level: 'city', ...BEFORE })).toMatchObject({ ok: false });
  expect(await set({ level: 'city' })).toMatchObject({ error: { code: 'CONFLICT' } });
  expect(await set({ reason: '复核后取消' })).toMatchObject({
    error: { code: 'CONFLICT', message: '降级或取消前，应当先听取对方意见' },
  });
  const hear = { words: '拟取消，阵地已撤' };
  expect(await send(openidOf('secretary', 0), 'grade.hear', hear)).toMatchObject({ ok: false });
  expect((await send(TOWN, 'grade.hear', hear)).ok).toBe(true);
  expect(await set({ reason: '复核后取消' })).toMatchObject({ error: { code: 'CONFLICT' } });
  expect(await send(TOWN, 'grade.reply', { words: '同意' })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  const reply = { words: '阵地正在改造' };
  expect((await send(openidOf('secretary', 0), 'grade.reply', reply)).ok).toBe(true);
  expect((await list()).organizations[0]?.hearing).toMatchObject({
    askedOn: TODAY,
    words: '拟取消，阵地已撤',
    reply: { words: '阵地正在改造', byName: '甲书记' },
  });
  expect((await set({ reason: '复核后取消' })).ok).toBe(true);
  const { organizations, counts } = await list();
  expect(organizations[0]).not.toHaveProperty('level');
  expect(organizations[0]).not.toHaveProperty('hearing');
  expect(
    organizations[0]?.history.map(({ level, reason, document }) => [level, reason, document]),
  ).toEqual([
    ['district', '核实', BEFORE.document],
    [undefined, '复核后取消', undefined],
  ]);
  expect(counts.map(({ count }) => count)).toEqual([0, 0, 0, 1]);
});

test('the same finding sent twice is one; another under its id is refused', async () => {
  const id = randomUUID();
  const finding = { id, organizationId: ids.organizations[1], ...BEFORE };
  expect((await set({ ...finding, level: 'city' }, STAFF)).ok).toBe(true);
  expect((await set({ ...finding, level: 'city' }, STAFF)).ok).toBe(true);
  expect(await set({ ...finding, level: 'town' }, STAFF)).toMatchObject({
    error: { code: 'CONFLICT' },
  });
  const { organizations } = await district.act(STAFF, 'grade.list', { townId: ids.towns[1] });
  expect(organizations[0]?.history).toHaveLength(1);
});

test.each([
  [{ scale: 'class', level: 'A' }, 'input.scale'],
  [{ level: 'nowhere' }, 'input.level'],
  [{}, 'input.level'],
  [{ level: 'town', on: '2026-06-11' }, 'input.on'],
  [{ level: 'town', on: '2026-06-01' }, 'input.on'],
  [{ level: 'town', unitId: 'u1' }, 'input.organizationId'],
])('%j is refused by its field', async (input, path) => {
  expect(await set(input)).toMatchObject({
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
  const [helperId = ''] = ids.organizations;
  const organizationId = randomUUID();
  await district.act(STAFF, 'organization.found', {
    id: organizationId,
    name: '刚成立的支部',
    kind: 'branch',
    formation: 'separate',
    unitIds: [ids.bareUnits[1]],
    on: TODAY,
  });
  const now = async () => {
    const asked = { scale: 'demonstration', townId: ids.towns[1] };
    const { organizations } = await district.act(STAFF, 'grade.list', asked);
    const row = organizations.find((one) => one.organizationId === organizationId);
    return [row?.level, row?.helper?.organizationId];
  };
  const both = (input: object) =>
    district.send(STAFF, 'grade.set', {
      id: randomUUID(),
      organizationId,
      scale: 'demonstration',
      level: 'town',
      reason: '核实',
      ...BEFORE,
      ...input,
    });
  for (const wrong of ['nobody', organizationId]) {
    expect((await both({ helperId: wrong })).answer).toMatchObject({
      error: { code: 'BAD_INPUT', issues: [{ path: 'input.helperId' }] },
    });
  }
  expect((await both({ level: 'nowhere', helperId })).answer.ok).toBe(false);
  expect(await now()).toEqual([undefined, undefined]);
  expect((await both({ helperId })).answer.ok).toBe(true);
  expect(await now()).toEqual(['town', helperId]);
  const alone = { scale: undefined, level: undefined, document: undefined, helperId: null };
  expect((await both(alone)).answer.ok).toBe(true);
  expect(await now()).toEqual(['town', undefined]);
});

test.each([
  [{ scale: undefined }, 'input.scale'],
  [{ scale: undefined, level: 'town', helperId: null }, 'input.scale'],
])('%j says too little', async (input, path) => {
  expect(await set(input)).toMatchObject({ error: { code: 'BAD_INPUT', issues: [{ path }] } });
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
  const grade = (i: number) => ({
    _id: `o-${i}`,
    schemaVersion: 1 as const,
    townId: 't1',
    scales: { demonstration: [{ level: 'city', on: TODAY, reason: '核实', by: 'p1' }] },
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
      grades: [grade(0), grade(40), grade(99)],
      pairHeads: [
        {
          _id: 'o-0',
          schemaVersion: 1,
          open: [{ pairId: 'q', kind: 'helping', as: 'to', otherId: 'o-69' }],
        },
      ],
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
    // Towns, grades, standing, ended, names, pairs; and who found and who helps, where somebody does.
    expect(asked).toHaveLength([8, 7, 6][pages] ?? 0);
    seen.push(...page.organizations.map(({ name }) => name));
    after = page.next;
    pages += 1;
  } while (after);
  expect(pages).toBe(3);
  expect(seen).toEqual(inOrder(names));
});
