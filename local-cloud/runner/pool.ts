import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CloudError } from '../store/errors';

/** What a worker needs for one invocation; `event` is JSON text. */
export interface Job {
  name: string;
  file: string;
  event: string;
  env: Record<string, string>;
  context: Record<string, unknown>;
  offset: number;
  timeoutMs: number;
}

type Message = { type: 'loaded' } | { type: 'done'; ok: boolean; text?: string; message?: string };

export interface PoolOptions {
  size: number;
  sdk: string;
  log(line: string): void;
}

/** Loading the SDK is not the function's time, but it must end. */
const LOAD_MS = 20_000;

/** Worker threads, each with one invocation at a time, so that two callers never share an environment. */
export class WorkerPool {
  private readonly all = new Set<Worker>();
  private readonly idle: Worker[] = [];
  /** Files of the functions that a worker has loaded: to load the SDK for one costs more than most calls. */
  private readonly loaded = new WeakMap<Worker, Set<string>>();
  private readonly waiting: { take(worker: Worker): void; refuse(error: CloudError): void }[] = [];
  private readonly busy = new Map<Worker, (error: CloudError) => void>();
  private closed = false;

  constructor(private readonly options: PoolOptions) {}

  /** Runs one job and gives its result as JSON text. A nested call gets a worker beyond the size if need be. */
  async run(job: Job, nested: boolean): Promise<string> {
    const worker = await this.acquire(job.file, nested);
    try {
      return await this.execute(worker, job);
    } finally {
      this.release(worker);
    }
  }

  /** Ends every worker; what runs fails. */
  async close(): Promise<void> {
    this.closed = true;
    for (const { refuse } of this.waiting.splice(0)) refuse(ended());
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private async acquire(file: string, nested: boolean): Promise<Worker> {
    if (this.closed) throw ended();
    const warm = this.idle.findIndex((worker) => this.loaded.get(worker)?.has(file));
    const [worker] = this.idle.splice(warm, 1);
    if (worker) return worker;
    // Callers wait for the functions they call: without a spare worker they would wait for each other.
    if (nested || this.all.size < this.options.size) return this.spawn();
    return new Promise((take, refuse) => this.waiting.push({ take, refuse }));
  }

  private release(worker: Worker): void {
    if (this.closed) return;
    const next = this.waiting.shift();
    const alive = this.all.has(worker);
    if (next) next.take(alive ? worker : this.spawn());
    else if (alive && this.all.size <= this.options.size) this.idle.push(worker);
    else if (alive) this.discard(worker);
  }

  private execute(worker: Worker, job: Job): Promise<string> {
    return new Promise((resolve, reject) => {
      const stop = (error: CloudError) => {
        this.discard(worker);
        finish(() => reject(error));
      };
      let timer = setTimeout(() => stop(tooLong(job, LOAD_MS)), LOAD_MS);
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        worker.off('message', onMessage);
        this.busy.delete(worker);
        settle();
      };
      const onMessage = (message: Message) => {
        if (message.type === 'loaded') {
          this.loaded.get(worker)?.add(job.file);
          clearTimeout(timer);
          timer = setTimeout(() => stop(tooLong(job, job.timeoutMs)), job.timeoutMs);
        } else if (message.ok) finish(() => resolve(message.text ?? 'null'));
        else finish(() => reject(failed(job, message.message ?? '')));
      };
      this.busy.set(worker, (error) => finish(() => reject(failed(job, error.message))));
      worker.on('message', onMessage);
      worker.postMessage(job);
    });
  }

  private spawn(): Worker {
    const { sdk, log } = this.options;
    const file = join(__dirname, 'worker.cjs');
    const worker = new Worker(file, { workerData: { sdk }, env: {}, stdout: true, stderr: true });
    for (const stream of [worker.stdout, worker.stderr])
      stream.on('data', (chunk: Buffer) => log(chunk.toString().trimEnd()));
    let cause = 'the worker ended';
    worker.on('error', (error) => {
      cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
      log(`uncaught: ${cause}`);
    });
    worker.on('exit', () => {
      this.forget(worker);
      this.busy.get(worker)?.(new CloudError('SYS_ERR', cause));
    });
    this.all.add(worker);
    this.loaded.set(worker, new Set());
    return worker;
  }

  private discard(worker: Worker): void {
    this.forget(worker);
    void worker.terminate();
  }

  private forget(worker: Worker): void {
    this.all.delete(worker);
    const at = this.idle.indexOf(worker);
    if (at >= 0) this.idle.splice(at, 1);
  }
}

const ended = (): CloudError => new CloudError('SYS_ERR', 'the local cloud is closed');

const tooLong = ({ name }: Job, ms: number): CloudError =>
  new CloudError(
    'FUNCTIONS_TIME_LIMIT_EXCEEDED',
    `Invoking task timed out after ${ms / 1000} seconds: ${name}`,
  );

const failed = ({ name }: Job, message: string): CloudError =>
  new CloudError('FUNCTIONS_EXECUTE_FAIL', `${name}: ${message}`);
