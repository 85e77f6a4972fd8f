/**
 * What a contact counts for (rules.md "What counts" and "Time").
 *
 * K1 A call is phone or online, reached.
 * K2 A visit is onsite, reached.
 * K3 An interview is onsite or elsewhere, reached, with the owner.
 * K4 One visit serves visit and interview, and by setting the week's call.
 * K5 An attempt that reached nobody is kept and never counts.
 * T3 Recorded within `backfillDays` of its day it counts at once, marked 补录.
 * T4 Later it waits for a supervisor, who confirms or refuses it; so does a
 *    correction that adds credit. A correction that removes credit acts at
 *    once. A correction of the day is a record of that day made when it was
 *    corrected, whatever stood before. A void removes all.
 */
import { daysBetween } from '@core/shared/calendar/day';
import type { CadenceRules } from '@core/rulepacks/rule-pack.contract';
import type { ContactFacts, ShortContact } from './contract';

/** What a contact may serve; `contact` is any that reached somebody (黄石: 联系服务). */
export type ContactKind = 'call' | 'visit' | 'interview' | 'contact';

/** `counts` (on the day), `backfilled` (counts, marked 补录), `waits` for a supervisor, or why not. */
export type Credit =
  'counts' | 'backfilled' | 'waits' | 'refused' | 'notReached' | 'otherKind' | 'voided';

type CreditRules = Pick<CadenceRules, 'visitServesCall' | 'backfillDays'>;

/** True when facts like these serve the kind at all (K1–K5). */
export function serves(facts: ContactFacts, kind: ContactKind, rules: CreditRules): boolean {
  if (facts.outcome !== 'reached') return false;
  if (kind === 'contact') return true;
  const visit = facts.channel === 'onsite';
  if (kind === 'visit') return visit;
  if (kind === 'interview') return facts.metOwner && (visit || facts.channel === 'elsewhere');
  return (
    facts.channel === 'phone' || facts.channel === 'online' || (visit && rules.visitServesCall)
  );
}

type Version = Pick<ShortContact, 'recordedOn' | 'confirmed'>;

/** What a contact, with its corrections, is worth for one kind. */
export function creditOf(contact: ShortContact, kind: ContactKind, rules: CreditRules): Credit {
  if (contact.voided) return 'voided';
  let facts: ContactFacts = contact;
  // The version that last gave the credit decides whether it came late.
  let gained: Version | null = serves(facts, kind, rules) ? contact : null;
  if (contact.amendments) {
    for (const amendment of contact.amendments) {
      facts = {
        channel: amendment.channel ?? facts.channel,
        outcome: amendment.outcome ?? facts.outcome,
        metOwner: amendment.metOwner ?? facts.metOwner,
      };
      if (!serves(facts, kind, rules)) gained = null;
      else if (amendment.on || !gained) gained = amendment;
    }
  }
  if (!gained) return facts.outcome === 'notReached' ? 'notReached' : 'otherKind';
  if (gained.recordedOn === contact.on) return 'counts';
  const lag = daysBetween(contact.on, gained.recordedOn);
  if (lag > rules.backfillDays) {
    if (gained.confirmed === undefined) return 'waits';
    return gained.confirmed ? 'backfilled' : 'refused';
  }
  return lag > 0 ? 'backfilled' : 'counts';
}

const KINDS: readonly ContactKind[] = ['call', 'visit', 'interview', 'contact'];

/** The kinds that the rules ask for and for which this contact's credit waits for a supervisor. */
export function waitingKinds(
  contact: ShortContact,
  rules: CreditRules & Pick<CadenceRules, 'obligations'>,
): ContactKind[] {
  return KINDS.filter(
    (kind) =>
      rules.obligations.some((o) => o.evidence === kind) &&
      creditOf(contact, kind, rules) === 'waits',
  );
}
