/** Every action × every role through the function `web`: let in and refused exactly as on a phone. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { actionNames, actions, type ActionName } from '@core/modules/actions';
import type { ActionSpec } from '@core/modules/action';
import { role } from '@core/modules/people/contract';
import { freshDistrict } from '../support/district';
import { worldOf, type FixturesOf } from '../support/fixture';
import { fixturesIn } from '../support/fixtures.generated';
import { publishedRun } from '../support/points';
import { fillSmallDistrict, openidOf, TODAY } from '../support/small-district';
import { Desk } from '../support/web';

let district: Awaited<ReturnType<typeof freshDistrict>>;
let fixtures: FixturesOf<typeof actions>;
const filled = () => join(district.dataDir, 'filled.backup');

beforeAll(async () => {
  district = await freshDistrict();
  const ids = await fillSmallDistrict(district);
  fixtures = fixturesIn(worldOf(district, ids));
  await publishedRun(district);
  await district.cloud.backup(filled());
}, 120_000);
afterAll(() => district.end());

/** Not you, or not there: what the policy says, as against what the state of a record says. */
const DENIED = new Set(['FORBIDDEN', 'UNBOUND']);
const isWeighty = (name: ActionName): boolean => (actions[name] as ActionSpec).again === true;

/** The phone's answer and the desk's to the same input, each from the district as it was filled. */
async function bothSay(name: ActionName, openid: string, town: 0 | 1): Promise<[string, string]> {
  const said: string[] = [];
  for (const way of ['phone', 'desk'] as const) {
    await district.cloud.restore(filled());
    district.cloud.clock.setToday(TODAY);
    const input = await fixtures[name].call.input(town, openid);
    const desk = way === 'desk' ? await new Desk(district).signIn(openid) : null;
    if (desk && isWeighty(name)) {
      expect(await desk.send(name, input)).toMatchObject({ error: { code: 'CONFIRM_AGAIN' } });
      await desk.confirm(openid, (await desk.post('again')).json);
      await desk.post('look');
    }
    const answer = desk
      ? await desk.send(name, input)
      : (await district.send(openid, name, input)).answer;
    const code = answer.ok ? 'OK' : answer.error.code;
    said.push(DENIED.has(code) ? 'denied' : code);
  }
  return [said[0] ?? '', said[1] ?? ''];
}

/** A role for each action, another for the next: all pairs of neighbours come up many times over. */
const caseOf = (name: ActionName, i: number) => ({
  name,
  caller: role.options[i % role.options.length] ?? 'member',
  town: (Math.floor(i / role.options.length) % 2) as 0 | 1,
});

test.each(actionNames.map(caseOf))('$name by $caller at town $town', async (one) => {
  const [phone, desk] = await bothSay(one.name, openidOf(one.caller, 0), one.town);
  expect(desk).toBe(phone);
});

test('nobody who is not signed in gets an answer to any action', async () => {
  const desk = new Desk(district);
  for (const name of actionNames) {
    const sent = { action: name, input: {}, requestId: randomUUID() };
    expect([name, (await desk.post('call', sent)).statusCode]).toEqual([name, 401]);
  }
});
