/**
 * Every action × every role × own and foreign scope, generated from the contract: what the
 * contract's access table says is what the server does. An allowed case counts only when the
 * answer is OK: each begins from the district as it was filled, with what the action rests on.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { actionNames, type actions } from '@core/modules/actions';
import type { Caller } from '@core/modules/action';
import { role, type Role } from '@core/modules/people/contract';
import { freshDistrict } from '../support/district';
import { worldOf, type FixturesOf } from '../support/fixture';
import { fixturesIn } from '../support/fixtures.generated';
import { publishedRun } from '../support/points';
import { DENIED, expected, toldNo, townsOf } from '../support/matrix';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';

const CALLERS: readonly Caller[] = ['stranger', ...role.options];

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let fixtures: FixturesOf<typeof actions>;
const filled = () => join(district.dataDir, 'filled.backup');

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  fixtures = fixturesIn(worldOf(district, ids));
  await publishedRun(district);
  await district.cloud.backup(filled());
}, 120_000);
afterAll(() => district.end());

/** The district as it was filled, on its day. */
async function again(): Promise<void> {
  await district.cloud.restore(filled());
  district.cloud.clock.setToday(TODAY);
}

describe.each(actionNames)('%s', (name) => {
  const cases = CALLERS.flatMap((caller) => townsOf(name).map((town) => ({ caller, town })));

  it.each(cases)('$caller in town 0, aimed at town $town', async ({ caller, town }) => {
    await again();
    const openid = openidOf(caller, 0);
    const { answer } = await district.send(
      openid,
      name,
      await fixtures[name].call.input(town, openid),
    );
    const code = answer.ok ? 'OK' : answer.error.code;
    const may = expected(name, caller, town) === 'allowed';
    if (may) expect(code).toBe(toldNo(name, caller) ?? 'OK');
    else expect(DENIED).toContain(code);
  });

  it('refuses a call without an OPENID', async () => {
    await again();
    const input = await fixtures[name].call.input(0, openidOf('administrator', 0));
    const { answer } = await district.send(undefined, name, input);
    expect(answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  });
});

describe('scopes of lists', () => {
  beforeAll(again);
  const unitsOf = async (caller: Role, town: 0 | 1) => {
    const { units } = await district.act(openidOf(caller, town), 'unit.list', {});
    return units.map((u) => u.name).sort();
  };

  it.each([
    ['instructor', 0, ['甲一有限公司', '甲二有限公司']],
    ['instructor', 1, ['乙一有限公司']],
    ['secretary', 0, ['甲一有限公司']],
    ['townSupervisor', 0, ['甲一有限公司', '甲三有限公司', '甲二有限公司']],
    ['townSupervisor', 1, ['乙一有限公司', '乙二有限公司']],
    [
      'districtSupervisor',
      0,
      ['乙一有限公司', '乙二有限公司', '甲一有限公司', '甲三有限公司', '甲二有限公司'],
    ],
  ] as const)('%s of town %i sees units %j', async (caller, town, names) => {
    expect(await unitsOf(caller, town)).toEqual([...names].sort());
  });

  it('shows a secretary the branch alone, a town its own people', async () => {
    const names = async (caller: Role) => {
      const { people } = await district.act(openidOf(caller, 0), 'person.list', {});
      return people.map((p) => p.name);
    };
    const secretary = await names('secretary');
    expect(secretary).toEqual(expect.arrayContaining(['甲书记', '甲党员', '甲二员']));
    expect(secretary.filter((n) => n.startsWith('乙'))).toEqual([]);
    expect((await names('townSupervisor')).filter((n) => n.startsWith('乙'))).toEqual([]);
  });

  it('masks phones but for the instructor in charge', async () => {
    const phone = async (caller: Role) =>
      (await district.act(openidOf(caller, 0), 'unit.open', { unitId: ids.units[0] })).unit.phone;
    expect(await phone('instructor')).toBe('02349860001');
    expect(await phone('districtSupervisor')).toBe('023****0001');
  });
});

describe('accounts', () => {
  it('lets nobody tend an account that could do more than their own', async () => {
    const issue = (openid: string, personId: string) =>
      district.send(openid, 'binding.release', { id: randomUUID(), personId, reason: '测试' });
    const session = await district.act(openidOf('administrator', 0), 'session.open', {});
    if (!session.bound) throw new Error('not bound');
    const { answer } = await issue(openidOf('districtSupervisor', 0), session.person.id);
    expect(answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    const town = await issue(openidOf('secretary', 0), ids.instructors[0]);
    expect(town.answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  });
});
