/** What cannot be met, cannot hold, names nothing, or crosses a red line is told with its place. */
import { faultsOf, MOST_CHARACTERS } from '@core/modules/rules/faults';
import { redLineOf } from '@core/modules/rules/red-words';
import { wholePacks } from '@core/rulepacks/practices';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';

const yongchuan = wholePacks['yongchuan'];
const luzhou = wholePacks['luzhou'];
if (!yongchuan || !luzhou) throw new Error('no packs');

/** A pack with one thing put otherwise. */
function changed(path: string, value: unknown, pack: RulePack = yongchuan as RulePack): unknown {
  const copy = JSON.parse(JSON.stringify(pack)) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const at = keys.reduce<Record<string, unknown>>(
    (node, key) => node[key] as Record<string, unknown>,
    copy,
  );
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}
const told = (path: string, value: unknown, pack?: RulePack): string[] =>
  faultsOf(changed(path, value, pack)).map((fault) => `${fault.path} ${fault.words}`);

describe('F1–F3', () => {
  it.each([
    [
      'cadence.0.obligations.0.count',
      6,
      'cadence.0.obligations.0.count 一周一般 5 个工作日，要求 6 次办不到',
    ],
    [
      'cadence.0.obligations.1.count',
      21,
      'cadence.0.obligations.1.count 一个月一般 20 个工作日，要求 21 次办不到',
    ],
    [
      'cadence.0.obligations.0.evidence',
      'event',
      'cadence.0.obligations.0.evidence 承担的一方没有这样的记录，永远完成不了',
    ],
    ['cadence.0.obligations.1.code', 'call', 'cadence.0.obligations.1.code 编号重复'],
    ['cadence.0.minFreeDays.week', 6, 'cadence.0.minFreeDays.week 一周一般 5 个工作日，永远达不到'],
    ['cadence.0.responsibilityKinds', [], 'cadence.0.responsibilityKinds 没有写明哪类责任承担'],
    ['cadence.0.from', '2024-01-02', 'cadence.0.from 应从某月的第一天起'],
    ['cadence.0.from', '2024-13-01', 'cadence.0.from 应从某月的第一天起'],
    ['processes.1.from', '2014-07-01', 'processes.1.from 这一天已有一个版本'],
    [
      'points.0.member.indicators.0.year',
      { cap: 10 },
      'points.0.member.indicators.0.year.cap 上限低于一笔',
    ],
    ['points.0.member.levels.1.atLeast', 9600, 'points.0.member.levels.1.atLeast 与上一级重叠'],
    [
      'points.0.member.indicators.0.aspect',
      'nowhere',
      'points.0.member.indicators.0.aspect 没有这个方面',
    ],
    [
      'points.0.member.indicators.0.points',
      33,
      'points.0.member.indicators.0.points 不是计分单位的整数倍',
    ],
    ['points.0.cutOff', '02-30', 'points.0.cutOff 没有这一天'],
    [
      'supervision.thresholds.0.missed',
      15,
      'supervision.thresholds.0.missed 这段时间里最多只有 14 期，永远到不了',
    ],
    [
      'supervision.thresholds.0.obligation',
      'nothing',
      'supervision.thresholds.0.obligation 没有这项要求',
    ],
    ['supervision.steps.1.after', 'talk', 'supervision.steps.1.after 应接在前一步之后'],
    [
      'grades.0.levels.0.standard',
      'nothing',
      'grades.0.levels.0.standard 没有这个标准，这一级永远定不了',
    ],
    ['calendarOverride.holidays', ['2026-02-30'], 'calendarOverride.holidays.0 没有这一天'],
    ['attendance.floor', 1.2, 'attendance.floor 不能大于 1，请检查后重填'],
    ['suggestions', undefined, 'suggestions 没有填，请补上'],
  ] as [string, unknown, string][])('%s = %j', (path, value, words) => {
    expect(told(path, value)).toContain(words);
  });

  it('an item that nobody may confirm', () => {
    const [rules] = yongchuan.points;
    const at = rules?.member.indicators.findIndex(({ evidence }) => evidence.by === 'claim') ?? -1;
    expect(told(`points.0.member.indicators.${at}.confirmer`, 'record')).toContain(
      `points.0.member.indicators.${at}.confirmer 没有人可以确认`,
    );
  });

  it('a cap of means below one sum, and a wait that ends before it begins, by their engines', () => {
    const means = luzhou.means?.[0]?.means.entitlements[0];
    expect(
      told('means.0.means.entitlements.0.capPerYear', (means?.fen ?? 0) - 1, luzhou).join(),
    ).toContain('上限低于一笔');
    const steps = luzhou.processes?.[1]?.processes[0]?.steps ?? [];
    const at = steps.findIndex(({ notAfter }) => notAfter?.months);
    const from = steps[at]?.notAfter?.from;
    expect(
      told(`processes.1.processes.0.steps.${at}.notBefore`, [{ from, months: 50 }], luzhou).join(),
    ).toContain('期限在最早日期之前');
  });

  it('a pack that no cloud document holds', () => {
    const notes = ['长'.repeat(MOST_CHARACTERS)];
    expect(told('notes', notes)).toEqual([' 规则包超过 40 万字，放不下']);
  });

  it.each([null, undefined, 1, 'pack', [], {}])('%j is no pack', (value) =>
    expect(faultsOf(value).length).toBeGreaterThan(0),
  );
});

describe('F4: the red lines, the same as in the build', () => {
  it.each([
    '本月排名第一',
    '月度排 行',
    '末位约谈',
    '每类前3名',
    '支部积分榜',
    '连续打卡 7 天',
    '每日登录小程序',
    '上传活动照片',
    '现场定位',
    '在线学习时长',
  ])('“%s” is refused wherever it is written', (title) => {
    expect(
      [
        ['cadence.0.obligations.0.title', title],
        ['points.0.member.indicators.0.title', title],
        ['standards.0.standards.0.parts.0.items.0.title', title],
        ['pledges.0.pledges.0.title', title],
      ].filter(([path = '', value]) => !told(path, value).join().includes('违反红线')),
    ).toEqual([]);
  });

  it('what a source says is quoted, and the opposite may be said', () => {
    expect(told('cadence.0.obligations.0.source.sentence', '末位约谈')).toEqual([]);
    expect(redLineOf('不排名次')).toBe('违反红线：不给人和单位排次序');
    expect(redLineOf('不排次序')).toBeNull();
    expect(redLineOf('安排名册核对')).toBeNull();
  });
});

it('F5: a character that no paper holds', () =>
  expect(told('cadence.0.obligations.0.title', '每周\u0000联系')).toEqual([
    'cadence.0.obligations.0.title 含有不能使用的字符',
  ]));
