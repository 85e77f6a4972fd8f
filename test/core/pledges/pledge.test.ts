/** The rules of `may.ts` (Q1–Q7), `standing.ts` (S1–S3), `slip.ts` (L1, L2), and the packs' pledges. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Marks, Pledge, PledgeEntry } from '@core/modules/pledges/contract';
import { mayAddToPledge, mayPledge } from '@core/modules/pledges/may';
import type { PledgeKind } from '@core/modules/pledges/rules.contract';
import { plainCode, slipCodes, slipDigest } from '@core/modules/pledges/slip';
import { pledgeProblems } from '@core/modules/pledges/sound';
import { nextJudgement, pledgeStanding } from '@core/modules/pledges/standing';
import { practices } from '@core/rulepacks/practices';
import { yongchuanPledges } from '@core/rulepacks/yongchuan/pledges';
import { instantOf } from '@core/shared/calendar/day';

const TODAY = '2026-06-10';
const kindOf = (code: string): PledgeKind => {
  const found = yongchuanPledges.find((one) => one.code === code);
  if (!found) throw new Error(`no kind ${code}`);
  return found;
};
const promise = kindOf('memberPromise');
const post = kindOf('post');
const days = kindOf('standardDay');
let at = 0;
type Kind = PledgeEntry['kind'];
function entry<K extends Kind>(
  kind: K,
  more: Partial<Extract<PledgeEntry, { kind: K }>> = {},
): PledgeEntry {
  at += 1;
  const base = {
    id: `e${at}`,
    at: instantOf('2026-06-01', '12:00') + at,
    on: TODAY,
    by: 'b1',
    office: 'branch',
  };
  return { kind, ...base, ...more } as unknown as PledgeEntry;
}
const made = (entries: PledgeEntry[] = [], more: Partial<Pledge> = {}): Pledge => ({
  pledgeId: 'p1',
  kind: 'memberPromise',
  rulesFrom: '2014-07-01',
  subject: { kind: 'person', id: 'm1' },
  says: { promise: '每周检修一次' },
  begunOn: '2026-06-01',
  begunBy: 'b1',
  until: '2026-12-31',
  entries,
  ...more,
});
const none: Marks = { good: 0, fair: 0, poor: 0 };
const enough: Marks = { good: 4, fair: 1, poor: 0 };
const add = (pledge: Pledge, one: PledgeEntry, served = none, kind = promise, own = false) =>
  mayAddToPledge(kind, pledge, one, { today: TODAY, served, own });
const published = () => entry('publish');
const peers = (more: Partial<Marks> = {}) =>
  entry('peers', { marks: { good: 3, fair: 0, poor: 0, ...more } });
const leader = (more: object = {}) =>
  entry('leader', { mark: 'good', words: '做到了', by: 's1', ...more });
const end = (more: object = {}) => entry('end', { outcome: 'kept', words: '公示', ...more });

describe('what is promised', () => {
  const ask = (more: object, kind = promise) =>
    mayPledge(
      kind,
      { subject: 'person', says: { promise: '做' }, on: TODAY, until: '2026-12-31', ...more },
      TODAY,
    );
  test('Q1: the subject, the form, what must be said, the term; Q6: not tomorrow', () => {
    expect(ask({})).toBeNull();
    expect(ask({ subject: 'unit' })?.words).toBe('“党员公开承诺”不适用于这里');
    expect(ask({ says: {} })?.words).toBe('请写明“承诺的事”');
    expect(ask({ says: { promise: '做', odd: '？' } })?.words).toBe('没有这一项');
    expect(ask({ until: '2027-06-11' })?.words).toBe('期限应在 2026-06-10 到 2027-06-10 之间');
    expect(ask({ form: 'post' })?.words).toBe('请选择类别');
    expect(ask({ on: '2026-06-11' })?.rule).toBe('Q6');
    const says = { place: '一号窗口', standard: '零差错' };
    expect(ask({ says }, post)?.words).toBe('请选择类别');
    expect(ask({ says, form: 'window' }, post)).toBeNull();
  });
  test('Q2, S1: its words stay once it is public, whatever order the log is read in', () => {
    const reword = entry('reword', { says: { promise: '每天检修' } });
    expect(add(made(), reword)).toBeNull();
    const open = published();
    const late = entry('reword', { says: { promise: '不做了' } });
    expect(add(made([reword, open]), late)?.words).toBe('公开后内容不再更改');
    fc.assert(
      fc.property(fc.shuffledSubarray([reword, open, late], { minLength: 3 }), (entries) => {
        expect(pledgeStanding(promise, made(entries))).toMatchObject({
          state: 'public',
          says: { promise: '每天检修' },
        });
      }),
    );
    expect(add(made([open]), published())?.words).toBe('已经公开');
  });
});

describe('judgements in the pack’s order', () => {
  test('Q4: members after those who were served, the leader after both, each once', () => {
    const pledge = made([published()]);
    expect(add(pledge, peers())?.words).toBe('先完成“服务对象评议”，不少于 5 份，现有 0 份');
    expect(add(pledge, peers(), enough)).toBeNull();
    expect(add(pledge, leader(), enough)?.words).toBe('先完成“党员互评”');
    expect(add(pledge, peers({ good: 2 }), enough)?.words).toBe('“党员互评”不少于 3 票，现有 2 票');
    const judged = made([published(), peers()]);
    expect(add(judged, peers(), enough)?.words).toBe('“党员互评”已经评过');
    expect(add(judged, leader(), enough)).toBeNull();
    expect(add(judged, leader({ office: 'instructor' }), enough)?.rule).toBe('Q4');
    expect(add(judged, leader(), enough, promise, true)?.words).toBe(
      '不能点评自己的承诺，请由另一位办理',
    );
  });
  test('Q5: no outcome before all of them; a promise is kept or not, a post is released', () => {
    const open = made([published(), peers()]);
    expect(add(open, end(), enough)?.words).toBe('先完成“领导点评”');
    const all = made([published(), peers(), leader()]);
    expect(add(all, end(), enough)).toBeNull();
    expect(add(all, end(), { ...enough, good: 3 })?.words).toContain('现有 4 份');
    expect(add(all, end({ outcome: 'released' }), enough)?.rule).toBe('Q5');
    expect(add(all, end({ office: 'instructor' }), enough)?.words).toBe('由党支部、镇街、工委办理');
    expect(add(made(), end())?.words).toBe('还没有公开，登记有误的可以撤销');
    expect(add(made(), end({ outcome: 'mistake' }))).toBeNull();
    expect(nextJudgement(promise, pledgeStanding(promise, all), enough)).toBeNull();
  });
  test('Q5: a post is held, looked at and released, and never kept or not', () => {
    const held = made([published()], { kind: 'post', form: 'post' });
    expect(pledgeStanding(post, held).reviewBy).toBe('2026-12-10');
    const review = entry('review', { words: '继续' });
    expect(add(held, review, none, post)).toBeNull();
    expect(add(made([published()]), review)?.rule).toBe('Q3');
    expect(add(held, end(), none, post)?.rule).toBe('Q5');
    expect(add(held, end({ outcome: 'released' }), none, post)).toBeNull();
  });
  test('Q3: a day says who took part and who reached it; other deeds are words', () => {
    const day = made([published()], { kind: 'standardDay' });
    const deed = (taken?: object) =>
      entry('deed', { words: '比武', ...(taken ? { taken } : {}) } as never);
    expect(add(day, deed(), none, days)?.words).toBe('请填写参加人数和达到人数');
    expect(add(day, deed({ took: 20, reached: 12 }), none, days)).toBeNull();
    expect(add(made([published()]), deed({ took: 1, reached: 1 }))?.rule).toBe('Q3');
    expect(add(made(), deed())?.words).toBe('公开以后再登记');
  });
  test('Q6, Q7, S2: what ended goes on no more; an upheld contest opens it again', () => {
    const over = [published(), peers(), leader(), end({ by: 't1', office: 'town' })];
    expect(add(made(over), entry('deed', { words: '又做' }), enough)?.words).toBe(
      '已经结束，不再登记',
    );
    const contest = entry('contest', { words: '没有做到', by: 'm2' });
    expect(add(made(over), contest)).toBeNull();
    const settle = (by: string, more: object = {}) =>
      entry('settle', {
        contest: contest.id,
        upheld: true,
        words: '属实',
        by,
        office: 'town',
        ...more,
      });
    const contested = made([...over, contest]);
    expect(add(contested, settle('t1'))?.rule).toBe('Q7');
    expect(add(contested, settle('m2'))?.rule).toBe('Q7');
    expect(add(contested, settle('t2', { office: 'instructor' }))?.rule).toBe('Q7');
    expect(add(contested, settle('t2'))).toBeNull();
    const again = made([...contested.entries, settle('t2')]);
    expect(pledgeStanding(promise, again)).toMatchObject({ state: 'public', end: null });
    expect(add(made(), entry('deed', { words: '早', on: '2026-05-31' }))?.rule).toBe('Q6');
  });
});

describe('slips', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  test('L1: the same seed gives the same codes, another seed others; all differ', () => {
    const codes = slipCodes('a'.repeat(32), 1000, sha256);
    expect(slipCodes('a'.repeat(32), 1000, sha256)).toEqual(codes);
    expect(new Set(codes).size).toBe(1000);
    expect(codes.every((code) => /^[A-HJKMNP-Z2-9]{12}$/.test(code))).toBe(true);
    const others = new Set(slipCodes('b'.repeat(32), 1000, sha256));
    expect(codes.some((code) => others.has(code))).toBe(false);
  });
  test('L2: as it is typed, it is found by its digest', () => {
    expect(plainCode(' ab2d-ef gh ')).toBe('AB2DEFGH');
    expect(slipDigest('ab2d efgh jkmn', sha256)).toBe(slipDigest('AB2DEFGHJKMN', sha256));
    expect(slipDigest('AB2DEFGHJKMN', sha256)).not.toContain('AB2D');
  });
});

describe('packs', () => {
  test.each(Object.keys(practices))('%s is sound, and nobody is put in an order', (id) => {
    const pledges = practices[id]?.pledges[0]?.pledges ?? [];
    expect(pledges.length).toBeGreaterThan(2);
    expect(new Set(pledges.map(({ code }) => code)).size).toBe(pledges.length);
    for (const kind of pledges) expect(pledgeProblems(kind)).toEqual([]);
  });
  test('永川: three judgements, six forms of posts, three days, two in front and three first', () => {
    expect(promise.judgements.map(({ title }) => title)).toEqual([
      '服务对象评议',
      '党员互评',
      '领导点评',
    ]);
    expect(post.forms.map(({ title }) => title)).toEqual([
      '党员示范岗',
      '党员责任区',
      '党员先锋岗',
      '示范门店',
      '示范窗口',
      '示范车',
    ]);
    expect(days.forms.map(({ title }) => title)).toEqual(['比技能', '比作风', '比业绩']);
    expect(kindOf('unitPromise').fixed).toHaveLength(5);
    const four = practices['four-projects']?.pledges[0]?.pledges ?? [];
    expect(four.find(({ title }) => title === '四倾斜')?.fixed).toHaveLength(4);
  });
  test('what cannot be worked with is told so', () => {
    expect(pledgeProblems({ ...post, title: '示范岗排名' })).toEqual(['post：违反红线']);
    expect(pledgeProblems({ ...promise, says: [] })).toEqual(['memberPromise：没有写明承诺什么']);
    expect(pledgeProblems({ ...promise, reviewMonths: 6 })).toEqual([
      'memberPromise：只有岗区定期评估',
    ]);
    const [served] = promise.judgements;
    if (!served) throw new Error('no judgement');
    expect(pledgeProblems({ ...promise, judgements: [served, served] })).toEqual([
      'memberPromise：评议重复',
    ]);
  });
});
