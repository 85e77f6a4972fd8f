/** 通报: how they are found. */
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredUnit, StoredUnitYear } from '@server/modules/units/stored';
import type {
  StoredCountedTowns,
  StoredCountedUnits,
  StoredReport,
  StoredReportTown,
} from './stored';
import { findAll, type Some, type Store } from '@server/runtime/store';
import { DISTRICT_ID } from '@server/runtime/tree';

/** One report that is being counted, if there is any. */
export const anyReportCounting = (store: Store): Promise<StoredReport[]> =>
  store.find('reports', { where: { state: 'counting' }, limit: 1 });

/** What was counted of each town of a report. */
export const townsOfReport = (store: Store, reportId: string): Promise<StoredReportTown[]> =>
  findAll(store, 'reportTowns', { reportId });

/** Reports that are being counted. */
export const reportsCounting = (store: Store): Promise<StoredReport[]> =>
  findAll(store, 'reports', { state: 'counting' });

/** Reports of some towns, or of all, the latest first, a page at a time. */
export const reportsBefore = (
  store: Store,
  scopeIds: string[] | null,
  before: number | undefined,
  limit: number,
): Promise<StoredReport[]> =>
  store.find('reports', {
    where: {
      ...(scopeIds ? { scopeId: { in: scopeIds } } : {}),
      ...(before ? { startedAt: { lt: before } } : {}),
    },
    orderBy: [['startedAt', 'desc']],
    limit,
  });

/** The last reports of a scope, the latest first. */
export const recentReports = (
  store: Store,
  scopeId: string,
): Promise<Some<StoredReport, 'number' | 'state' | 'month'>[]> =>
  store.find('reports', {
    where: { scopeId, startedAt: { gt: 0 } },
    orderBy: [['startedAt', 'desc']],
    limit: 200,
    fields: ['month', 'state', 'number'],
  });

/** Months of the district that are counted, the latest first. */
export const countedMonths = (
  store: Store,
  limit: number,
): Promise<Some<StoredReport, 'month'>[]> =>
  store.find('reports', {
    where: { scopeId: DISTRICT_ID, state: { in: ['ready', 'issued'] } },
    orderBy: [['startedAt', 'desc']],
    limit,
    fields: ['month'],
  });

/** The district's last counted month, or the one that is asked for. */
export const latestCounted = (store: Store, month: string | undefined): Promise<StoredReport[]> =>
  store.find('reports', {
    where: {
      scopeId: DISTRICT_ID,
      state: { in: ['ready', 'issued'] },
      ...(month ? { month } : {}),
    },
    orderBy: [['startedAt', 'desc']],
    limit: 1,
  });

/** Counts of units that were kept, by where they lie; a page is some 50 KB. */
export const keptUnits = (store: Store, ids: readonly string[]): Promise<StoredCountedUnits[]> =>
  store.find('countedUnits', { where: { _id: { in: ids } }, limit: 1000 });

/** What the district's towns came to in some months. */
export const keptTowns = (store: Store, ids: readonly string[]): Promise<StoredCountedTowns[]> =>
  store.find('countedTowns', { where: { _id: { in: ids } }, limit: 10 });

/** How often these years of units were written, and whose they are: at most 1,000. */
export const revisionsOf = (
  store: Store,
  yearIds: readonly string[],
): Promise<Some<StoredUnitYear, 'rev' | 'instructorIds'>[]> =>
  store.find('unitYears', {
    where: { _id: { in: yearIds } },
    limit: 1000,
    fields: ['rev', 'instructorIds'],
  });

/** Years of units that were written after a revision, in the order of writing: at most 1,000. */
export const yearsWritten = (
  store: Store,
  after: string,
): Promise<Some<StoredUnitYear, 'rev' | 'unitId'>[]> =>
  store.find('unitYears', {
    where: { rev: { gt: after } },
    orderBy: [['rev', 'asc']],
    limit: 1000,
    fields: ['rev', 'unitId'],
  });

/** Units that were written after a revision, in the order of writing: at most 1,000. */
export const unitsWritten = (store: Store, after: string): Promise<Some<StoredUnit, 'rev'>[]> =>
  store.find('units', {
    where: { rev: { gt: after } },
    orderBy: [['rev', 'asc']],
    limit: 1000,
    fields: ['rev'],
  });

/** What is counted of these units themselves: at most 1,000. */
export const statesOf = (
  store: Store,
  ids: readonly string[],
): Promise<Some<StoredUnit, 'townId' | 'status' | 'kind' | 'formation'>[]> =>
  store.find('units', {
    where: { _id: { in: ids } },
    limit: 1000,
    fields: ['townId', 'status', 'kind', 'formation'],
  });

/** Units of these instructors in these years: at most 1,000. */
export const unitsOfInstructors = (
  store: Store,
  instructorIds: readonly string[],
  years: readonly number[],
): Promise<Some<StoredUnitYear, 'unitId'>[]> =>
  store.find('unitYears', {
    where: { instructorIds: { in: instructorIds }, year: { in: years } },
    limit: 1000,
    fields: ['unitId'],
  });

/** Leaves of everybody who is or was an instructor. */
export const leavesOfAll = (store: Store): Promise<Some<StoredPerson, 'leaves'>[]> =>
  findAll(store, 'persons', { 'roles.role': 'instructor' }, ['leaves']);
