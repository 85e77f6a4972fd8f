/**
 * Whether what a pack asks for at regular times can be met at all.
 *
 * K1 No more is asked for in a period than it has ordinary working days.
 * K2 What makes a period enforceable fits into it, so that it can be judged at all.
 * K3 Whoever owes it has records that speak for it.
 * K4 Codes are unique: a verdict names its obligation by them.
 */
import type { CadenceRules, Obligation } from '@core/rulepacks/rule-pack.contract';
import { namesOf } from '@core/shared/names-of';
import { repeated, type Finder } from './fault';

/** Working days of a period without holidays, and what it is called. */
const ORDINARY = {
  week: [5, '一周'],
  month: [20, '一个月'],
  quarter: [60, '一个季度'],
  halfYear: [120, '半年'],
  year: [240, '一年'],
} as const;

/** K3: what speaks for an obligation, by who owes it. */
const SPEAKS: Readonly<Record<Obligation['owedBy'], readonly Obligation['evidence'][]>> = {
  responsibility: ['call', 'visit', 'interview', 'contact', 'development'],
  instructor: ['founding'],
  branch: ['event'],
  office: ['event'],
  pair: ['event'],
};

export function cadenceFaults(rules: CadenceRules, { unless, at }: Finder): void {
  const { obligations, responsibilityKinds, tenureShare, minFreeDays, dueSoonDays } = rules;
  for (const i of repeated(obligations.map(({ code }) => code)))
    unless(false, `obligations.${i}.code`, '编号重复');
  obligations.forEach((one, i) => obligationFaults(one, at(`obligations.${i}`)));
  const ofInstructors = obligations.filter(({ owedBy }) => owedBy === 'instructor');
  unless(ofInstructors.length <= 1, 'obligations', '指导员名下合计的只能有一项');
  const owed = obligations.some(({ owedBy }) => owedBy === 'responsibility');
  unless(!owed || responsibilityKinds.length > 0, 'responsibilityKinds', '没有写明哪类责任承担');
  unless(tenureShare > 0, 'tenureShare', '应计比例不能为零');
  for (const unit of namesOf(ORDINARY)) {
    const [days, name] = ORDINARY[unit];
    const least = minFreeDays[unit];
    unless(least <= days, `minFreeDays.${unit}`, `${name}一般 ${days} 个工作日，永远达不到`);
    unless(dueSoonDays[unit] <= days, `dueSoonDays.${unit}`, `${name}一般 ${days} 个工作日`);
  }
}

function obligationFaults(one: Obligation, { unless }: Finder): void {
  const [days, name] = ORDINARY[one.period];
  const once = one.evidence === 'development' || one.evidence === 'founding';
  unless(
    once || one.count <= days,
    'count',
    `${name}一般 ${days} 个工作日，要求 ${one.count} 次办不到`,
  );
  unless(
    SPEAKS[one.owedBy].includes(one.evidence),
    'evidence',
    '承担的一方没有这样的记录，永远完成不了',
  );
  unless(one.evidence !== 'event' || Boolean(one.event), 'event', '没有写明哪种会议计入');
  unless(!one.onlyWith || one.owedBy === 'branch', 'onlyWith', '只有支部才分有没有支委会、党小组');
  unless(one.title.trim() !== '' && one.short.trim() !== '', 'title', '名称不能为空');
}
