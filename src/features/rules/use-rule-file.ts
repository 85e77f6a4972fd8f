/** The rules as a file on this phone. */
import { useState } from 'react';
import { call } from '@app/data/cloud-client/call';
import { useWork } from '@app/data/use-work';
import { fetchFile } from '@app/phone/fetch-file';
import { makeReady, type ReadyFile } from '@app/phone/ready-file';

export function useRuleFile() {
  const [ready, setReady] = useState<ReadyFile | null>(null);
  const { busy, error, doing } = useWork();
  return {
    busy,
    error,
    ready,
    putAway: () => setReady(null),
    /** The pack in force, or as a version makes it. */
    fetch: (versionId?: string) =>
      void doing(async () => {
        const asked = versionId ? { versionId } : {};
        const { first: _first, ...file } = await fetchFile((part) =>
          call('rules.export', { ...asked, part }),
        );
        setReady(await makeReady(file));
      }),
  };
}
