/**
 * The thread in which a workbook is unpacked and read. It is a bundle of its
 * own, started by `read-workbook.ts` with bounds on its memory and time: what a
 * forged file breaks is this thread.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { parseWorkbook } from './parse-workbook';
import { WorkbookError } from './workbook-error';
import type { WorkerAnswer } from './worker-answer';

async function answer(): Promise<WorkerAnswer> {
  try {
    const { bytes } = workerData as { bytes: Uint8Array };
    return { ok: true, workbook: await parseWorkbook(bytes) };
  } catch (error) {
    // The library tells broken workbooks by errors of many kinds; the cause goes to the log.
    const known = error instanceof WorkbookError ? error : new WorkbookError('DAMAGED');
    return { ok: false, code: known.code, where: known.where, cause: String(error).slice(0, 500) };
  }
}

void answer().then((message) => parentPort?.postMessage(message));
