/**
 * Judging a unit: each instructor's obligations for it, the instructor's own
 * yearly one, and the unit's own verdict, which is the office's gap and never a
 * person's (rules.md "Who owes", "The verdict").
 */
import { toDayNumber, type Day, type DayNumber } from '../calendar/day';
import { periodAt, previousPeriod, type Period } from '../calendar/period';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { UnitFacts, Verdict } from '../../contracts/cadence';
import type { CadenceRules, Obligation, RulePack } from '../../contracts/rule-pack';
import { claimsOf, noClaims } from './claims';
import type { ContactKind } from './credit';
import {
  contactEvidence,
  developEvidence,
  foundingEvidence,
  sortContacts,
  type SortedContacts,
} from './evidence';
import { touches, unionOfSpans } from './intervals';
import { claimantOf, subjectOf, type Who } from './subject';
import { judgePeriod, type JudgeContext, type Subject } from './verdict';

export interface JudgeSetting {
  readonly pack: RulePack;
  readonly calendar: WorkCalendar;
  readonly today: Day;
}

/** The version of the rules in force on a day; a day before the first version has the first. */
export function rulesOn(pack: RulePack, day: DayNumber): CadenceRules {
  let inForce = pack.cadence[0];
  for (const rules of pack.cadence) if (toDayNumber(rules.from) <= day) inForce = rules;
  if (!inForce) throw new RangeError(`rule pack ${pack.id} has no cadence rules`);
  return inForce;
}

/** Judges one unit for one party, any number of periods: what does not depend on the period is worked out once. */
export type UnitJudge = (code: string, period: Period) => Verdict | null;

/** Prepares the judging of a unit. */
export function unitJudge(facts: UnitFacts, who: Who, setting: JudgeSetting): UnitJudge {
  const contacts = sortContacts(facts.contacts);
  const prepared = new Map<CadenceRules, Prepared>();
  return (code, period) => {
    const rules = rulesOn(setting.pack, period.first);
    const obligation = rules.obligations.find(
      (o) => o.code === code && o.owedBy === 'responsibility',
    );
    if (!obligation) return null;
    let ready = prepared.get(rules);
    if (!ready) prepared.set(rules, (ready = prepare(facts, who, rules)));
    return judgePeriod(
      obligation,
      period,
      ready.subject,
      evidenceFor(obligation, period, facts, contacts, ready, rules),
      who === 'unit' ? noClaims : claimsOf([facts], obligation, period, who.instructorId),
      { rules, calendar: setting.calendar, today: setting.today },
    );
  };
}

interface Prepared {
  readonly subject: Subject;
  readonly claimant: ReturnType<typeof claimantOf>;
}

function prepare(facts: UnitFacts, who: Who, rules: CadenceRules): Prepared {
  const subject = subjectOf(facts, who, rules);
  return { subject, claimant: claimantOf(subject, who) };
}

function evidenceFor(
  obligation: Obligation,
  period: Period,
  facts: UnitFacts,
  contacts: SortedContacts,
  { subject, claimant }: Prepared,
  rules: CadenceRules,
) {
  if (obligation.evidence === 'development') {
    return developEvidence(facts, period, subject.inForce, rules);
  }
  return contactEvidence(contacts, obligation.evidence as ContactKind, period, claimant, rules);
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
  const theirs = units
    .map((facts) => ({ facts, subject: subjectOf(facts, who, rules) }))
    .filter(({ subject }) => touches(subject.inForce, period));
  const all = (spans: (subject: Subject) => Subject['inForce']) =>
    unionOfSpans(theirs.flatMap((u) => spans(u.subject)));
  const subject: Subject = {
    inForce: all((s) => s.inForce),
    owed: all((s) => s.owed),
    free: all((s) => s.free),
    waiting: all((s) => s.waiting),
  };
  const evidence = foundingEvidence(
    theirs.map((u) => ({ facts: u.facts, inForce: u.subject.inForce })),
    period,
  );
  const claims = claimsOf(units, obligation, period, who.instructorId);
  const context: JudgeContext = { rules, calendar: setting.calendar, today: setting.today };
  return judgePeriod(obligation, period, subject, evidence, claims, context);
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
