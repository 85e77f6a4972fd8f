/** The routes of the app's own list of pages: a page that is registered is a page that is tested. */

interface AppConfig {
  readonly pages: readonly string[];
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

export async function registeredRoutes(): Promise<string[]> {
  // Taro's macro, which only its build knows.
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config });
  const { default: config } = (await import('../../src/app.config')) as unknown as {
    default: AppConfig;
  };
  const packaged = config.subPackages.flatMap(({ root, pages }) =>
    pages.map((page) => `${root}/${page}`),
  );
  return [...config.pages, ...packaged];
}
