/** The rules of `may-pair.ts` (A1–A8), `may.ts` (A8–A11), `standing.ts` (S1–S3), `outcome.ts` (O1–O3), `suggest.ts`. */
import fc from 'fast-check';
import { mayAddToPair } from '@core/modules/pairs/may';
import { mayPair, type OpenPair, type Side } from '@core/modules/pairs/may-pair';
import { beforeOf, goalStates } from '@core/modules/pairs/outcome';
import { pairStanding, sumsOf, type Done } from '@core/modules/pairs/standing';
import { suggestHelpers } from '@core/modules/pairs/suggest';
import { yongchuan } from '@core/rulepacks/yongchuan';
import { yongchuanPairs } from '@core/rulepacks/yongchuan/pairs';
import { entry, helping, level, made, scales, seven, side, visit } from './made';

const TODAY = '2026-06-10';
const begin = (from: Side, to: Side, goals = ['rises'], on = TODAY, kind = helping) =>
  mayPair(kind, from, to, { goals, on }, { today: TODAY, scales });
const A = side('organization', 'a', level('A'));
const B = side('organization', 'b', level('B'));
const C = side('organization', 'c', level('C'));
const D = side('unit', 'd', level('D'));

describe('who helps whom', () => {
  test.each([
    ['A', A, 'C', C],
    ['B', B, 'D', D],
    ['A', A, 'B', B],
  ])('A4: %s helps %s', (_from, from, _to, to) => expect(begin(from, to)).toBeNull());

  test.each([
    ['C', C, 'A', A, '弱的不能帮强的'],
    ['B', B, 'A', A, '弱的不能帮强的'],
    ['B', B, 'C', C, '不在规定之内'],
    ['A', A, 'D', D, '不在规定之内'],
  ])('A4: %s does not help %s', (_from, from, _to, to, words) => {
    const refusal = begin(from, to);
    expect(refusal).toMatchObject({ rule: 'A4' });
    expect(refusal?.words).toContain(words);
  });

  test('A1: the sides are what the kind has them be, and organised where it asks', () => {
    expect(begin(side('unit', 'a', level('A')), C)).toMatchObject({
      rule: 'A1',
      words: '帮带方应为党组织',
    });
    const without = side('organization', 'a', level('A', { organised: { value: false } }));
    expect(begin(without, C)).toMatchObject({ rule: 'A1' });
  });

  test('A2: nobody helps themselves, nor their own unit', () => {
    expect(begin(A, A)).toMatchObject({ rule: 'A2', words: '不能与自己结对' });
    expect(begin({ ...B, ownIds: ['d'] }, D)).toMatchObject({ rule: 'A2' });
  });

  test('A3: not twice, and not both ways at once', () => {
    const open = (as: OpenPair['as']): OpenPair[] => [
      { pairId: 'p', kind: 'helping', as, otherId: 'c' },
    ];
    expect(begin({ ...A, open: open('from') }, C)).toMatchObject({
      rule: 'A3',
      words: '双方已经结对',
    });
    expect(begin({ ...A, open: open('to') }, C)).toMatchObject({
      rule: 'A3',
      words: '对方正在帮带己方，不能互相帮带',
    });
  });

  test('A5: seven contacts, and not the eighth; the seven are of different classes', () => {
    const held = (n: number, of: string): OpenPair[] =>
      Array.from({ length: n }, (_, i) => ({
        pairId: `p${i}`,
        kind: 'sevenContacts',
        as: 'from',
        otherId: `o${i}`,
        level: of,
      }));
    const leader = (open: OpenPair[]): Side => side('person', 'leader', {}, open);
    const ask = (open: OpenPair[], to: Side) => begin(leader(open), to, ['rises'], TODAY, seven);
    expect(ask(held(5, 'C'), C)).toBeNull();
    expect(ask(held(6, 'C'), C)).toMatchObject({
      rule: 'A5',
      words: '7 个应包括不少于 2 类，请选其他类别的',
    });
    expect(ask(held(6, 'C'), B)).toBeNull();
    expect(ask(held(7, 'C'), B)).toMatchObject({
      rule: 'A5',
      words: '每人最多联系 7 个，现有 7 个',
    });
  });

  test('A6: one helper at a time; A7: a goal of the kind, not one that is so already; A8: not tomorrow', () => {
    const helped: OpenPair[] = [{ pairId: 'p', kind: 'helping', as: 'to', otherId: 'x' }];
    expect(begin(A, { ...C, open: helped })).toMatchObject({ rule: 'A6' });
    expect(begin(A, C, [])).toMatchObject({ rule: 'A7', words: '请选择要达到的目标' });
    expect(begin(A, C, ['odd'])).toMatchObject({ rule: 'A7', words: '没有这个目标' });
    expect(begin(A, C, ['rises', 'rises'])).toMatchObject({ rule: 'A7' });
    expect(begin(A, C, ['splitsOff'])).toMatchObject({
      rule: 'A7',
      words: '“脱联，单独成立党组织”已经达到',
    });
    expect(begin(A, C, ['rises'], '2026-06-11')).toMatchObject({ rule: 'A8' });
  });

  test('a demonstration point helps who is none, and the other way round it is refused', () => {
    const [link] = yongchuanPairs;
    if (!link) throw new Error('no kind');
    const at = (value: string) => ({
      organised: { value: true },
      'grade/demonstration': { value },
    });
    const around = { today: TODAY, scales: yongchuan.grades };
    const proposed = { goals: ['rises'], on: TODAY };
    const point = side('organization', 'p', at('town'));
    const plain = side('organization', 'q', at(''));
    expect(mayPair(link, point, plain, proposed, around)).toBeNull();
    expect(mayPair(link, plain, point, proposed, around)).toMatchObject({ rule: 'A4' });
    expect(
      mayPair(link, point, { ...point, party: { kind: 'organization', id: 'r' } }, proposed, around)
        ?.words,
    ).toContain('可以的有');
  });
});

describe('the outcome is read from the records', () => {
  const pair = made({ before: beforeOf(helping, level('C')) });
  test('O1: C → B, with its day', () => {
    const now = level('B', { 'grade/class': { value: 'B', on: '2026-05-20' } });
    expect(goalStates(helping, pair, now, scales)[0]).toEqual({
      goal: 'rises',
      title: '类别晋升',
      reached: true,
      on: '2026-05-20',
      words: 'C类（成长类） → B类（稳健类）',
    });
  });
  test('O1: D → C where the unit has got a branch of its own', () => {
    const unit = made({ goals: ['rises', 'splitsOff'], before: beforeOf(helping, level('D')) });
    const now = level('C', { separate: { value: true, on: '2026-05-06' } });
    expect(goalStates(helping, unit, now, scales).map((one) => [one.words, one.reached])).toEqual([
      ['D类（孵化类） → C类（成长类）', true],
      ['单独组建：单独组建', true],
    ]);
  });
  test('O1: a level that stays or falls is no outcome; O3: what is not known is not reached', () => {
    const falls = goalStates(helping, made({ before: level('B') }), level('C'), scales)[0];
    expect(falls).toMatchObject({ reached: false, words: 'B类（稳健类） → C类（成长类）' });
    expect(goalStates(helping, pair, {}, scales).map(({ reached }) => reached)).toEqual([
      false,
      false,
    ]);
  });
  test('O2: meetings that take place again', () => {
    const now = level('C', { 'meetings/partyDay/6': { value: 5, on: '2026-06-05' } });
    expect(goalStates(helping, pair, now, scales)[1]).toMatchObject({
      reached: true,
      on: '2026-06-05',
    });
  });
});

describe('what may be added', () => {
  const add = (pair: ReturnType<typeof made>, one: ReturnType<typeof entry>, reached = false) =>
    mayAddToPair(helping, pair, one, {
      today: TODAY,
      goals: [{ goal: 'rises', title: '', reached, words: '' }],
    });
  const town = { by: 'town1', office: 'town' as const };

  test('A8: within its days, and not after its end', () => {
    expect(add(made(), visit('2026-01-04'))).toMatchObject({ rule: 'A8' });
    expect(add(made(), visit('2026-06-11'))).toMatchObject({ rule: 'A8' });
    const end = entry('end', '2026-06-01', {
      ...town,
      end: 'closed',
      words: '另作安排',
      goals: [],
    });
    const ended = made({ entries: [end] });
    expect(add(ended, visit('2026-06-02'))).toMatchObject({ words: '已经结束，不再登记' });
  });
  test('A9: an activity of the kind; what is voided is not corrected', () => {
    expect(add(made(), visit('2026-02-02', { activity: 'odd' }))).toMatchObject({ rule: 'A9' });
    expect(add(made(), visit('2026-02-02', { counts: { jobs: 3 } }))).toMatchObject({ rule: 'A9' });
    const one = visit('2026-02-02');
    const gone = entry('void', '2026-02-03', { entry: one.id, reason: '记错' });
    const put = entry('correct', '2026-02-04', {
      entry: one.id,
      doneOn: '2026-02-01',
      reason: '日期',
      activity: 'visit',
      counts: {},
    });
    expect(add(made({ entries: [one] }), put)).toBeNull();
    expect(add(made({ entries: [one, gone] }), put)).toMatchObject({ rule: 'A9' });
  });
  test('A10: the office looks at it; reached only where the records say so', () => {
    const review = { words: '继续', goals: [] };
    expect(add(made(), entry('review', TODAY, review))).toMatchObject({
      rule: 'A10',
      words: '由镇街、工委办理',
    });
    expect(add(made(), entry('review', TODAY, { ...town, ...review }))).toBeNull();
    const end = entry('end', TODAY, { ...town, end: 'reached', words: '达到', goals: [] });
    expect(add(made(), end)).toMatchObject({ rule: 'A10', words: '记录中还没有达到的目标' });
    expect(add(made(), end, true)).toBeNull();
  });
  test('A11: contested once, settled by neither who contested nor who made the entry', () => {
    const one = visit('2026-02-02', { by: 'town1' });
    const contest = entry('contest', '2026-02-03', { entry: one.id, words: '没有来过', by: 'c1' });
    const pair = made({ entries: [one, contest] });
    expect(add(pair, entry('contest', TODAY, { entry: one.id, words: '又一次' }))).toMatchObject({
      rule: 'A11',
    });
    const settle = (by: string, office: 'branch' | 'town') =>
      entry('settle', TODAY, { contest: contest.id, upheld: true, words: '属实', by, office });
    expect(add(pair, settle('branch2', 'branch'))?.words).toBe('异议由镇街、工委处理');
    expect(add(pair, settle('town1', 'town'))?.rule).toBe('A11');
    expect(add(pair, settle('town2', 'town'))).toBeNull();
    const settled = made({ entries: [...pair.entries, settle('town2', 'town')] });
    expect(pairStanding(helping, settled).done).toEqual([]);
  });
  test('S1, S2: whatever order the log is read in, the same stands', () => {
    const one = visit('2026-02-02');
    const two = visit('2026-03-02');
    const entries = [
      one,
      two,
      entry('void', '2026-03-03', { entry: one.id, reason: '记错' }),
      entry('review', '2026-04-01', { ...town, words: '继续', goals: [] }),
    ];
    const expected = pairStanding(helping, made({ entries }));
    expect(expected.done.map(({ id }) => id)).toEqual([two.id]);
    expect(expected.reviewBy).toBe('2026-10-01');
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: 4 }), (shuffled) => {
        expect(pairStanding(helping, made({ entries: shuffled }))).toEqual(expected);
      }),
    );
  });
  test('S3: looked at every six months from the beginning', () => {
    expect(pairStanding(helping, made()).reviewBy).toBe('2026-07-05');
  });
  test('what activities count is summed by the kind’s codes', () => {
    const village = yongchuanPairs[2];
    const done: Pick<Done, 'counts'>[] = [
      { counts: { jobs: 12, yuan: 50_000 } },
      { counts: { jobs: 8 } },
    ];
    expect(sumsOf(village ?? helping, done).map(({ sum }) => sum)).toEqual([20, 50_000]);
  });
});

describe('who could help', () => {
  const helped = { townId: 't1', trades: ['食品'], holds: ['six'] };
  const titles = new Map([['seven', '七有']]);
  const one = (id: string, name: string, townId: string, more: object = {}) => ({
    id,
    name,
    townId,
    trades: [],
    holds: [],
    ...more,
  });
  test('F2, F3: with its reasons, near ones first and by name; who fits in nothing comes last', () => {
    const found = suggestHelpers(
      helped,
      [
        one('far', '丙支部', 't2', { holds: ['seven'] }),
        one('none', '丁支部', 't2'),
        one('b', '乙支部', 't1', { trades: ['食品'], holds: ['six', 'seven'] }),
        one('a', '甲支部', 't1'),
      ],
      titles,
    );
    expect(found).toEqual([
      { id: 'a', name: '甲支部', reasons: ['同一镇街'] },
      {
        id: 'b',
        name: '乙支部',
        reasons: ['同一镇街', '同行业：食品', '已达到而对方还没有：七有'],
      },
      { id: 'far', name: '丙支部', reasons: ['已达到而对方还没有：七有'] },
      { id: 'none', name: '丁支部', reasons: [] },
    ]);
  });
});
