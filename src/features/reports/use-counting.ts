import { useEffect, useState } from 'react';
import type { ReportRow } from '@core/modules/reports/contract';
import { call } from '@app/data/cloud-client/call';

/** Between two calls when the signal is gone; the timer of the cloud goes on meanwhile. */
const RETRY_MS = 3_000;

/** Counts on while the page is open, and tells how far it is; asks for the page when it is done. */
export function useCounting(
  report: ReportRow | undefined,
  done: () => Promise<void>,
): ReportRow['progress'] | null {
  const [progress, setProgress] = useState<ReportRow['progress'] | null>(null);
  const reportId = report?.state === 'counting' ? report.reportId : null;
  useEffect(() => {
    if (!reportId) return;
    let left = false;
    const goOn = async (): Promise<void> => {
      while (!left) {
        try {
          const { report: now } = await call('report.advance', { reportId });
          setProgress(now.progress);
          if (now.state !== 'counting') return await done();
        } catch {
          await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
        }
      }
    };
    void goOn();
    return () => {
      left = true;
    };
  }, [reportId, done]);
  return progress;
}
