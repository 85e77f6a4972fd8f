/** Until 2026-11-29 a unit's year held its contacts as a list; the store's edge writes them as one text (`units/stored-form.ts`). */
import type { Migration } from './migration';

export const contactsOneText: Migration<'unitYears'> = {
  name: '005-contacts-one-text',
  collection: 'unitYears',
  migrate: (year) => Promise.resolve(year.packed === 'text' ? null : { ...year, packed: 'text' }),
};
