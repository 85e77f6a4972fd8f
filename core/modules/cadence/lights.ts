/** The lights of a unit: every obligation in the periods that matter today. */
import { toDayNumber, type DayNumber } from '@core/shared/calendar/day';
import type { UnitFacts, Verdict } from './contract';
import { currentPeriods, judgeFounding, rulesOn, unitJudge, type JudgeSetting } from './judge';
import type { Who } from './subject';

/**
 * Verdicts on one unit, the running periods and those that can still be
 * recorded, in the order of the pack's obligations, older period first.
 */
export function verdictsFor(facts: UnitFacts, who: Who, setting: JudgeSetting): Verdict[] {
  const verdicts: Verdict[] = [];
  const rules = rulesOn(setting.pack, toDayNumber(setting.today));
  const judge = unitJudge(facts, who, setting);
  for (const obligation of rules.obligations) {
    for (const period of currentPeriods(obligation, rules, setting.today)) {
      const verdict = judge(obligation.code, period);
      if (verdict) verdicts.push(verdict);
    }
  }
  return verdicts;
}

/** Verdicts on 每年帮建党组织 over all the instructor's units. */
export function foundingVerdicts(
  units: readonly UnitFacts[],
  who: Exclude<Who, 'unit'>,
  setting: JudgeSetting,
): Verdict[] {
  const rules = rulesOn(setting.pack, toDayNumber(setting.today));
  const obligation = rules.obligations.find((o) => o.owedBy === 'instructor');
  if (!obligation) return [];
  return currentPeriods(obligation, rules, setting.today).flatMap(
    (period) => judgeFounding(units, who, period, setting) ?? [],
  );
}

/** First day whose contacts today's verdicts can depend on. */
export function neededFrom(setting: JudgeSetting): DayNumber {
  const rules = rulesOn(setting.pack, toDayNumber(setting.today));
  const contactPeriods = rules.obligations
    .filter((o) => o.owedBy === 'responsibility' && o.evidence !== 'development')
    .flatMap((o) => currentPeriods(o, rules, setting.today));
  return Math.min(...contactPeriods.map((p) => p.first));
}

/** Contacts that the card before a call shows. */
export const LAST_CONTACTS = 3;

/** The facts with those contacts alone that today's verdicts and the card before a call need. */
export function neededFacts(facts: UnitFacts, setting: JudgeSetting): UnitFacts {
  const from = neededFrom(setting);
  const recent = [...facts.contacts].sort((a, b) => (a.on > b.on ? -1 : 1)).slice(0, LAST_CONTACTS);
  const contacts = facts.contacts.filter((c) => toDayNumber(c.on) >= from || recent.includes(c));
  return { ...facts, contacts };
}
