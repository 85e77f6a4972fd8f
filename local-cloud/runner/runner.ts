import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { CloudError, invalidParam } from '../store/errors';
import type { Clock } from './clock';
import { readFunctionConfig } from './function-config';
import { WorkerPool } from './pool';

const ENV_ID = 'local-dev';
const APP_ID = 'wx0000000000000000';
const MAX_REQUEST = 100 * 1024;
const MAX_RESPONSE = 1024 * 1024;

/** A request that a function made to the cloud. */
export interface CloudRequest {
  action: string;
  collection?: string;
  /** Collections of the documents that it wrote for good; a commit has its transaction's. */
  written?: string[];
}

/** What one call of a function gave, with every request that it made. */
export type Invocation = {
  requests: CloudRequest[];
  ms: number;
} & ({ ok: true; result: unknown } | { ok: false; error: { code: string; message: string } });

export interface RunnerOptions {
  functionsDir: string;
  workers: number;
  sdkPackage: 'wx-server-sdk' | 'wx-server-sdk-4';
  env: Record<string, string>;
  clock: Clock;
  url(): string;
  log(line: string): void;
}

interface Call {
  name: string;
  event: unknown;
  openid?: string | undefined;
  trigger?: 'timer';
  nested?: boolean;
}

/** Runs functions as the platform does: own environment, hard time limit, JSON in and out. */
export class Runner {
  private readonly pool: WorkerPool;
  private readonly recorded = new Map<string, CloudRequest[]>();

  constructor(private readonly options: RunnerOptions) {
    const { workers: size, sdkPackage, log } = options;
    const sdk = createRequire(__filename).resolve(sdkPackage);
    this.pool = new WorkerPool({ size, sdk, log });
  }

  /** Files a request under the invocation whose token it carries. */
  record(token: string, request: CloudRequest): void {
    this.recorded.get(token)?.push(request);
  }

  /** Calls a function and never throws: errors are part of the answer. */
  async invoke(call: Call): Promise<Invocation> {
    const started = performance.now();
    const requests: CloudRequest[] = [];
    const outcome = await this.run(call, requests).then(
      (text) => ({ ok: true as const, result: JSON.parse(text) as unknown }),
      (error: unknown) => ({
        ok: false as const,
        error: {
          code: error instanceof CloudError ? error.code : 'SYS_ERR',
          message: error instanceof Error ? error.message : String(error),
        },
      }),
    );
    return { ...outcome, requests, ms: performance.now() - started };
  }

  /** Fires a function's timer trigger, with the platform's event and without any caller. */
  async fireTimer(name: string): Promise<Invocation> {
    const [TriggerName] = readFunctionConfig(this.options.functionsDir, name).timers;
    if (TriggerName === undefined) throw invalidParam(`${name} has no timer trigger`);
    const Time = new Date(this.options.clock.now()).toISOString();
    return this.invoke({ name, event: { Type: 'Timer', TriggerName, Time }, trigger: 'timer' });
  }

  /** Runs a function and gives its result as JSON text. */
  async run(call: Call, requests: CloudRequest[] = []): Promise<string> {
    const { functionsDir, clock } = this.options;
    const { file, timeoutMs } = readFunctionConfig(functionsDir, call.name);
    const event = JSON.stringify(withCaller(call.event ?? {}, call.openid));
    refuseOver(event, MAX_REQUEST, `the event of ${call.name}`);
    const token = randomUUID();
    this.recorded.set(token, requests);
    try {
      const env = this.environment(call, token);
      const context = contextOf(call.name, token, timeoutMs);
      const job = { name: call.name, file, event, env, context, offset: clock.offset, timeoutMs };
      const text = await this.pool.run(job, call.nested === true);
      refuseOver(text, MAX_RESPONSE, `the result of ${call.name}`);
      return text;
    } finally {
      this.recorded.delete(token);
    }
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private environment({ openid, trigger }: Call, token: string): Record<string, string> {
    return {
      ...this.options.env,
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: this.options.url() }),
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      SCF_NAMESPACE: ENV_ID,
      TCB_ENV: ENV_ID,
      TENCENTCLOUD_SECRETID: 'local',
      TENCENTCLOUD_SECRETKEY: 'local',
      WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_API_TOKEN',
      WX_APPID: APP_ID,
      WX_API_TOKEN: token,
      ...(openid === undefined ? {} : { WX_OPENID: openid }),
      ...(trigger ? { TRIGGER_SRC: trigger } : {}),
    };
  }
}

/** The platform adds `userInfo` to the event of a call from a mini-program, unasked. */
function withCaller(event: unknown, openid: string | undefined): unknown {
  if (openid === undefined || typeof event !== 'object' || event === null) return event;
  return { ...event, userInfo: { appId: APP_ID, openId: openid } };
}

function contextOf(name: string, requestId: string, timeoutMs: number): Record<string, unknown> {
  return {
    function_name: name,
    function_version: '$LATEST',
    namespace: ENV_ID,
    request_id: requestId,
    memory_limit_in_mb: 256,
    time_limit_in_ms: timeoutMs,
    callbackWaitsForEmptyEventLoop: false,
  };
}

function refuseOver(text: string, limit: number, what: string): void {
  const size = Buffer.byteLength(text);
  if (size > limit)
    throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', `${what} is ${size} bytes, over ${limit}`);
}
