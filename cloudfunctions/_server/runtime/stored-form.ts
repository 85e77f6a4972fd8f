/** Collections whose documents lie in the database in another form than use cases see them. */
import { packedYear, unpackedYear } from '@server/modules/units/stored-form';
import type { CollectionName, Collections } from './stored';

interface Form<D> {
  /** As it is written. */
  toStored(document: D): object;
  /** As it was read, whole or some fields of it. */
  toSeen(stored: D): D;
}

const forms: { readonly [C in CollectionName]?: Form<Collections[C]> } = {
  unitYears: { toStored: packedYear, toSeen: unpackedYear },
};

const formOf = (name: CollectionName): Form<object> | undefined =>
  forms[name] as Form<object> | undefined;

/** A document as it is written. */
export const toStored = (name: CollectionName, document: object): object =>
  formOf(name)?.toStored(document) ?? document;

/** A document as use cases see it. */
export const toSeen = <D extends object>(name: CollectionName, stored: D): D =>
  (formOf(name)?.toSeen(stored) as D | undefined) ?? stored;
