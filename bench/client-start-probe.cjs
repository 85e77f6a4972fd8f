'use strict';
/**
 * Prints how long the package's start takes in this process, ms: `PACKAGE none|FILE`. It runs the scripts of the
 * app and of 今日 as WeChat does, and FILE, a bundle of the contracts, before them as the client once did.
 */
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const vm = require('node:vm');

const [root, contracts] = process.argv.slice(2);
/** Whatever is asked of the platform while scripts are read: a function that answers itself. */
const anything = new Proxy(() => anything, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => '' : anything),
});
const given = {
  wx: new Proxy({}, { get: (own, name) => (name in own ? own[name] : anything) }),
  App: () => undefined,
  Page: () => undefined,
  Component: () => undefined,
  getApp: () => ({}),
  getCurrentPages: () => [],
};
const names = Object.keys(given);
const modules = new Map();

function requireFrom(folder) {
  return (path) => {
    const file = join(folder, path.endsWith('.js') ? path : `${path}.js`);
    if (!modules.has(file)) {
      const module = { exports: {} };
      modules.set(file, module);
      run(file, module);
    }
    return modules.get(file).exports;
  };
}

function run(file, module) {
  const body = vm.compileFunction(
    readFileSync(file, 'utf8'),
    ['require', 'module', 'exports', ...names],
    { filename: file },
  );
  body(requireFrom(dirname(file)), module, module.exports, ...Object.values(given));
}

const started = process.hrtime.bigint();
if (contracts !== 'none') run(contracts, { exports: {} });
const load = requireFrom(root);
load('app');
load('packages/main/today/index');
process.stdout.write(String(Number(process.hrtime.bigint() - started) / 1e6));
process.exit(0);
