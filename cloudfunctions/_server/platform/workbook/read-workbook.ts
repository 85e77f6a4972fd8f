/**
 * Reads a workbook that somebody sent. The file is looked at here, and unpacked
 * and read in a thread of its own with bounds on memory and time.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RawWorkbook } from '@core/modules/roster/contract';
import { guardWorkbook } from './guard';
import { LIMITS, RESOURCE_LIMITS } from './limits';
import { WorkbookError } from './workbook-error';
import type { WorkerAnswer } from './worker-answer';

export { WorkbookError } from './workbook-error';

export interface ReadOptions {
  /** The bundle of `workbook-worker.ts`; it lies beside the function's own. */
  readonly workerPath?: string;
  /** Milliseconds until the thread is ended. */
  readonly timeout?: number;
}

/**
 * All sheets with their own row numbers; dates are the sheet's days, whatever
 * the time zone.
 * @throws WorkbookError what the sender can mend, in words; other errors are faults of ours
 */
export async function readWorkbook(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<RawWorkbook> {
  // Here too, so that a file that is none of ours costs no thread.
  guardWorkbook(bytes);
  const answer = await askWorker(
    bytes,
    options.workerPath ?? join(__dirname, 'workbook-worker.js'),
    options.timeout ?? LIMITS.milliseconds,
  );
  if (answer.ok) return answer.workbook;
  throw Object.assign(new WorkbookError(answer.code, answer.where), { cause: answer.cause });
}

function askWorker(bytes: Uint8Array, path: string, timeout: number): Promise<WorkerAnswer> {
  // A copy to give away: the caller keeps its own.
  const own = Uint8Array.from(bytes);
  const worker = new Worker(path, {
    workerData: { bytes: own },
    transferList: [own.buffer],
    resourceLimits: RESOURCE_LIMITS,
    // Nothing of the function's environment, secrets least of all.
    env: {},
    execArgv: [],
  });
  return new Promise<WorkerAnswer>((resolve, reject) => {
    const timer = setTimeout(() => reject(new WorkbookError('TIMED_OUT')), timeout);
    worker.once('message', resolve);
    worker.once('error', (error) => reject(asWorkbookError(error)));
    worker.once('exit', (code) => reject(new Error(`workbook worker ended with ${code}`)));
    worker.once('exit', () => clearTimeout(timer));
  }).finally(() => worker.terminate());
}

function asWorkbookError(error: Error): Error {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WorkbookError('TOO_MANY_CELLS') : error;
}
