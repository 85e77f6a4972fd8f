/**
 * Whether points can be earned as a pack says, and stars given.
 *
 * P1 Codes are unique, and what is named is there.
 * P2 Points are multiples of the step; a cap holds one entry at least, a floor one deduction.
 * P3 Levels descend without a gap or an overlap, and the highest can be reached.
 * P4 What the records know is confirmed by them, and what is claimed by a person.
 * P5 The red lines: deeds alone, by thresholds.
 */
import { isDay } from '@core/shared/calendar/day';
import type { Bounds, Indicator, PointsRules, Scale } from '@core/modules/points/rules.contract';
import { repeated, type Finder } from './fault';

/** P5: what nobody may earn points by: being seen by the app, feeding it. */
const NO_DEED = /签到|打开|上线|在线|时长|点击|转发|刷|图片|位置|排在|排序|比例/;

export function pointsFaults(rules: PointsRules, { unless, at }: Finder): void {
  unless(isDay(`2024-${rules.cutOff}`) && rules.cutOff !== '02-29', 'cutOff', '没有这一天');
  unless(rules.minMonths <= 12, 'minMonths', '一年只有 12 个月');
  for (const kind of ['member', 'organization'] as const) scaleFaults(rules[kind], at(kind));
}

function scaleFaults(scale: Scale, { unless, at }: Finder): void {
  const { aspects, indicators, levels, floor, ceiling } = scale;
  for (const [name, codes] of [
    ['aspects', aspects.map(({ code }) => code)],
    ['indicators', indicators.map(({ code }) => code)],
  ] as const)
    for (const i of repeated(codes)) unless(false, `${name}.${i}.code`, '编号重复');
  for (const i of repeated(indicators.map(({ title }) => title)))
    unless(false, `indicators.${i}.title`, '名称重复');
  unless(isInOrder({ floor, cap: ceiling }), 'ceiling', '上限低于下限');
  aspects.forEach((one, i) => unless(isInOrder(one), `aspects.${i}.cap`, '上限低于下限'));
  indicators.forEach((one, i) => indicatorFaults(one, scale, at(`indicators.${i}`)));
  levels.forEach(({ stars, atLeast, needs = [] }, i) => {
    const above = levels[i - 1];
    unless(!above || atLeast < above.atLeast, `levels.${i}.atLeast`, '与上一级重叠');
    unless(!above || stars < above.stars, `levels.${i}.stars`, '星级应从高到低');
    for (const code of needs.flatMap((need) => need.indicators))
      unless(
        indicators.some((one) => one.code === code),
        `levels.${i}.needs`,
        `没有指标 ${code}`,
      );
  });
  const [highest] = levels;
  unless(
    ceiling === undefined || !highest || highest.atLeast <= ceiling,
    'levels.0.atLeast',
    '高于总分上限，没有人能达到',
  );
}

function indicatorFaults(one: Indicator, scale: Scale, { unless }: Finder): void {
  const { kind, points, evidence, confirmer, title, period, year } = one;
  unless(
    scale.aspects.some(({ code }) => code === one.aspect),
    'aspect',
    '没有这个方面',
  );
  unless(Math.abs(points % scale.step) === 0, 'points', '不是计分单位的整数倍');
  if (kind === 'award') unless(points > 0, 'points', '加分应大于零');
  if (kind === 'deduction') unless(points < 0, 'points', '扣分应小于零');
  if (kind === 'veto') unless(points === 0, 'points', '不予评星不计分');
  for (const [path, bounds] of [
    ['period', period],
    ['year', year],
  ] as const) {
    if (!bounds) continue;
    unless(isInOrder(bounds), `${path}.cap`, '上限低于下限');
    if (kind === 'award')
      unless(bounds.cap === undefined || bounds.cap >= points, `${path}.cap`, '上限低于一笔');
    if (kind === 'deduction')
      unless(
        bounds.floor === undefined || bounds.floor <= points + (one.start ?? 0),
        `${path}.floor`,
        '下限高于一笔',
      );
  }
  if (evidence.by === 'record')
    unless(confirmer === 'record', 'confirmer', '由记录认定的不再由人确认');
  else unless(confirmer !== 'record', 'confirmer', '没有人可以确认');
  unless(!NO_DEED.test(title), 'title', '违反红线：积分只来自做成的事，按公布的条件');
}

const isInOrder = ({ floor, cap }: Bounds): boolean =>
  floor === undefined || cap === undefined || floor <= cap;
