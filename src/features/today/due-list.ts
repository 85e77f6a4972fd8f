/** What is due, from verdicts: grouped by period, soonest first; a pure view of 今日. */
import type { ActionOutput } from '@core/contracts/actions';
import type { HomeUnit } from '@core/contracts/actions/work';
import type { ShortContact, Verdict } from '@core/contracts/cadence';
import type { ContactInput } from '@core/contracts/actions/work';
import { verdictsFor } from '@core/domain/cadence/lights';
import { dayOfInstant, type Day } from '@core/domain/calendar/day';
import type { PeriodUnit } from '@core/domain/calendar/period';
import { createWorkCalendar } from '@core/domain/calendar/work-calendar';
import { rulePacks } from '@core/rulepacks';
import type { OutboxItem } from '@app/lib/outbox/outbox';

export type Home = ActionOutput<'home.open'>;

export interface DueUnit {
  readonly unit: HomeUnit;
  /** Open obligations of this period, most urgent first. */
  readonly verdicts: readonly Verdict[];
  /** Records of this unit that are on the phone and not yet delivered. */
  readonly pending: number;
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

/** 今日 with the records of the outbox judged in: the same engine as the server's, on the phone. */
export function withPending(home: Home, outbox: readonly OutboxItem[]): Home {
  const pending = pendingContacts(home, outbox);
  const pack = rulePacks[home.packId];
  if (pending.size === 0 || !pack) return home;
  const setting = {
    today: home.today,
    pack,
    calendar: createWorkCalendar(pack.calendarOverride),
  };
  const who = { instructorId: home.personId, leaves: [] };
  const units = home.units.map((unit) => {
    const added = pending.get(unit.unitId);
    if (!added) return unit;
    const facts = { ...unit.facts, contacts: [...unit.facts.contacts, ...added] };
    return { ...unit, facts, verdicts: verdictsFor(facts, who, setting) };
  });
  return { ...home, units };
}

function pendingContacts(home: Home, outbox: readonly OutboxItem[]): Map<string, ShortContact[]> {
  const known = new Set(home.units.flatMap((u) => u.facts.contacts.map((c) => c.id)));
  const byUnit = new Map<string, ShortContact[]>();
  for (const item of outbox) {
    // A delivered record stays judged in until the server's next answer holds it.
    if (item.action !== 'contact.record' || item.state === 'held' || known.has(item.id)) continue;
    const input = item.input as ContactInput;
    byUnit.set(input.unitId, [...(byUnit.get(input.unitId) ?? []), shortOf(input, home.personId)]);
  }
  return byUnit;
}

function shortOf(input: ContactInput, by: string): ShortContact {
  const { id, channel, outcome, metOwner = false, happenedOn, recordedAt } = input;
  const recordedOn = laterOf(dayOfInstant(recordedAt), happenedOn);
  return { id, on: happenedOn, by, channel, outcome, metOwner, recordedOn };
}

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);

/** What is due, grouped 本周 / 本月 / 本季 / 本年, soonest first. */
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
        verdicts: u.verdicts.filter((v) => v.period.unit === unit && isDue(v)).sort(byUrgency),
        pending: waiting.get(u.unitId) ?? 0,
      }))
      .filter(({ verdicts }) => verdicts.length > 0)
      .sort((a, b) => soonest(a) - soonest(b) || (a.unit.name < b.unit.name ? -1 : 1)),
  })).filter((group) => group.due.length > 0);
}

const isDue = ({ state }: Verdict): boolean => state === 'open' || state === 'dueSoon';

/** Days that can still be used: a period in its grace comes before one that runs. */
function urgency(verdict: Verdict): number {
  if (verdict.backfillUntil) return -1;
  return verdict.workingDaysLeft ?? 0;
}

const byUrgency = (a: Verdict, b: Verdict): number => urgency(a) - urgency(b);
const soonest = (due: DueUnit): number => Math.min(...due.verdicts.map(urgency));

/** Obligations of the running periods, done and owed: the line above the list. */
export function progressOf(home: Home): { done: number; owed: number } {
  const running = home.units.flatMap((u) => u.verdicts).filter((v) => !v.backfillUntil);
  const done = running.filter((v) => v.state === 'met').length;
  return { done, owed: done + running.filter(isDue).length };
}
