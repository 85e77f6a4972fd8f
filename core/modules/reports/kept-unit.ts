/**
 * What one unit adds to a month, kept as a text so that it is judged again only where something changed or came due.
 *
 * K1 It stands as long as the unit's years, its instructors' leaves, the rules and the notices are the same.
 * K2 A mark moves by the calendar alone only out of `open`, on the day after its period's grace: then the unit is
 *    judged again. All other marks stay.
 * K3 Whether somebody is responsible today stands until the next day on which a responsibility begins or ends.
 */
import type { Leave, UnitFacts } from '@core/modules/cadence/contract';
import { complianceOf, type Compliance } from '@core/modules/cadence/compliance';
import { judgeByPlan } from '@core/modules/cadence/judge-plan';
import type { Plan } from '@core/modules/cadence/plan';
import type { Mark } from '@core/modules/cadence/verdict';
import type { Formation, UnitKind } from '@core/modules/units/labels';
import { formatDay, toDayNumber, type Day } from '@core/shared/calendar/day';
import type { MonthCounts } from './contract';
import { countContacts } from './count-month';

/** Marks as one figure each, in this order. */
const BUCKETS = ['met', 'missed', 'contested', 'exempt', 'notApplicable', 'open'] as const;
const NONE = complianceOf([]);
const OPEN = String(BUCKETS.indexOf('open'));
const CHANNELS = ['phone', 'online', 'onsite', 'elsewhere', 'notReached', 'interviews'] as const;

export interface UnitMonth {
  readonly unitId: string;
  /** K1: of what it was counted. */
  readonly of: string;
  readonly hasInstructor: boolean;
  /** K3: first day on which that may be otherwise; empty when there is none. */
  readonly until: Day;
  /** One for each term of the plan: a figure for each party. */
  readonly marks: readonly string[];
  readonly contacts: MonthCounts['contacts'];
}

/** Counts one unit anew. */
export function unitMonth(
  facts: UnitFacts,
  of: string,
  leavesOf: (instructorId: string) => readonly Leave[],
  plan: Plan,
  month: string,
): UnitMonth {
  const parties = judgeByPlan(facts, leavesOf, plan);
  const owing = facts.responsibilities.filter(({ kind }) => plan.kinds.has(kind));
  const { today } = plan;
  const edges = owing.flatMap(({ from, to }) => [from, ...(to ? [to] : [])]);
  return {
    unitId: facts.unitId,
    of,
    hasInstructor: owing.some(({ from, to }) => from <= today && (!to || to > today)),
    until: edges.filter((day) => day > today).sort()[0] ?? '',
    marks: plan.terms.map((_, i) => parties.map(({ marks }) => figureOf(marks[i])).join('')),
    contacts: countContacts(facts.contacts, month),
  };
}

function figureOf(mark: Mark | undefined): string {
  const counts = complianceOf(mark ? [mark] : []);
  return String(BUCKETS.findIndex((bucket) => counts[bucket] > 0));
}

/** The marks of one term. */
export function complianceIn(marks: string): Compliance {
  const counts = { ...NONE };
  for (const figure of marks) {
    const bucket = BUCKETS[Number(figure)];
    if (bucket) counts[bucket] += 1;
  }
  return counts;
}

/** K2, K3: the first day on which what was counted on `countedOn` may no longer stand; empty when there is none. */
export function dueOf(unit: UnitMonth, countedOn: Day, { terms }: Plan): Day {
  const counted = toDayNumber(countedOn);
  const ends = terms
    .map(({ period, rules }) => period.last + rules.graceDays)
    .filter((end, i) => counted <= end && unit.marks[i]?.includes(OPEN));
  const days = ends.map((end) => formatDay(end + 1));
  return earliest([...days, unit.until]);
}

/** The first of some days; those that are empty never come. */
export const earliest = (days: readonly Day[]): Day => days.filter(Boolean).sort()[0] ?? '';

/** K2, K3: what was counted on `countedOn` stands on the plan's day. */
export function stands(unit: UnitMonth, countedOn: Day, plan: Plan): boolean {
  const due = dueOf(unit, countedOn, plan);
  return plan.today >= countedOn && (!due || plan.today < due);
}

/** What of the unit itself is counted. */
export interface UnitState {
  readonly operating: boolean;
  readonly kind: UnitKind;
  readonly formation: Formation;
}
export interface KeptUnit extends UnitMonth, UnitState {}

/** As it is kept: ids and marks hold no `|`. */
export const packUnit = (unit: KeptUnit): string =>
  [
    unit.unitId,
    unit.of,
    unit.hasInstructor ? 'i' : '',
    unit.until,
    unit.marks.join(','),
    CHANNELS.map((name) => unit.contacts[name] || '').join(','),
    unit.operating ? 'o' : '',
    unit.kind,
    unit.formation,
  ].join('|');

/** As it was counted. */
export function unpackUnit(text: string): KeptUnit {
  const [
    unitId = '',
    of = '',
    has,
    until = '',
    marks = '',
    contacts = '',
    operating,
    kind,
    formation,
  ] = text.split('|');
  const counts = contacts.split(',');
  return {
    unitId,
    of,
    hasInstructor: has === 'i',
    until,
    marks: marks.split(','),
    contacts: Object.fromEntries(
      CHANNELS.map((name, i) => [name, Number(counts[i] ?? 0)]),
    ) as MonthCounts['contacts'],
    operating: operating === 'o',
    kind: kind as UnitKind,
    formation: formation as Formation,
  };
}
