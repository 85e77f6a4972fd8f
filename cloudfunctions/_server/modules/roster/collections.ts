import type { CollectionSpecs } from '@server/runtime/collection';
import type { RosterCollections } from './stored';

/** Why a list is not told line by line: it says of a person what the person's own document says. */
const LIST =
  'a list as an office sent it; what it says of a person stands in the person’s document';

export const rosterCollections: CollectionSpecs<RosterCollections> = {
  imports: {
    indexes: ['state', 'startedAt'],
    personal: { nothing: LIST },
    removal: 'lists',
  },
  importRows: { indexes: [], personal: { nothing: LIST }, removal: 'lists' },
  importChanges: { indexes: [], personal: { nothing: LIST }, removal: 'lists' },
};
