/** Indexes by collection: what a deployment creates, and the local cloud keeps. Every query of ours is served by one. */
import type { CollectionName } from './stored';

export interface CollectionIndex {
  readonly collection: CollectionName;
  readonly fields: readonly { readonly name: string; readonly order: 'asc' | 'desc' }[];
}

const index = (collection: CollectionName, ...names: string[]): CollectionIndex => ({
  collection,
  fields: names.map((name) => ({ name, order: 'asc' })),
});

export const indexes: readonly CollectionIndex[] = [
  index('persons', 'openid'),
  index('persons', 'rosterKey'),
  index('persons', 'sortKey'),
  index('persons', 'townIds', 'sortKey'),
  index('persons', 'roles.role', 'sortKey'),
  index('persons', 'roles.scopeId', 'sortKey'),
  index('persons', 'allowance.due.allowed'),
  index('bindingCodes', 'codeHash'),
  index('orgNodes', 'kind', 'name'),
  index('units', 'sortKey'),
  index('units', 'townId', 'sortKey'),
  index('units', 'partyOrganizationIds', 'sortKey'),
  index('unitYears', 'instructorIds', 'year'),
  index('unitYears', 'year'),
  index('contacts', 'unitId', 'on'),
  index('contacts', 'waitKey'),
  index('contacts', 'waitsIn', 'waitKey'),
  index('matters', 'unitId', 'open'),
  index('matters', 'kind', 'dueOn'),
  index('statements', 'waitKey'),
  index('statements', 'waitsIn', 'waitKey'),
  index('handovers', 'at'),
  index('handovers', 'townIds', 'at'),
  index('developments', 'unitId', 'on'),
  index('reminders', 'state', 'businessDate'),
  index('partyOrganizations', 'name'),
  index('partyOrganizations', 'townId', 'name'),
  index('pointEntries', 'year', 'confirmedOn'),
  index('vetoes', 'subjectId'),
  index('vetoes', 'withdrawnOn'),
  index('vetoes', 'confirmedOn'),
  index('claims', 'organizationId', 'state'),
  index('claims', 'townId', 'state'),
  index('claims', 'subjectId', 'state'),
  index('claims', 'state'),
  index('disputes', 'subjectId'),
  index('disputes', 'organizationId', 'open'),
  index('disputes', 'townId', 'open'),
  index('disputes', 'open'),
  index('disputes', 'about.id'),
  index('reviews', 'organizationId', 'unit'),
  index('ratingRuns', 'state'),
  index('ratings', 'subjectIds'),
  index('ratingCorrections', 'subjectId'),
  index('ratingCorrections', 'runId'),
  index('imports', 'state'),
  index('imports', 'startedAt'),
];

/** All collections; every one is closed to clients. `satisfies` keeps the list whole. */
const collections = {
  persons: true,
  accounts: true,
  bindingCodes: true,
  bindingTries: true,
  orgNodes: true,
  units: true,
  partyOrganizations: true,
  unitYears: true,
  contacts: true,
  pointEntries: true,
  pointYears: true,
  vetoes: true,
  claims: true,
  disputes: true,
  reviews: true,
  ratingRuns: true,
  ratings: true,
  ratingCorrections: true,
  audit: true,
  suggestions: true,
  deployment: true,
  jobs: true,
  figures: true,
  imports: true,
  importRows: true,
  importChanges: true,
  matters: true,
  statements: true,
  handovers: true,
  developments: true,
  reminders: true,
} satisfies Record<CollectionName, true>;

export const collectionNames = Object.keys(collections) as CollectionName[];
