/** Drives an export: asked for with a reason, advanced until the file is there, handed to the person. */
import { useState } from 'react';
import type { ActionRequest } from '@core/modules/actions';
import type { ExportStatus } from '@core/modules/exports/contract';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { fetchFile } from '@app/phone/fetch-file';
import { makeReady, type ReadyFile } from '@app/phone/ready-file';
import { useWork } from '@app/data/use-work';

type Asked = Omit<ActionRequest<'export.start'>, 'id'>;

export function useExports(onChange: () => void) {
  const [running, setRunning] = useState<ExportStatus | null>(null);
  const { busy, error, hasLeft, doing } = useWork(onChange);
  const [fetched, setFetched] = useState<{ done: number; of: number } | null>(null);
  const [ready, setReady] = useState<ReadyFile | null>(null);
  const take = async (id: string): Promise<void> => {
    const file = await fetchFile(
      (part) => call('export.file', { id, part }),
      (done, of) => setFetched({ done, of }),
    ).finally(() => setFetched(null));
    setReady(await makeReady(file));
  };
  /** Leaving the page leaves it where it is: it goes on from there when opened again. */
  const drive = async (begun: ExportStatus): Promise<void> => {
    let now = begun;
    setRunning(now);
    while (now.state !== 'done' && !hasLeft()) {
      now = await call('export.advance', { id: now.exportId });
      setRunning(now);
    }
    if (hasLeft()) return;
    setRunning(null);
    await take(now.exportId);
  };
  return {
    running,
    /** Pieces of the file that are here, while it is fetched. */
    fetched,
    /** A file that waits for a tap. */
    ready,
    putAway: () => setReady(null),
    busy,
    error,
    start: (asked: Asked) =>
      doing(async () => drive(await call('export.start', { ...asked, id: newId() }))),
    take: (status: ExportStatus) =>
      doing(() => (status.state === 'done' ? take(status.exportId) : drive(status))),
  };
}

export type ExportControl = ReturnType<typeof useExports>;
