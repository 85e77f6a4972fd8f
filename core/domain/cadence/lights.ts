/** The lights of a unit: every obligation in the periods that matter today. */
import { toDayNumber, type DayNumber } from '../calendar/day';
import type { Leave, UnitFacts, Verdict } from '../../contracts/cadence';
import { currentPeriods, judgeFounding, judgeUnit, rulesOn, type JudgeSetting } from './judge';

type Who = { instructorId: string; leaves: readonly Leave[] };

/**
 * Verdicts on one unit, the running periods and those that can still be
 * recorded, in the order of the pack's obligations, older period first.
 */
export function verdictsFor(facts: UnitFacts, who: Who | 'unit', setting: JudgeSetting): Verdict[] {
  const verdicts: Verdict[] = [];
  const rules = rulesOn(setting.pack, toDayNumber(setting.today));
  for (const obligation of rules.obligations) {
    if (obligation.code === 'foundBranch') continue;
    for (const period of currentPeriods(obligation, rules, setting.today)) {
      const verdict = judgeUnit(facts, who, obligation.code, period, setting);
      if (verdict) verdicts.push(verdict);
    }
  }
  return verdicts;
}

/** Verdicts on 每年帮建党组织 over all the instructor's units. */
export function foundingVerdicts(
  units: readonly UnitFacts[],
  who: Who,
  setting: JudgeSetting,
): Verdict[] {
  const rules = rulesOn(setting.pack, toDayNumber(setting.today));
  const obligation = rules.obligations.find((o) => o.code === 'foundBranch');
  if (!obligation) return [];
  return currentPeriods(obligation, rules, setting.today).flatMap(
    (period) => judgeFounding(units, who, period, setting) ?? [],
  );
}

/** First day whose contacts today's verdicts can depend on. */
export function neededFrom(setting: JudgeSetting): DayNumber {
  const rules = rulesOn(setting.pack, toDayNumber(setting.today));
  const contactPeriods = rules.obligations
    .filter((o) => o.code !== 'develop' && o.code !== 'foundBranch')
    .flatMap((o) => currentPeriods(o, rules, setting.today));
  return Math.min(...contactPeriods.map((p) => p.first));
}
