/** Persons of the roster: how they are found. */
import { type StoredPerson } from './stored';
import { findAll, findAllOf, findIn, type Some, type Store } from '@server/runtime/store';

/** Everybody who holds, held or will hold the administrator's role. */
export const everAdministrators = (store: Store, limit: number): Promise<StoredPerson[]> =>
  store.find('persons', { where: { 'roles.role': 'administrator' }, limit });

/** Persons by their ids, some hundreds a request. */
export const personsById = (store: Store, ids: readonly string[]): Promise<StoredPerson[]> =>
  findIn(store, 'persons', '_id', ids);

/** Everybody with a role in one of the organisations, at any time. */
export const personsAround = (
  store: Store,
  organizationIds: readonly string[],
): Promise<StoredPerson[]> =>
  store.find('persons', {
    where: { 'roles.scopeId': { in: organizationIds } },
    limit: 1000,
  });

/** Persons with a role in an organisation, at any time. */
export const personsOf = (store: Store, organizationId: string): Promise<StoredPerson[]> =>
  store.find('persons', { where: { 'roles.scopeId': organizationId }, limit: 200 });

/** Instructors in the order of lists, a page at a time. */
export const instructorsAfter = (
  store: Store,
  after: string,
  limit: number,
): Promise<Some<StoredPerson, 'sortKey'>[]> =>
  store.find('persons', {
    where: { 'roles.role': 'instructor', sortKey: { gt: after } },
    orderBy: [['sortKey', 'asc']],
    limit,
    fields: ['sortKey'],
  });

/** Persons who have allowed messages about what is due, a page at a time. */
export const personsAllowingDue = (
  store: Store,
  after: string,
  limit: number,
): Promise<StoredPerson[]> =>
  store.find('persons', {
    where: { 'allowance.due.allowed': { gt: 0 }, _id: { gt: after } },
    orderBy: [['_id', 'asc']],
    limit,
  });

/** Instructors of the towns, in the order of lists. */
export const instructorsOfTowns = (
  store: Store,
  townIds: readonly string[],
): Promise<Some<StoredPerson, 'name' | 'roles' | 'townIds'>[]> =>
  store.find('persons', {
    where: { townIds: { in: townIds }, 'roles.role': 'instructor' },
    orderBy: [['sortKey', 'asc']],
    limit: 500,
    fields: ['name', 'roles', 'townIds'],
  });

/** Names and leaves of persons. */
export const personsWithLeaves = (
  store: Store,
  ids: readonly string[],
): Promise<Some<StoredPerson, 'name' | 'leaves'>[]> =>
  store.find('persons', {
    where: { _id: { in: ids } },
    limit: 1000,
    fields: ['name', 'leaves'],
  });

/** Names and roles of persons. */
export const personsWithRoles = (
  store: Store,
  ids: readonly string[],
  limit: number,
): Promise<Some<StoredPerson, 'name' | 'roles'>[]> =>
  store.find('persons', {
    where: { _id: { in: ids } },
    limit,
    fields: ['name', 'roles'],
  });

/** Persons of a role and a town, or of all, in the order of lists, a page at a time. */
export const personsPage = (
  store: Store,
  after: string,
  role: string | undefined,
  townId: string | undefined,
  limit: number,
): Promise<StoredPerson[]> =>
  store.find('persons', {
    where: {
      sortKey: { gt: after },
      ...(role ? { 'roles.role': role } : {}),
      ...(townId ? { townIds: townId } : {}),
    },
    orderBy: [['sortKey', 'asc']],
    limit,
  });

/** Those who are or were secretaries of branches, in the order of lists. */
export const secretariesOf = (
  store: Store,
  partyOrganizationIds: readonly string[],
): Promise<Some<StoredPerson, 'name' | 'roles'>[]> =>
  store.find('persons', {
    where: { 'roles.role': 'secretary', 'roles.scopeId': { in: partyOrganizationIds } },
    orderBy: [['sortKey', 'asc']],
    limit: 20,
    fields: ['name', 'roles'],
  });

/** One person who came in by one of these lines of a roster. */
export const personsByRosterKey = (
  store: Store,
  rosterKeys: readonly string[],
): Promise<Some<StoredPerson, 'name'>[]> =>
  store.find('persons', {
    where: { rosterKey: { in: rosterKeys } },
    limit: 1,
    fields: ['name'],
  });

/** Persons in whose name this one stands. */
export const personsWithNameIn = (
  store: Store,
  name: string,
): Promise<Some<StoredPerson, 'name' | 'erasedOn'>[]> =>
  store.find('persons', {
    where: { name: { contains: name } },
    limit: 50,
    fields: ['name', 'erasedOn'],
  });

/** Roles of everybody in these towns: one request where there are less than a thousand. */
export const rolesInTowns = (
  store: Store,
  townIds: readonly string[],
): Promise<Some<StoredPerson, 'roles' | 'townIds'>[]> =>
  findAllOf(store, 'persons', 'townIds', townIds, {}, ['roles', 'townIds']);

/** Names and phones of all instructors, past ones too. */
export const allInstructors = (store: Store): Promise<Some<StoredPerson, 'name' | 'phone'>[]> =>
  findAll(store, 'persons', { 'roles.role': 'instructor' }, ['name', 'phone']);

/** Two persons whose WeChat is bound, if there are so many. */
export const firstBound = (store: Store): Promise<Some<StoredPerson, 'name'>[]> =>
  store.find('persons', { where: { openid: { exists: true } }, limit: 2, fields: ['name'] });

/** At most a thousand persons by their ids: one request. */
export const personsAmong = (store: Store, ids: readonly string[]): Promise<StoredPerson[]> =>
  store.find('persons', {
    where: { _id: { in: ids } },
    limit: 1000,
  });

/** Persons of a name. */
export const personsNamed = (store: Store, name: string): Promise<StoredPerson[]> =>
  store.find('persons', { where: { name }, limit: 50 });
