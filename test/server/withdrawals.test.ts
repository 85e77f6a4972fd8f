/** 收回 of whatever waits: its author's alone, once, without effect; of a decision at once exactly one wins. */
import { randomUUID } from 'node:crypto';
import type { WithdrawalKind } from '@core/modules/statements/withdrawals.contract';
import { withdrawalKind } from '@core/modules/statements/withdrawals.contract';
import { freshDistrict } from '../support/district';
import { publishedRun } from '../support/points';
import { colleagueOf, fillSmallDistrict, TODAY } from '../support/small-district';
import { INSTRUCTOR, MEMBER, withdrawalCases } from '../support/withdrawals';

let district: Awaited<ReturnType<typeof freshDistrict>>;
let CASES: ReturnType<typeof withdrawalCases>;

beforeAll(async () => {
  district = await freshDistrict();
  const ids = await fillSmallDistrict(district);
  const { personId } = await district.act(MEMBER, 'home.open', {});
  CASES = withdrawalCases(district, ids, personId);
  await publishedRun(district);
  await district.cloud.backup(`${district.dataDir}/filled.backup`);
}, 120_000);
beforeEach(async () => {
  await district.cloud.restore(`${district.dataDir}/filled.backup`);
  district.cloud.clock.setToday(TODAY);
});
afterAll(() => district.end());

type Sent = Awaited<ReturnType<typeof district.send>>;
const id = () => randomUUID();
const withdraw = (kind: WithdrawalKind, itemId: string, openid: string, writeId: string = id()) =>
  district.send(openid, 'waiting.withdraw', { id: writeId, kind, itemId });
const code = ({ answer }: Sent): string => (answer.ok ? 'OK' : answer.error.code);
const mine = async (openid: string) => (await district.act(openid, 'waiting.mine', {})).items;

describe.each(withdrawalKind.options)('%s', (kind) => {
  it('is taken back by its author alone, once, and stays in the list as taken back', async () => {
    const { by, make, decide } = CASES[kind];
    const itemId = await make();
    const other = by === INSTRUCTOR ? colleagueOf(0) : INSTRUCTOR;
    expect(code(await withdraw(kind, itemId, other))).toBe('FORBIDDEN');
    const once = id();
    expect(code(await withdraw(kind, itemId, by, once))).toBe('OK');
    expect(code(await withdraw(kind, itemId, by, once))).toBe('OK');
    expect(code(await withdraw(kind, itemId, by))).toBe('CONFLICT');
    if (kind === 'suggestion') {
      const { suggestions } = await district.act(by, 'suggestion.mine', {});
      expect(suggestions).toMatchObject([{ state: 'withdrawn' }]);
    } else {
      const own = (await mine(by)).filter((item) => item.itemId === itemId);
      expect(own).toMatchObject([{ kind, state: 'withdrawn' }]);
    }
    // Whoever decides afterwards is told. A secretary confirms 补学 by their own word.
    expect(code(await decide(itemId))).toBe(kind === 'makeUp' ? 'OK' : 'CONFLICT');
  });

  it('is not taken back once it is decided', async () => {
    const { by, make, decide } = CASES[kind];
    const itemId = await make();
    expect(code(await decide(itemId))).toBe('OK');
    const { answer } = await withdraw(kind, itemId, by);
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT', message: '已经有人处理，不能再收回，请刷新后查看结果' },
    });
  });
});

const RACED = withdrawalKind.options.filter((kind) => kind !== 'makeUp');
it.each(RACED)('%s: of a taking back and a decision at once exactly one wins', async (kind) => {
  const { by, make, decide } = CASES[kind];
  const seen = new Set<string>();
  for (let round = 0; round < 3; round += 1) {
    await district.cloud.restore(`${district.dataDir}/filled.backup`);
    district.cloud.clock.setToday(TODAY);
    const itemId = await make();
    const [back, done] =
      round % 2 === 0
        ? await Promise.all([withdraw(kind, itemId, by), decide(itemId)])
        : await Promise.all([decide(itemId), withdraw(kind, itemId, by)]).then(([d, b]) => [b, d]);
    const codes = [code(back as Sent), code(done as Sent)];
    expect([
      ['OK', 'CONFLICT'],
      ['CONFLICT', 'OK'],
    ]).toContainEqual(codes);
    seen.add(codes.join());
  }
  expect(seen.size).toBeGreaterThan(0);
});
