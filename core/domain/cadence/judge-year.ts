/**
 * A whole year of a unit at once, for figures and their proof: every obligation in
 * every period of the year, without the explanations. The same engine as a single
 * verdict's; what does not depend on the unit is worked out once, in the plan.
 */
import { civilToNumber, type Day } from '../calendar/day';
import { periodsBetween } from '../calendar/period';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { Leave, UnitFacts } from '../../contracts/cadence';
import type { Obligation } from '../../contracts/rule-pack';
import { sortContacts } from './evidence';
import { judgeFoundingTerm, markTerm, readyUnit, rulesOn, type JudgeSetting } from './judge';
import { termOf, type Term } from './term';
import type { Mark } from './verdict';

/** What a year asks of everybody. */
export interface YearPlan {
  readonly calendar: WorkCalendar;
  readonly today: Day;
  /** Owed by each responsibility, in the order of the pack's obligations, then of time. */
  readonly terms: readonly Term[];
  /** Owed by each instructor once, over all units. */
  readonly ofInstructors: readonly Term[];
  /** Kinds of responsibility that owe anything. */
  readonly kinds: ReadonlySet<string>;
}

/** One party of a unit with its marks, one for each term of the plan and in its order. */
export interface PartyYear {
  readonly instructorId: string;
  readonly marks: readonly Mark[];
}

export type LeavesOf = (instructorId: string) => readonly Leave[];

/** Plans a calendar year: weeks by their ISO year, each period under the rules of its first day. */
export function planYear(year: number, { pack, calendar, today }: JudgeSetting): YearPlan {
  const terms = (owedBy: Obligation['owedBy']): Term[] =>
    obligationCodes(pack.cadence, owedBy).flatMap((code) => termsOfYear(code, year));
  const termsOfYear = (code: string, of: number): Term[] =>
    PERIOD_UNITS.flatMap((unit) =>
      periodsBetween(unit, civilToNumber(of, 1, 1) - 3, civilToNumber(of, 12, 31) + 3)
        .filter((period) => period.key.startsWith(`${of}`))
        .flatMap((period) => {
          const rules = rulesOn(pack, period.first);
          const obligation = rules.obligations.find((o) => o.code === code && o.period === unit);
          return obligation ? [termOf(obligation, rules, period, calendar)] : [];
        }),
    );
  return {
    calendar,
    today,
    terms: terms('responsibility'),
    ofInstructors: terms('instructor'),
    kinds: new Set(pack.cadence.flatMap((rules) => rules.responsibilityKinds)),
  };
}

const PERIOD_UNITS = ['week', 'month', 'quarter', 'halfYear', 'year'] as const;

/** Codes of every version, in the order in which they first appear. */
function obligationCodes(
  versions: readonly { obligations: readonly Obligation[] }[],
  owedBy: Obligation['owedBy'],
): string[] {
  const all = versions.flatMap(({ obligations }) => obligations);
  return [...new Set(all.filter((o) => o.owedBy === owedBy).map((o) => o.code))];
}

/** The year of one unit for each instructor who is or was responsible for it. */
export function judgeYear(facts: UnitFacts, leavesOf: LeavesOf, plan: YearPlan): PartyYear[] {
  const contacts = sortContacts(facts.contacts);
  return partiesOf(facts, plan).map((instructorId) => {
    const unit = readyUnit(facts, { instructorId, leaves: leavesOf(instructorId) }, contacts);
    return { instructorId, marks: plan.terms.map((term) => markTerm(unit, term, plan)) };
  });
}

/** The year of one instructor over all units that are or were theirs: 每年帮建党组织. */
export function judgeInstructorYear(
  units: readonly UnitFacts[],
  instructorId: string,
  leavesOf: LeavesOf,
  plan: YearPlan,
): PartyYear {
  const who = { instructorId, leaves: leavesOf(instructorId) };
  const marks = plan.ofInstructors.map((term) => judgeFoundingTerm(units, who, term, plan));
  return { instructorId, marks };
}

/** Instructors of responsibilities that owe, each once. */
export function partiesOf(facts: UnitFacts, { kinds }: Pick<YearPlan, 'kinds'>): string[] {
  const owing = facts.responsibilities.filter((r) => kinds.has(r.kind));
  return [...new Set(owing.map((r) => r.instructorId))];
}
