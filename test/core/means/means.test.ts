/** The rules of `may.ts` (N1–N6), `standing.ts` (T1, T2), `money.ts`, `sums.ts`: sums against a second count. */
import fc from 'fast-check';
import {
  fen as fenSchema,
  moneyWords,
  voucher,
  type Grant,
  type GrantEntry,
} from '@core/modules/means/contract';
import { mayAddToGrant, mayGrant } from '@core/modules/means/may';
import { fenOf, yuanWords } from '@core/modules/means/money';
import { meansProblems, promisedProblems } from '@core/modules/means/sound';
import { grantStanding } from '@core/modules/means/standing';
import { sumMeans, type SummedGrant } from '@core/modules/means/sums';
import { luzhouMeans } from '@core/rulepacks/luzhou/means';
import { practices } from '@core/rulepacks/practices';
import { instantOf } from '@core/shared/calendar/day';

const TODAY = '2026-06-10';
let at = 0;
type Kind = GrantEntry['kind'];
function entry<K extends Kind>(
  kind: K,
  more: Partial<Extract<GrantEntry, { kind: K }>> = {},
): GrantEntry {
  at += 1;
  const base = {
    id: `e${at}`,
    at: instantOf('2026-06-01', '12:00') + at,
    on: TODAY,
    by: 'p2',
    office: 'district',
  };
  return { kind, ...base, ...more } as unknown as GrantEntry;
}
const made = (more: Partial<Grant> = {}): Grant => ({
  grantId: 'g1',
  rulesFrom: '2014-07-01',
  subject: { kind: 'organization', id: 'o1' },
  channel: 'award',
  purpose: 'place',
  fen: 10_000_000,
  ground: { kind: 'acceptance', key: 'k', words: '' },
  raised: false,
  begunOn: '2026-06-01',
  begunBy: 'p1',
  entries: [],
  ...more,
});
const signed = () => entry('sign', { signed: true });
const pay = (fen: number) => entry('pay', { fen, voucher: '记-12' });
const spend = (fen: number) => entry('spend', { fen, purpose: 'place', voucher: '记-13' });
const add = (grant: Grant, one: GrantEntry) => mayAddToGrant(luzhouMeans, grant, one, TODAY);

const standardsOf = (id: string) =>
  (practices[id]?.standards ?? []).flatMap((version) => version.standards);

describe('money', () => {
  test.each([
    ['1234.5', 123_450],
    ['0.01', 1],
    ['100000', 10_000_000],
    ['0', null],
    ['-3', null],
    ['1.234', null],
    ['1,000', null],
    ['', null],
    ['10000000000', null],
  ])('%j 元 is %j 分', (typed, fen) => expect(fenOf(typed)).toBe(fen));
  test('read again it is what was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_000 }), (fen) => {
        expect(fenOf(yuanWords(fen).replace(/[, 元]/g, ''))).toBe(fen);
      }),
    );
  });
  test('only whole 分, and no account numbers', () => {
    expect(fenSchema.safeParse(1.5).success).toBe(false);
    expect(voucher.safeParse('记-2026-0012').success).toBe(true);
    expect(voucher.safeParse('6222 0212 3456 7890 123').success).toBe(false);
    expect(moneyWords.safeParse('汇入6222021234567890').success).toBe(false);
  });
});

describe('what may be done', () => {
  test('N1: channels and purposes of the pack; N5: not tomorrow', () => {
    const ask = (more: object) =>
      mayGrant(luzhouMeans, { channel: 'award', purpose: 'place', on: TODAY, ...more }, TODAY);
    expect(ask({})).toBeNull();
    expect(ask({ channel: 'odd' })?.rule).toBe('N1');
    expect(ask({ purpose: 'odd' })?.rule).toBe('N1');
    expect(ask({ on: '2026-06-11' })?.rule).toBe('N5');
  });
  test('N2: two persons sign, of the pack’s offices, once', () => {
    expect(add(made(), signed())).toBeNull();
    expect(add(made(), entry('sign', { signed: true, by: 'p1' }))?.words).toBe(
      '两个签字应当是两个人，请由另一位工作人员签字',
    );
    expect(add(made(), entry('sign', { signed: true, office: 'branch' }))?.rule).toBe('N2');
    expect(add(made({ entries: [signed()] }), signed())?.words).toBe('已经签过字');
  });
  test('N7: not granted when what it rests on is gone; refused it may be, and paid when it was granted', () => {
    const gone = (grant: Grant, one: GrantEntry) =>
      mayAddToGrant(luzhouMeans, grant, one, TODAY, '所依据的验收现在无效');
    expect(gone(made(), signed())?.rule).toBe('N7');
    expect(gone(made(), entry('sign', { signed: false, words: '已撤销' }))).toBeNull();
    expect(gone(made({ entries: [signed()] }), pay(10_000_000))).toBeNull();
  });
  test('N3: paid after two signatures and no more than the grant, spent no more than was paid', () => {
    expect(add(made(), pay(1))?.words).toBe('第二人签字后才能拨付');
    const granted = made({ entries: [signed()] });
    expect(add(granted, pay(10_000_001))?.words).toBe('超过核定的 100,000 元，还可拨付 100,000 元');
    expect(add(granted, spend(1))?.rule).toBe('N3');
    const paid = made({ entries: [signed(), pay(6_000_000)] });
    expect(add(paid, pay(4_000_000))).toBeNull();
    expect(add(paid, pay(4_000_001))?.rule).toBe('N3');
    expect(add(paid, spend(6_000_000))).toBeNull();
    expect(add(paid, spend(6_000_001))?.words).toBe('超过到账的 60,000 元，还可支出 60,000 元');
  });
  test('N4: a reversal takes back what stands, once, and nothing that rests on it', () => {
    const [p, s] = [pay(6_000_000), spend(2_000_000)];
    const used = made({ entries: [signed(), p, s] });
    const reverse = (entryId?: string) =>
      entry('reverse', { reason: '重复', ...(entryId ? { entry: entryId } : {}) });
    expect(add(used, reverse())?.words).toBe('先冲销拨付和支出，再冲销整笔');
    expect(add(used, reverse(p.id))?.words).toBe('这笔已经支出，先冲销支出 20,000 元');
    const back = made({ entries: [...used.entries, reverse(s.id)] });
    expect(add(back, reverse(s.id))?.words).toBe('没有这一笔，或已冲销');
    expect(add(back, reverse(p.id))).toBeNull();
    const free = made({ entries: [...back.entries, reverse(p.id)] });
    expect(add(free, reverse())).toBeNull();
    const whole = made({ entries: [...free.entries, reverse()] });
    expect(grantStanding(whole)).toMatchObject({
      state: 'reversed',
      granted: 0,
      paid: 0,
      spent: 0,
    });
    expect(add(whole, pay(1))?.words).toBe('已经冲销，不再办理');
  });
  test('N5: what was refused goes on no more; N6: settled by neither a branch nor who contested', () => {
    const refused = made({ entries: [entry('sign', { signed: false, words: '不符' })] });
    expect(add(refused, pay(1))?.words).toBe('没有同意的经费，不再办理');
    const contest = entry('contest', { words: '没有到账', by: 'b1', office: 'branch' });
    const contested = made({ entries: [signed(), contest] });
    const settle = (by: string, office: 'branch' | 'town') =>
      entry('settle', { contest: contest.id, upheld: true, words: '已核', by, office });
    expect(add(contested, settle('b1', 'town'))?.rule).toBe('N6');
    expect(add(contested, settle('b2', 'branch'))?.rule).toBe('N6');
    expect(add(contested, settle('t1', 'town'))).toBeNull();
  });
  test('T1: what the subject raised stands at once, is spent, and is never paid', () => {
    const raised = made({ raised: true, channel: 'sponsorship' });
    expect(grantStanding(raised)).toMatchObject({ state: 'raised', paid: 10_000_000 });
    expect(add(raised, spend(10_000_000))).toBeNull();
    expect(add(raised, pay(1))?.rule).toBe('N3');
  });
});

test('sums of 10,000 random grants, spendings and reversals equal a second count', () => {
  const random = fc.sample(
    fc.record({
      fen: fc.integer({ min: 1, max: 5_000_000 }),
      channel: fc.constantFrom('award', 'fiscal', 'duesReturn'),
      townId: fc.constantFrom('t1', 't2', 't3'),
      unitKind: fc.constantFrom('enterprise', 'socialOrganization'),
      raised: fc.boolean(),
      acts: fc.array(
        fc.record({
          what: fc.constantFrom('sign', 'refuse', 'pay', 'spend', 'reverse', 'whole'),
          fen: fc.integer({ min: 1, max: 3_000_000 }),
          pick: fc.nat(9),
        }),
        { maxLength: 9 },
      ),
    }),
    { numRuns: 10_000, seed: 20261128 },
  );
  // Counted as it goes, by hand and in another way: what stands after each act that was let in.
  const second = new Map<string, [count: number, granted: number, paid: number, spent: number]>();
  const listed: SummedGrant[] = [];
  let letIn = 0;
  let refusals = 0;
  for (const { fen, channel, townId, unitKind, raised, acts } of random) {
    let grant = made({ fen, channel, raised });
    let stands = raised;
    const lines: { id: string; kind: 'pay' | 'spend'; fen: number }[] = [];
    for (const { what, fen: sum, pick } of acts) {
      const target = lines[pick % Math.max(1, lines.length)]?.id;
      const one =
        what === 'sign' || what === 'refuse'
          ? entry('sign', { signed: what === 'sign', words: '意见' })
          : what === 'pay'
            ? pay(sum)
            : what === 'spend'
              ? spend(sum)
              : entry('reverse', {
                  reason: '冲销',
                  ...(what === 'reverse' ? { entry: target ?? 'none' } : {}),
                });
      if (mayAddToGrant(luzhouMeans, grant, one, TODAY)) {
        refusals += 1;
        continue;
      }
      letIn += 1;
      grant = { ...grant, entries: [...grant.entries, one] };
      if (what === 'sign') stands = true;
      if (what === 'whole') stands = false;
      if (what === 'pay' || what === 'spend') lines.push({ id: one.id, kind: what, fen: sum });
      if (what === 'reverse')
        lines.splice(
          lines.findIndex(({ id }) => id === target),
          1,
        );
    }
    const { granted, paid, spent } = grantStanding(grant);
    listed.push({ channel, townId, unitKind, year: '2026', granted, paid, spent });
    expect(spent).toBeLessThanOrEqual(paid);
    expect(paid).toBeLessThanOrEqual(granted);
    if (!stands) continue;
    const own = second.get(channel) ?? [0, 0, 0, 0];
    own[0] += 1;
    own[1] += fen;
    for (const line of lines) own[line.kind === 'pay' ? 2 : 3] += line.fen;
    if (raised) own[2] += fen;
    second.set(channel, own);
  }
  expect([letIn > 5_000, refusals > 5_000]).toEqual([true, true]);
  const told = sumMeans(listed, 'channel').map(({ key, count, granted, paid, spent }) => [
    key,
    [count, granted, paid, spent],
  ]);
  expect(told).toEqual([...second].sort(([a], [b]) => (a < b ? -1 : 1)));
  const all = (by: 'townId' | 'unitKind' | 'year') =>
    sumMeans(listed, by).reduce((sum, { spent }) => sum + spent, 0);
  expect(new Set([all('townId'), all('unitKind'), all('year')]).size).toBe(1);
});

describe('packs', () => {
  test.each(Object.keys(practices))('%s is sound', (id) => {
    const { processes = [] } = practices[id] ?? {};
    for (const { means } of practices[id]?.means ?? []) {
      expect(meansProblems(means)).toEqual([]);
      const promised = promisedProblems(
        means,
        standardsOf(id),
        processes.flatMap((version) => version.processes),
      );
      expect(promised).toEqual([]);
    }
    expect(practices[id]?.means).toHaveLength(1);
  });
  test('泸州: 6 × 10 万 and 20 × 3 万 are 120 万 a year at most', () => {
    const caps = luzhouMeans.entitlements.map(({ capPerYear = 0 }) => capPerYear);
    expect(caps.reduce((sum, one) => sum + one, 0)).toBe(120 * 10_000 * 100);
    expect(luzhouMeans.entitlements.map(({ fen }) => fen / 100)).toEqual([100_000, 30_000]);
  });
  test('what cannot be worked with is told so', () => {
    const [first] = luzhouMeans.entitlements;
    if (!first) throw new Error('no entitlement');
    const with_ = (more: object) =>
      meansProblems({ ...luzhouMeans, entitlements: [{ ...first, ...more }] });
    expect(with_({ channel: 'sponsorship' })).toEqual(['modelPlace：渠道不对']);
    expect(with_({ purpose: 'odd' })).toEqual(['modelPlace：用途不对']);
    expect(with_({ capPerYear: 1 })).toEqual(['modelPlace：上限低于一笔']);
    expect(with_({ title: '前三名补助' })).toEqual(['违反红线']);
  });
  test('B4 a standard promises what rests on its acceptance, and the sum that is published', () => {
    const [place] = standardsOf('luzhou').filter(({ code }) => code === 'modelPlace');
    if (!place) throw new Error('no standard');
    const promise = (entitlement: string, yuan: number) =>
      promisedProblems(
        luzhouMeans,
        [{ ...place, follows: [{ kind: 'means', entitlement, yuan }] }],
        [],
      );
    expect(promise('modelPlace', 100_000)).toEqual([]);
    for (const wrong of [promise('modelPlace', 90_000), promise('standardPlace', 30_000)])
      expect(wrong).toEqual(['modelPlace：没有相应的补助，或金额不一样']);
    expect(promise('none', 1)).toEqual(['modelPlace：没有相应的补助，或金额不一样']);
  });
});
