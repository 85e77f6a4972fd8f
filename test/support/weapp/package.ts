/** The built package as one app runs it: its scripts, pages registered when first opened, components before them. */
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { Definition, Engine, Mounted } from './engine';
import { openScripts } from './scripts';

/** What `App({...})` was given. */
export type AppConfig = Record<string, ((options?: object) => void) | undefined>;

export interface MiniPackage {
  readonly app: AppConfig;
  readonly tabs: ReadonlySet<string>;
  has(route: string): boolean;
  /** A new page of a route. */
  page(route: string): Mounted;
  stop(): void;
}

interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  tabBar?: { list: { pagePath: string }[] };
}

interface Surroundings {
  readonly wx: object;
  readonly now: () => number;
  readonly pages: () => object[];
  readonly onError: (error: unknown) => void;
}

/** Runs `app.js` of the package in `rootPath`. */
export function openPackage(engine: Engine, rootPath: string, around: Surroundings): MiniPackage {
  const json = <T>(path: string): T =>
    JSON.parse(readFileSync(join(rootPath, `${path}.json`), 'utf8')) as T;
  let app: AppConfig | undefined;
  let declared: Definition | undefined;
  const declare = (definition: Definition): void => {
    declared = definition;
  };
  const scripts = openScripts(
    rootPath,
    {
      wx: around.wx,
      App: (config: AppConfig) => (app = config),
      getApp: () => app,
      getCurrentPages: around.pages,
      Page: (config: Definition) => declare(pageDefinition(config)),
      Component: declare,
    },
    around.now,
    around.onError,
  );
  const shown = engine.openPackage(rootPath);
  const loaded = new Set<string>();

  /** Runs the file and registers what it declared, its components first. */
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    const { usingComponents = {} } = json<{ usingComponents?: Record<string, string> }>(path);
    const using = Object.fromEntries(
      Object.entries(usingComponents).map(([tag, file]) => [
        tag,
        posix.join(file.startsWith('/') ? '' : dirname(path), file),
      ]),
    );
    Object.values(using).forEach(load);
    declared = undefined;
    scripts.run(path);
    if (!declared) throw new Error(`${path}.js declares no page or component`);
    shown.register(path, declared, using);
  };

  scripts.run('app');
  if (!app) throw new Error('app.js declares no App');
  const { pages, subPackages = [], tabBar } = json<AppJson>('app');
  const routes = new Set([
    ...pages,
    ...subPackages.flatMap((sub) => sub.pages.map((page) => posix.join(sub.root, page))),
  ]);
  return {
    app,
    tabs: new Set(tabBar?.list.map((tab) => tab.pagePath)),
    has: (route) => routes.has(route),
    page: (route) => {
      load(route);
      return shown.create(route);
    },
    stop: scripts.stop,
  };
}

/** A page is a component whose functions are its methods. */
function pageDefinition(config: Definition): Definition {
  const entries = Object.entries(config);
  return {
    data: config.data ?? {},
    methods: Object.fromEntries(entries.filter(([, value]) => typeof value === 'function')),
  };
}
