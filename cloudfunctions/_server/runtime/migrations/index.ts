/**
 * What later releases change in documents that are stored already, in order. A migration is
 * never edited once it is released; another one follows.
 */
import { townsOfBranchRoles } from './001-towns-of-branch-roles';
import { orderOfOrganizations } from './002-order-of-organizations';
import { suggestionsWait } from './003-suggestions-wait';
import { helpersBecomePairs } from './004-helpers-become-pairs';
import { contactsAsTexts } from './005-contacts-as-texts';
import type { Migration } from './migration';
import type { CollectionName } from '../stored';

/** Keeps each migration's own kind of document. */
const asAny = <C extends CollectionName>(migration: Migration<C>): Migration => migration;

export const migrations: readonly Migration[] = [
  asAny(townsOfBranchRoles),
  asAny(orderOfOrganizations),
  asAny(suggestionsWait),
  asAny(helpersBecomePairs),
  asAny(contactsAsTexts),
];
