/**
 * `unitYears` as they lie in the database: contacts in short are most of a year, and as one text each they are read
 * and written at a third of the cost. Only the store's edge knows; use cases see contacts as always.
 *
 * A year says that it is `packed`. One of an earlier release is as it was until migration 005 comes to it, and
 * while functions of two releases run side by side a packed year may hold some contacts of the old form.
 */
import type { ShortContact } from '@core/modules/cadence/contract';
import { packContact, unpackContact } from '@core/modules/cadence/packed-contact';
import type { Transaction } from '@server/runtime/store';
import type { StoredUnit, StoredUnitYear } from './stored';

/** Who made a contact stands in its text: a year has contacts of several people. */
const NOBODY = '';

/** As it is written, without the revision that the store's edge adds. */
export function packedYear(year: StoredUnitYear): object {
  if (!year.packed) return year;
  const contacts = year.facts.contacts.map((contact) => packContact(contact, NOBODY));
  return { ...year, facts: { ...year.facts, contacts } };
}

/** As use cases see it; a document of which some fields were asked for may have no contacts. */
export function unpackedYear<D extends Partial<StoredUnitYear>>(document: D): D {
  // Of a whole document nobody asks how often it was written, and two that say the same are the same.
  const { rev: _rev, ...rest } = document;
  const stored = document.facts && 'rev' in document ? (rest as D) : document;
  const contacts = stored.facts?.contacts as readonly (string | ShortContact)[] | undefined;
  if (!contacts?.some((one) => typeof one === 'string')) return stored;
  const unpacked = contacts.map((one) =>
    typeof one === 'string' ? unpackContact(one, NOBODY) : one,
  );
  return { ...stored, facts: { ...stored.facts, contacts: unpacked } };
}

/** A unit as use cases see it: nobody who asks for a whole one asks when it was written. */
export function seenUnit(document: StoredUnit): StoredUnit {
  if (!('rev' in document && 'nameKey' in document)) return document;
  const { rev: _rev, ...unit } = document;
  return unit;
}

/** Adds one contact to a year that stands in the database, without writing the others again. */
export const pushContact = (
  tx: Transaction,
  { _id, packed }: StoredUnitYear,
  contact: ShortContact,
): Promise<void> =>
  tx.push('unitYears', _id, 'facts.contacts', packed ? packContact(contact, NOBODY) : contact);
