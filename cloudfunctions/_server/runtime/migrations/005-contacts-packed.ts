/** Until 2026-11-28 a unit's year held its contacts as documents; the store's edge packs them (`units/stored-form.ts`). */
import type { Migration } from './migration';

export const contactsPacked: Migration<'unitYears'> = {
  name: '005-contacts-packed',
  collection: 'unitYears',
  migrate: (year) => Promise.resolve(year.packed ? null : { ...year, packed: true }),
};
