/** The tree of party organisations: changed on a day, told as history, taken back while nothing rests on it. */
import { randomUUID } from 'node:crypto';
import type { OrganizationChange } from '@core/modules/organizations/contract';
import { seenUnit } from '@server/modules/units/stored-form';
import type { StoredUnit } from '@server/modules/units/stored';
import type { FreshDistrict } from '../support/district';
import { useFilledDistrict } from '../support/filled-district';
import { openidOf, TODAY, type SmallDistrict } from '../support/small-district';
import { workIn } from '../support/work';

const TOWN = openidOf('townSupervisor', 0);
const DISTRICT = openidOf('districtSupervisor', 0);

let district: FreshDistrict;
let ids: SmallDistrict;

const asFilled = useFilledDistrict();
beforeEach(async () => {
  ({ district, ids } = await asFilled());
}, 120_000);

const id = () => randomUUID();
const send = (
  change: OrganizationChange,
  { organizationId = ids.organizations[0], on = TODAY, openid = DISTRICT, key = id() } = {},
) => district.send(openid, 'organization.change', { id: key, organizationId, on, change });
const change = (
  what: OrganizationChange,
  { organizationId = ids.organizations[0], on = TODAY, key = id() } = {},
) => district.act(DISTRICT, 'organization.change', { id: key, organizationId, on, change: what });
const open = (organizationId: string = ids.organizations[0]) =>
  district.act(DISTRICT, 'organization.open', { organizationId });
const codeOf = (answer: { ok: boolean; error?: { code: string } }) =>
  answer.ok ? 'OK' : answer.error?.code;
const coverage = async () => {
  await district.cloud.fireTimer('clock');
  const { towns } = await district.act(DISTRICT, 'overview.open', {});
  return towns.reduce((sum, { figures }) => sum + (figures?.coverage.enterprise.organised ?? 0), 0);
};
const withdraw = (eventId: string) =>
  district.send(DISTRICT, 'organization.withdraw', { id: id(), eventId, reason: '记错了' });
const admitBare = (town: 0 | 1 = 0) =>
  change({ kind: 'admit', unitId: ids.bareUnits[town], formation: 'joint' });

it('begins with what the roster told, and names the rules that it does not fit', async () => {
  const { organization, mayChange, events } = await open();
  expect(organization.members.map((m) => [m.name, m.post])).toEqual(
    expect.arrayContaining([
      ['甲书记', 'secretary'],
      ['甲党员', undefined],
    ]),
  );
  expect(organization.units.map((u) => u.name)).toEqual(['甲一有限公司']);
  expect(organization.warnings).toEqual([]);
  expect([mayChange, events]).toEqual([true, []]);
});

it('a unit comes in, splits off with its people, and coverage, light and roster follow', async () => {
  const before = await coverage();
  await admitBare();
  const joined = await open();
  expect(joined.organization.units.map((u) => u.formation)).toEqual(['joint', 'separate']);
  expect(await coverage()).toBe(before + 1);
  const key = id();
  const { warnings } = await change(
    {
      kind: 'splitOff',
      unitIds: [ids.bareUnits[0]],
      personIds: [ids.members[0]],
      name: '甲三党支部',
      to: 'branch',
      formation: 'separate',
    },
    { key },
  );
  expect(warnings.map((w) => w.rule)).toEqual(['W1']);
  const fresh = await open(key);
  expect(fresh.organization.members.map((m) => m.personId)).toEqual([ids.members[0]]);
  expect(fresh.organization.warnings.map((w) => w.rule)).toEqual(['W1', 'W6']);
  const { unit } = await district.act(DISTRICT, 'unit.open', { unitId: ids.bareUnits[0] });
  expect(unit).toMatchObject({
    formation: 'separate',
    partyOrganizations: [{ id: key, name: '甲三党支部' }],
  });
  const { events } = await open();
  expect(events.map((e) => [e.kind, e.text])).toEqual([
    ['splitOff', '甲三有限公司脱联，成立甲三党支部，党员 1 名随转'],
    ['admit', '甲三有限公司加入，联合组建'],
  ]);
});

it('the roster of a party day expects those who were members on the day', async () => {
  const work = workIn(district, ids);
  await change({ kind: 'transfer', personIds: [ids.members[0]], intoId: ids.organizations[1] });
  const namesOn = async (on: string) => {
    const meetingId = await work.meeting(0, { on });
    const { roster = [] } = await district.act(openidOf('secretary', 0), 'meeting.open', {
      meetingId,
    });
    return roster.map((r) => r.personId);
  };
  expect(await namesOn('2026-06-09')).toContain(ids.members[0]);
  expect(await namesOn(TODAY)).not.toContain(ids.members[0]);
});

it('a new secretary takes over with the right to act, and 双向进入 is a fact of the post', async () => {
  await change({ kind: 'appoint', personId: ids.members[0], post: 'secretary', inUnit: 'owner' });
  const { organization } = await open();
  expect(
    organization.members.filter((m) => m.post).map((m) => [m.personId, m.post, m.inUnit]),
  ).toEqual([[ids.members[0], 'secretary', 'owner']]);
  const former = await district.send(openidOf('secretary', 0), 'branchYear.open', {
    organizationId: ids.organizations[0],
  });
  const people = await district.act(DISTRICT, 'person.list', { role: 'secretary' });
  const acting = people.people.filter((p) =>
    p.roles.some((r) => r.role === 'secretary' && r.scopeId === ids.organizations[0]),
  );
  expect(acting.map((p) => p.personId)).toEqual([ids.members[0]]);
  expect(former.answer.ok).toBe(true); // Still a member, who sees the branch's year.
});

it('a merger moves everybody and everything; the one that ended changes no more and is not listed', async () => {
  await change({ kind: 'merge', intoId: ids.organizations[1], formation: 'joint' });
  const into = await open(ids.organizations[1]);
  expect(into.organization.members).toHaveLength(5);
  expect(into.organization.units.map((u) => u.name).sort()).toEqual([
    '乙一有限公司',
    '甲一有限公司',
  ]);
  const ended = await open();
  expect(ended.organization).toMatchObject({
    endedOn: TODAY,
    members: [],
    units: [],
    warnings: [],
  });
  expect(codeOf((await send({ kind: 'elect', termYears: 3 })).answer)).toBe('BAD_INPUT');
  const { organizations } = await district.act(DISTRICT, 'organization.list', {});
  expect(organizations.map((o) => o.id)).toEqual([ids.organizations[1]]);
});

it('dissolving asks where the members go, and takes the units off coverage', async () => {
  const refused = await send({ kind: 'dissolve', reason: '停业' });
  expect(refused.answer).toMatchObject({
    error: { code: 'BAD_INPUT', issues: [{ path: 'input.change.membersToId' }] },
  });
  await change({ kind: 'dissolve', membersToId: ids.organizations[1], reason: '停业' });
  const { unit, facts } = await district.act(DISTRICT, 'unit.open', { unitId: ids.units[0] });
  expect([unit.formation, unit.partyOrganizations, facts.partyOrganization]).toEqual([
    'none',
    [],
    undefined,
  ]);
});

it('is told once, and another content under the same id is refused', async () => {
  const key = id();
  const elect = { kind: 'elect', termYears: 3 } as const;
  const first = await change(elect, { key });
  expect(await change(elect, { key })).toEqual(first);
  expect((await open()).events).toHaveLength(1);
  const other = await send({ kind: 'elect', termYears: 5 }, { key });
  expect(codeOf(other.answer)).toBe('CONFLICT');
});

it.each<[string, () => Promise<{ answer: { ok: boolean; error?: { code: string } } }>, string]>([
  ['tomorrow', () => send({ kind: 'elect', termYears: 3 }, { on: '2026-06-11' }), 'BAD_INPUT'],
  [
    'before the member came',
    () =>
      send(
        { kind: 'transfer', personIds: [ids.members[0]], intoId: ids.organizations[1] },
        { on: '2025-12-31' },
      ),
    'BAD_INPUT',
  ],
  [
    'into another town without a right there',
    () =>
      send(
        { kind: 'transfer', personIds: [ids.members[0]], intoId: ids.organizations[1] },
        { openid: TOWN },
      ),
    'FORBIDDEN',
  ],
  [
    'a person of another branch',
    () => send({ kind: 'relation', personId: ids.members[1], here: true }),
    'BAD_INPUT',
  ],
])('%s is refused and writes nothing', async (_name, attempt, code) => {
  const before = JSON.stringify(district.cloud.dump());
  expect(codeOf((await attempt()).answer)).toBe(code);
  expect(JSON.stringify(district.cloud.dump())).toBe(before);
});

it('an event is taken back whole, and what came beside it stays', async () => {
  const work = workIn(district, ids);
  const tended = () => {
    const { partyOrganizations, units, persons } = district.cloud.dump();
    // When a unit was written last is no part of what it is.
    const own = units?.map((unit) => seenUnit(unit as StoredUnit));
    return JSON.stringify([partyOrganizations, own, persons]);
  };
  const before = tended();
  const key = id();
  await change({ kind: 'admit', unitId: ids.units[1], formation: 'joint' }, { key });
  expect(tended()).not.toBe(before);
  await work.contact(1);
  expect(codeOf((await withdraw(key)).answer)).toBe('OK');
  expect(tended()).toBe(before);
  const { facts } = await district.act(DISTRICT, 'unit.open', { unitId: ids.units[1] });
  expect(facts.contacts).toHaveLength(1);
  const { events } = await open();
  expect(events[0]?.withdrawn).toEqual({ byName: '区干部', reason: '记错了' });
  expect(codeOf((await withdraw(key)).answer)).toBe('CONFLICT');
});

it('a founding and a merger are taken back too; what rests on an event keeps it', async () => {
  const founded = id();
  const unitIds = [ids.bareUnits[0]];
  await district.act(DISTRICT, 'organization.found', {
    id: founded,
    name: '甲三党支部',
    kind: 'branch',
    formation: 'separate',
    unitIds,
    on: TODAY,
  });
  const merged = id();
  await change({ kind: 'merge', intoId: founded, formation: 'joint' }, { key: merged });
  expect(codeOf((await withdraw(founded)).answer)).toBe('CONFLICT');
  expect(codeOf((await withdraw(merged)).answer)).toBe('OK');
  expect((await open()).organization.members).toHaveLength(3);
  expect(codeOf((await withdraw(founded)).answer)).toBe('OK');
  const { unit } = await district.act(DISTRICT, 'unit.open', { unitId: ids.bareUnits[0] });
  expect(unit.formation).toBe('none');

  const moved = id();
  const transfer: OrganizationChange = {
    kind: 'transfer',
    personIds: [ids.members[0]],
    intoId: ids.organizations[1],
  };
  await change(transfer, { key: moved });
  const work = workIn(district, ids);
  await work.confirmed(1, await work.meeting(1));
  expect((await withdraw(moved)).answer).toMatchObject({
    error: { code: 'CONFLICT', message: expect.stringContaining('签到表') as string },
  });
});
