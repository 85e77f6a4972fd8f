/**
 * `unitYears` as they lie in the database: contacts in short are most of a year, and as one text they are read and
 * written at a fraction of the cost. Only the store's edge knows; use cases see contacts as always.
 *
 * A year says that it is `packed`: written as one text. One of before is read as it was until migration 005 comes
 * to it: contacts with fields, or (for one day of development) a text each.
 */
import type { ShortContact } from '@core/modules/cadence/contract';
import { packContacts, unpackContact, unpackContacts } from '@core/modules/cadence/packed-contact';
import type { StoredUnit, StoredUnitYear } from './stored';

/** Who made a contact stands in its text: a year has contacts of several people. */
const NOBODY = '';

/** As it is written, without the revision that the store's edge adds. */
export const packedYear = (year: StoredUnitYear): object => ({
  ...year,
  packed: 'text',
  facts: { ...year.facts, contacts: packContacts(year.facts.contacts, NOBODY) },
});

type StoredContacts = string | readonly (string | ShortContact)[] | undefined;

/** As use cases see it; a document of which some fields were asked for may have no contacts. */
export function unpackedYear<D extends Partial<StoredUnitYear>>(document: D): D {
  if (!document.facts) return document;
  // Of a whole document nobody asks how often it was written, and two that say the same are the same.
  const { rev: _rev, ...stored } = document;
  const contacts = seenContacts(document.facts.contacts);
  return { ...stored, facts: { ...document.facts, contacts } } as D;
}

const seenContacts = (stored: StoredContacts = []): ShortContact[] =>
  typeof stored === 'string'
    ? unpackContacts(stored, NOBODY)
    : stored.map((one) => (typeof one === 'string' ? unpackContact(one, NOBODY) : one));

/** A unit as use cases see it: nobody who asks for a whole one asks when it was written. */
export function seenUnit(document: StoredUnit): StoredUnit {
  if (!('rev' in document && 'nameKey' in document)) return document;
  const { rev: _rev, ...unit } = document;
  return unit;
}
