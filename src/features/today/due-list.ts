/** What is due, from verdicts: one entry a unit, its periods in lines, soonest first; a pure view of 今日. */
import type { ActionOutput } from '@core/modules/actions';
import type { HomeUnit } from '@core/modules/contacts/contract';
import type { ShortContact, Verdict } from '@core/modules/cadence/contract';
import type { ContactInput } from '@core/modules/contacts/actions';
import { daysBetween, type Day } from '@core/shared/calendar/day';
import { verdictsFor } from '@core/modules/cadence/lights';
import { namesOf } from '@core/shared/names-of';
import type { PeriodUnit } from '@core/shared/calendar/period';
import type { OutboxItem } from '@app/data/outbox/outbox';
import { settingOf, withOutbox } from '@app/data/pending-contacts';

export type Home = ActionOutput<'home.open'>;

export interface DueUnit {
  readonly unit: HomeUnit;
  /** What is due in the running periods, the shortest period first. */
  readonly running: readonly Verdict[];
  /** Periods that are over and can still be filled in. */
  readonly gaps: readonly Verdict[];
  /** What one visit today that meets the owner would settle at once. */
  readonly atOnce: readonly Verdict[];
  /** Records of this unit that are on the phone and not yet delivered. */
  readonly pending: number;
  /** A colleague's unit, covered during leave. */
  readonly covered: boolean;
}

/** What the list is cut down to: one length of period, or what can still be filled in. */
export type DueFilter = PeriodUnit | 'gap';

export const PERIOD_TITLES: Readonly<Record<PeriodUnit, string>> = {
  week: '本周',
  month: '本月',
  quarter: '本季',
  halfYear: '半年',
  year: '本年',
};

/** 今日 with the outbox judged in. */
export function withPending(home: Home, outbox: readonly OutboxItem[]): Home {
  const setting = settingOf(home);
  if (!setting) return home;
  let changed = false;
  const units = home.units.map((unit) => {
    const facts = withOutbox(unit.facts, outbox, home.personId);
    if (facts === unit.facts) return unit;
    changed = true;
    const who = { instructorId: unit.judgedFor, leaves: home.leaves };
    return { ...unit, facts, verdicts: verdictsFor(facts, who, setting) };
  });
  return changed ? { ...home, units } : home;
}

/** The units where something is due, soonest first, else in the server's order of names. */
export function dueUnits(home: Home, outbox: readonly OutboxItem[]): DueUnit[] {
  const waiting = new Map<string, number>();
  for (const item of outbox) {
    if (item.action !== 'contact.record' || item.state === 'delivered') continue;
    const { unitId } = item.input as ContactInput;
    waiting.set(unitId, (waiting.get(unitId) ?? 0) + 1);
  }
  return home.units
    .map((unit) => ({ unit, due: unit.verdicts.filter(isDue) }))
    .filter(({ due }) => due.length > 0)
    .map(({ unit, due }) => ({ unit, due, soonest: soonest(due, home.today) }))
    .sort((a, b) => a.soonest - b.soonest)
    .map(({ unit, due }) => ({
      unit,
      running: due.filter(({ backfillUntil }) => !backfillUntil).sort(byPeriod(home.today)),
      gaps: due.filter((verdict) => verdict.backfillUntil),
      atOnce: atOnce(unit, due, home),
      pending: waiting.get(unit.unitId) ?? 0,
      covered: unit.judgedFor !== home.personId,
    }));
}

/** Those of one length of period, or with a gap; and those whose name or town has the words. */
export function narrowed(
  units: readonly DueUnit[],
  filter: DueFilter | null,
  words: string,
): DueUnit[] {
  const sought = words.trim();
  return units.filter(
    ({ unit, running, gaps }) =>
      (filter === null || (filter === 'gap' ? gaps.length > 0 : has(running, filter))) &&
      [unit.name, unit.townName].some((text) => text.includes(sought)),
  );
}

/** How many units each filter leaves, without those that leave none. */
export const filtersOf = (units: readonly DueUnit[]): { filter: DueFilter; count: number }[] =>
  [...PERIODS, 'gap' as const]
    .map((filter) => ({ filter, count: narrowed(units, filter, '').length }))
    .filter(({ count }) => count > 0);

const has = (verdicts: readonly Verdict[], unit: PeriodUnit): boolean =>
  verdicts.some(({ period }) => period.unit === unit);

const PERIODS = namesOf(PERIOD_TITLES);
const byPeriod =
  (today: Day) =>
  (a: Verdict, b: Verdict): number =>
    PERIODS.indexOf(a.period.unit) - PERIODS.indexOf(b.period.unit) ||
    urgency(a, today) - urgency(b, today);

/** Judged by the engine itself: the unit's facts with such a visit in them. One thing is no gain, and is not said. */
function atOnce(unit: HomeUnit, due: readonly Verdict[], home: Home): Verdict[] {
  const setting = settingOf(home);
  if (!setting) return [];
  const visit: ShortContact = {
    id: 'as-if',
    on: home.today,
    by: home.personId,
    channel: 'onsite',
    outcome: 'reached',
    metOwner: true,
    recordedOn: home.today,
  };
  const facts = { ...unit.facts, contacts: [...unit.facts.contacts, visit] };
  const who = { instructorId: unit.judgedFor, leaves: home.leaves };
  const met = new Set(
    verdictsFor(facts, who, setting)
      .filter(({ state }) => state === 'met')
      .map(keyOf),
  );
  const settled = due.filter((verdict) => met.has(keyOf(verdict)));
  return settled.length > 1 ? settled : [];
}

const keyOf = ({ obligation, period }: Verdict): string => `${obligation}/${period.key}`;

const isDue = ({ state }: Verdict): boolean => state === 'open' || state === 'dueSoon';

/** Working days that can still be used; those of a period in its grace are about its days by five of seven. */
function urgency({ backfillUntil, workingDaysLeft = 0 }: Verdict, today: Day): number {
  if (!backfillUntil) return workingDaysLeft;
  return Math.ceil((daysBetween(today, backfillUntil) * 5) / 7);
}

const soonest = (due: readonly Verdict[], today: Day): number =>
  Math.min(...due.map((verdict) => urgency(verdict, today)));

/** Obligations of the running periods, done and owed: the line above the list. */
export function progressOf(home: Home): { done: number; owed: number } {
  const running = home.units.flatMap((u) => u.verdicts).filter((v) => v.period.last >= home.today);
  const done = running.filter((v) => v.state === 'met').length;
  return { done, owed: done + running.filter(isDue).length };
}
