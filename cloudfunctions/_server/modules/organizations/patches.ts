/**
 * What an event changes, field by field: only the fields that are the tree's own, so
 * that taking it back leaves contacts, meetings and the like as they are.
 */
import type { Transaction } from '@server/runtime/store';
import type { Collections } from '@server/runtime/stored';
import type { StoredPartyOrganization } from './stored';
import type { StoredUnit, StoredUnitYear } from '@server/modules/units/stored';
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredPatch, TendedCollection } from './stored';

type Own<C extends TendedCollection> = (document: Collections[C]) => object;

/** The fields of a document that events of the tree change. */
const OWN: { [C in TendedCollection]: Own<C> } = {
  partyOrganizations: ({ meetings: _meetings, ...own }: StoredPartyOrganization) => own,
  units: ({ formation, partyOrganizationIds }: StoredUnit) => ({ formation, partyOrganizationIds }),
  unitYears: ({ partyOrganizationIds, facts }: StoredUnitYear) => ({
    partyOrganizationIds,
    founded: facts.partyOrganization ?? null,
  }),
  persons: ({ roles, partyPost, townIds, relationHere }: StoredPerson) => ({
    roles,
    partyPost: partyPost ?? null,
    townIds,
    relationHere: relationHere ?? null,
  }),
};

export const ownFields = <C extends TendedCollection>(
  collection: C,
  document: Collections[C],
): object => OWN[collection](document);

/** The document with the tree's fields as a patch has them. */
function withOwn(
  collection: TendedCollection,
  document: Collections[TendedCollection],
  own: object,
): Collections[TendedCollection] {
  if (collection === 'partyOrganizations') {
    const { meetings } = document as StoredPartyOrganization;
    return { ...(own as StoredPartyOrganization), ...(meetings ? { meetings } : {}) };
  }
  if (collection === 'unitYears') {
    const year = document as StoredUnitYear;
    const { founded, partyOrganizationIds } = own as {
      founded: { from?: string } | null;
      partyOrganizationIds: string[];
    };
    const { partyOrganization: _was, ...facts } = year.facts;
    const partyOrganization = founded ? { partyOrganization: founded } : {};
    return { ...year, partyOrganizationIds, facts: { ...facts, ...partyOrganization } };
  }
  const entries = Object.entries({ ...document, ...own }).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as unknown as Collections[TendedCollection];
}

/** Writes documents, and tells what that changed. Documents that stay as they are leave nothing. */
export class Recorder {
  readonly patches: StoredPatch[] = [];
  constructor(private readonly tx: Transaction) {}

  async write<C extends TendedCollection>(
    collection: C,
    was: Collections[C] | null,
    now: Collections[C],
  ): Promise<void> {
    const before = was && ownFields(collection, was);
    const after = ownFields(collection, now);
    if (before && JSON.stringify(before) === JSON.stringify(after)) return;
    await this.tx.set(collection, now);
    this.patches.push({ collection, id: now._id, before, after });
  }
}

/** Puts the fields of one document back as they were; a document that the event made goes. */
export async function putBack(
  tx: Transaction,
  { collection, id, before }: StoredPatch,
  now: Collections[TendedCollection],
): Promise<void> {
  if (!before) await tx.remove(collection, id);
  else await tx.set(collection, withOwn(collection, now, before));
}
