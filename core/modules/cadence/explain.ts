/**
 * A verdict in plain words: which rule, which period, what counted, what did not
 * and why. Screens and papers say the same sentences.
 */
import { showDay, showPeriod } from '@core/shared/calendar/display';
import { toDayNumber } from '@core/shared/calendar/day';
import type { Verdict, VerdictReason } from './contract';
import type { Obligation } from '@core/rulepacks/rule-pack.contract';

const REASONS: Readonly<Record<VerdictReason, string>> = {
  noWorkingDay: '本期没有工作日，不计。',
  unitClosed: '本期单位停业，不计。',
  beforeRecords: '本期还没有（或大部分时间没有）启用记录，不计。',
  notResponsible: '本期的工作日都不在帮建责任期内，不计。',
  noUnitLackedBranch: '所负责的单位年初都已有党组织，不计。',
  tenure: '帮建责任未满本期工作日的八成，免计。',
  closure: '单位停业较久，营业不满本期工作日的八成，免计。',
  leave: '请假后剩余的工作日不足，免计。',
  fewWorkingDays: '本期工作日太少，免计。',
  conditionsLacking: '条件不具备，已由工委确认，免计。',
  contestUpheld: '申诉成立，免计。',
  notEstablished: '本期还没有成立或没有应开的会，不计。',
  newlyEstablished: '成立未满本期工作日的八成，免计。',
  notPaired: '本期不在结对期内，不计。',
  newlyPaired: '结对未满本期工作日的八成，免计。',
  awaitingNotice: '本期的节假日安排还没有公布，暂不判定。',
};

const NOT_COUNTED: Readonly<Record<Verdict['notCounted'][number]['why'], string>> = {
  notReached: '没有联系上',
  otherKind: '方式不属于这一项',
  voided: '已作废',
  waits: '补录较晚，待工委确认',
  refused: '补录较晚，工委未确认',
  otherPerson: '由他人联系',
  notInForce: '不在帮建责任期内',
};

/** One sentence that says how it stands and what is still to be done. */
export function summarise(verdict: Verdict): string {
  const { state, required, counted, period, workingDaysLeft, backfillUntil } = verdict;
  const lack = required - counted.length;
  switch (state) {
    case 'met':
      return `${counted.map((c) => showDay(c.on) + (c.backfilled ? '（补录）' : '')).join('、')}已计入`;
    case 'notApplicable':
    case 'exempt':
      return verdict.reason ? REASONS[verdict.reason] : '';
    case 'missed':
      return verdict.contested
        ? `差 ${lack} 次，申诉待处理，处理前不督办`
        : verdict.waiting
          ? `差 ${lack} 次，有事项待工委确认，确认前不督办`
          : `差 ${lack} 次，已过补录期`;
    default:
      if (verdict.reason === 'awaitingNotice') return `差 ${lack} 次，放假安排公布后再判定`;
      return backfillUntil
        ? `差 ${lack} 次，${showDay(backfillUntil)}前可补录`
        : workingDaysLeft === 0
          ? `差 ${lack} 次，${showDay(period.last)}截止`
          : `差 ${lack} 次，剩 ${workingDaysLeft ?? 0} 个工作日`;
  }
}

/** What is left of an open period, for a line: 差 2 次，剩 3 个工作日. One that lacks is not counted out. */
export function leftOf({ state, reason, required, counted, period, ...verdict }: Verdict): string {
  if (state !== 'open' && state !== 'dueSoon') return '';
  const lack = required - counted.length;
  const { workingDaysLeft = 0 } = verdict;
  const time =
    reason === 'awaitingNotice'
      ? '放假安排公布后再判定'
      : workingDaysLeft === 0
        ? `${showDay(period.last)}截止`
        : `剩 ${workingDaysLeft} 个工作日`;
  return lack > 1 ? `差 ${lack} 次，${time}` : time;
}

/** The whole explanation, a line a fact. */
export function explain(verdict: Verdict, obligation: Pick<Obligation, 'title'>): string[] {
  const { period, days, required } = verdict;
  const span = showPeriod({
    unit: period.unit,
    key: period.key,
    first: toDayNumber(period.first),
    last: toDayNumber(period.last),
  });
  const lines = [`规定：${obligation.title}不少于 ${required} 次。本期：${span}。`];
  for (const { on, backfilled } of verdict.counted) {
    lines.push(`计入：${showDay(on)}${backfilled ? '（补录）' : ''}`);
  }
  for (const { on, why } of verdict.notCounted) {
    lines.push(`未计入：${showDay(on)}，${NOT_COUNTED[why]}`);
  }
  if (verdict.counted.length === 0 && verdict.notCounted.length === 0)
    lines.push('本期还没有记录。');
  if (verdict.reason) lines.push(REASONS[verdict.reason]);
  lines.push(`工作日 ${days.working} 天，应计 ${days.owed} 天，扣除请假后 ${days.free} 天。`);
  if (verdict.provisional) lines.push('节假日安排未公布，工作日按法定节日暂计，公布后再判定。');
  if (verdict.contested) lines.push('已申诉，等待工委处理。');
  else if (verdict.waiting) lines.push('有补录、请假或情况说明待工委确认，确认前不督办。');
  if (verdict.decision) {
    const { granted, reason } = verdict.decision;
    lines.push(`工委${granted ? '已同意' : '未同意'}：${reason}`);
  }
  return lines;
}
