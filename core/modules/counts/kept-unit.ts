/**
 * What one unit adds to the counts of towns, kept as a text so that it is judged again only where something changed.
 *
 * K1 It stands as long as the unit's years, its instructors' leaves, the rules and the notices are the same: its marks
 *    are kept as figures that no day moves (`mark-figure.ts`).
 * K2 Whether somebody is responsible today stands until the next day on which a responsibility begins or ends.
 */
import type { Leave, UnitFacts } from '@core/modules/cadence/contract';
import { judgeByPlan } from '@core/modules/cadence/judge-plan';
import type { Plan } from '@core/modules/cadence/plan';
import type { MonthCounts } from '@core/modules/reports/contract';
import { countContacts } from '@core/modules/reports/count-month';
import type { Formation, UnitKind } from '@core/modules/units/labels';
import type { Day } from '@core/shared/calendar/day';
import { afterGrace, packMarks } from './mark-figure';

const CHANNELS = ['phone', 'online', 'onsite', 'elsewhere', 'notReached', 'interviews'] as const;

/** What is counted of units. */
export interface Counted {
  readonly plan: Plan;
  /** Months whose contacts are counted, as `2026-10`. */
  readonly months: readonly string[];
}

export interface UnitCount {
  readonly unitId: string;
  /** K1: of what it was counted. */
  readonly of: string;
  readonly hasInstructor: boolean;
  /** K2: first day on which that may be otherwise; empty when there is none. */
  readonly until: Day;
  /** One for each party: a figure for each term of the plan. */
  readonly marks: readonly string[];
  /** One for each month. */
  readonly contacts: readonly MonthCounts['contacts'][];
}

/** Counts one unit anew. */
export function countUnit(
  facts: UnitFacts,
  of: string,
  leavesOf: (instructorId: string) => readonly Leave[],
  { plan, months }: Counted,
): UnitCount {
  const parties = judgeByPlan(facts, leavesOf, afterGrace(plan));
  const owing = facts.responsibilities.filter(({ kind }) => plan.kinds.has(kind));
  const { today } = plan;
  const edges = owing.flatMap(({ from, to }) => [from, ...(to ? [to] : [])]);
  return {
    unitId: facts.unitId,
    of,
    hasInstructor: owing.some(({ from, to }) => from <= today && (!to || to > today)),
    until: earliest(edges.filter((day) => day > today)),
    marks: parties.map(({ marks }) => packMarks(marks)),
    contacts: months.map((month) => countContacts(facts.contacts, month)),
  };
}

/** The first of some days; those that are empty never come. */
export const earliest = (days: readonly Day[]): Day => days.filter(Boolean).sort()[0] ?? '';

/** K2: what was counted on `countedOn` stands on this day. */
export const stands = ({ until }: UnitCount, countedOn: Day, today: Day): boolean =>
  today >= countedOn && (!until || today < until);

/** What of the unit itself is counted. */
export interface UnitState {
  readonly operating: boolean;
  readonly kind: UnitKind;
  readonly formation: Formation;
}
export interface KeptUnit extends UnitCount, UnitState {}

/** As it is kept: ids and marks hold no `|`. */
export const packUnit = (unit: KeptUnit): string =>
  [
    unit.unitId,
    unit.of,
    unit.hasInstructor ? 'i' : '',
    unit.until,
    unit.marks.join(','),
    unit.contacts.map((one) => CHANNELS.map((name) => one[name] || '').join(',')).join(';'),
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
  return {
    unitId,
    of,
    hasInstructor: has === 'i',
    until,
    marks: marks ? marks.split(',') : [],
    contacts: contacts.split(';').map(unpackContacts),
    operating: operating === 'o',
    kind: kind as UnitKind,
    formation: formation as Formation,
  };
}

function unpackContacts(text: string): MonthCounts['contacts'] {
  const counts = text.split(',');
  return Object.fromEntries(
    CHANNELS.map((name, i) => [name, Number(counts[i] ?? 0)]),
  ) as MonthCounts['contacts'];
}
