/** 濉溪: D and E are units without a branch of their own; 脱联 ends the level and proposes C; C is set against no standard. */
import { randomUUID } from 'node:crypto';
import { freshDistrict } from '../support/district';
import { practicesIn } from '../support/practices';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let make: ReturnType<typeof practicesIn>;
const TOWN = openidOf('townSupervisor', 0);
const SECRETARY = openidOf('secretary', 0);
const OFFICE = openidOf('districtSupervisor', 0);

beforeAll(async () => {
  district = await freshDistrict({ LIANGXIN_RULE_PACK: 'suixi' });
  ids = await fillSmallDistrict(district);
  make = practicesIn(district, ids);
}, 120_000);
afterAll(() => district.end());

let today = TODAY;
const set = (input: object) =>
  district
    .send(TOWN, 'grade.set', {
      id: randomUUID(),
      scale: 'class',
      on: today,
      reason: '核实',
      ...input,
    })
    .then(({ answer }) => answer);
const units = () =>
  district.act(TOWN, 'grade.list', { scale: 'class', of: 'unit', townId: ids.towns[0] });

test('a level is held by what the pack says: units D and E, organisations A to C', async () => {
  const [unitId, organizationId] = [ids.bareUnits[0], ids.organizations[0]];
  expect(await set({ unitId, level: 'C' })).toMatchObject({
    error: { issues: [{ path: 'input.level', message: '“C类（成长类）”评定党组织' }] },
  });
  expect(await set({ organizationId, level: 'E' })).toMatchObject({
    error: { issues: [{ message: '“E类（其他类）”评定单位' }] },
  });
  // D has a standard of its own.
  expect(await set({ unitId, level: 'D' })).toMatchObject({ error: { code: 'CONFLICT' } });
  expect((await set({ unitId, level: 'E' })).ok).toBe(true);
  const { units: rows, counts, organizations } = await units();
  expect(organizations).toEqual([]);
  expect(counts.map(({ level, count }) => [level, count])).toEqual([
    ['A', 0],
    ['B', 0],
    ['C', 0],
    ['D', 0],
    ['E', 1],
    [undefined, 1],
  ]);
  expect(rows.find((row) => row.unitId === unitId)).toMatchObject({
    level: 'E',
    since: TODAY,
    lookedAtBy: '2027-12-31',
  });
});

test('脱联 ends it: C is proposed, and set once its standard is held', async () => {
  const unitId = ids.bareUnits[0];
  const organizationId = randomUUID();
  await district.act(TOWN, 'organization.found', {
    id: organizationId,
    name: '甲三公司党支部',
    kind: 'branch',
    formation: 'separate',
    unitIds: [unitId],
    on: TODAY,
  });
  const { units: rows, counts } = await units();
  expect(rows[0]).toMatchObject({
    unitId,
    proposal: { level: 'C', words: '已单独组建，“E类（其他类）”结束，建议按“C类（成长类）”评定' },
  });
  // It counts no more.
  expect(counts.find(({ level }) => level === 'E')?.count).toBe(0);
  expect(await set({ organizationId, level: 'C' })).toMatchObject({ error: { code: 'CONFLICT' } });
  // What has come true by itself asks nobody.
  expect((await set({ unitId, reason: '已脱联' })).ok).toBe(true);

  const ledger = { ownRoom: true, budget: 3000, workers: 1 };
  await district.act(TOWN, 'ledger.state', { id: randomUUID(), unitId, values: ledger });
  await district.act(TOWN, 'organization.change', {
    id: randomUUID(),
    organizationId,
    on: TODAY,
    change: { kind: 'elect', termYears: 3 },
  });
  const checkId = randomUUID();
  const colleague = 't-colleague-0';
  await district.act(colleague, 'standard.begin', {
    id: checkId,
    ...make.when(),
    subject: { kind: 'organization', id: organizationId },
    standard: 'classC',
  });
  const page = await district.act(colleague, 'standard.open', { checkId });
  // Of its own branch, elected, with money, somebody for it and an instructor.
  expect(page.points).toMatchObject({ earned: 27, all: 100 });
  const asked = page.items.filter((item) => item.asked);
  await make.state(
    colleague,
    checkId,
    asked.map(({ item }) => ({ item, value: 'yes' })),
  );
  await make.decide(colleague, checkId, 'selfCheck');
  await make.decide(TOWN, checkId, 'verify');
  await make.decide(OFFICE, checkId, 'accept');
  const held = await district.act(TOWN, 'standard.open', { checkId });
  expect(held.check).toMatchObject({ phase: 'public', publicUntil: '2026-06-17' });
  expect(await set({ organizationId, level: 'C' })).toMatchObject({ error: { code: 'CONFLICT' } });
  today = '2026-06-18';
  district.cloud.clock.setToday(today);
  expect((await set({ organizationId, level: 'C' })).ok).toBe(true);
  // Against the standard of B it is not set.
  expect(await set({ organizationId, level: 'B' })).toMatchObject({ error: { code: 'CONFLICT' } });
});

test('another’s branch is not one’s own to grade', async () => {
  const level = { unitId: ids.bareUnits[1], level: 'E' };
  expect(await set(level)).toMatchObject({ error: { code: 'FORBIDDEN' } });
  const own = {
    id: randomUUID(),
    scale: 'class',
    words: '说明',
    organizationId: ids.organizations[0],
  };
  expect((await district.send(SECRETARY, 'grade.reply', own)).answer).toMatchObject({
    error: { code: 'CONFLICT' },
  });
});
