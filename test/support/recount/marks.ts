/**
 * Marks counted a second time, day by day and without the engine: slow, and written from
 * rules.md alone, so that a report is held against something other than itself.
 */
import type { StoredContact } from '@server/modules/contacts/stored';
import type { StoredUnitYear } from '@server/modules/units/stored';
import type { StoredPerson } from '@server/modules/people/stored';
import { addDays } from '@core/shared/calendar/day';

export interface Asked {
  readonly code: string;
  readonly key: string;
  readonly kind: 'call' | 'visit';
  /** Both included. */
  readonly first: string;
  readonly last: string;
  readonly minFree: number;
}

type Mark = 'met' | 'missed' | 'contested' | 'exempt' | 'notApplicable' | 'open';
export type Marks = Record<Mark, number>;

/** Days of 2026 that are no working days by notice, and weekends that are (rules.md "Calendar"). */
const HOLIDAYS = [
  ['01-01', '01-03'],
  ['02-15', '02-23'],
  ['04-04', '04-06'],
  ['05-01', '05-05'],
  ['06-19', '06-21'],
  ['09-25', '09-27'],
  ['10-01', '10-07'],
] as const;
const WORKING = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'];

/** A working day of 2026. */
export function isWorking(day: string): boolean {
  const short = day.slice(5);
  if (WORKING.includes(short)) return true;
  if (HOLIDAYS.some(([from, to]) => short >= from && short <= to)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function daysOf(first: string, last: string): string[] {
  const days = [first];
  while ((days[days.length - 1] ?? last) < last) days.push(addDays(days[days.length - 1] ?? '', 1));
  return days;
}

const within = (i: { from: string; to?: string | undefined }, day: string): boolean =>
  i.from <= day && (!i.to || day < i.to);

type Late = 'counts' | 'waits' | 'no';

/** What a contact is worth for the kind, by its record, corrections and decisions. */
function worth(contact: StoredContact, kind: Asked['kind']): Late {
  const counting = (contact.corrections ?? []).filter((c) => c.withdrawnAt === undefined);
  const versions = [
    { facts: contact, recordedOn: contact.recordedOn, moved: false },
    ...counting.map(({ changes, recordedOn }) => ({
      facts: changes,
      recordedOn,
      moved: changes.on !== undefined,
    })),
  ];
  if (counting.some((c) => c.kind === 'void')) return 'no';
  let facts = { channel: contact.channel, outcome: contact.outcome };
  let since: string | null = null;
  for (const version of versions) {
    const { channel = facts.channel, outcome = facts.outcome } = version.facts;
    facts = { channel, outcome };
    const serves =
      facts.outcome === 'reached' &&
      (facts.channel === 'onsite' || (kind === 'call' && facts.channel !== 'elsewhere'));
    since = !serves ? null : version.moved ? version.recordedOn : (since ?? version.recordedOn);
  }
  if (since === null) return 'no';
  if (since <= addDays(contact.on, 7)) return 'counts';
  const decisions = contact.decisions ?? [];
  const last = decisions[decisions.length - 1];
  if (!last) return 'waits';
  return last.granted ? 'counts' : 'no';
}

/** Counts the marks of every responsibility of these units in one period. */
export function recountMarks(
  asked: Asked,
  today: string,
  years: readonly StoredUnitYear[],
  contacts: readonly StoredContact[],
  persons: readonly StoredPerson[],
): Marks {
  const marks: Marks = { met: 0, missed: 0, contested: 0, exempt: 0, notApplicable: 0, open: 0 };
  const days = daysOf(asked.first, asked.last);
  for (const { unitId, facts } of years) {
    const owing = facts.responsibilities.filter((r) => r.kind === '帮建');
    for (const instructorId of new Set(owing.map((r) => r.instructorId))) {
      const own = owing.filter((r) => r.instructorId === instructorId);
      const leaves = persons.find((p) => p._id === instructorId)?.leaves ?? [];
      const granted = leaves.filter((l) => l.state === 'granted');
      const inForce = (day: string): boolean => own.some((r) => within(r, day));
      const working = days.filter(isWorking);
      const owed = working.filter(
        (day) =>
          inForce(day) &&
          day >= (facts.recordsFrom ?? '') &&
          !facts.closures.some((c) => !c.waits && within(c, day)),
      );
      const free = owed.filter((day) => !granted.some((l) => within(l, day)));
      const ours = contacts.filter(
        (c) =>
          c.unitId === unitId &&
          c.on >= asked.first &&
          c.on <= asked.last &&
          inForce(c.on) &&
          (c.by === instructorId || granted.some((l) => l.coverId === c.by && within(l, c.on))),
      );
      const contest = (facts.contests ?? []).find(
        (c) =>
          c.instructorId === instructorId &&
          c.obligation === asked.code &&
          c.periodKey === asked.key,
      );
      marks[state()] += 1;

      function state(): Mark {
        if (ours.some((c) => worth(c, asked.kind) === 'counts')) return 'met';
        if (owed.length === 0) return 'notApplicable';
        if (owed.length < 0.8 * working.length || free.length < asked.minFree) return 'exempt';
        if (contest?.decision?.granted) return 'exempt';
        if (today <= addDays(asked.last, 7)) return 'open';
        const waits =
          ours.some((c) => worth(c, asked.kind) === 'waits') ||
          facts.closures.some((c) => c.waits && days.some((d) => within(c, d))) ||
          leaves.some((l) => l.state === 'waiting' && days.some((d) => within(l, d)));
        return waits || (contest && !contest.decision) ? 'contested' : 'missed';
      }
    }
  }
  return marks;
}
