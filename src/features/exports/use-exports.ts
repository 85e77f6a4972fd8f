/** Drives an export: asked for with a reason, advanced until the file is there, handed to the person. */
import { useState } from 'react';
import type { ActionRequest } from '@core/contracts/actions';
import type { ExportStatus } from '@core/contracts/exports';
import { call } from '@app/lib/cloud-client/call';
import { newId } from '@app/lib/ids';
import { saveFile } from '@app/lib/save-file';
import { useWork } from '@app/lib/use-work';

type Asked = Omit<ActionRequest<'export.start'>, 'id'>;

export function useExports(onChange: () => void) {
  const [running, setRunning] = useState<ExportStatus | null>(null);
  const { busy, error, hasLeft, doing } = useWork(onChange);
  const fetchFile = async (id: string): Promise<void> =>
    saveFile(await call('export.file', { id }));
  /** Leaving the page leaves it where it is: it goes on from there when opened again. */
  const drive = async (begun: ExportStatus): Promise<void> => {
    let now = begun;
    setRunning(now);
    while (now.state !== 'done' && !hasLeft()) {
      now = await call('export.advance', { id: now.exportId });
      setRunning(now);
    }
    if (hasLeft()) return;
    await fetchFile(now.exportId);
    setRunning(null);
  };
  return {
    running,
    busy,
    error,
    start: (asked: Asked) =>
      doing(async () => drive(await call('export.start', { ...asked, id: newId() }))),
    take: (status: ExportStatus) =>
      doing(() => (status.state === 'done' ? fetchFile(status.exportId) : drive(status))),
  };
}

export type ExportControl = ReturnType<typeof useExports>;
