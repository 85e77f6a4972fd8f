/**
 * What a noun says of each of its collections, once: the indexes that serve its queries, what of a
 * person is in it and how the person reads it, and what is done about it when a person is removed.
 * Deployment, the local cloud, 我的数据, exports of a person and erasure follow from it
 * (`collections.ts`); a collection without it does not compile.
 */
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import type { DataSection } from '@core/modules/privacy/contract';
import type { Day } from '@core/shared/calendar/day';
import type { StoredPerson } from '@server/modules/people/stored';
import type { Store, AnyWhere } from './store';

export type Line = DataSection['lines'][number];

/** Around a document when it is told. */
export interface About {
  readonly personId: string;
  readonly today: Day;
  readonly pack: RulePack;
  /** Name of a person, unit, organisation, town or the district; empty when it is not known. */
  readonly nameOf: (id: string) => string;
}

/** One way in which a document is about a person: found by one query, told in lines. */
export interface AboutPerson<D> {
  readonly section: DataSection['code'];
  /** An index serves it. */
  readonly where: (person: StoredPerson) => AnyWhere;
  readonly lines: (document: D, about: About) => readonly Line[];
  /** Ids of all that the lines name. */
  readonly names?: (document: D) => readonly (string | undefined)[];
  /** Leaves out what nobody may read yet. */
  readonly shown?: (store: Store, documents: D[]) => Promise<D[]>;
}

export interface CollectionSpec<D> {
  /** Fields of each index, in order, apart by blanks. */
  readonly indexes: readonly string[];
  /** How the person reads what is theirs; or why nothing here is, or where it is told instead. */
  readonly personal: readonly AboutPerson<D>[] | { readonly nothing: string };
  /**
   * When a person is removed: texts are searched for the name and the phone, `lists` a few documents
   * at a time because they are large; or why they are kept as they are.
   */
  readonly removal: 'texts' | 'lists' | { readonly kept: string };
}

export type CollectionSpecs<T> = { readonly [C in keyof T]: CollectionSpec<T[C]> };

/** Found by the person's id in one field. */
export const byField =
  (field: string) =>
  ({ _id }: Pick<StoredPerson, '_id'>): AnyWhere => ({ [field]: _id });
