/**
 * How a check stands on a day, what is due next and of whom.
 *
 * S1 It is in force from the day that the log gives to its last day: the month-day of the
 *    pack, or the day so many months on (the month's last where there is none, 民法典 202),
 *    that day included. Days of 公示 and terms of stages are working days.
 * S2 It is due again so many months before that day; after it, it has expired.
 * S3 Nothing but a decision moves these days: an answer that is corrected later never does.
 * S4 A correction since the acceptance with which it would no longer pass puts it in doubt:
 *    it stays in force and the accepting office is to look again.
 * S5 While an objection of the time of 公示 is open it is not in force.
 * S6 What is overdue by so many working days may be drafted as a 督办.
 */
import type { CheckStanding, Due, StandardCheck } from './contract';
import { evaluate } from './evaluate';
import type { Facts } from './facts.contract';
import { answersOf, readLog, type CheckLog } from './log';
import type { Holding, Office, Standard } from './rules.contract';
import { afterMonths, afterWorkingDays } from '@core/shared/calendar/deadline';
import { isDay, type Day } from '@core/shared/calendar/day';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';

/** What a day and the records around a check are. */
export interface Around {
  readonly facts: Facts;
  readonly today: Day;
  readonly calendar: WorkCalendar;
}

/** S1: the last day in force of what holds from a day; null for good. */
export function lastDayOf(holds: Holding, from: Day): Day | null {
  switch (holds.kind) {
    case 'forGood':
      return null;
    case 'months':
      return afterMonths(from, holds.months);
    case 'until': {
      const year = Number(from.slice(0, 4)) + holds.yearsOn;
      const last = dayOfYear(year, holds.monthDay);
      return last < from ? dayOfYear(year + 1, holds.monthDay) : last;
    }
  }
}

/** A month-day of a year; 02-29 of a common year is its 28th. */
const dayOfYear = (year: number, monthDay: string): Day => {
  const on = `${year}-${monthDay}`;
  return [on].find(isDay) ?? `${on.slice(0, 8)}28`;
};

/** S1–S6. */
export function standingOn(
  standard: Standard,
  check: StandardCheck,
  around: Around,
): CheckStanding {
  const { today, calendar } = around;
  const log = readLog(standard, check, calendar);
  const shared = { openObjections: log.open.map(({ id }) => id), inDoubt: false };
  if (log.revokedOn && log.revokedOn <= today) return { ...shared, phase: 'revoked' };
  if (!log.accepted || !log.heldFrom) return { ...shared, ...underWay(standard, log, around) };
  const until = lastDayOf(standard.holds, log.heldFrom);
  const again = until ? afterMonths(until, -standard.renewMonths) : null;
  const inDoubt = isInDoubt(standard, check, log, around);
  const objected = log.open.some(({ on }) => log.publicUntil && on <= log.publicUntil);
  const phase =
    today < log.heldFrom || objected ? 'public' : until && today > until ? 'expired' : 'held';
  const due = dueAfter(standard, log, around, { inDoubt, until, again });
  return {
    ...shared,
    phase,
    inDoubt,
    ...(log.publicUntil ? { publicUntil: log.publicUntil } : {}),
    heldFrom: log.heldFrom,
    ...(until && again ? { heldUntil: until, dueAgainFrom: again } : {}),
    ...(due ? { due } : {}),
  };
}

function underWay(
  standard: Standard,
  log: CheckLog,
  { today, calendar }: Around,
): Pick<CheckStanding, 'phase' | 'stage' | 'due'> {
  const stage = standard.stages[log.at];
  if (!stage) return { phase: 'open' };
  // Sent back with days of their own, the last of them is the term.
  const asked = log.at === 0 ? (log.returned?.wanted.map(({ dueOn }) => dueOn) ?? []) : [];
  const dueOn = asked.length
    ? asked.reduce((a, b) => (a > b ? a : b))
    : afterWorkingDays(log.since, stage.days, calendar);
  return {
    phase: log.returned ? 'returned' : 'open',
    stage: stage.stage,
    due: dueBy(standard, `${standard.title}·${stage.title}`, stage.by, dueOn, { today, calendar }),
  };
}

function dueBy(
  { superviseAfter }: Standard,
  what: string,
  by: readonly Office[],
  dueOn: Day,
  { today, calendar }: Pick<Around, 'today' | 'calendar'>,
): Due {
  const superviseFrom = afterWorkingDays(dueOn, superviseAfter, calendar);
  return { what, by: [...by], dueOn, overdue: today > dueOn, superviseFrom };
}

interface Held {
  readonly inDoubt: boolean;
  readonly until: Day | null;
  readonly again: Day | null;
}

/** What a passed check still asks of somebody: an objection, a doubt, the next round. */
function dueAfter(
  standard: Standard,
  log: CheckLog,
  around: Around,
  { inDoubt, until, again }: Held,
): Due | null {
  const last = standard.stages[standard.stages.length - 1];
  const first = standard.stages[0];
  if (!last || !first) return null;
  const objection = log.open[0];
  if (objection) {
    const dueOn = afterWorkingDays(objection.on, last.days, around.calendar);
    return dueBy(standard, `${standard.title}·处理异议`, last.by, dueOn, around);
  }
  if (inDoubt) {
    const corrected = [...log.entries].reverse().find(({ kind }) => kind === 'answer');
    const dueOn = afterWorkingDays(corrected?.on ?? around.today, last.days, around.calendar);
    return dueBy(standard, `${standard.title}·更正后复核`, last.by, dueOn, around);
  }
  if (!until || !again || around.today < again) return null;
  return dueBy(standard, `${standard.title}·到期复核`, first.by, until, around);
}

/** S4: the same records, the answers of then and of now. */
function isInDoubt(
  standard: Standard,
  check: StandardCheck,
  { accepted }: CheckLog,
  { facts }: Around,
): boolean {
  if (!accepted) return false;
  const then = evaluate(standard, facts, answersOf(check.entries, accepted.entryId));
  const now = evaluate(standard, facts, answersOf(check.entries));
  return then.passes && !now.passes;
}
