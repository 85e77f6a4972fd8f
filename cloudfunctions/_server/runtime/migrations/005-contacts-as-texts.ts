/** Until 2026-11-29 a unit's year held its contacts as a list; the store's edge writes them as texts (`units/stored-form.ts`). */
import type { Migration } from './migration';

export const contactsAsTexts: Migration<'unitYears'> = {
  name: '005-contacts-as-texts',
  collection: 'unitYears',
  migrate: (year) => Promise.resolve(year.packed === 'texts' ? null : { ...year, packed: 'texts' }),
};
