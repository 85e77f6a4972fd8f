/**
 * A contact and its versions. The record stays as it was made, corrections are added to it, and
 * one that was taken back stays too and changes nothing any more. `on` alone is the day as it
 * stands, because lists are ordered by it; `firstOn` keeps the day that was recorded.
 */
import type { ContactFacts } from '@core/modules/cadence/contract';
import type { Day } from '@core/shared/calendar/day';
import type { StoredContact, StoredCorrection } from './stored';

type Versions = Pick<StoredContact, 'corrections'>;

/** Corrections that count, in order. */
export const standing = ({ corrections = [] }: Versions): StoredCorrection[] =>
  corrections.filter(({ withdrawnAt }) => withdrawnAt === undefined);

export const isVoided = (contact: Versions): boolean =>
  standing(contact).some(({ kind }) => kind === 'void');

export interface ContactNow extends ContactFacts {
  readonly on: Day;
  readonly text?: string;
}

/** The contact as its corrections leave it. */
export function contactNow(contact: StoredContact): ContactNow {
  const { channel, outcome, metOwner, firstOn, on, text } = contact;
  const first: ContactNow = {
    channel,
    outcome,
    metOwner,
    on: firstOn ?? on,
    ...(text ? { text } : {}),
  };
  return standing(contact).reduce((now, { changes }) => ({ ...now, ...changes }), first);
}

/** With its day where the corrections put it. */
export function settledOn(contact: StoredContact): StoredContact {
  const { firstOn, ...rest } = contact;
  const first = firstOn ?? contact.on;
  const { on } = contactNow(contact);
  return { ...rest, on, ...(on === first ? {} : { firstOn: first }) };
}
