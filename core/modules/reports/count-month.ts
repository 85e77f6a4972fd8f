/**
 * Counting a month out of the records: what each unit, need and branch adds. All are
 * sums, so a town is counted page by page and a district is the sum of its towns.
 *
 * M1 Marks are those of periods that end in the month, weeks by their Thursday.
 * M2 A contact counts by its last corrected facts, under the month of its own day; a
 *    void takes it out. Only those that reached somebody have a channel.
 * M3 Needs: see `count-needs.ts`.
 * M4 到会 sums present and expected − excused over the month's confirmed 党日.
 */
import type { ContactFacts, ShortContact } from '@core/modules/cadence/contract';
import type { MonthCounts, MonthMarks } from './contract';
import type { Counts } from '@core/modules/meetings/roster';
import { addCompliance, complianceOf, type Compliance } from '@core/modules/cadence/compliance';
import type { Plan } from '@core/modules/cadence/plan';

export const emptyMonth = (): MonthCounts => ({
  marks: [],
  contacts: { phone: 0, online: 0, onsite: 0, elsewhere: 0, notReached: 0, interviews: 0 },
  unitsReached: 0,
  needs: { raised: 0, solved: 0, declined: 0, open: 0 },
  partyDay: { met: 0, missed: 0, open: 0, notOwed: 0 },
  attendance: { present: 0, of: 0, madeUp: 0 },
});

/** M1: sums by obligation, in the plan's order; `sums` has one for each term of the plan. */
export function marksOf(plan: Pick<Plan, 'terms'>, sums: readonly Compliance[]): MonthMarks[] {
  const codes = [...new Set(plan.terms.map(({ obligation }) => obligation.code))];
  return codes.map((obligation) => {
    const own = sums.filter((_, i) => plan.terms[i]?.obligation.code === obligation);
    return { obligation, ...own.reduce<Compliance>(addCompliance, complianceOf([])) };
  });
}

/** M2: the contacts of one unit in a month (`2026-10`). */
export function countContacts(
  contacts: readonly ShortContact[],
  month: string,
): MonthCounts['contacts'] {
  const counts = { ...emptyMonth().contacts };
  for (const contact of contacts) {
    if (contact.voided || !contact.on.startsWith(month)) continue;
    const { channel, outcome, metOwner } = asCorrected(contact);
    if (outcome === 'notReached') counts.notReached += 1;
    else {
      counts[channel] += 1;
      if (metOwner) counts.interviews += 1;
    }
  }
  return counts;
}

/** The facts of a contact after its corrections. */
export function asCorrected(contact: ShortContact): ContactFacts {
  const { channel, outcome, metOwner } = contact;
  return (contact.amendments ?? []).reduce<ContactFacts>(
    (facts, next) => ({
      channel: next.channel ?? facts.channel,
      outcome: next.outcome ?? facts.outcome,
      metOwner: next.metOwner ?? facts.metOwner,
    }),
    { channel, outcome, metOwner },
  );
}

/** A contact of the month reached somebody. */
export const isReached = (contacts: MonthCounts['contacts']): boolean =>
  contacts.phone + contacts.online + contacts.onsite + contacts.elsewhere > 0;

/** M4. */
export function addRoster(
  sum: MonthCounts['attendance'],
  { present, expected, excused, madeUp }: Counts,
): MonthCounts['attendance'] {
  return {
    present: sum.present + present,
    of: sum.of + expected - excused,
    madeUp: sum.madeUp + madeUp,
  };
}

/** The sum of two parts. Marks of an obligation that one part does not know stand as they are. */
export function addMonths(a: MonthCounts, b: MonthCounts): MonthCounts {
  return {
    marks: addAllMarks(a.marks, b.marks),
    contacts: addNumbers(a.contacts, b.contacts),
    unitsReached: a.unitsReached + b.unitsReached,
    needs: addNumbers(a.needs, b.needs),
    partyDay: addNumbers(a.partyDay, b.partyDay),
    attendance: addNumbers(a.attendance, b.attendance),
  };
}

function addAllMarks(a: readonly MonthMarks[], b: readonly MonthMarks[]): MonthMarks[] {
  const codes = [...new Set([...a, ...b].map(({ obligation }) => obligation))];
  return codes.map((code) => {
    const own = [...a, ...b].filter(({ obligation }) => obligation === code);
    return { obligation: code, ...own.reduce<Compliance>(addCompliance, complianceOf([])) };
  });
}

/** Field by field. */
function addNumbers<T extends Readonly<Record<keyof T, number>>>(a: T, b: T): T {
  const keys = Object.keys(a) as (keyof T)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as T;
}
