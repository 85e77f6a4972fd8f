/**
 * Judging a unit: each instructor's obligations for it, the instructor's own
 * yearly one, and the unit's own verdict, which is the office's gap and never a
 * person's (rules.md "Who owes", "The verdict").
 */
import { toDayNumber, type Day, type DayNumber } from '@core/shared/calendar/day';
import { periodAt, previousPeriod, type Period } from '@core/shared/calendar/period';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';
import type { UnitFacts, Verdict } from './contract';
import type { CadenceRules, Obligation, RulePack } from '@core/rulepacks/rule-pack.contract';
import { claimsOf, noClaims } from './claims';
import type { ContactKind } from './credit';
import {
  contactEvidence,
  contactTally,
  developEvidence,
  foundingEvidence,
  sortContacts,
  type Claimant,
  type SortedContacts,
} from './evidence';
import { touches, unionOfSpans } from './intervals';
import { claimantOf, subjectOf, type Who } from './subject';
import { termOf, type Term } from './term';
import {
  judgePeriod,
  markPeriod,
  tallyOf,
  type Claims,
  type JudgeContext,
  type Mark,
  type Subject,
} from './verdict';

/** What judging needs of a pack: a phone holds no more of it. */
export type JudgedBy = Pick<RulePack, 'id' | 'cadence'>;

export interface JudgeSetting {
  readonly pack: JudgedBy;
  readonly calendar: WorkCalendar;
  readonly today: Day;
}

/** The version of the rules in force on a day; a day before the first version has the first. */
export function rulesOn(pack: JudgedBy, day: DayNumber): CadenceRules {
  let inForce = pack.cadence[0];
  for (const rules of pack.cadence) if (toDayNumber(rules.from) <= day) inForce = rules;
  if (!inForce) throw new RangeError(`rule pack ${pack.id} has no cadence rules`);
  return inForce;
}

/** A unit made ready for one party: what does not depend on the period is worked out once. */
export interface ReadyUnit {
  readonly facts: UnitFacts;
  readonly who: Who;
  readonly contacts: SortedContacts;
  /** Subject and claimant under a version of the rules. */
  under(rules: CadenceRules): Ready;
}

interface Ready {
  readonly subject: Subject;
  readonly claimant: Claimant;
}

/** Makes a unit ready; one that has several parties sorts its contacts once. */
export function readyUnit(
  facts: UnitFacts,
  who: Who,
  contacts = sortContacts(facts.contacts),
): ReadyUnit {
  let last: { rules: CadenceRules; ready: Ready } | null = null;
  return {
    facts,
    who,
    contacts,
    under(rules) {
      if (last?.rules !== rules) {
        const subject = subjectOf(facts, who, rules);
        last = { rules, ready: { subject, claimant: claimantOf(subject, who) } };
      }
      return last.ready;
    },
  };
}

/** Judges one unit for one party, any number of periods. */
export type UnitJudge = (code: string, period: Period) => Verdict | null;

/** Prepares the judging of a unit. */
export function unitJudge(facts: UnitFacts, who: Who, setting: JudgeSetting): UnitJudge {
  const unit = readyUnit(facts, who);
  return (code, period) => {
    const rules = rulesOn(setting.pack, period.first);
    const obligation = rules.obligations.find(
      (o) => o.code === code && o.owedBy === 'responsibility',
    );
    if (!obligation) return null;
    return judgeTerm(unit, termOf(obligation, rules, period, setting.calendar), setting);
  };
}

/** The verdict on a unit that is ready. */
function judgeTerm(unit: ReadyUnit, term: Term, context: JudgeContext): Verdict {
  const { obligation, period, rules } = term;
  const { subject, claimant } = unit.under(rules);
  const evidence =
    obligation.evidence === 'development'
      ? developEvidence(unit.facts, period, subject.inForce, rules)
      : contactEvidence(unit.contacts, kindOf(obligation), period, claimant, rules);
  return judgePeriod(term, subject, evidence, claimsOn(unit, term), context);
}

/** The same without its explanation, at a tenth of the cost: for lists and figures. */
export function markTerm(unit: ReadyUnit, term: Term, context: JudgeContext): Mark {
  const { obligation, period, rules } = term;
  const { subject, claimant } = unit.under(rules);
  const tally =
    obligation.evidence === 'development'
      ? tallyOf(developEvidence(unit.facts, period, subject.inForce, rules))
      : contactTally(unit.contacts, kindOf(obligation), period, claimant, rules);
  return markPeriod(term, subject, tally, claimsOn(unit, term), context);
}

const kindOf = ({ evidence }: Obligation): ContactKind => evidence as ContactKind;

function claimsOn({ facts, who }: ReadyUnit, { obligation, period }: Term): Claims {
  return who === 'unit' ? noClaims : claimsOf([facts], obligation, period, who.instructorId);
}

/** The verdict on an instructor's obligation towards one unit, or on the unit itself when `who` is `'unit'`. */
export function judgeUnit(
  facts: UnitFacts,
  who: Who,
  code: string,
  period: Period,
  setting: JudgeSetting,
): Verdict | null {
  return unitJudge(facts, who, setting)(code, period);
}

/** The verdict on 每年帮建党组织: one per instructor over all units that are or were theirs in the year. */
export function judgeFounding(
  units: readonly UnitFacts[],
  who: Exclude<Who, 'unit'>,
  period: Period,
  setting: JudgeSetting,
): Verdict | null {
  const rules = rulesOn(setting.pack, period.first);
  const obligation = rules.obligations.find((o) => o.owedBy === 'instructor');
  if (!obligation) return null;
  return judgeFoundingTerm(
    units,
    who,
    termOf(obligation, rules, period, setting.calendar),
    setting,
  );
}

/** The same for a term that is known already. */
export function judgeFoundingTerm(
  units: readonly UnitFacts[],
  who: Exclude<Who, 'unit'>,
  term: Term,
  context: JudgeContext,
): Verdict {
  const { obligation, period, rules } = term;
  const theirs = units
    .map((facts) => ({ facts, subject: subjectOf(facts, who, rules) }))
    .filter(({ subject }) => touches(subject.inForce, period));
  const all = (spans: (subject: Subject) => Subject['inForce']) =>
    unionOfSpans(theirs.flatMap((u) => spans(u.subject)));
  const subject: Subject = {
    inForce: all((s) => s.inForce),
    recordable: all((s) => s.recordable),
    owed: all((s) => s.owed),
    free: all((s) => s.free),
    waiting: all((s) => s.waiting),
  };
  const evidence = foundingEvidence(
    theirs.map((u) => ({ facts: u.facts, inForce: u.subject.inForce })),
    period,
  );
  const claims = claimsOf(units, obligation, period, who.instructorId);
  return judgePeriod(term, subject, evidence, claims, context);
}

/**
 * The periods of an obligation that matter on `today`: the running one, and the
 * one before while it can still be recorded.
 */
export function currentPeriods(
  obligation: Pick<Obligation, 'period'>,
  rules: Pick<CadenceRules, 'graceDays'>,
  today: Day,
): Period[] {
  const now = toDayNumber(today);
  const running = periodAt(obligation.period, now);
  const before = previousPeriod(running);
  return now <= before.last + rules.graceDays ? [before, running] : [running];
}
