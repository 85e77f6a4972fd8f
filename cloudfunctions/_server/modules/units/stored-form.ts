/**
 * `unitYears` as they lie in the database: contacts in short are most of a year, and as texts they are read and
 * written at a fraction of the cost. Only the store's edge knows; use cases see contacts as always.
 *
 * There are two texts, so that 今日 need not read the whole year: `recent` has the contacts since the quarter of the
 * latest one began, and the last three in any case; `earlier` has the others.
 *
 * A year that was written so says it is `packed`. One of before is read as it was until migration 005 comes to it:
 * contacts with fields, or (for one day of development) a text each.
 */
import type { ShortContact } from '@core/modules/cadence/contract';
import { LAST_CONTACTS } from '@core/modules/cadence/lights';
import { packContacts, unpackContact, unpackContacts } from '@core/modules/cadence/packed-contact';
import { formatDay, toDayNumber, type Day } from '@core/shared/calendar/day';
import { periodAt } from '@core/shared/calendar/period';
import type { StoredUnit, StoredUnitYear } from './stored';

/** Who made a contact stands in its text: a year has contacts of several people. */
const NOBODY = '';

/** As it is written, without the revision that the store's edge adds. */
export function packedYear({ facts: { contacts, ...facts }, ...year }: StoredUnitYear): object {
  const days = contacts.map(({ on }) => on).sort();
  const from = recentFrom(days);
  return {
    ...year,
    facts,
    packed: 'texts',
    earlier: packContacts(
      contacts.filter(({ on }) => on < from),
      NOBODY,
    ),
    recent: packContacts(
      contacts.filter(({ on }) => on >= from),
      NOBODY,
    ),
  };
}

/** The first day of a quarter. */
export const quarterOf = (day: Day): Day => formatDay(periodAt('quarter', toDayNumber(day)).first);

/** The day from which contacts are recent, of the days of all of them in order. */
function recentFrom(days: readonly Day[]): Day {
  const latest = days[days.length - 1];
  const last = days[Math.max(0, days.length - LAST_CONTACTS)];
  if (!latest || !last) return '';
  const quarter = quarterOf(latest);
  return last < quarter ? last : quarter;
}

/** As use cases see it; a document of which some fields were asked for may have no contacts. */
export function unpackedYear<D extends Partial<StoredUnitYear>>(document: D): D {
  if (!document.facts) return document;
  // Of a whole document nobody asks how often it was written, and two that say the same are the same.
  const { rev: _rev, earlier = '', recent = '', ...stored } = document;
  const before: readonly (string | ShortContact)[] | undefined = document.facts.contacts;
  const contacts = before
    ? before.map((one) => (typeof one === 'string' ? unpackContact(one, NOBODY) : one))
    : [...unpackContacts(earlier, NOBODY), ...unpackContacts(recent, NOBODY)];
  return { ...stored, facts: { ...document.facts, contacts } } as D;
}

/** A unit as use cases see it: nobody who asks for a whole one asks when it was written. */
export function seenUnit(document: StoredUnit): StoredUnit {
  if (!('rev' in document && 'nameKey' in document)) return document;
  const { rev: _rev, ...unit } = document;
  return unit;
}
