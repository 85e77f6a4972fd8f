/** 永川's 48 and 58: whole, within the contract, each with where it comes from. */
import { rulePack } from '@core/rulepacks/rule-pack.contract';
import type { Scale } from '@core/modules/points/rules.contract';
import { showSource, showWorth } from '@core/modules/points/explain';
import { yongchuan } from '@core/rulepacks/yongchuan';

const [rules] = yongchuan.points;
if (!rules) throw new Error('no points rules');
const scales: [string, Scale, number, string[], number[]][] = [
  [
    '党员',
    rules.member,
    48,
    ['学习教育', '组织生活', '岗位作用', '服务群众', '遵纪诚信', '创先争优'],
    [8, 8, 8, 8, 8, 8],
  ],
  [
    '党组织',
    rules.organization,
    58,
    ['组织设置', '党员队伍', '组织生活', '工作保障', '作用发挥', '品牌特色'],
    [10, 10, 10, 10, 9, 9],
  ],
];

it('is a pack', () => expect(rulePack.parse(yongchuan)).toEqual(yongchuan));

it('says plainly that the items are the product’s own', () => {
  expect(rules.notes.join()).toContain('没有公布逐项的表');
  expect(rules.notes.join()).toContain('本产品编写');
});

describe.each(scales)('%s', (_name, scale, count, titles, sizes) => {
  const { indicators, aspects } = scale;
  it(`has ${count} in its six aspects, each code and title once`, () => {
    expect(aspects.map(({ title }) => title)).toEqual(titles);
    expect(aspects.map(({ code }) => indicators.filter((i) => i.aspect === code).length)).toEqual(
      sizes,
    );
    expect(new Set(indicators.map(({ code }) => code)).size).toBe(count);
    expect(new Set(indicators.map(({ title }) => title)).size).toBe(count);
  });
  it('derives at least half from records', () => {
    const derived = indicators.filter(({ evidence }) => evidence.by === 'record');
    expect(derived.length * 2).toBeGreaterThanOrEqual(count);
    for (const { confirmer } of derived) expect(confirmer).toBe('record');
    // One fact gives one award: two indicators never rest on the same.
    const facts = derived.map(({ evidence }) =>
      evidence.by === 'record' ? `${evidence.record}.${evidence.fact}` : '',
    );
    expect(new Set(facts).size).toBe(facts.length);
  });
  it.each(indicators.map((one) => [one.code, one] as const))('%s stands whole', (_code, one) => {
    expect(one.source.sentence.length).toBeGreaterThan(2);
    expect(showSource(one.source)).toContain(one.source.sentence);
    expect(showWorth(one).length).toBeGreaterThan(4);
    expect(Math.abs(one.points % scale.step)).toBe(0);
    if (one.kind === 'award') {
      expect(one.points).toBeGreaterThan(0);
      expect(one.year?.cap ?? 0).toBeGreaterThanOrEqual(one.points);
    }
    if (one.kind === 'deduction') expect(one.points).toBeLessThan(0);
    if (one.kind === 'veto') expect([one.points, one.months]).toEqual([0, 24]);
  });
  it('no aspect alone carries to the next star, and five stars are within reach', () => {
    const reachable = aspects.map((aspect) =>
      Math.min(
        aspect.cap ?? 0,
        indicators
          .filter((one) => one.aspect === aspect.code && one.kind === 'award')
          .reduce((all, one) => all + (one.year?.cap ?? 0), 0),
      ),
    );
    expect(reachable).toEqual([800, 800, 800, 800, 800, 800]);
    expect(6_000 + reachable.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(9_600);
  });
});
