'use strict';
/**
 * The inside of a function's worker thread: one invocation at a time, each with its own environment.
 * Plain CommonJS, because a worker runs outside of tsx and jest.
 */
const Module = require('node:module');
const { parentPort, workerData } = require('node:worker_threads');

// Functions live outside of this project's folder; the SDK is the one that the cloud was started with.
const resolve = Module._resolveFilename;
Module._resolveFilename = function resolveFilename(request, ...rest) {
  return request === 'wx-server-sdk' ? workerData.sdk : resolve.call(this, request, ...rest);
};

// Each function has modules of its own, as if it ran in a container of its own: SDK settings do not leak.
const registries = new Map();
function load(file) {
  let registry = registries.get(file);
  if (!registry) registries.set(file, (registry = Object.create(null)));
  Module._cache = registry;
  return Module._load(file, null, false);
}

const RealDate = Date;
let offset = 0;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [RealDate.now() + offset] : args, newTarget),
  apply: () => new RealDate(RealDate.now() + offset).toString(),
  get: (target, key, receiver) =>
    key === 'now' ? () => RealDate.now() + offset : Reflect.get(target, key, receiver),
});

const describe = (error) => {
  if (error instanceof Error) return error.stack ?? error.message;
  return typeof error === 'object' ? JSON.stringify(error) : String(error);
};

async function run({ file, event, env, context }) {
  try {
    // A plain object: each look at a worker's own goes out of JavaScript, and the SDK looks many times a request.
    process.env = env;
    const { main } = load(file);
    if (typeof main !== 'function') throw new Error(`${file} exports no function main`);
    parentPort.postMessage({ type: 'loaded' });
    const result = await main(JSON.parse(event), context);
    return { ok: true, text: JSON.stringify(result === undefined ? null : result) };
  } catch (error) {
    return { ok: false, message: describe(error) };
  }
}

parentPort.on('message', (job) => {
  offset = job.offset;
  void run(job).then((outcome) => parentPort.postMessage({ type: 'done', ...outcome }));
});
