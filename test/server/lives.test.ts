/**
 * The matrix with lives: callers whose office ended yesterday, ends today or begins tomorrow, who
 * moved to another town or branch, hold two offices, cover somebody, or were removed. What each
 * may follows from the contract and from the roles of that day alone, also about things that
 * were begun before the change.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { actionNames, actions, type ActionName } from '@core/modules/actions';
import { reachOf } from '@core/modules/action';
import { role as roles, type Role } from '@core/modules/people/contract';
import { addDays } from '@core/shared/calendar/day';
import { freshDistrict } from '../support/district';
import { worldOf, type FixturesOf } from '../support/fixture';
import { fixturesIn } from '../support/fixtures.generated';
import { publishedRun } from '../support/points';
import { refusedElsewhere } from '../support/refused-elsewhere';
import {
  bindPerson,
  colleagueOf,
  fillSmallDistrict,
  openidOf,
  TODAY,
  type SmallDistrict,
} from '../support/small-district';

const ADMINISTRATOR = openidOf('administrator', 0);
const DENIED = ['FORBIDDEN', 'UNBOUND'];
const id = () => randomUUID();

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let fixtures: FixturesOf<typeof actions>;
const filled = () => join(district.dataDir, 'filled.backup');

const scopeOf = (role: Role, town: 0 | 1): string => {
  if (role === 'townSupervisor') return ids.towns[town];
  return role === 'secretary' || role === 'member' ? ids.organizations[town] : 'district';
};
const grant = (personId: string, role: Role, town: 0 | 1, from = '2026-01-01') =>
  district.act(ADMINISTRATOR, 'role.grant', {
    id: id(),
    person: { personId },
    role,
    scopeId: scopeOf(role, town),
    from,
  });
const end = (personId: string, role: Role, town: 0 | 1, to: string) =>
  district.act(ADMINISTRATOR, 'role.end', {
    id: id(),
    personId,
    role,
    scopeId: scopeOf(role, town),
    to,
    reason: '调整',
  });
let count = 0;
/** Somebody new with an office in town 0 from a day on, bound. */
const newcomer = async (role: Role, openid: string, from = '2026-01-01'): Promise<string> => {
  const { personId } = await district.act(ADMINISTRATOR, 'role.grant', {
    id: id(),
    person: { name: `新人${(count += 1)}` },
    role,
    scopeId: scopeOf(role, 0),
    from,
  });
  await bindPerson(district, personId, openid);
  return personId;
};
const personOf = async (openid: string): Promise<string> => {
  const session = await district.act(openid, 'session.open', {});
  return session.bound ? session.person.id : '';
};

const OVER = ['ended yesterday', 'ends today', 'begins tomorrow'] as const;
const overOpenid = (role: Role, life: string) => `l-${role}-${life.replace(' ', '-')}`;

/** Callers who may do something in towns, by the roles that they have there today. */
const LIVES: Readonly<Record<string, Partial<Record<Role, readonly (0 | 1)[]>>>> = {
  'staff moved to town 1': { townSupervisor: [1] },
  'secretary moved to branch 1': { secretary: [1], member: [1] },
  'secretary of 0 and staff of town 1': { secretary: [0], townSupervisor: [1] },
  'cover of the instructor of town 0': { instructor: [0] },
  removed: {},
};
const liveOpenid = (life: string) => `l-${life.replace(/ /g, '-')}`;

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  fixtures = fixturesIn(worldOf(district, ids));
  await publishedRun(district);
  for (const role of roles.options) {
    for (const life of OVER) {
      const from = life === 'begins tomorrow' ? addDays(TODAY, 1) : '2026-01-01';
      const personId = await newcomer(role, overOpenid(role, life), from);
      if (life !== 'begins tomorrow') {
        await end(personId, role, 0, life === 'ends today' ? TODAY : addDays(TODAY, -1));
      }
    }
  }
  const staff = await newcomer('townSupervisor', liveOpenid('staff moved to town 1'));
  await end(staff, 'townSupervisor', 0, TODAY);
  await grant(staff, 'townSupervisor', 1, TODAY);
  const secretary = await newcomer('secretary', liveOpenid('secretary moved to branch 1'));
  await grant(secretary, 'member', 0);
  await end(secretary, 'secretary', 0, TODAY);
  await end(secretary, 'member', 0, TODAY);
  await grant(secretary, 'secretary', 1, TODAY);
  await grant(secretary, 'member', 1, TODAY);
  const two = await newcomer('secretary', liveOpenid('secretary of 0 and staff of town 1'));
  await grant(two, 'townSupervisor', 1);
  const removed = await newcomer('administrator', liveOpenid('removed'));
  await district.act(ADMINISTRATOR, 'person.erase', {
    id: id(),
    personId: removed,
    reason: '调离',
  });
  await coverOfTown0();
  await district.cloud.backup(filled());
}, 180_000);
afterAll(() => district.end());

/** The colleague, whose own unit is another's from today, covers the instructor of town 0. */
async function coverOfTown0(): Promise<void> {
  const leaveId = id();
  await district.act(openidOf('instructor', 0), 'leave.request', {
    id: leaveId,
    from: TODAY,
    lastDay: addDays(TODAY, 20),
    coverId: await personOf(colleagueOf(0)),
    reason: '年休假',
  });
  await district.act(openidOf('townSupervisor', 0), 'waiting.decide', {
    id: id(),
    items: [{ kind: 'leave', id: leaveId }],
    granted: true,
    reason: '同意',
  });
}

async function again(): Promise<void> {
  await district.cloud.restore(filled());
  district.cloud.clock.setToday(TODAY);
}

/** What a bound caller of any role may try: strangers’ actions answer for themselves. */
const isForStrangers = (name: ActionName) => reachOf(actions[name], 'stranger') !== 'none';
const SCOPED = fixturesIn(worldOf(null as never, null as never));
const codeFor = async (openid: string, name: ActionName, input: object): Promise<string> => {
  const { answer } = await district.send(openid, name, input);
  return answer.ok ? 'OK' : answer.error.code;
};

describe.each(actionNames)('%s', (name) => {
  it('is nobody’s whose office is over or has not begun, whatever it was', async () => {
    await again();
    const input = await fixtures[name].call.input(0, ADMINISTRATOR);
    // What an input rests on may have moved the day.
    district.cloud.clock.setToday(TODAY);
    for (const role of roles.options) {
      for (const life of OVER) {
        const code = await codeFor(overOpenid(role, life), name, input);
        if (isForStrangers(name)) expect([role, life, code]).not.toContain('INTERNAL');
        else expect([role, life, code]).toEqual([role, life, 'FORBIDDEN']);
      }
    }
  });
});

/** The roles of today by which the town is reached; a list without a town is cut to one's own. */
function rolesFor(life: string, name: ActionName, town: 0 | 1): Role[] {
  const held = Object.entries(LIVES[life] ?? {}) as [Role, readonly (0 | 1)[]][];
  return held.flatMap(([role, towns]) => {
    const reach = reachOf(actions[name], role);
    const reaches = !SCOPED[name].call.scoped || towns.includes(town);
    return reach === 'all' || (reach === 'own' && reaches) ? [role] : [];
  });
}

/** What belongs to a person and not to an office: a cover or a second secretary has their own alone. */
const PERSONAL = new Set<ActionName>([
  ...(['handover.open', 'handover.sign', 'visitLog.open', 'visitLog.file'] as const),
  ...(['contact.correct', 'contact.void', 'lacking.state', 'mark.contest'] as const),
  ...(['followUp.open', 'followUp.file', 'followUp.reply'] as const),
  ...(['leave.end', 'claim.answer', 'makeUp.finish', 'attendance.signIn'] as const),
]);
/** Lists that are cut to one's scope instead of refused. */
const CUT = new Set<ActionName>(['unit.list', 'investigation.list']);

describe.each(Object.keys(LIVES))('%s', (life) => {
  const openid = life.startsWith('cover') ? colleagueOf(0) : liveOpenid(life);
  const cases = actionNames
    .filter((name) => !isForStrangers(name) && !PERSONAL.has(name) && !CUT.has(name))
    .flatMap((name) =>
      (SCOPED[name].call.scoped ? ([0, 1] as const) : ([0] as const)).map((town) => ({
        name,
        town,
      })),
    );

  it.each(cases)('$name at town $town', async ({ name, town }) => {
    await again();
    const code = await codeFor(openid, name, await fixtures[name].call.input(town, openid));
    const [role] = rolesFor(life, name, town);
    if (!role) expect(DENIED).toContain(code);
    else expect(code).toBe(refusedElsewhere(name, role, false) ?? 'OK');
  });
});
