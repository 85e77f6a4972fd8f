/** 通报: how they are found. */
import type { StoredReport, StoredReportTown } from './stored';
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
