/** Derived documents made anew from the ledgers, to be compared with what is stored. */
import type { ShortContact } from '@core/modules/cadence/contract';
import type { StoredContact } from '@server/modules/contacts/stored';
import { isVoided, standing } from '@server/modules/contacts/versions';
import { amendmentOf } from '@server/modules/contacts/short';
import { shortOf as shortContact } from '@server/modules/contacts/record';

/**
 * A contact in short, from the record with its corrections and decisions. Whether a single
 * amendment was confirmed is left out: a correction made offline may bear an earlier
 * instant than a decision that it came after, so the order of the two cannot be told.
 */
export function rebuiltContact(contact: StoredContact): ShortContact {
  const { decisions = [] } = contact;
  const amendments = standing(contact)
    .filter(({ kind }) => kind === 'correct')
    .map(amendmentOf);
  const [decision] = decisions;
  return {
    ...shortContact(contact),
    ...(decision ? { confirmed: decision.granted } : {}),
    ...(isVoided(contact) ? { voided: true } : {}),
    ...(amendments.length > 0 ? { amendments } : {}),
  };
}

/** The stored short form without what cannot be rebuilt. */
export function comparable({ amendments, ...short }: ShortContact): ShortContact {
  return {
    ...short,
    ...(amendments?.length
      ? { amendments: amendments.map(({ confirmed: _confirmed, ...rest }) => rest) }
      : {}),
  };
}
