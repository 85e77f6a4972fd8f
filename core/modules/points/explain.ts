/** Points in plain words: what an indicator gives, why a rating is what it is. */
import type { Indicator, PointsSource, Scale } from './rules.contract';
import type { Rated, Tally } from './contract';
import { showAmount } from './amounts';

const PER: Readonly<Record<Indicator['per'], string>> = {
  time: '每次',
  week: '每周',
  month: '每月',
  quarter: '每季',
  halfYear: '每半年',
  year: '每年',
};

const UNITS: Readonly<Record<Indicator['per'], string>> = {
  time: '次',
  week: '周',
  month: '个月',
  quarter: '个季度',
  halfYear: '个半年',
  year: '年',
};

/** `每月 0.5 分，全年最多 5 分`. */
export function showWorth({ kind, per, points, year, start }: Indicator): string {
  if (kind === 'veto') return '评定时在期内的，不予评星';
  const verb = kind === 'deduction' ? '扣' : '';
  const parts = [`${PER[per]}${verb} ${showAmount(Math.abs(points))} 分`];
  if (start) parts.unshift(`起始 ${showAmount(start)} 分`);
  if (year?.cap !== undefined && kind === 'award') {
    parts.push(`全年最多 ${showAmount(year.cap)} 分`);
  }
  if (year?.floor !== undefined && kind === 'deduction') {
    parts.push(
      year.floor < 0
        ? `全年最多扣 ${showAmount(-year.floor)} 分`
        : `扣到 ${showAmount(year.floor)} 分为止`,
    );
  }
  return parts.join('，');
}

/** `3 次`, `2 个月`; nothing for what is once a year. */
export function showTimes({ per }: Pick<Indicator, 'per'>, times: number): string {
  return per === 'year' && times === 1 ? '' : `${times} ${UNITS[per]}`;
}

/** Where an indicator comes from, as a line. */
export function showSource({ from, name, sentence }: PointsSource): string {
  const what = { file: '原文', table: '参照表', regulation: '规定' }[from];
  return `${what}《${name}》：${sentence}`;
}

/** Points of an indicator that its caps keep from counting. */
export function cutOf(indicator: Indicator, at: Tally['indicators'][number]): number {
  return (indicator.start ?? 0) + at.net - at.counted;
}

/** Why a rating is what it is, a line a fact. */
export function explainRating(
  rated: Pick<Rated, 'why' | 'total' | 'stars'>,
  scale: Scale,
): string[] {
  const total = `合计 ${showAmount(rated.total)} 分`;
  switch (rated.why) {
    case 'exempt':
      return ['退休或长期外出，不参加评星。'];
    case 'notRated':
      return ['到评定年度结束时未满规定的月数，本年度不评。'];
    case 'veto':
      return [`${total}。评定日有不予评星的情形，本年度不评星级。`];
    case 'below':
      return [`${total}，未达到最低一级。`];
    case 'needs': {
      const level = scale.levels.find(({ stars }) => stars === rated.stars);
      return [`${total}。分数已达更高一级，但该级另需的条件没有满足，评为${level?.title ?? ''}。`];
    }
    default: {
      const level = scale.levels.find(({ stars }) => stars === rated.stars);
      return [
        `${total}，达到${level?.title ?? ''}（不低于 ${showAmount(level?.atLeast ?? 0)} 分）。`,
      ];
    }
  }
}
