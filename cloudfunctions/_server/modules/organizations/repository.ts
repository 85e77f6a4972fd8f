/** 党组织 and their events: how they are found. */
import { type StoredPartyOrganization, type StoredOrganizationEvent } from './stored';
import { findAll, findAllOf, findIn, type Some, type Store } from '@server/runtime/store';

/** Party organisations directly below one. */
export const childrenOf = (store: Store, parentId: string): Promise<StoredPartyOrganization[]> =>
  store.find('partyOrganizations', {
    where: { parentId },
    limit: 100,
  });

/** Party organisations by their ids, some hundreds a request. */
export const organizationsById = (
  store: Store,
  ids: readonly string[],
): Promise<StoredPartyOrganization[]> => findIn(store, 'partyOrganizations', '_id', ids);

/** Events of an organisation, the latest first, a page at a time. */
export const eventsOf = (
  store: Store,
  organizationId: string,
  after: string | undefined,
  limit: number,
): Promise<StoredOrganizationEvent[]> =>
  store.find('organizationEvents', {
    where: { organizationIds: organizationId, ...(after ? { sortKey: { lt: after } } : {}) },
    orderBy: [['sortKey', 'desc']],
    limit,
  });

/** Party organisations in the order of their ids, a page at a time. */
export const organizationsAfter = (
  store: Store,
  after: string,
  limit: number,
): Promise<StoredPartyOrganization[]> =>
  store.find('partyOrganizations', {
    where: { _id: { gt: after } },
    orderBy: [['_id', 'asc']],
    limit,
  });

/** Party organisations of a town, or of all, in the order of lists, a page at a time. */
export const organizationsPage = (
  store: Store,
  after: string,
  townId: string | undefined,
  limit: number,
): Promise<StoredPartyOrganization[]> =>
  store.find('partyOrganizations', {
    where: { sortKey: { gt: after }, ...(townId ? { townId } : {}) },
    orderBy: [['sortKey', 'asc']],
    limit,
  });

/** Party organisations of a town, and when they ended. */
export const endsInTown = (
  store: Store,
  townId: string,
): Promise<Some<StoredPartyOrganization, 'endedOn'>[]> =>
  findAll(store, 'partyOrganizations', { townId }, ['endedOn']);

/** At most a hundred party organisations by their ids: one request. */
export const organizationsAmong = (
  store: Store,
  ids: readonly string[],
): Promise<StoredPartyOrganization[]> =>
  store.find('partyOrganizations', {
    where: { _id: { in: ids } },
    limit: 100,
  });

/** What party organisations of these towns owe, of ended ones too: one request where there are less than a thousand. */
export const settingsOfTowns = (
  store: Store,
  townIds: readonly string[],
): Promise<Some<StoredPartyOrganization, 'townId' | 'meetings' | 'endedOn'>[]> =>
  findAllOf(store, 'partyOrganizations', 'townId', townIds, {}, ['townId', 'meetings', 'endedOn']);

/** Names of all party organisations. */
export const allOrganizationNames = (
  store: Store,
): Promise<Some<StoredPartyOrganization, 'name' | 'townId'>[]> =>
  findAll(store, 'partyOrganizations', {}, ['name', 'townId']);

/** Names of a town's party organisations that have not ended. */
export const standingNames = (
  store: Store,
  townId: string,
): Promise<Some<StoredPartyOrganization, 'name'>[]> =>
  findAll(store, 'partyOrganizations', { townId, endedOn: { exists: false } }, ['name']);

/** Posts of all party organisations of some towns. */
export const postsOfTowns = (
  store: Store,
  townIds: readonly string[],
): Promise<Some<StoredPartyOrganization, 'townId' | 'posts' | 'endedOn'>[]> =>
  findAll(store, 'partyOrganizations', { townId: { in: [...townIds] } }, [
    'townId',
    'posts',
    'endedOn',
  ]);
