/** The short form of a contact in its unit's year, as corrections, voids and takings back change it. */
import type { ShortContact } from '@core/modules/cadence/contract';
import { waitingKinds } from '@core/modules/cadence/credit';
import { rulesOn } from '@core/modules/cadence/judge';
import { toDayNumber, type Day } from '@core/shared/calendar/day';
import { contactNow } from './versions';
import type { Transaction } from '@server/runtime/store';
import type { StoredContact, StoredCorrection } from './stored';
import type { StoredUnitYear } from '@server/modules/units/stored';
import { unitYearOn, yearOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { noteOf } from './record';
import { waitsSince } from '@server/modules/statements/waiting-key';

/** A correction as the engine takes it: what it says, without the note. */
export function amendmentOf({
  changes: { text: _text, ...changes },
  recordedOn,
}: Pick<StoredCorrection, 'changes' | 'recordedOn'>): NonNullable<ShortContact['amendments']>[0] {
  return { ...changes, recordedOn };
}

/** The short form with its day and its note as the record has them now. */
export function shortNow(short: ShortContact, contact: StoredContact): ShortContact {
  const { note: _note, ...rest } = short;
  const { on, text } = contactNow(contact);
  return { ...rest, on, ...(text ? { note: noteOf(text) } : {}) };
}

/** True when some credit of the contact waits for a supervisor (T4). */
export const waitsFor = (deps: Pick<Deps, 'pack'>, short: ShortContact): boolean =>
  waitingKinds(short, rulesOn(deps.pack, toDayNumber(short.on))).length > 0;

/** The contact on the supervisors' list, or off it, as its short form says. */
export function listed(
  deps: Deps,
  contact: StoredContact,
  short: ShortContact,
  townId: string,
): StoredContact {
  const { waitKey: _key, waitsIn: _in, ...rest } = contact;
  const waits = !short.voided && waitsFor(deps, short);
  return { ...rest, ...(waits ? waitsSince(deps.now(), contact._id, [townId]) : {}) };
}

/** The document of the day's year; one request where that is another than the contact's. */
export async function yearAt(
  tx: Transaction,
  from: StoredUnitYear,
  day: Day,
): Promise<StoredUnitYear> {
  if (yearOf(day) === from.year) return from;
  return (await unitYearOn(tx, from.unitId, day))?.document ?? from;
}

/** Puts the short form into the year `to` of its day, and takes it out of the one where it stood. */
export async function placeShort(
  tx: Transaction,
  from: StoredUnitYear,
  to: StoredUnitYear,
  short: ShortContact,
): Promise<void> {
  const put = (year: StoredUnitYear, contacts: ShortContact[]): Promise<void> =>
    tx.set('unitYears', { ...year, facts: { ...year.facts, contacts } });
  const isIt = ({ id }: ShortContact): boolean => id === short.id;
  if (to === from)
    return put(
      from,
      from.facts.contacts.map((c) => (isIt(c) ? short : c)),
    );
  await put(
    from,
    from.facts.contacts.filter((c) => !isIt(c)),
  );
  await put(to, [...to.facts.contacts, short]);
}
