/**
 * 五步排查法 (rules.md "五步排查法 and the 台账") for a unit without a party organisation.
 *
 * F1 划分责任 is done when somebody answers for the unit: its instructor, or a 责任人.
 * F2 查询信息 is done when 经营 and 职工 are clear in the 台账.
 * F3 核实情况 is done when 党员 is clear, and 流动党员 and 隐性党员 were asked after.
 * F4 制编台账 is done when 未建原因 is known; 应建未建 also asks 具体说明, 拟建日期 and 责任人.
 * F5 联系跟踪 ends it: 帮建对象, which needs an instructor, or a stated reason.
 * F6 What the 台账 or the records know counts as known: nothing is asked twice.
 * F7 应建未建: three full members; else 有党员但不符合条件, 无党员, or not known yet.
 */
import { namesOf } from '@core/shared/names-of';
import type { StepState } from './contract';
import { stepTitles, type InvestigationStep, type Ripeness } from './labels';
import type { LedgerFact, LedgerUnit } from '@core/modules/unit-profile/contract';
import type { LedgerCode } from '@core/modules/unit-profile/labels';
import { clearStates, ripenessOf, titleOf } from '@core/modules/unit-profile/ledger';

/** A unit as the five steps see it. */
export interface Investigated {
  readonly unit: Pick<LedgerUnit, 'kind' | 'organized'>;
  readonly facts: readonly LedgerFact[];
  readonly hasInstructor: boolean;
  readonly verified: boolean;
  readonly concluded: boolean;
}

const RIPENESS: Readonly<Record<string, Ripeness>> = {
  应建未建: 'ripe',
  有党员但不符合条件: 'unfit',
  无党员: 'noMembers',
};

/** F7. */
export function ripenessFrom(facts: readonly LedgerFact[]): Ripeness {
  const words = ripenessOf(new Map(facts.map(({ code, value }) => [code, value])));
  return (words && RIPENESS[words]) || 'unknown';
}

/** The five steps in their order, each done or with what it still misses. */
export function stepsOf(investigated: Investigated): StepState[] {
  return namesOf(stepTitles).map((step) => {
    const missing = MISSING[step](investigated);
    return { step, done: missing.length === 0, missing };
  });
}

/** The first step that is not done. */
export const currentStep = (steps: readonly StepState[]): InvestigationStep | undefined =>
  steps.find(({ done }) => !done)?.step;

const MISSING: Readonly<Record<InvestigationStep, (one: Investigated) => string[]>> = {
  assign: ({ hasInstructor, facts }) =>
    hasInstructor || isKnown(facts, 'foundOwner') ? [] : ['指导员或责任人'],
  query: (one) => [...notClear(one, 'operation'), ...notClear(one, 'staff')],
  verify: (one) => [
    ...notClear(one, 'members'),
    ...(one.verified ? [] : ['流动党员、隐性党员的核实结果']),
  ],
  compile: ({ facts }) => {
    const asked: LedgerCode[] =
      ripenessFrom(facts) === 'ripe'
        ? ['noneReason', 'noneNote', 'foundBy', 'foundOwner']
        : ['noneReason'];
    return asked.filter((code) => !isKnown(facts, code)).map(titleOf);
  },
  follow: ({ concluded }) => (concluded ? [] : ['帮建对象，或暂不帮建的理由']),
};

const isKnown = (facts: readonly LedgerFact[], code: LedgerCode): boolean =>
  facts.some((fact) => fact.code === code);

function notClear(
  { unit, facts }: Investigated,
  clear: 'operation' | 'staff' | 'members',
): string[] {
  const state = clearStates(unit, facts).find((s) => s.clear === clear);
  return (state?.missing ?? []).map(titleOf);
}
