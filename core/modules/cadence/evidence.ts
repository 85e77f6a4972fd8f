/**
 * Gathers what speaks for an obligation in a period.
 *
 * K7 develop counts steps of 发展党员 at the unit in the year.
 * K8 foundBranch counts units of the instructor's that got their party
 *    organisation in the year.
 */
import { toDayNumber, type DayNumber } from '@core/shared/calendar/day';
import type { Period } from '@core/shared/calendar/period';
import type { ShortContact, UnitFacts, Verdict } from './contract';
import type { CadenceRules } from '@core/rulepacks/rule-pack.contract';
import { creditOf, type ContactKind, type Credit } from './credit';
import { contains, type Span } from './intervals';
import type { Evidence, Tally } from './verdict';

/** Who may earn the credit, and on which days. */
export interface Claimant {
  readonly inForce: readonly Span[];
  /** True when a contact made by this person on this day is the claimant's own or its cover's. */
  accepts(by: string, on: DayNumber): boolean;
}

/** A contact with the number of its day. */
interface DatedContact {
  readonly contact: ShortContact;
  readonly on: DayNumber;
}

/** Contacts by day, then id: a verdict must not depend on the order in which they arrived. */
export type SortedContacts = readonly DatedContact[];

/** Sorts a unit's contacts once, for any number of periods. */
export function sortContacts(contacts: readonly ShortContact[]): SortedContacts {
  return contacts
    .map((contact) => ({ contact, on: toDayNumber(contact.on) }))
    .sort((a, b) => a.on - b.on || (a.contact.id < b.contact.id ? -1 : 1));
}

/** What a contact of the period is to the claimant; null when it is somebody else's and would not count for them either. */
type Weight = Credit | 'otherPerson' | 'notInForce' | null;

function weigh(
  { contact, on }: DatedContact,
  kind: ContactKind,
  claimant: Claimant,
  rules: CadenceRules,
): Weight {
  const credit = creditOf(contact, kind, rules);
  const counts = credit === 'counts' || credit === 'backfilled';
  if (!claimant.accepts(contact.by, on)) return counts ? 'otherPerson' : null;
  if (!contains(claimant.inForce, on)) return counts ? 'notInForce' : null;
  return credit;
}

/** Contacts of the period, those that count for the kind and those that do not, with why. */
export function contactEvidence(
  contacts: SortedContacts,
  kind: ContactKind,
  period: Period,
  claimant: Claimant,
  rules: CadenceRules,
): Evidence {
  const counted: Verdict['counted'] = [];
  const notCounted: Verdict['notCounted'] = [];
  for (let i = firstAt(contacts, period.first); i < contacts.length; i += 1) {
    const dated = contacts[i] as DatedContact;
    if (dated.on > period.last) break;
    const weight = weigh(dated, kind, claimant, rules);
    if (weight === null) continue;
    const { id, on } = dated.contact;
    if (weight === 'counts' || weight === 'backfilled') {
      counted.push({ id, on, backfilled: weight === 'backfilled' });
    } else {
      notCounted.push({ id, on, why: weight });
    }
  }
  return { counted, notCounted };
}

/** How many of the period's contacts count, and whether one waits: the same without lists. */
export function contactTally(
  contacts: SortedContacts,
  kind: ContactKind,
  period: Period,
  claimant: Claimant,
  rules: CadenceRules,
): Tally {
  let counted = 0;
  let waits = false;
  for (let i = firstAt(contacts, period.first); i < contacts.length; i += 1) {
    const dated = contacts[i] as DatedContact;
    if (dated.on > period.last) break;
    const weight = weigh(dated, kind, claimant, rules);
    if (weight === 'counts' || weight === 'backfilled') counted += 1;
    else if (weight === 'waits') waits = true;
  }
  return { counted, waits };
}

/** Steps of 发展党员 at the unit in the period (K7). */
export function developEvidence(
  facts: UnitFacts,
  period: Period,
  inForce: readonly Span[],
  rules: CadenceRules,
): Evidence {
  const counted: Verdict['counted'] = [];
  const notCounted: Verdict['notCounted'] = [];
  for (const { id, on, step } of facts.developments) {
    const day = toDayNumber(on);
    if (!within(period, day) || step !== rules.developAt) continue;
    if (contains(inForce, day)) counted.push({ id, on, backfilled: false });
    else notCounted.push({ id, on, why: 'notInForce' });
  }
  return { counted: inOrder(counted), notCounted: inOrder(notCounted) };
}

/** Units of the instructor's that got their party organisation in the period (K8). */
export function foundingEvidence(
  units: readonly { facts: UnitFacts; inForce: readonly Span[] }[],
  period: Period,
): Evidence {
  const counted: Verdict['counted'] = [];
  let someLacked = false;
  for (const { facts, inForce } of units) {
    const from = facts.partyOrganization?.from;
    const founded = from ? toDayNumber(from) : facts.partyOrganization ? -Infinity : Infinity;
    // 1 January itself: an organisation that stands from that day was not lacking.
    if (founded > period.first) someLacked = true;
    if (from && within(period, founded) && contains(inForce, founded)) {
      counted.push({ id: facts.unitId, on: from, backfilled: false });
    }
  }
  return {
    counted: inOrder(counted),
    notCounted: [],
    ...(someLacked ? {} : { notApplicable: 'noUnitLackedBranch' }),
  };
}

const within = (period: Period, day: DayNumber): boolean =>
  day >= period.first && day <= period.last;

/** Index of the first contact on or after the day. */
function firstAt(contacts: SortedContacts, day: DayNumber): number {
  let low = 0;
  let high = contacts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((contacts[middle] as DatedContact).on < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By day, then id. */
export function inOrder<T extends { id: string; on: string }>(items: T[]): T[] {
  return items.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
}
