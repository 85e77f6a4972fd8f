/**
 * Runs the package's own scripts as WeChat does: each file a module, with `wx`,
 * `App`, `Page` and `Component` given to it and without what only browsers and
 * Node have. Every launched app has its own modules, clock and timers, so that
 * two phones never share anything and a killed one stays dead.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What tests have around them and a mini-program does not. */
const ABSENT = [
  'window',
  'document',
  'self',
  'frames',
  'location',
  'navigator',
  'history',
  'localStorage',
  'sessionStorage',
  'alert',
  'confirm',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'URL',
  'URLSearchParams',
  'DOMParser',
  'TextEncoder',
  'TextDecoder',
  'AbortController',
  'MessageChannel',
  'Blob',
  'crypto',
  'structuredClone',
  'setImmediate',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'global',
  'process',
  'Buffer',
  // Older phones' engines have none.
  'BigInt',
] as const;

export interface Scripts {
  /** Runs a file of the package, once. */
  run(path: string): void;
  /** No timer of this app fires any more. */
  stop(): void;
}

/** Opens the package at `rootPath`; `given` are the names that WeChat puts there, `onError` hears what timers throw. */
export function openScripts(
  rootPath: string,
  given: Readonly<Record<string, unknown>>,
  now: () => number,
  onError: (error: unknown) => void,
): Scripts {
  const timers = ownTimers(onError);
  const shared: Record<string, unknown> = {
    ...given,
    ...timers.functions,
    Date: clockOf(now),
    // Code from text is refused on phones.
    Function: refuseText(),
  };
  shared.globalThis = { Object, Array, Math, JSON, Promise, Symbol, Map, Set, ...shared };
  const names = [...Object.keys(shared), ...ABSENT];
  const values = names.map((name) => shared[name]);
  const modules = new Map<string, { exports: unknown }>();

  const requireFrom = (folder: string) => (path: string) => {
    const file = join(folder, path.endsWith('.js') ? path : `${path}.js`);
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    modules.set(file, module);
    const code = `${readFileSync(file, 'utf8')}\n//# sourceURL=${file}`;
    const body = new Function('require', 'module', 'exports', ...names, code);
    body.call(undefined, requireFrom(dirname(file)), module, module.exports, ...values);
    return module.exports;
  };
  const requireFromRoot = requireFrom(rootPath);
  return { run: (path) => void requireFromRoot(path), stop: timers.stop };
}

/** `Date` by the phone's clock. */
function clockOf(now: () => number): DateConstructor {
  return new Proxy(Date, {
    construct: (target, args: [], newTarget: DateConstructor) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: () => new Date(now()).toString(),
    get: (target, name, receiver) =>
      name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown),
  });
}

function refuseText(): FunctionConstructor {
  const refuse = (): never => {
    throw new Error('code from text does not run in a mini-program');
  };
  return new Proxy(Function, { apply: refuse, construct: refuse });
}

function ownTimers(onError: (error: unknown) => void) {
  let stopped = false;
  const running = new Set<NodeJS.Timeout | number>();
  const start =
    (set: typeof setTimeout | typeof setInterval) =>
    (work: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
      const timer = set(() => {
        if (stopped) return;
        try {
          work(...args);
        } catch (error) {
          onError(error);
        }
      }, ms);
      running.add(timer);
      return timer;
    };
  const clear = (timer: NodeJS.Timeout | number | undefined): void => {
    clearTimeout(timer);
    if (timer !== undefined) running.delete(timer);
  };
  return {
    functions: {
      setTimeout: start(setTimeout),
      setInterval: start(setInterval),
      clearTimeout: clear,
      clearInterval: clear,
    },
    stop: (): void => {
      stopped = true;
      running.forEach((timer) => clearTimeout(timer));
      running.clear();
    },
  };
}
