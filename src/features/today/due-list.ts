/** What is due, from verdicts: grouped by period, soonest first; a pure view of 今日. */
import type { ActionOutput } from '@core/modules/actions';
import type { HomeUnit } from '@core/modules/contacts/actions';
import type { Verdict } from '@core/modules/cadence/contract';
import type { ContactInput } from '@core/modules/contacts/actions';
import { daysBetween, type Day } from '@core/shared/calendar/day';
import { verdictsFor } from '@core/modules/cadence/lights';
import type { PeriodUnit } from '@core/shared/calendar/period';
import type { OutboxItem } from '@app/data/outbox/outbox';
import { settingOf, withOutbox } from '@app/data/pending-contacts';

export type Home = ActionOutput<'home.open'>;

export interface DueUnit {
  readonly unit: HomeUnit;
  /** Open obligations of this period, most urgent first. */
  readonly verdicts: readonly Verdict[];
  /** Records of this unit that are on the phone and not yet delivered. */
  readonly pending: number;
  /** A colleague's unit, covered during leave. */
  readonly covered: boolean;
}

export interface DueGroup {
  readonly unit: PeriodUnit;
  readonly title: string;
  readonly due: readonly DueUnit[];
}

const GROUPS: readonly [PeriodUnit, string][] = [
  ['week', '本周'],
  ['month', '本月'],
  ['quarter', '本季'],
  ['year', '本年'],
];

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

/** What is due, grouped 本周 / 本月 / 本季 / 本年, soonest first, else in the server's order of names. */
export function dueGroups(home: Home, outbox: readonly OutboxItem[]): DueGroup[] {
  const waiting = new Map<string, number>();
  for (const item of outbox) {
    if (item.action !== 'contact.record' || item.state === 'delivered') continue;
    const { unitId } = item.input as ContactInput;
    waiting.set(unitId, (waiting.get(unitId) ?? 0) + 1);
  }
  return GROUPS.map(([unit, title]) => ({
    unit,
    title,
    due: home.units
      .map((u) => ({
        unit: u,
        verdicts: u.verdicts
          .filter((v) => v.period.unit === unit && isDue(v))
          .sort((a, b) => urgency(a, home.today) - urgency(b, home.today)),
        pending: waiting.get(u.unitId) ?? 0,
        covered: u.judgedFor !== home.personId,
      }))
      .filter(({ verdicts }) => verdicts.length > 0)
      .sort((a, b) => soonest(a, home.today) - soonest(b, home.today)),
  })).filter((group) => group.due.length > 0);
}

const isDue = ({ state }: Verdict): boolean => state === 'open' || state === 'dueSoon';

/** Working days that can still be used; those of a period in its grace are about its days by five of seven. */
function urgency({ backfillUntil, workingDaysLeft = 0 }: Verdict, today: Day): number {
  if (!backfillUntil) return workingDaysLeft;
  return Math.ceil((daysBetween(today, backfillUntil) * 5) / 7);
}

const soonest = (due: DueUnit, today: Day): number =>
  Math.min(...due.verdicts.map((verdict) => urgency(verdict, today)));

/** Obligations of the running periods, done and owed: the line above the list. */
export function progressOf(home: Home): { done: number; owed: number } {
  const running = home.units.flatMap((u) => u.verdicts).filter((v) => v.period.last >= home.today);
  const done = running.filter((v) => v.state === 'met').length;
  return { done, owed: done + running.filter(isDue).length };
}
