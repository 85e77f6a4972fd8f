/**
 * Every action × every role × own and foreign scope through the function `web`: let in and refused as the
 * contract's access table says, which is what matrix.test.ts holds a phone to.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { actionNames, actions, type ActionName } from '@core/modules/actions';
import type { ActionSpec } from '@core/modules/action';
import { role, type Role } from '@core/modules/people/contract';
import { freshDistrict } from '../support/district';
import { worldOf, type FixturesOf } from '../support/fixture';
import { fixturesIn } from '../support/fixtures.generated';
import { DENIED, expected, toldNo, townsOf } from '../support/matrix';
import { publishedRun } from '../support/points';
import { fillSmallDistrict, openidOf, TODAY } from '../support/small-district';
import { Desk } from '../support/web';

let district: Awaited<ReturnType<typeof freshDistrict>>;
let fixtures: FixturesOf<typeof actions>;
/** One of each role of town 0, signed in when the district was filled. */
const desks = new Map<Role, Desk>();
const filled = () => join(district.dataDir, 'filled.backup');

beforeAll(async () => {
  district = await freshDistrict();
  const ids = await fillSmallDistrict(district);
  fixtures = fixturesIn(worldOf(district, ids));
  await publishedRun(district);
  for (const caller of role.options)
    desks.set(caller, await new Desk(district).signIn(openidOf(caller, 0)));
  await district.cloud.backup(filled());
}, 120_000);
afterAll(() => district.end());

const HOUR_MS = 3_600_000;

const isWeighty = (name: ActionName): boolean => (actions[name] as ActionSpec).again === true;

/** What the desk says to a role's call aimed at a town, from the district as it was filled. */
async function saidTo(name: ActionName, caller: Role, town: 0 | 1): Promise<string> {
  await district.cloud.restore(filled());
  district.cloud.clock.setToday(TODAY);
  const openid = openidOf(caller, 0);
  const before = district.cloud.clock.now();
  const input = await fixtures[name].call.input(town, openid);
  // What rests on something old moves the day, and a session ends that nobody uses.
  const isLater = district.cloud.clock.now() - before > HOUR_MS;
  const desk = isLater ? await new Desk(district).signIn(openid) : desks.get(caller);
  if (!desk) throw new Error(`no desk of ${caller}`);
  let answer = await desk.send(name, input);
  if (isWeighty(name)) {
    expect(answer).toMatchObject({ error: { code: 'CONFIRM_AGAIN' } });
    await desk.confirm(openid, (await desk.post('again')).json);
    await desk.post('look');
    answer = await desk.send(name, input);
  }
  return answer.ok ? 'OK' : answer.error.code;
}

describe.each(actionNames)('%s', (name) => {
  const cases = role.options.flatMap((caller) => townsOf(name).map((town) => ({ caller, town })));

  it.each(cases)('$caller of town 0, aimed at town $town', async ({ caller, town }) => {
    const code = await saidTo(name, caller, town);
    if (expected(name, caller, town) === 'allowed') expect(code).toBe(toldNo(name, caller) ?? 'OK');
    else expect(DENIED).toContain(code);
  });
});

test('nobody who is not signed in gets an answer to any action', async () => {
  const desk = new Desk(district);
  for (const name of actionNames) {
    const sent = { action: name, input: {}, requestId: randomUUID() };
    expect([name, (await desk.post('call', sent)).statusCode]).toEqual([name, 401]);
  }
});
