import type { TimelineEntry } from '@core/contracts/actions/work';
import type { StoredContact } from '@server/repositories/stored';

/** Contacts as the timeline shows them; names come from the roster at read, a removed person's is empty. */
export function presentTimeline(
  contacts: readonly StoredContact[],
  names: ReadonlyMap<string, string>,
): TimelineEntry[] {
  return contacts.map((contact) => ({
    contactId: contact._id,
    on: contact.on,
    channel: contact.channel,
    outcome: contact.outcome,
    metOwner: contact.metOwner,
    byName: names.get(contact.by) ?? '',
    backfilled: contact.recordedOn > contact.on,
    ...(contact.text ? { text: contact.text } : {}),
    receipt: contact.receipt,
  }));
}
