'use strict';
/** Prints how long loading a function takes in this process: `FILE real|none` says which SDK it finds. */
const Module = require('node:module');
const { resolve } = require('node:path');

const [file, sdk] = process.argv.slice(2);
/** Stands in for the SDK: what a function touches of it while loading. */
const nothing = { init: () => undefined, DYNAMIC_CURRENT_ENV: '' };
const load = Module._load;
Module._load = function loadModule(request, ...rest) {
  if (request !== 'wx-server-sdk') return load.call(this, request, ...rest);
  return sdk === 'none'
    ? nothing
    : load.call(this, resolve(__dirname, '..', 'node_modules', request), ...rest);
};

const started = process.hrtime.bigint();
require(file);
process.stdout.write(String(Number(process.hrtime.bigint() - started) / 1e6));
process.exit(0);
