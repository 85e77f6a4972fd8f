/** Drives an import: one call after another while it runs, so that its progress is seen. */
import { useState } from 'react';
import type { ActionName, ActionRequest } from '@core/modules/actions';
import type { ImportState, ImportStatus } from '@core/modules/roster/actions';
import type { RosterMapping } from '@core/modules/roster/contract';
import { call } from '@app/data/cloud-client/call';
import { chooseWorkbook } from '@app/data/choose-workbook';
import { newId } from '@app/data/ids';
import { useWork } from '@app/data/use-work';

const RUNNING: readonly ImportState[] = ['planning', 'applying', 'checkingUndo', 'undoing'];

export const isRunning = (status: ImportStatus | null): boolean =>
  status !== null && RUNNING.includes(status.state);

type StatusAction = Extract<ActionName, `roster.${string}`> & Exclude<ActionName, 'roster.list'>;

export function useImport() {
  const [status, setStatus] = useState<ImportStatus | null>(null);
  const { busy, error, setError, hasLeft, doing } = useWork();

  /** Shows what the work answers, then goes on while the import runs; leaving the page ends it here. */
  const drive = (work: () => Promise<ImportStatus | null>): Promise<void> =>
    doing(async () => {
      let now = await work();
      if (now) setStatus(now);
      while (now && isRunning(now) && !hasLeft()) {
        now = await call('roster.advance', { id: now.importId });
        setStatus(now);
      }
    });
  const ask = <A extends StatusAction>(action: A, input: ActionRequest<A>): Promise<void> =>
    drive(() => call<StatusAction>(action, input));

  return {
    status,
    busy,
    error,
    choose: () =>
      drive(async () => {
        const chosen = await chooseWorkbook();
        if (!chosen) return null;
        return call('roster.inspect', { id: newId(), ...chosen });
      }),
    answer: (mapping: RosterMapping) =>
      status
        ? ask('roster.inspect', {
            id: status.importId,
            fileId: status.fileId,
            fileName: status.fileName,
            mapping,
          })
        : Promise.resolve(),
    /** @param takesFile also where the app was put right before */
    apply: (takesFile: boolean) =>
      status
        ? ask('roster.apply', { id: status.importId, ...(takesFile ? { takesFile } : {}) })
        : Promise.resolve(),
    undo: (reason: string) =>
      status ? ask('roster.undo', { id: status.importId, reason }) : Promise.resolve(),
    advance: () => (status ? ask('roster.advance', { id: status.importId }) : Promise.resolve()),
    open: (id: string) => ask('roster.open', { id }),
    close: () => {
      setStatus(null);
      setError('');
    },
  };
}

export type ImportControl = ReturnType<typeof useImport>;
