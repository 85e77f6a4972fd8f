/** Units, towns, years and changes: how they are found. */
import { type StoredUnit, type StoredUnitYear, type StoredNode } from './stored';
import { type StoredUnitChange } from './changes-stored';
import { nameKeyOf } from '@core/shared/names/name-key';
import { findAll, findIn, type Some, type Store } from '@server/runtime/store';

/** Units that a party organisation covers, in the order of lists. */
export const unitsOfOrganization = (store: Store, organizationId: string): Promise<StoredUnit[]> =>
  store.find('units', {
    where: { partyOrganizationIds: organizationId },
    orderBy: [['sortKey', 'asc']],
    limit: 100,
  });

/** Years of units by their ids, some hundreds a request. */
export const unitYearsById = (store: Store, ids: readonly string[]): Promise<StoredUnitYear[]> =>
  findIn(store, 'unitYears', '_id', ids);

/** Units with a credit code: one, or two where it is doubtful. */
export const unitsByCode = (store: Store, creditCode: string): Promise<StoredUnit[]> =>
  store.find('units', { where: { creditCode }, limit: 2 });

/** Units of the district with the same name. */
export const namesakesOf = (store: Store, name: string): Promise<StoredUnit[]> =>
  store.find('units', { where: { nameKey: nameKeyOf(name) }, limit: 50 });

/** Years of units of the year before, a page at a time. */
export const unitYearsBefore = (
  store: Store,
  year: number,
  after: string,
  limit: number,
): Promise<Some<StoredUnitYear, 'unitId'>[]> =>
  store.find('unitYears', {
    where: { year: year - 1, _id: { gt: after } },
    orderBy: [['_id', 'asc']],
    limit,
    fields: ['unitId'],
  });

/** Who is responsible for units, by their years. */
export const responsibilitiesOf = (
  store: Store,
  ids: readonly string[],
  limit: number,
): Promise<Some<StoredUnitYear, 'unitId' | 'facts.responsibilities'>[]> =>
  store.find('unitYears', {
    where: { _id: { in: ids } },
    limit,
    fields: ['unitId', 'facts.responsibilities'],
  });

/** Changes of a unit's facts, the latest first, a page at a time. */
export const changesOf = (
  store: Store,
  unitId: string,
  after: string | undefined,
  limit: number,
): Promise<StoredUnitChange[]> =>
  store.find('unitChanges', {
    where: { unitIds: unitId, ...(after ? { sortKey: { lt: after } } : {}) },
    orderBy: [['sortKey', 'desc']],
    limit,
  });

/** Names and towns of units in the order of their ids, a page at a time. */
export const unitsInIdOrder = (
  store: Store,
  after: string,
  limit: number,
): Promise<Some<StoredUnit, 'name' | 'sortKey' | 'townId' | 'townName'>[]> =>
  store.find('units', {
    where: { _id: { gt: after } },
    orderBy: [['_id', 'asc']],
    limit,
    fields: ['name', 'townId', 'townName', 'sortKey'],
  });

/** Units by their ids, some hundreds a request. */
export const unitsById = (store: Store, ids: readonly string[]): Promise<StoredUnit[]> =>
  findIn(store, 'units', '_id', ids);

/** Units of a town, or of all, in the order of lists, a page at a time. */
export const unitsPage = (
  store: Store,
  after: string,
  townId: string | undefined,
  limit: number,
): Promise<StoredUnit[]> =>
  store.find('units', {
    where: { sortKey: { gt: after }, ...(townId ? { townId } : {}) },
    orderBy: [['sortKey', 'asc']],
    limit,
  });

/** Units of a town and a kind, or of all kinds, in the order of lists, a page at a time. */
export const unitsOfKind = (
  store: Store,
  townId: string,
  after: string,
  kind: string | undefined,
  limit: number,
): Promise<StoredUnit[]> =>
  store.find('units', {
    where: {
      townId,
      sortKey: { gt: after },
      ...(kind ? { kind } : {}),
    },
    orderBy: [['sortKey', 'asc']],
    limit,
  });

/** Fields of a unit that a draft says, and where it stands in lists. */
const FOR_DRAFTS = ['sortKey', 'name', 'townId', 'townName', 'partyOrganizationIds'] as const;
type ForDraft = Some<StoredUnit, (typeof FOR_DRAFTS)[number]>;

/** The same of some units: at most 1,000. */
export const theseForDrafts = (store: Store, ids: readonly string[]): Promise<ForDraft[]> =>
  store.find('units', { where: { _id: { in: ids } }, limit: 1000, fields: FOR_DRAFTS });

/** Units and their branches in the order of lists, a page at a time. */
export const unitsForDrafts = (store: Store, after: string, limit: number): Promise<ForDraft[]> =>
  store.find('units', {
    where: { sortKey: { gt: after } },
    orderBy: [['sortKey', 'asc']],
    limit,
    fields: FOR_DRAFTS,
  });

/** By what an import knows a unit. */
export const identitiesOfUnits = (
  store: Store,
): Promise<Some<StoredUnit, 'name' | 'townId' | 'creditCode' | 'formerNames'>[]> =>
  findAll(store, 'units', {}, ['name', 'creditCode', 'townId', 'formerNames']);

/** Names of all towns, and their places. */
export const townsInOrder = (store: Store): Promise<Some<StoredNode, 'name' | 'order'>[]> =>
  findAll(store, 'orgNodes', { kind: 'town' }, ['name', 'order']);

/** One unit, if there is any. */
export const anyUnit = (store: Store): Promise<Some<StoredUnit, 'name'>[]> =>
  store.find('units', { where: {}, limit: 1, fields: ['name'] });

/** How many units there are. */
export const countUnits = (store: Store): Promise<number> => store.count('units', {});

/** What of units is compared with the register. */
export const unitsToCompare = (
  store: Store,
): Promise<Some<StoredUnit, 'name' | 'kind' | 'status' | 'townName' | 'creditCode'>[]> =>
  findAll(store, 'units', {}, ['name', 'creditCode', 'kind', 'townName', 'status']);
