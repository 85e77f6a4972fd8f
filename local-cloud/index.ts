import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Cloud } from './actions/types';
import { Clock } from './runner/clock';
import { Runner, type Invocation } from './runner/runner';
import { decode, type Doc } from './store/codec';
import { Database, type Flush } from './store/database';
import { DocumentStore } from './store/documents';
import { FileStore } from './store/files';
import type { IndexDefinition } from './store/indexes';
import { Ledger } from './store/ledger';
import { takeFolder } from './store/lock';
import { find } from './store/query';
import { Restorer } from './store/restore';
import { seal, sealKeyOf } from './store/seal';
import { listen, shut } from './wire/listen';
import { OpenApi, type OpenApiHandler } from './wire/openapi';
import { createWireServer } from './wire/server';

export type { CloudRequest, Invocation } from './runner/runner';
export type { IndexDefinition } from './store/indexes';

export interface LocalCloudOptions {
  /** Where the data lives; created if missing. */
  dataDir: string;
  /** A folder with `<name>/index.js` and `<name>/config.json` for each function. */
  functionsDir: string;
  indexes?: IndexDefinition[];
  /** Collections to create; the platform refuses writes to others. */
  collections?: string[];
  /** Collections that rest on a clock that only goes on: emptied at a start, and whenever the clock is set back. */
  timed?: readonly string[];
  /** Loopback port; 0 (the default) takes a free one. */
  port?: number;
  workers?: number;
  sdkPackage?: 'wx-server-sdk' | 'wx-server-sdk-4';
  /** Extra environment variables for functions. */
  env?: Record<string, string>;
  /** How long a transaction may last; 30 s as on the platform. */
  transactionMs?: number;
  /** Whether a commit waits for the disk; `everyCommit` (the default) as a cloud's does. */
  flush?: Flush;
  log?: (line: string) => void;
}

export interface LocalCloud {
  port: number;
  /** Calls a function as a mini-program does; without an openid as an unknown server would. */
  invoke(name: string, event: unknown, caller?: { openid?: string }): Promise<Invocation>;
  fireTimer(name: string): Promise<Invocation>;
  clock: {
    now(): number;
    setOffset(ms: number): void;
    setToday(day: string | null): void;
  };
  files: {
    put(cloudPath: string, bytes: Uint8Array): string;
    get(fileID: string): Uint8Array | null;
  };
  /** Milliseconds that every request waits, as one to a cloud far away does; 0 from the start. */
  setLatency(ms: number): void;
  openapi: {
    stub(api: string, handler: OpenApiHandler): void;
    calls: { api: string; args: unknown }[];
  };
  /** Writes one compact file with everything, and its seal; the cloud goes on. */
  backup(file: string): Promise<void>;
  /** Replaces all data by a backup whose seal is whole; running transactions end. */
  restore(file: string): Promise<void>;
  /** Every document of every collection, by `_id`. */
  dump(): Record<string, unknown[]>;
  /** Removes all documents, files, calls of openapi, and collections that the options do not name. */
  reset(): Promise<void>;
  /** Stops at once, as a crash would. */
  kill(): void;
  close(): Promise<void>;
}

function emptied(store: DocumentStore, name: string): void {
  const ids = find(store, name, {}).map((body) => decode(body)['_id']);
  store.database.atomic(() => ids.forEach((id) => store.write(name, id, undefined)));
}

/** Starts the embedded cloud on loopback. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  mkdirSync(options.dataDir, { recursive: true });
  const leaveFolder = takeFolder(options.dataDir);
  const file = join(options.dataDir, 'cloud.db');
  const log = options.log ?? (() => undefined);
  const clock = new Clock();
  const openapi = new OpenApi();
  let port = 0;
  let latency = 0;
  const origin = () => `http://127.0.0.1:${port}`;
  const runner = startRunner(options, clock, origin, log);
  const cloud: Cloud = {
    ...openData(options, new Database(file, options.flush)),
    now: () => clock.now(),
    origin,
    callFunction: (name, event) => runner.run({ name, event, nested: true }),
  };
  const forget = () => (options.timed ?? []).forEach((name) => emptied(cloud.store, name));
  forget();
  clock.onSetBack = forget;
  const record = runner.record.bind(runner);
  const server = createWireServer({ cloud, openapi, record, log, latency: () => latency });
  port = await listen(server, options.port ?? 0).catch((error: unknown) => {
    leaveFolder();
    throw error;
  });
  const stop = () => Promise.all([runner.close(), shut(server)]);
  return {
    port,
    invoke: (name, event, caller) => runner.invoke({ name, event, openid: caller?.openid }),
    fireTimer: (name) => runner.fireTimer(name),
    clock,
    setLatency: (ms) => (latency = ms),
    openapi,
    ...dataFace(cloud, file, options, openapi),
    kill: () => {
      leaveFolder();
      void stop();
    },
    close: async () => {
      await stop();
      cloud.store.database.close();
      leaveFolder();
    },
  };
}

function startRunner(
  options: LocalCloudOptions,
  clock: Clock,
  origin: () => string,
  log: (line: string) => void,
): Runner {
  const { functionsDir, workers = 4, sdkPackage = 'wx-server-sdk', env = {} } = options;
  const url = () => `${origin()}/admin`;
  return new Runner({ functionsDir, workers, sdkPackage, env, clock, url, log });
}

type Data = Pick<Cloud, 'store' | 'ledger' | 'files'>;

/** The stores over a database, as a cloud that has just started: no transaction runs, no link was signed. */
function openData(options: LocalCloudOptions, database: Database): Data {
  const store = new DocumentStore(database, options.indexes ?? [], options.collections ?? []);
  const ledger = new Ledger(store, options.transactionMs ?? 30_000);
  return { store, ledger, files: new FileStore(database) };
}

function dataFace(cloud: Cloud, file: string, options: LocalCloudOptions, openapi: OpenApi) {
  const documents = (name: string): Doc[] =>
    find(cloud.store, name, {}, { sort: [['_id', 1]] }).map(decode);
  const restorer = new Restorer(file);
  return {
    files: {
      put: (path: string, bytes: Uint8Array) => cloud.files.put(path, bytes),
      get: (fileID: string) => {
        const path = cloud.files.pathOf(fileID);
        return path === undefined ? null : cloud.files.get(path);
      },
    },
    dump: () => Object.fromEntries(cloud.store.names().map((name) => [name, documents(name)])),
    backup: async (target: string) => {
      mkdirSync(dirname(target), { recursive: true });
      const partial = `${target}.partial`;
      rmSync(partial, { force: true });
      cloud.store.database.copyTo(partial);
      seal(partial, sealKeyOf(file));
      renameSync(partial, target);
    },
    restore: async (source: string) =>
      restorer.restore(source, cloud.store.database, (running) => {
        const database = running ?? new Database(file, options.flush);
        Object.assign(cloud, openData(options, database));
        return database;
      }),
    reset: async () => {
      Object.assign(cloud, { ledger: new Ledger(cloud.store, options.transactionMs ?? 30_000) });
      cloud.store.clear(options.collections ?? []);
      openapi.calls.length = 0;
    },
  };
}
