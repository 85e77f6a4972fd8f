/** The built package as one app runs it: its scripts, pages registered when first opened, components before them. */
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { register, type Definition } from './engine';
import { openScripts } from './scripts';

/** What `App({...})` was given. */
export type AppConfig = Record<string, ((options?: object) => void) | undefined>;

export interface MiniPackage {
  readonly app: AppConfig;
  readonly tabs: ReadonlySet<string>;
  has(route: string): boolean;
  /** The id under which a page of the package can be created. */
  page(route: string): string;
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
export function openPackage(rootPath: string, around: Surroundings): MiniPackage {
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
  const ids = new Map<string, string>();

  /** Runs the file and registers what it declared, its components first. */
  const load = (path: string): string => {
    const known = ids.get(path);
    if (known !== undefined) return known;
    const id = `${path.replace(/\W/g, '-')}-${(registered += 1)}`;
    ids.set(path, id);
    const { usingComponents = {} } = json<{ usingComponents?: Record<string, string> }>(path);
    const using = Object.fromEntries(
      Object.entries(usingComponents).map(([tag, file]) => [
        tag,
        load(posix.join(file.startsWith('/') ? '' : dirname(path), file)),
      ]),
    );
    declared = undefined;
    scripts.run(path);
    if (!declared) throw new Error(`${path}.js declares no page or component`);
    register(
      rootPath,
      path,
      { id, tagName: posix.basename(path), ...(declared as Definition) },
      using,
    );
    return id;
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
    page: load,
    stop: scripts.stop,
  };
}

/** Ids are never used twice: two phones may run at once. */
let registered = 0;

/** A page is a component whose functions are its methods. */
function pageDefinition(config: Definition): Definition {
  const entries = Object.entries(config);
  return {
    data: config.data ?? {},
    methods: Object.fromEntries(entries.filter(([, value]) => typeof value === 'function')),
  };
}
