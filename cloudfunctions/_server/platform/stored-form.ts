/** Collections whose documents lie in the database in another form than use cases see them. */
import { randomBytes } from 'node:crypto';
import { packedYear, seenUnit, unpackedYear } from '@server/modules/units/stored-form';
import { revisionAt } from '@server/runtime/revision';
import type { CollectionName, Collections } from '@server/runtime/stored';

interface Form<D> {
  /** As it is written. */
  toStored(document: D): object;
  /** As it was read, whole or some fields of it. */
  toSeen(stored: D): D;
}

const forms: { readonly [C in CollectionName]?: Form<Collections[C]> } = {
  units: { toStored: (unit) => unit, toSeen: seenUnit },
  unitYears: { toStored: packedYear, toSeen: unpackedYear },
};

const formOf = (name: CollectionName): Form<object> | undefined => forms[name];

/** Collections whose documents say by another `rev` that they were written again. */
const revised: ReadonlySet<CollectionName> = new Set(['units', 'unitYears']);

/** What every write of a document adds to it. */
const revision = (name: CollectionName): { rev?: string } =>
  revised.has(name) ? { rev: revisionAt(Date.now(), randomBytes(4).toString('base64url')) } : {};

/** A document as it is written. */
export const toStored = (name: CollectionName, document: object): object => {
  const form = formOf(name);
  return form ? { ...form.toStored(document), ...revision(name) } : document;
};

/** A document as use cases see it. */
export const toSeen = <D extends object>(name: CollectionName, stored: D): D =>
  (formOf(name)?.toSeen(stored) as D | undefined) ?? stored;
