/** The head of an import: found, moved on, shown. */
import type { ImportStatus } from '@core/modules/roster/actions';
import { AppError } from '@core/shared/errors';
import type { Store } from '@server/runtime/store';
import type { StoredImport } from './stored';

/** @throws AppError NOT_FOUND */
export async function requireImport(store: Store, id: string): Promise<StoredImport> {
  const head = await store.get('imports', id);
  if (!head) throw new AppError('NOT_FOUND', '没有这次导入');
  return head;
}

/**
 * Moves the head on, if it still stands where `expected` says; another caller
 * who was faster has done the same work, and this one's is dropped.
 */
export async function moveOn(
  store: Store,
  expected: StoredImport,
  change: Partial<StoredImport>,
): Promise<StoredImport> {
  return store.transaction(async (tx) => {
    const now = await tx.get('imports', expected._id);
    if (!now || now.state !== expected.state || now.doneChunks !== expected.doneChunks) {
      return now ?? expected;
    }
    const moved = { ...now, ...change };
    await tx.set('imports', moved);
    return moved;
  });
}

/** Imports of earlier releases lack what reports have since. */
function completed(report: StoredImport['report']): ImportStatus['report'] {
  const early: Partial<ImportStatus['report']> = report;
  const summary = Object.entries(report.summary).map(([sheet, of]) => {
    const counts: Partial<typeof of> = of;
    return [sheet, { ...of, setAside: counts.setAside ?? 0 }];
  });
  return {
    ...report,
    summary: Object.fromEntries(summary) as ImportStatus['report']['summary'],
    unread: early.unread ?? [],
    questions: early.questions ?? [],
  };
}

export function presentImport(head: StoredImport): ImportStatus {
  const { _id, fileId, mapping, fileName, startedAt, state, recognition, report, moreIssues } =
    head;
  return {
    importId: _id,
    fileId,
    ...(mapping ? { mapping } : {}),
    fileName,
    startedAt,
    state,
    recognition,
    report: completed(report),
    moreIssues,
    counts: head.counts,
    progress: { done: head.doneChunks, total: head.chunks },
    conflicts: head.conflicts,
    corrected: head.corrected ?? [],
    ...(head.takesFile ? { takesFile: true } : {}),
    blockers: head.blockers,
  };
}
