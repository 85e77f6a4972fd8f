/**
 * Judging a unit: each instructor's obligations for it, the instructor's own
 * yearly one, and the unit's own verdict, which is the office's gap and never a
 * person's (rules.md "Who owes", "The verdict").
 */
import { formatDay, toDayNumber, type Day, type DayNumber } from '../calendar/day';
import { periodAt, previousPeriod, type Period } from '../calendar/period';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { Leave, Responsibility, UnitFacts, Verdict } from '../../contracts/cadence';
import type { CadenceRules, Obligation, RulePack } from '../../contracts/rule-pack';
import { contactEvidence, developEvidence, foundingEvidence, type Claimant } from './evidence';
import { contains, intersect, subtract, unionOf, unionOfSpans, type Span } from './intervals';
import { judgePeriod, type JudgeContext, type Subject } from './verdict';

export interface JudgeSetting {
  readonly pack: RulePack;
  readonly calendar: WorkCalendar;
  readonly today: Day;
}

/** The version of the rules in force on a day; a day before the first version has the first. */
export function rulesOn(pack: RulePack, day: DayNumber): CadenceRules {
  const inForce = pack.cadence.filter((rules) => toDayNumber(rules.from) <= day);
  const rules = inForce[inForce.length - 1] ?? pack.cadence[0];
  if (!rules) throw new RangeError(`rule pack ${pack.id} has no cadence rules`);
  return rules;
}

/** The verdict on an instructor's obligation towards one unit, or on the unit itself when `who` is `'unit'`. */
export function judgeUnit(
  facts: UnitFacts,
  who: { instructorId: string; leaves: readonly Leave[] } | 'unit',
  code: Exclude<Obligation['code'], 'foundBranch'>,
  period: Period,
  setting: JudgeSetting,
): Verdict | null {
  const context = contextFor(period, setting);
  const obligation = context.rules.obligations.find((o) => o.code === code);
  if (!obligation) return null;
  const own = ownResponsibilities(facts, context.rules).filter(
    (r) => who === 'unit' || r.instructorId === who.instructorId,
  );
  const subject = subjectOf(facts, own, who === 'unit' ? [] : leavesOf(who));
  const evidence =
    code === 'develop'
      ? developEvidence(facts, period, subject.inForce, context.rules)
      : contactEvidence(facts.contacts, code, period, claimantOf(subject, who), context.rules);
  const flags = who === 'unit' ? {} : flagsOf([facts], code, period, who.instructorId);
  return judgePeriod(obligation, period, subject, { ...evidence, ...flags }, context);
}

/** The verdict on 每年帮建党组织: one per instructor over all units that are or were theirs in the year. */
export function judgeFounding(
  units: readonly UnitFacts[],
  who: { instructorId: string; leaves: readonly Leave[] },
  period: Period,
  setting: JudgeSetting,
): Verdict | null {
  const context = contextFor(period, setting);
  const obligation = context.rules.obligations.find((o) => o.code === 'foundBranch');
  if (!obligation) return null;
  const theirs = units
    .map((facts) => {
      const own = ownResponsibilities(facts, context.rules).filter(
        (r) => r.instructorId === who.instructorId,
      );
      return { facts, subject: subjectOf(facts, own, leavesOf(who)) };
    })
    .filter(({ subject }) => touches(subject.inForce, period));
  const subject: Subject = {
    inForce: unionOfSpans(theirs.flatMap((u) => u.subject.inForce)),
    owed: unionOfSpans(theirs.flatMap((u) => u.subject.owed)),
    free: unionOfSpans(theirs.flatMap((u) => u.subject.free)),
  };
  const evidence = foundingEvidence(
    theirs.map((u) => ({ facts: u.facts, inForce: u.subject.inForce })),
    period,
  );
  const flags = flagsOf(units, 'foundBranch', period, who.instructorId);
  return judgePeriod(obligation, period, subject, { ...evidence, ...flags }, context);
}

/**
 * The periods of an obligation that matter on `today`: the running one, and the
 * one before while it can still be recorded.
 */
export function currentPeriods(obligation: Obligation, rules: CadenceRules, today: Day): Period[] {
  const now = toDayNumber(today);
  const running = periodAt(obligation.period, now);
  const before = previousPeriod(running);
  return now <= before.last + rules.graceDays ? [before, running] : [running];
}

function contextFor(period: Period, setting: JudgeSetting): JudgeContext {
  return {
    rules: rulesOn(setting.pack, period.first),
    calendar: setting.calendar,
    today: setting.today,
  };
}

function ownResponsibilities(facts: UnitFacts, rules: CadenceRules): Responsibility[] {
  return facts.responsibilities.filter((r) => rules.responsibilityKinds.includes(r.kind));
}

function leavesOf(who: { instructorId: string; leaves: readonly Leave[] }): Leave[] {
  return who.leaves.filter((leave) => leave.instructorId === who.instructorId);
}

function subjectOf(
  facts: UnitFacts,
  responsibilities: readonly Responsibility[],
  leaves: readonly Leave[],
): Subject {
  const inForce = unionOf(responsibilities);
  const owed = subtract(inForce, unionOf(facts.closures));
  return { inForce, owed, free: subtract(owed, unionOf(leaves)) };
}

function claimantOf(
  subject: Subject,
  who: { instructorId: string; leaves: readonly Leave[] } | 'unit',
): Claimant {
  if (who === 'unit') return { inForce: subject.inForce, accepts: () => true };
  const covers = leavesOf(who).filter((leave) => leave.coverId);
  return {
    inForce: subject.inForce,
    accepts: (by, on) =>
      by === who.instructorId ||
      covers.some((leave) => leave.coverId === by && contains(unionOf([leave]), on)),
  };
}

function flagsOf(
  units: readonly UnitFacts[],
  code: Obligation['code'],
  period: Period,
  instructorId: string,
): { conditionsLacking: boolean; contested: boolean } {
  const year = Number(formatDay(period.first).slice(0, 4));
  return {
    conditionsLacking: units.some((facts) =>
      facts.lacking?.some(
        (l) =>
          l.acknowledged &&
          l.obligation === code &&
          l.year === year &&
          l.instructorId === instructorId,
      ),
    ),
    contested: units.some((facts) =>
      facts.contests?.some(
        (c) =>
          c.obligation === code && c.periodKey === period.key && c.instructorId === instructorId,
      ),
    ),
  };
}

function touches(spans: readonly Span[], period: Period): boolean {
  return intersect(spans, [[period.first, period.last + 1]]).length > 0;
}
